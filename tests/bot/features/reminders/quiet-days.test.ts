import type { OwnQuietDays } from '../../../../bot/contracts/plan-settings';
import { instantAt, localDateOf, localTimeOf } from '../../../../bot/shared/local-date';
import { aPlanItem, keepItems } from '../../../support/program/plan-items';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import { onBothDatabases } from '../annual-plan/plan-stores';
import { toldTo } from './told';

const BRIDGE = { on: '2026-12-15', name: 'Brugdag (verzonnen)' };

async function versionOf(program: TestProgram, year = 2026): Promise<string> {
  return (await program.services.quietDays.view(await program.actorOf('kees'), year)).version;
}

async function change(program: TestProgram, days: OwnQuietDays['days'], year = 2026, seen?: string) {
  const version = seen ?? (await versionOf(program, year));
  return program.services.quietDays.change(await program.actorOf('kees'), year, version, { days });
}

describe('the quiet days of a year', () => {
  it('are the public holidays, and what the association added, by day', async () => {
    const program = await createTestProgram();

    const { view } = await change(program, [{ on: '2026-12-31', name: 'Oudjaar' }, BRIDGE]);

    expect(view.days.slice(-4)).toEqual([
      { ...BRIDGE, kind: 'own' },
      { on: '2026-12-25', name: 'Eerste kerstdag', kind: 'public-holiday' },
      { on: '2026-12-26', name: 'Tweede kerstdag', kind: 'public-holiday' },
      { on: '2026-12-31', name: 'Oudjaar', kind: 'own' },
    ]);
  });

  it('sent twice are changed once', async () => {
    const program = await createTestProgram();
    const seen = await versionOf(program);

    const first = await change(program, [BRIDGE], 2026, seen);
    const again = await change(program, [BRIDGE], 2026, seen);

    expect([first.outcome, again.outcome]).toEqual(['applied', 'applied']);
    expect(again.view).toEqual(first.view);
  });

  it('of one year leave those of another', async () => {
    const program = await createTestProgram();
    await change(program, [BRIDGE]);
    const before = await versionOf(program, 2027);

    await change(program, [{ on: '2027-05-07', name: 'Brugdag' }], 2027);
    await change(program, []);

    expect(await versionOf(program, 2027)).not.toBe(before);
    const next = await program.services.quietDays.view(await program.actorOf('kees'), 2027);
    expect(next.days).toContainEqual({ on: '2027-05-07', name: 'Brugdag', kind: 'own' });
    const own = (await program.services.quietDays.view(await program.actorOf('kees'), 2026)).days;
    expect(own.filter(({ kind }) => kind === 'own')).toEqual([]);
  });

  it.each`
    days                                            | outcome
    ${[BRIDGE]}                                     | ${'done'}
    ${[{ on: '2026-12-05', name: 'Een zaterdag' }]} | ${'done'}
    ${[{ on: '2027-01-04', name: 'Volgend jaar' }]} | ${'reminders.quiet-day.outside-year'}
    ${[BRIDGE, { ...BRIDGE, name: 'Nog eens' }]}    | ${'reminders.quiet-day.twice'}
    ${[{ on: '2026-12-25', name: 'Kerst' }]}        | ${'reminders.quiet-day.holiday'}
  `('with $days.0.on $days.0.name: $outcome', async ({ days, outcome }) => {
    const program = await createTestProgram();

    expect(await outcomeOf(change(program, days))).toBe(outcome);
  });

  it.each`
    who        | outcome
    ${'kees'}  | ${'done'}
    ${'maria'} | ${'reminders.forbidden'}
    ${'lotte'} | ${'reminders.forbidden'}
    ${'anna'}  | ${'reminders.forbidden'}
  `('are changed by $who: $outcome', async ({ who, outcome }) => {
    const program = await createTestProgram();
    const actor = await program.actorOf(who);
    const { version, may } = await program.services.quietDays.view(actor, 2026);

    expect(may.write).toBe(outcome === 'done');
    expect(await outcomeOf(program.services.quietDays.change(actor, 2026, version, { days: [BRIDGE] }))).toBe(outcome);
  });
});

