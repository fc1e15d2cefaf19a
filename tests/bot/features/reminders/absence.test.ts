import { staticDirectory } from '../../../../bot/adapters/static-directory/static-directory';
import type { PersonId } from '../../../../bot/contracts/people';
import { instantAt } from '../../../../bot/shared/local-date';
import { aPlanItem, changeItem, keepItems, refTo } from '../../../support/program/plan-items';
import { TENANT_ID, testAssociation } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { toldTo, type Told } from './told';

let program: TestProgram;

beforeEach(async () => {
  program = await createTestProgram({ now: instantAt('2026-12-04', '08:00') });
  await keepItems(program, bench);
});
afterEach(() => program.close());

const bench = aPlanItem();

const COLLEAGUES = ['anna', 'bram', 'chris', 'lotte', 'maria'] as const;
type Colleague = (typeof COLLEAGUES)[number];

async function goAway(personId: PersonId, until: string, deputyId?: PersonId): Promise<void> {
  const deputy = deputyId === undefined ? {} : { deputyId };
  await program.services.people.goAway(await program.actorOf(personId), { until, ...deputy });
}

/** What everybody was told who was told anything. */
async function told(through: string): Promise<Readonly<Partial<Record<Colleague, Told>>>> {
  await program.advanceTo(instantAt(through, '17:00'));
  const everybody = await Promise.all(COLLEAGUES.map(async (id) => [id, await toldTo(program, id)] as const));
  return Object.fromEntries(everybody.filter(([, days]) => Object.keys(days).length > 0));
}

describe('while the owner is away', () => {
  beforeEach(async () => {
    await program.install('anna', 'bram', 'chris', 'lotte', 'maria');
    await program.advanceTo(instantAt('2026-12-07', '12:00'));
  });

  const before = { '2026-12-04': ['bench before-14'] };

  it('their deputy is told, and on their return they hear the latest step', async () => {
    await goAway('anna', '2026-12-11', 'bram');

    expect(await told('2026-12-15')).toEqual({
      anna: { ...before, '2026-12-14': ['bench before-2'], '2026-12-15': ['bench due'] },
      bram: { '2026-12-08': ['bench before-7 stand-in'], '2026-12-11': ['bench before-2 stand-in'] },
    });
  });

  it('a deputy who is away too passes it to their own deputy', async () => {
    await goAway('bram', '2026-12-11', 'chris');
    await goAway('anna', '2026-12-11', 'bram');

    expect(await told('2026-12-11')).toEqual({
      anna: before,
      chris: { '2026-12-08': ['bench before-7 stand-in'], '2026-12-11': ['bench before-2 stand-in'] },
    });
  });

  it('the team lead is told when there is no deputy', async () => {
    await goAway('anna', '2026-12-09');

    expect(await told('2026-12-09')).toEqual({ anna: before, lotte: { '2026-12-08': ['bench before-7 stand-in'] } });
  });

  it('the manager is told when the team lead is away as well', async () => {
    await goAway('anna', '2026-12-09');
    await goAway('lotte', '2026-12-09');

    expect(await told('2026-12-09')).toEqual({ anna: before, maria: { '2026-12-08': ['bench before-7 stand-in'] } });
  });

  it('nothing is lost when nobody can be told', async () => {
    for (const personId of ['anna', 'lotte', 'maria']) await goAway(personId, '2026-12-11');

    expect(await told('2026-12-14')).toEqual({
      anna: { ...before, '2026-12-14': ['bench before-2'] },
    });
  });

  it('who comes back early is told again from the next digest on', async () => {
    await goAway('anna', '2026-12-31', 'bram');
    await program.advanceTo(instantAt('2026-12-09', '12:00'));
    await program.services.people.comeBack(await program.actorOf('anna'));

    expect(await told('2026-12-11')).toEqual({
      anna: { ...before, '2026-12-10': ['bench before-7'], '2026-12-11': ['bench before-2'] },
      bram: { '2026-12-08': ['bench before-7 stand-in'] },
    });
  });

  it('what was snoozed stays so for the deputy', async () => {
    await changeItem(program, 'anna', refTo(bench), { what: 'snooze', days: 3 });
    await goAway('anna', '2026-12-31', 'bram');

    const { bram } = await told('2026-12-11');

    expect(bram).toEqual({
      '2026-12-10': ['bench before-7 stand-in'],
      '2026-12-11': ['bench before-2 stand-in'],
    });
  });
});

describe('what its owner cannot be told', () => {
  it('goes to the team lead while they have not installed the bot', async () => {
    await program.install('lotte');

    expect(await told('2026-12-08')).toEqual({
      lotte: { '2026-12-04': ['bench before-14 stand-in'], '2026-12-08': ['bench before-7 stand-in'] },
    });
  });

  it('goes to the team lead after they removed it, and back to them when they install it again', async () => {
    await program.install('anna', 'lotte');
    await program.advanceTo(instantAt('2026-12-07', '12:00'));
    const address = await program.services.people.addressOf(TENANT_ID, 'anna');
    if (address === undefined) throw new Error('Anna has an address');
    await program.services.people.remember(address, 'anna', 'removed');
    await program.advanceTo(instantAt('2026-12-10', '12:00'));
    await program.install('anna');

    expect(await told('2026-12-11')).toEqual({
      anna: { '2026-12-04': ['bench before-14'], '2026-12-11': ['bench before-2'] },
      lotte: { '2026-12-08': ['bench before-7 stand-in'] },
    });
  });

  it('goes to the team lead after they left the association', async () => {
    const left = testAssociation();
    const directory = staticDirectory(TENANT_ID, { ...left, people: left.people.filter(({ id }) => id !== 'anna') });
    const { store, clock } = program;
    const after = await createTestProgram({ store, clock, directory });
    await program.install('anna');
    await after.install('lotte');

    await after.advanceTo(instantAt('2026-12-08', '17:00'));

    expect(await toldTo(after, 'lotte')).toEqual({
      '2026-12-04': ['bench before-14 stand-in'],
      '2026-12-08': ['bench before-7 stand-in'],
    });
    expect(after.messenger.sent).toHaveLength(2);
    expect(after.log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('what stays late', () => {
  beforeEach(async () => {
    await program.install('anna', 'bram', 'chris', 'lotte', 'maria');
    await program.advanceTo(instantAt('2026-12-17', '12:00'));
  });

  it('is told to the team lead and to the manager once each', async () => {
    const { lotte, maria } = await told('2027-01-29');

    expect({ lotte, maria }).toEqual({
      lotte: { '2026-12-18': ['bench lead-told team-lead'] },
      maria: { '2026-12-30': ['bench manager-told manager'] },
    });
  });

  it('is told to the deputy of a team lead who is away that day, and to the lead on their return', async () => {
    await goAway('lotte', '2026-12-21', 'chris');

    const { lotte, chris } = await told('2027-01-29');

    expect({ lotte, chris }).toEqual({
      lotte: { '2026-12-22': ['bench lead-told team-lead'] },
      chris: { '2026-12-18': ['bench lead-told team-lead'] },
    });
  });

  it('waits for a team lead who is away without a deputy', async () => {
    await goAway('lotte', '2026-12-21');

    const { lotte } = await told('2027-01-29');

    expect(lotte).toEqual({ '2026-12-22': ['bench lead-told team-lead'] });
  });

  it('is told to a manager who works on Tuesdays only, on the Tuesday after', async () => {
    await program.services.people.chooseWorkingDays(await program.actorOf('maria'), [2]);

    const { maria } = await told('2027-01-29');

    expect(maria).toEqual({ '2027-01-05': ['bench manager-told manager'] });
  });
});
