import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import { staticDirectory } from '../../../../bot/adapters/static-directory/static-directory';
import type { WriteHelpNumbers } from '../../../../bot/contracts/help-numbers';
import type { Role } from '../../../../bot/contracts/people';
import { createHelpNumbers, helpNumbers, type HelpNumbers } from '../../../../bot/features/help-numbers';
import { schemaOf } from '../../../../bot/ports/collection';
import type { Store } from '../../../../bot/ports/store';
import type { Actor } from '../../../../bot/shared/actor';
import { createManualClock, type ManualClock } from '../../../support/manual-clock';
import { TENANT_ID, testAssociation } from '../../../support/program/test-association';
import { outcomeOf } from '../annual-plan/plan-program';
import { aLocalNumber } from './number-builders';

const DAY = 24 * 60 * 60;

let store: Store;
let clock: ManualClock;
let service: HelpNumbers;
beforeEach(async () => {
  clock = createManualClock('2026-12-01T07:58:00.000Z');
  store = await openSqliteStore({ file: ':memory:', schema: schemaOf([helpNumbers]), clock });
  service = createHelpNumbers({ store, clock, directory: staticDirectory(TENANT_ID, testAssociation()) });
});
afterEach(() => store.close());

function anActor(role: Role, personId = 'kees', tenantId = TENANT_ID): Actor {
  return { tenantId, personId, role, teamIds: [], leadsTeamIds: [] };
}

const administrator = anActor('administrator');

function write(seen: number, wish: Partial<WriteHelpNumbers> = {}, actor = administrator) {
  return service.write(actor, seen, { local: [aLocalNumber()], checkedToday: [], ...wish });
}

async function national(id: string) {
  return (await service.list(administrator)).national.find((number) => number.id === id);
}

describe('the numbers', () => {
  it.each`
    role               | mayWrite
    ${'administrator'} | ${true}
    ${'manager'}       | ${false}
    ${'team-lead'}     | ${false}
    ${'staff'}         | ${false}
  `('are read by everybody; $role writes them: $mayWrite', async ({ role, mayWrite }) => {
    const actor = anActor(role);

    expect((await service.list(actor)).may.write).toBe(mayWrite);
    expect(await outcomeOf(write(0, {}, actor))).toBe(mayWrite === true ? 'done' : 'help-numbers.forbidden');
  });

  it('are the national ones until somebody adds those of here', async () => {
    const before = await service.list(administrator);
    const { list } = await write(0);

    expect(before).toMatchObject({ local: [], version: 0 });
    expect(before.national.map(({ number }) => number)).toContain('112');
    expect(list).toMatchObject({ local: [aLocalNumber()], version: 1 });
    expect(await service.list(anActor('staff', 'anna'))).toMatchObject({ local: [aLocalNumber()], version: 1 });
  });

  it('of one association are not those of another', async () => {
    await write(0);

    expect((await service.list(anActor('administrator', 'kees', 'another'))).local).toEqual([]);
    expect((await service.forIssue('another', { theme: 'vandalism', isEmergency: false })).first).toHaveLength(2);
    expect((await service.forIssue(TENANT_ID, { theme: 'vandalism', isEmergency: false })).first).toHaveLength(3);
  });
});

