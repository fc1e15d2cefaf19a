import type { SuggestionOutcome } from '../../../../bot/contracts/interventions';
import { builtInCatalogue } from '../../../../bot/features/interventions/catalogue';
import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import { COFFEE, keepPlaces, start, stop } from './run-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
});
afterEach(() => program.close());

async function record(outcome: SuggestionOutcome, issueId = 'issue-1', interventionId = COFFEE.id, through = program) {
  const anna = await through.actorOf('anna');
  await through.services.toolkit.record(anna, { theme: 'loneliness', issueId, interventionId, outcome });
}

async function suggestions(tenantId = TENANT_ID) {
  const wish = { themes: ['loneliness'], route: 'work-on-it', limit: builtInCatalogue().length } as const;
  return program.services.toolkit.suggest(tenantId, wish);
}

async function experienceOf(interventionId: string) {
  return (await suggestions()).find(({ intervention }) => intervention.id === interventionId)?.experience;
}

describe('what the association learns', () => {
  it('is counted once for an issue, the last that was heard', async () => {
    await record('started');
    await record('started');
    await record('helped');
    await record('rejected', 'issue-2');

    expect(await experienceOf(COFFEE.id)).toEqual({ started: 1, stopped: 0, helped: 1, didNotHelp: 0, rejected: 1 });
  });

  it('changes the order and hides nothing', async () => {
    const before = (await suggestions()).map(({ intervention }) => intervention.id);
    const [first = ''] = before;
    for (let at = 0; at < 12; at += 1) await record('did-not-help', `issue-${at}`, first);

    const after = (await suggestions()).map(({ intervention }) => intervention.id);

    expect(after[0]).not.toBe(first);
    expect(after.toSorted()).toEqual(before.toSorted());
  });

  it('is forgotten when it is taken back', async () => {
    await record('rejected');
    await record('started', 'issue-2');
    const taken = { theme: 'loneliness', issueId: 'issue-1', interventionId: COFFEE.id } as const;

    await program.services.toolkit.forget(TENANT_ID, taken);
    await program.services.toolkit.forget(TENANT_ID, taken);

    expect(await experienceOf(COFFEE.id)).toMatchObject({ started: 1, rejected: 0 });
  });

  it('stays with the association', async () => {
    await record('helped');

    const elsewhere = await suggestions('22222222-2222-4222-8222-222222222222');
    expect(elsewhere.every(({ experience }) => experience.started === 0)).toBe(true);
  });

  it('is all kept, when many tell it at once', async () => {
    const together = await createTestProgram({ store: program.store, clock: program.clock, through: interleaving });
    const other = await createTestProgram({ store: program.store, clock: program.clock, through: interleaving });

    await Promise.all(
      [0, 1, 2, 3, 4, 5].map((at) => record('started', `issue-${at}`, COFFEE.id, at % 2 === 0 ? together : other)),
    );

    expect((await experienceOf(COFFEE.id))?.started).toBe(6);
  });

  it('is nothing of an intervention that the toolkit has not', async () => {
    expect(await outcomeOf(record('started', 'issue-1', 'nothing'))).toBe('interventions.not-found');
  });

  it('comes from starting and stopping, also without a reported issue', async () => {
    await keepPlaces(program);
    await start(program);
    const { view } = await start(program, 'anna', { id: 'form-2', issueId: undefined });
    expect(await experienceOf(COFFEE.id)).toMatchObject({ started: 2 });

    await stop(program, 'anna', view);

    expect(await experienceOf(COFFEE.id)).toMatchObject({ started: 2, stopped: 1 });
  });
});

describe('the toolkit', () => {
  it('has each intervention by its id', async () => {
    expect(await program.services.toolkit.one(TENANT_ID, COFFEE.id)).toEqual(COFFEE);
    expect(await program.services.toolkit.one(TENANT_ID, 'nothing')).toBeUndefined();
  });

  it('suggests nothing without a theme', async () => {
    expect(await program.services.toolkit.suggest(TENANT_ID, { themes: [], route: 'work-on-it' })).toEqual([]);
  });

  it('is searched by words', async () => {
    const [first] = await program.services.toolkit.search(TENANT_ID, { words: 'koffie' });

    expect(first?.id).toBe(COFFEE.id);
  });
});