onBothDatabases((twoInstances) => {
  it('of two who change the same year at once one is told to look again', async () => {
    const { one, other } = await twoInstances();
    const seen = await versionOf(one);

    const outcomes = await Promise.all([
      change(one, [BRIDGE], 2026, seen),
      change(other, [{ on: '2026-12-24', name: 'Kerstavond' }], 2026, seen),
    ]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
    expect(outcomes[0]?.view.version).toBe(outcomes[1]?.view.version);
  });

  it('two who change different years at once both get their way', async () => {
    const { one, other } = await twoInstances();

    const outcomes = await Promise.all([
      change(one, [BRIDGE]),
      change(other, [{ on: '2027-05-07', name: 'Brugdag' }], 2027),
    ]);

    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
    expect((await one.services.quietDays.view(await one.actorOf('kees'), 2026)).version).toBe(
      outcomes[0]?.view.version,
    );
  });
});

describe('reminders', () => {
  async function begin(day: string, time: string): Promise<TestProgram> {
    const program = await createTestProgram({ now: instantAt(day, time) });
    await keepItems(program, aPlanItem({ dueOn: '2026-12-15' }));
    await program.install('anna', 'bram');
    await program.advanceTo(instantAt(day, time));
    return program;
  }

  /** When the people who have the bot get their next digest. */
  async function nextMoments(program: TestProgram): Promise<readonly string[]> {
    const due = await program.store.due('2027-12-31T00:00:00.000Z', 200);
    return due.flatMap(({ type, due: moment = '' }) =>
      type === 'agenda' ? [`${localDateOf(moment)} ${localTimeOf(moment)}`] : [],
    );
  }

  it('skip a day that becomes quiet, and say it the next working day', async () => {
    const program = await begin('2026-12-14', '12:00');

    await change(program, [BRIDGE]);
    await program.runJobs();

    expect(await nextMoments(program)).toEqual(['2026-12-16 09:00', '2026-12-16 09:00']);
    await program.advanceTo(instantAt('2026-12-16', '17:00'));
    expect(await toldTo(program, 'anna')).toMatchObject({ '2026-12-16': ['bench overdue-1'] });
    expect(Object.keys(await toldTo(program, 'anna'))).not.toContain('2026-12-15');
  });

  it('come on a day that is quiet no more, though it was planned past', async () => {
    const program = await begin('2026-12-14', '08:00');
    await change(program, [{ on: '2026-12-15', name: 'Brugdag' }]);
    await program.advanceTo(instantAt('2026-12-14', '12:00'));
    expect(await nextMoments(program)).toEqual(['2026-12-16 09:00', '2026-12-16 09:00']);

    await change(program, []);
    await program.runJobs();

    expect(await nextMoments(program)).toEqual(['2026-12-15 09:00', '2026-12-15 09:00']);
    await program.advanceTo(instantAt('2026-12-16', '12:00'));
    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-14': ['bench due'], '2026-12-16': ['bench overdue-1'] });
  });

  it('come today when today is quiet no more', async () => {
    const program = await begin('2026-12-14', '18:00');
    await change(program, [BRIDGE]);
    await program.advanceTo(instantAt('2026-12-15', '11:00'));

    await change(program, []);
    await program.advanceTo(instantAt('2026-12-15', '12:00'));

    expect(await toldTo(program, 'anna')).toMatchObject({ '2026-12-15': ['bench due'] });
  });

  it('are planned anew although the program stopped right after the change', async () => {
    const program = await begin('2026-12-14', '18:00');
    await change(program, [BRIDGE]);
    await program.runJobs();
    expect(await nextMoments(program)).toEqual(['2026-12-16 09:00', '2026-12-16 09:00']);
    await change(program, []);
    const after = await createTestProgram({ store: program.store, clock: program.clock });

    await after.runJobs();

    expect(await nextMoments(after)).toEqual(['2026-12-15 09:00', '2026-12-15 09:00']);
  });

  it('give those who removed the bot no agenda', async () => {
    const program = await begin('2026-12-14', '18:00');
    const address = await program.services.people.addressOf((await program.actorOf('bram')).tenantId, 'bram');
    if (address !== undefined) await program.services.people.remember(address, 'bram', 'removed');
    await program.runJobs();

    await change(program, [BRIDGE]);
    await program.runJobs();

    expect(await nextMoments(program)).toEqual(['2026-12-16 09:00']);
  });
});
