import type { NewContributionRequest } from '../../../../bot/contracts/plan-resources';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import { onBothDatabases } from '../annual-plan/plan-stores';

const REF = { teamId: 'noord', year: 2027 };
const FORM: NewContributionRequest = {
  id: 'spring',
  question: 'Wat moet er in het plan?',
  dueOn: '2026-12-15',
  asked: [{ personId: 'anna' }, { personId: 'bram' }, { personId: 'bram', onBehalfOf: 'Huurdersorganisatie De Brug' }],
};

async function withPlan(): Promise<TestProgram> {
  const program = await createTestProgram();
  await program.services.plans.open(await program.actorOf('lotte'), REF);
  return program;
}

async function ask(program: TestProgram, overrides: Partial<NewContributionRequest> = {}, who = 'lotte') {
  return program.services.contributionRequests.ask(await program.actorOf(who), REF, { ...FORM, ...overrides });
}

async function roundsOf(program: TestProgram) {
  return (await program.services.contributionRequests.view(await program.actorOf('anna'), REF)).rounds;
}

describe('asking', () => {
  it('puts the question with each of them, by their own name or for a party', async () => {
    const program = await withPlan();

    const count = await ask(program);

    const [round] = await roundsOf(program);
    expect(count).toBe(3);
    expect(round).toMatchObject({ id: 'spring', question: FORM.question, dueOn: '2026-12-15', answered: 0 });
    expect(round?.requests.map(({ item }) => [item.ownerId, item.title]).sort()).toEqual([
      ['anna', 'Wat moet er in het plan?'],
      ['bram', 'Huurdersorganisatie De Brug: Wat moet er in het plan?'],
      ['bram', 'Wat moet er in het plan?'],
    ]);
  });

  it('twice by the same form asks once; another form asks again', async () => {
    const program = await withPlan();
    await ask(program);

    expect(await ask(program)).toBe(0);
    expect(await ask(program, { asked: [...FORM.asked, { personId: 'chris' }] })).toBe(1);
    expect(await ask(program, { id: 'summer' })).toBe(3);
    expect((await roundsOf(program)).map(({ id, requests }) => [id, requests.length])).toEqual([
      ['spring', 4],
      ['summer', 3],
    ]);
  });

  it('asks no more people and parties than answer', async () => {
    const program = await withPlan();
    const asked = Array.from({ length: 31 }, (_, at) => ({ personId: 'anna', onBehalfOf: `Partij ${at}` }));

    expect(await outcomeOf(ask(program, { asked }))).toBe('plan-requests.too-many-asked');
    expect(await ask(program, { asked: asked.slice(1) })).toBe(30);
  });

  it('asks somebody who is named twice once', async () => {
    const program = await withPlan();

    expect(await ask(program, { asked: [{ personId: 'anna' }, { personId: 'anna', onBehalfOf: ' ' }] })).toBe(1);
  });

  it.each`
    who        | form                                                    | outcome
    ${'lotte'} | ${{}}                                                   | ${'done'}
    ${'kees'}  | ${{}}                                                   | ${'done'}
    ${'anna'}  | ${{}}                                                   | ${'annual-plan.forbidden'}
    ${'hugo'}  | ${{}}                                                   | ${'annual-plan.forbidden'}
    ${'lotte'} | ${{ question: ' ' }}                                    | ${'plan-requests.question.missing'}
    ${'lotte'} | ${{ asked: [] }}                                        | ${'plan-requests.nobody-asked'}
    ${'lotte'} | ${{ asked: [{ personId: 'weg' }] }}                     | ${'annual-plan.owner.not-found'}
    ${'lotte'} | ${{ asked: [{ personId: '', onBehalfOf: 'De Brug' }] }} | ${'plan-requests.recorder.missing'}
    ${'lotte'} | ${{ dueOn: '2026-11-30' }}                              | ${'annual-plan.due-day.invalid'}
    ${'lotte'} | ${{ dueOn: '' }}                                        | ${'annual-plan.due-day.invalid'}
  `('by $who with $form: $outcome', async ({ who, form, outcome }) => {
    const program = await withPlan();

    expect(await outcomeOf(ask(program, form, who))).toBe(outcome);
    expect(await roundsOf(program)).toHaveLength(outcome === 'done' ? 1 : 0);
  });

  it('does nothing for a plan that nobody made', async () => {
    const program = await createTestProgram();

    expect(await outcomeOf(ask(program))).toBe('annual-plan.not-found');
  });
});

it('counts who answered, and puts who did not first', async () => {
  const program = await withPlan();
  await ask(program);
  const [before] = await roundsOf(program);
  const own = before?.requests.find(({ item }) => item.ownerId === 'anna');
  if (own === undefined) throw new Error('Anna was not asked');
  const { tasks } = program.services;
  await tasks.change(await program.actorOf('anna'), own.ref, 1, { what: 'answer', text: 'Meer groen in de straat' });

  const [round] = await roundsOf(program);

  expect(round?.answered).toBe(1);
  expect(round?.requests.at(-1)?.item.ownerId).toBe('anna');
});

onBothDatabases((twoInstances) => {
  it('asked by two at once with one form everybody is asked once', async () => {
    const { one, other } = await twoInstances();
    await one.services.plans.open(await one.actorOf('lotte'), REF);

    const counts = await Promise.all([ask(one), ask(other)]);

    expect(counts[0] + counts[1]).toBe(3);
    expect((await roundsOf(one))[0]?.requests).toHaveLength(3);
  });
});