describe('writing numbers', () => {
  it.each`
    seen | label         | outcome
    ${0} | ${'as it is'} | ${'already'}
    ${1} | ${'as it is'} | ${'already'}
    ${1} | ${'Anders'}   | ${'applied'}
    ${0} | ${'Anders'}   | ${'stale'}
    ${7} | ${'Anders'}   | ${'stale'}
  `('seen as $seen, $label: $outcome', async ({ seen, label, outcome }) => {
    await write(0);
    const local = [label === 'as it is' ? aLocalNumber() : aLocalNumber({ label: String(label) })];

    const answer = await write(Number(seen), { local });

    expect(answer.outcome).toBe(outcome);
    expect(answer.list.local).toMatchObject(outcome === 'applied' ? local : [aLocalNumber()]);
    expect(answer.list.version).toBe(outcome === 'applied' ? 2 : 1);
  });

  it('at once lets one of two go first, and tells the other to look again', async () => {
    const local = [aLocalNumber({ label: 'Van de ander' })];

    const outcomes = await Promise.all([write(0), write(0, { local })]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
    expect(outcomes[0]?.list.local).toEqual(outcomes[1]?.list.local);
  });

  it.each`
    what                              | wish                                                      | outcome
    ${'a number checked today'}       | ${{ local: [aLocalNumber({ checkedOn: '2026-12-01' })] }} | ${'done'}
    ${'a number checked tomorrow'}    | ${{ local: [aLocalNumber({ checkedOn: '2026-12-02' })] }} | ${'help-numbers.checked-in-future'}
    ${'two numbers by one id'}        | ${{ local: [aLocalNumber(), aLocalNumber()] }}            | ${'help-numbers.twice'}
    ${'the check of one that is not'} | ${{ checkedToday: ['ghostbusters'] }}                     | ${'help-numbers.unknown'}
  `('with $what: $outcome', async ({ wish, outcome }) => {
    expect(await outcomeOf(write(0, wish))).toBe(outcome);
  });
});

describe('a national number', () => {
  it('was checked when the content says so, until somebody looks', async () => {
    expect(await national('police')).toMatchObject({ checkedOn: '2026-11-01', needsCheck: false });

    await write(0, { checkedToday: ['police'] });

    expect(await national('police')).toMatchObject({ checkedOn: '2026-12-01', checkedByName: 'Kees Mulder' });
    expect(await national('animals')).toMatchObject({ checkedOn: '2026-11-01', checkedByName: undefined });
  });

  it('that two looked at on one day was checked by the first', async () => {
    await write(0, { checkedToday: ['police'] });

    const { outcome } = await write(1, { checkedToday: ['police'] }, anActor('administrator', 'maria'));

    expect(outcome).toBe('already');
    expect(await national('police')).toMatchObject({ checkedByName: 'Kees Mulder' });
  });

  it('was checked by who looked last on another day', async () => {
    await write(0, { checkedToday: ['police'] });
    clock.advance(DAY);

    const { outcome } = await write(1, { checkedToday: ['police'] }, anActor('administrator', 'maria'));

    expect(outcome).toBe('applied');
    expect(await national('police')).toMatchObject({ checkedOn: '2026-12-02', checkedByName: 'Maria de Wit' });
  });

  it('keeps who looked when only the numbers of here change', async () => {
    await write(0, { checkedToday: ['police'] });

    await write(1, { local: [] });

    expect(await national('police')).toMatchObject({ checkedOn: '2026-12-01', checkedBy: 'kees' });
  });

  it('carries its check into what is said with an issue', async () => {
    await write(0, { checkedToday: ['animals'] });

    const { first } = await service.forIssue(TENANT_ID, { theme: 'pets', isEmergency: false });

    expect(first[0]).toMatchObject({ id: 'animals', checkedOn: '2026-12-01' });
  });

  it('that nobody of the directory checked any more keeps the day', async () => {
    await write(0, { checkedToday: ['police'] }, anActor('administrator', 'gone'));

    expect(await national('police')).toMatchObject({ checkedOn: '2026-12-01', checkedByName: undefined });
  });
});

describe('a number that nobody looked at for more than a year', () => {
  it.each`
    days   | needsCheck
    ${0}   | ${false}
    ${335} | ${false}
    ${336} | ${true}
  `('$days days on needs a check: $needsCheck', async ({ days, needsCheck }) => {
    await write(0, { local: [aLocalNumber({ checkedOn: '2026-11-01' })] });
    clock.advance(Number(days) * DAY);

    const { local } = await service.list(administrator);

    expect(local[0]?.needsCheck).toBe(needsCheck);
    expect((await national('police'))?.needsCheck).toBe(needsCheck);
  });

  it('is right again once somebody did', async () => {
    clock.advance(400 * DAY);
    await write(0, { checkedToday: ['police'] });

    expect((await national('police'))?.needsCheck).toBe(false);
    expect((await national('animals'))?.needsCheck).toBe(true);
  });
});
