import type { Weekday } from '../../../../bot/contracts/calendar';
import { instantAt, localTimeOf } from '../../../../bot/shared/local-date';
import { aPlanItem, anAssociationItem, changeItem, keepItems, refTo } from '../../../support/program/plan-items';
import { keepQuietDays } from '../../../support/program/quiet-days';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { digestOf, toldTo, type Told } from './told';

let program: TestProgram;

async function begin(day: string, time = '08:00'): Promise<void> {
  program = await createTestProgram({ now: instantAt(day, time) });
}
afterEach(() => program.close());

const bench = aPlanItem();
const wholeLadder: Told = {
  '2026-12-01': ['bench before-14'],
  '2026-12-08': ['bench before-7'],
  '2026-12-11': ['bench before-2'],
  '2026-12-15': ['bench due'],
  '2026-12-16': ['bench overdue-1'],
  '2026-12-23': ['bench overdue-2'],
};

describe('the first digest', () => {
  it('comes at nine on the day of the installation', async () => {
    await begin('2026-12-01', '08:58');
    await keepItems(program, bench);
    await program.install('anna');

    await program.advanceTo(instantAt('2026-12-01', '08:59'));
    expect(program.messenger.sent).toEqual([]);
    await program.advanceTo(instantAt('2026-12-01', '09:00'));
    expect(program.messenger.sent).toMatchObject([{ to: { conversationId: 'a:anna' } }]);
  });

  it('is the next working day’s for who installs after nine: the introduction has told them', async () => {
    await begin('2026-12-04', '09:01');
    await keepItems(program, aPlanItem({ dueOn: '2026-12-04' }));
    await program.install('anna');

    await program.advanceTo(instantAt('2026-12-07', '12:00'));

    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-07': ['bench overdue-1'] });
  });

  it('has the latest step of everything that is open already', async () => {
    await begin('2026-12-16');
    await keepItems(
      program,
      bench,
      aPlanItem({ id: 'soon', dueOn: '2026-12-20' }),
      aPlanItem({ id: 'later', dueOn: '2027-02-01' }),
      aPlanItem({ id: 'finished', status: 'done' }),
    );
    await program.install('anna');

    await program.advanceTo(instantAt('2026-12-16', '12:00'));

    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-16': ['bench overdue-1', 'soon before-7'] });
  });

  it('is one, however often somebody installs', async () => {
    await begin('2026-12-01');
    await keepItems(program, bench);
    await program.install('anna', 'anna');
    await program.install('anna');

    await program.advanceTo(instantAt('2026-12-02', '12:00'));

    expect(program.messenger.sent).toHaveLength(1);
  });
});

describe('the digests of an item', () => {
  it('follow its ladder, each at nine, until the manager is told', async () => {
    await begin('2026-11-30');
    await keepItems(program, bench);
    await program.install('anna', 'bram', 'lotte', 'maria');

    await program.advanceTo(instantAt('2027-01-29', '17:00'));

    expect(await toldTo(program, 'anna')).toEqual(wholeLadder);
    expect(await toldTo(program, 'lotte')).toEqual({ '2026-12-18': ['bench lead-told team-lead'] });
    expect(await toldTo(program, 'maria')).toEqual({ '2026-12-30': ['bench manager-told manager'] });
    expect(await toldTo(program, 'bram')).toEqual({});
    const digests = await program.services.reminders.digestsOf(TENANT_ID, 'anna');
    expect(digests.map(({ sentAt = '' }) => localTimeOf(sentAt))).toEqual(digests.map(() => '09:00'));
    expect(program.messenger.sent).toHaveLength(8);
  });

  it('hold all that a person is told of on that day', async () => {
    await begin('2026-11-30');
    await keepItems(
      program,
      aPlanItem({ id: 'late', dueOn: '2026-12-10', ownerId: 'bram' }),
      aPlanItem({ id: 'own', ownerId: 'lotte' }),
    );
    await program.install('anna', 'bram', 'lotte');

    await program.advanceTo(instantAt('2026-12-15', '12:00'));

    expect((await toldTo(program, 'lotte'))['2026-12-15']).toEqual(['late lead-told team-lead', 'own due']);
  });

  it('are none when there is nothing to say', async () => {
    await begin('2026-12-02');
    await keepItems(program, bench);
    await program.install('anna', 'bram');

    await program.advanceTo(instantAt('2026-12-07', '17:00'));

    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-02': ['bench before-14'] });
    expect(await program.services.reminders.digestsOf(TENANT_ID, 'bram')).toEqual([]);
  });

  it.each<[string, string, Told]>([
    [
      'the end of the year',
      '2026-12-31',
      {
        '2026-12-17': ['bench before-14'],
        '2026-12-24': ['bench before-7'],
        '2026-12-29': ['bench before-2'],
        '2026-12-31': ['bench due'],
        '2027-01-04': ['bench overdue-1'],
        '2027-01-08': ['bench overdue-2'],
      },
    ],
    [
      'Christmas, on the working day before',
      '2026-12-25',
      {
        '2026-12-11': ['bench before-14'],
        '2026-12-18': ['bench before-7'],
        '2026-12-23': ['bench before-2'],
        '2026-12-24': ['bench due'],
        '2026-12-28': ['bench overdue-1'],
        '2027-01-04': ['bench overdue-2'],
        '2027-01-11': ['bench overdue-3'],
      },
    ],
  ])('run on over %s', async (_what, dueOn, told) => {
    await begin('2026-12-04');
    await keepItems(program, aPlanItem({ dueOn }));
    await program.install('anna');

    await program.advanceTo(instantAt('2027-01-29', '17:00'));

    expect(await toldTo(program, 'anna')).toEqual(told);
  });

  it.each`
    change      | before          | after
    ${'spring'} | ${'2026-03-27'} | ${'2026-03-30'}
    ${'autumn'} | ${'2026-10-23'} | ${'2026-10-26'}
  `('come at nine on the clock on both sides of the $change change', async ({ before, after }) => {
    await begin(before, '08:00');
    await keepItems(program, aPlanItem({ id: 'friday', dueOn: before }), aPlanItem({ id: 'monday', dueOn: after }));
    await program.install('anna');

    await program.advanceTo(instantAt(after, '17:00'));

    const digests = await program.services.reminders.digestsOf(TENANT_ID, 'anna');
    expect(digests.map(({ day, sentAt }) => [day, sentAt])).toEqual([
      [after, instantAt(after, '09:00')],
      [before, instantAt(before, '09:00')],
    ]);
  });

  it('tell the manager of what is the association’s own', async () => {
    await begin('2026-12-14');
    await keepItems(program, anAssociationItem());
    await program.install('maria', 'lotte');

    await program.advanceTo(instantAt('2027-01-15', '17:00'));

    expect(await toldTo(program, 'maria')).toEqual({
      '2026-12-14': ['offer before-2'],
      '2026-12-15': ['offer due'],
      '2026-12-16': ['offer overdue-1'],
      '2026-12-23': ['offer overdue-2'],
    });
    expect(await toldTo(program, 'lotte')).toEqual({});
  });
});

