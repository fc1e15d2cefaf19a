import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { openPlan, outcomeOf } from '../annual-plan/plan-program';
import { anAgreementText, changeGoal, writeAgreement, writeGoal } from './goal-builders';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await openPlan(program);
});
afterEach(() => program.close());

async function listFor(who: string, year = 2027) {
  return program.services.agreements.list(await program.actorOf(who), year);
}

async function remove(seenVersion = 1, who = 'maria') {
  return program.services.agreements.remove(await program.actorOf(who), 2027, 'wijken', seenVersion);
}

describe('performance agreements', () => {
  it.each`
    who        | write
    ${'maria'} | ${true}
    ${'kees'}  | ${true}
    ${'lotte'} | ${false}
    ${'anna'}  | ${false}
  `('are read by everybody, and written by $who: $write', async ({ who, write }) => {
    await writeAgreement(program);

    expect(await listFor(String(who))).toMatchObject({ agreements: [anAgreementText], may: { write } });
    expect(await outcomeOf(writeAgreement(program, { who: String(who), id: 'nieuw' }))).toBe(
      write ? 'done' : 'plan-goals.forbidden',
    );
  });

  it('are of one year', async () => {
    await writeAgreement(program);

    expect((await listFor('anna', 2026)).agreements).toEqual([]);
  });

  it.each`
    seen     | text                          | outcome
    ${'new'} | ${{}}                         | ${'already'}
    ${1}     | ${{}}                         | ${'already'}
    ${1}     | ${{ contribution: 'Niets.' }} | ${'applied'}
    ${'new'} | ${{ contribution: 'Niets.' }} | ${'stale'}
    ${7}     | ${{ contribution: 'Niets.' }} | ${'stale'}
  `('seen as $seen and written with $text are $outcome', async ({ seen, text, outcome }) => {
    await writeAgreement(program);

    expect((await writeAgreement(program, { seen, ...Object(text) })).outcome).toBe(outcome);
  });

  it('are of a year around this one', async () => {
    expect(await outcomeOf(writeAgreement(program, { year: 2035 }))).toBe('annual-plan.year.invalid');
  });
});

describe('deleting an agreement', () => {
  beforeEach(() => writeAgreement(program));

  it('that nothing serves takes it away; doing it twice is no error', async () => {
    expect((await remove()).outcome).toBe('applied');
    expect((await remove()).outcome).toBe('already');
    expect((await listFor('anna')).agreements).toEqual([]);
  });

  it('names the goals that serve it and leaves it there', async () => {
    await writeGoal(program, { agreementIds: ['wijken'] });

    await expect(remove()).rejects.toMatchObject({
      code: 'plan-goals.agreement.in-use',
      values: { count: 1, goals: 'De portieken zijn schoon' },
    });
    expect((await listFor('anna')).agreements).toHaveLength(1);
  });

  it('is possible when only dropped goals served it', async () => {
    await writeGoal(program, { agreementIds: ['wijken'] });
    await changeGoal(program, { what: 'drop' });

    expect((await remove()).outcome).toBe('applied');
  });

  it('that somebody changed meanwhile leaves it as it is', async () => {
    await writeAgreement(program, { seen: 1, contribution: 'Anders.' });

    const { outcome, agreement } = await remove();
    expect([outcome, agreement?.contribution]).toEqual(['stale', 'Anders.']);
  });

  it('is not for a team lead', async () => {
    expect(await outcomeOf(remove(1, 'lotte'))).toBe('plan-goals.forbidden');
  });
});