describe('somebody’s own week', () => {
  it('moves the steps to days on which they work', async () => {
    await begin('2026-11-30');
    await keepItems(program, bench);
    await program.install('anna');
    await program.services.people.chooseWorkingDays(await program.actorOf('anna'), [1, 2, 4]);

    await program.advanceTo(instantAt('2026-12-31', '17:00'));

    expect(await toldTo(program, 'anna')).toEqual({
      '2026-12-01': ['bench before-14'],
      '2026-12-08': ['bench before-7'],
      '2026-12-10': ['bench before-2'],
      '2026-12-15': ['bench due'],
      '2026-12-17': ['bench overdue-1'],
      '2026-12-24': ['bench overdue-2'],
    });
  });

  it.each<[string, Weekday[], Told]>([
    ['holds the day of the next step no more', [1, 2, 3, 4], { '2026-12-10': ['bench before-2'] }],
    ['still holds it', [1, 5], { '2026-12-11': ['bench before-2'], '2026-12-14': ['bench due'] }],
  ])('counts from the moment it is chosen, when it %s', async (_what, days, told) => {
    await begin('2026-12-09', '12:00');
    await keepItems(program, bench);
    await program.install('anna');
    await program.services.people.chooseWorkingDays(await program.actorOf('anna'), days);

    await program.advanceTo(instantAt('2026-12-14', '12:00'));

    expect(await toldTo(program, 'anna')).toEqual(told);
  });

  it('does not tell a step again that its change puts off', async () => {
    await begin('2026-12-03', '08:00');
    await keepItems(
      program,
      aPlanItem({ dueOn: '2026-12-21' }),
      aPlanItem({ id: 'friday', dueOn: '2026-12-18', ownerId: 'anna' }),
    );
    await program.install('anna');
    const anna = await program.actorOf('anna');
    await program.services.people.chooseWorkingDays(anna, [2, 3, 4]);
    await program.advanceTo(instantAt('2026-12-03', '12:00'));
    // Monday's step came on Thursday; Friday brings a digest of its own, and Monday counts as a working day again.
    await program.services.people.chooseWorkingDays(anna, [1, 2, 3, 4, 5]);

    await program.advanceTo(instantAt('2026-12-11', '12:00'));

    expect(await toldTo(program, 'anna')).toEqual({
      '2026-12-03': ['friday before-14', 'bench before-14'],
      '2026-12-11': ['friday before-7'],
    });
  });
});

describe('a quiet day of the association', () => {
  it('that is added after the digest was planned moves it on, with what would have been told', async () => {
    await begin('2026-12-14', '12:00');
    await keepItems(program, bench);
    await program.install('anna');
    await program.advanceTo(instantAt('2026-12-14', '18:00'));

    await keepQuietDays(program, [{ on: '2026-12-15', name: 'Brugdag (verzonnen)', kind: 'own' }]);
    await program.advanceTo(instantAt('2026-12-16', '17:00'));

    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-16': ['bench overdue-1'] });
  });
});

describe('after the program was down', () => {
  it.each`
    from                  | back                  | day             | at         | told
    ${'2026-12-08 08:30'} | ${'2026-12-08 15:00'} | ${'2026-12-08'} | ${'15:00'} | ${'bench before-7'}
    ${'2026-12-08 08:30'} | ${'2026-12-08 16:59'} | ${'2026-12-08'} | ${'16:59'} | ${'bench before-7'}
    ${'2026-12-08 08:30'} | ${'2026-12-08 18:00'} | ${'2026-12-09'} | ${'09:00'} | ${'bench before-7'}
    ${'2026-12-07 12:00'} | ${'2026-12-16 07:00'} | ${'2026-12-16'} | ${'09:00'} | ${'bench overdue-1'}
    ${'2026-12-07 12:00'} | ${'2026-12-16 15:00'} | ${'2026-12-16'} | ${'15:00'} | ${'bench overdue-1'}
    ${'2026-12-07 12:00'} | ${'2026-12-12 10:00'} | ${'2026-12-14'} | ${'09:00'} | ${'bench before-2'}
  `('from $from to $back, the latest step comes once, on $day at $at', async ({ from, back, day, at, told }) => {
    const moment = (text: string) => instantAt(text.slice(0, 10), text.slice(11));
    await begin('2026-12-02');
    await keepItems(program, bench);
    await program.install('anna');
    await program.advanceTo(moment(from));

    program.skipTo(moment(back));
    await program.advanceTo(instantAt(day, '17:00'));

    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-02': ['bench before-14'], [day]: [told] });
    expect((await digestOf(program, 'anna', day))?.sentAt).toBe(instantAt(day, at));
  });
});

describe('what happens to an item', () => {
  beforeEach(async () => {
    await begin('2026-12-02');
    await keepItems(program, bench);
    await program.install('anna', 'bram', 'lotte', 'maria');
    await program.advanceTo(instantAt('2026-12-09', '12:00'));
  });

  const soFar: Told = { '2026-12-02': ['bench before-14'], '2026-12-08': ['bench before-7'] };

  it.each<[string, 'anna' | 'lotte', Parameters<typeof changeItem>[3]]>([
    ['done', 'anna', { what: 'complete', evidence: 'Het bankje staat er' }],
    ['cancelled', 'lotte', { what: 'cancel' }],
  ])('ends its reminders when it is %s', async (_what, by, command) => {
    await changeItem(program, by, refTo(bench), command);

    await program.advanceTo(instantAt('2027-01-15', '17:00'));

    expect(await toldTo(program, 'anna')).toEqual(soFar);
    expect(program.messenger.sent).toHaveLength(2);
  });

  it('moves its steps along with its due day', async () => {
    await changeItem(program, 'anna', refTo(bench), { what: 'move', to: '2027-01-12', reason: 'Levering vertraagd' });

    await program.advanceTo(instantAt('2027-01-13', '12:00'));

    expect(await toldTo(program, 'anna')).toEqual({
      ...soFar,
      '2026-12-29': ['bench before-14'],
      '2027-01-05': ['bench before-7'],
      '2027-01-08': ['bench before-2'],
      '2027-01-12': ['bench due'],
      '2027-01-13': ['bench overdue-1'],
    });
    expect(await toldTo(program, 'lotte')).toEqual({});
  });

  it('hands its next step to a new owner', async () => {
    await changeItem(program, 'anna', refTo(bench), { what: 'reassign', to: 'bram' });

    await program.advanceTo(instantAt('2026-12-15', '12:00'));

    expect(await toldTo(program, 'anna')).toEqual(soFar);
    expect(await toldTo(program, 'bram')).toEqual({ '2026-12-11': ['bench before-2'], '2026-12-15': ['bench due'] });
  });

  it('is silent while it is snoozed, and is told then; escalation does not wait', async () => {
    await program.advanceTo(instantAt('2026-12-16', '12:00'));
    await changeItem(program, 'anna', refTo(bench), { what: 'snooze', days: 7 });

    await program.advanceTo(instantAt('2026-12-24', '12:00'));

    expect(Object.entries(await toldTo(program, 'anna')).slice(4)).toEqual([
      ['2026-12-16', ['bench overdue-1']],
      ['2026-12-23', ['bench overdue-2']],
    ]);
    expect(await toldTo(program, 'lotte')).toEqual({ '2026-12-18': ['bench lead-told team-lead'] });
  });

  it('comes back after a snooze of a day with the step that was told before', async () => {
    await changeItem(program, 'anna', refTo(bench), { what: 'snooze', days: 1 });

    await program.advanceTo(instantAt('2026-12-10', '12:00'));

    expect(await toldTo(program, 'anna')).toEqual({ ...soFar, '2026-12-10': ['bench before-7'] });
  });
});
