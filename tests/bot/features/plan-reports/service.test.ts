import type { PlanItem } from '../../../../bot/contracts/annual-plan';
import { planItems } from '../../../../bot/features/annual-plan';
import type { Asked } from '../../../../bot/features/plan-reports/service';
import { createCollection } from '../../../../bot/ports/collection';
import { planPartition } from '../../../../bot/shared/partitions';
import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram, type TestProgramOptions } from '../../../support/program/test-program';
import { onBothDatabases } from '../annual-plan/plan-stores';
import { outcomeOf } from '../annual-plan/plan-program';

const REF = { teamId: 'noord', year: 2027 };

/** In September 2027, with the plan of that year made at its start. */
async function inSeptember(options: TestProgramOptions = {}): Promise<TestProgram> {
  const program = await createTestProgram({ now: '2027-01-04T08:00:00.000Z', ...options });
  await program.services.plans.open(await program.actorOf('lotte'), REF);
  program.skipTo('2027-09-10T08:00:00.000Z');
  return program;
}

async function asked(program: TestProgram, seenVersion: number, overrides: Partial<Asked> = {}): Promise<Asked> {
  return { actor: await program.actorOf('lotte'), ref: REF, key: 'progress-2', seenVersion, ...overrides };
}

async function milestone(program: TestProgram, id = 'milestone-second-report'): Promise<PlanItem | undefined> {
  const items = createCollection(program.store, planItems, program.clock);
  return (await items.read(planPartition(TENANT_ID, 'noord', 2027), id))?.body;
}

describe('the reports of a plan', () => {
  it('are three, due when their milestones are', async () => {
    const program = await inSeptember();
    const lead = await program.actorOf('lotte');
    await program.services.tasks.change(lead, { ...REF, itemId: 'milestone-final-evaluation' }, 1, {
      ...{ what: 'move', to: '2028-02-14', reason: 'Vakantie' },
    });

    const reports = await program.services.planReports.all(lead, REF);

    expect(reports.map(({ key, dueOn, state, version }) => [key, dueOn, state, version])).toEqual([
      ['progress-1', '2027-06-01', 'draft', 0],
      ['progress-2', '2027-10-01', 'draft', 0],
      ['evaluation', '2028-02-14', 'draft', 0],
    ]);
  });

  it.each`
    who        | key             | may
    ${'lotte'} | ${'progress-1'} | ${{ write: true, submit: true, reopen: false }}
    ${'kees'}  | ${'progress-1'} | ${{ write: true, submit: true, reopen: false }}
    ${'anna'}  | ${'progress-1'} | ${{ write: false, submit: false, reopen: false }}
    ${'maria'} | ${'progress-1'} | ${{ write: false, submit: false, reopen: false }}
  `('may be written by $who: $may.write', async ({ who, key, may }) => {
    const program = await inSeptember();

    const report = await program.services.planReports.report(await program.actorOf(who), REF, key);

    expect(report.may).toEqual(may);
  });

  it.each`
    who        | ref                                | outcome
    ${'hugo'}  | ${REF}                             | ${'annual-plan.forbidden'}
    ${'lotte'} | ${{ teamId: 'noord', year: 2028 }} | ${'annual-plan.not-found'}
  `('are not there for $who of $ref.year: $outcome', async ({ who, ref, outcome }) => {
    const program = await inSeptember();

    expect(await outcomeOf(program.services.planReports.all(await program.actorOf(who), ref))).toBe(outcome);
  });
});

describe('writing the story', () => {
  it('keeps it, once for the same words', async () => {
    const program = await inSeptember();
    const { planReports } = program.services;

    const first = await planReports.save(await asked(program, 0), '  Het ging goed.\r\n\r\n- tuinen ');
    const again = await planReports.save(await asked(program, 0), 'Het ging goed.\n\n- tuinen');

    expect(first).toMatchObject({ outcome: 'applied', report: { story: 'Het ging goed.\n\n- tuinen', version: 1 } });
    expect(again).toMatchObject({ outcome: 'already', report: { version: 1 } });
  });

  it('changes nothing over what somebody else wrote since', async () => {
    const program = await inSeptember();
    const { planReports } = program.services;
    await planReports.save(await asked(program, 0), 'Van Lotte');

    const result = await planReports.save(
      await asked(program, 0, { actor: await program.actorOf('kees') }),
      'Van Kees',
    );

    expect(result).toMatchObject({ outcome: 'stale', report: { story: 'Van Lotte', version: 1 } });
  });

  it.each`
    who        | state          | outcome
    ${'anna'}  | ${'draft'}     | ${'annual-plan.forbidden'}
    ${'maria'} | ${'draft'}     | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'submitted'} | ${'plan-reports.submitted'}
  `('is refused to $who while it is $state: $outcome', async ({ who, state, outcome }) => {
    const program = await inSeptember();
    const { planReports } = program.services;
    await planReports.save(await asked(program, 0), 'Eerst');
    if (state === 'submitted') await planReports.submit(await asked(program, 1));
    const { version } = await planReports.report(await program.actorOf('lotte'), REF, 'progress-2');

    const attempt = planReports.save(await asked(program, version, { actor: await program.actorOf(who) }), 'Later');

    expect(await outcomeOf(attempt)).toBe(outcome);
  });
});

describe('handing a report in', () => {
  it('keeps the facts of that moment, who did it, and finishes the milestone', async () => {
    const program = await inSeptember();
    const lead = await program.actorOf('lotte');
    const { planReports, plans } = program.services;
    await plans.addPlanAction(lead, REF, { id: 'late', title: 'Soeptafel', dueOn: '2027-09-11', ownerId: 'anna' });

    const { report } = await planReports.submit(await asked(program, 0), 'Een rustige zomer.');
    const lateBefore = report.facts.late.length;
    program.skipTo('2027-11-01T08:00:00.000Z');

    const later = await planReports.report(lead, REF, 'progress-2');
    expect(later).toMatchObject({
      ...{ state: 'submitted', story: 'Een rustige zomer.' },
      submitted: { at: '2027-09-10T08:00:00.000Z', by: 'Lotte Bos' },
    });
    expect(later.facts.late).toHaveLength(lateBefore);
    expect(later.may).toEqual({ write: false, submit: false, reopen: true });
    expect(await milestone(program)).toMatchObject({ status: 'done', evidence: 'Verslag ingediend', doneBy: 'lotte' });
  });

  it('twice does it once, and finishes what was cut off after the first half', async () => {
    const program = await inSeptember();
    const { planReports, tasks } = program.services;
    await planReports.submit(await asked(program, 0), 'Klaar.');
    const before = await milestone(program);
    await tasks.change(await program.actorOf('lotte'), { ...REF, itemId: 'milestone-second-report' }, 2, {
      what: 'reopen',
    });

    const again = await planReports.submit(await asked(program, 0), 'Klaar.');

    expect(again).toMatchObject({ outcome: 'already', report: { version: 1 } });
    expect([before?.status, (await milestone(program))?.status]).toEqual(['done', 'done']);
  });

  it('leaves a milestone alone that was finished another way', async () => {
    const program = await inSeptember();
    const { planReports, tasks } = program.services;
    const ref = { ...REF, itemId: 'milestone-second-report' };
    await tasks.change(await program.actorOf('lotte'), ref, 1, { what: 'complete', evidence: 'Mondeling gedaan' });

    await planReports.submit(await asked(program, 0), 'Klaar.');
    await planReports.reopen(await asked(program, 1));

    expect(await milestone(program)).toMatchObject({ status: 'done', evidence: 'Mondeling gedaan' });
  });

  it.each`
    who        | key             | story      | outcome
    ${'lotte'} | ${'progress-2'} | ${'  '}    | ${'plan-reports.story.missing'}
    ${'anna'}  | ${'progress-2'} | ${'Klaar'} | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'progress-2'} | ${'Klaar'} | ${'done'}
    ${'lotte'} | ${'evaluation'} | ${'Klaar'} | ${'done'}
  `('by $who of $key with "$story": $outcome', async ({ who, key, story, outcome }) => {
    const program = await inSeptember();
    const actor = await program.actorOf(who);

    expect(await outcomeOf(program.services.planReports.submit(await asked(program, 0, { actor, key }), story))).toBe(
      outcome,
    );
  });

  it('waits for the days that it tells of', async () => {
    const program = await createTestProgram({ now: '2027-04-30T08:00:00.000Z' });
    await program.services.plans.open(await program.actorOf('lotte'), REF);

    expect(await outcomeOf(program.services.planReports.submit(await asked(program, 0), 'Alvast'))).toBe(
      'plan-reports.too-early',
    );
  });

  it('is what tells that a plan was evaluated', async () => {
    const program = await inSeptember();
    const { planReports } = program.services;
    const before = await planReports.hasEvaluation(TENANT_ID, REF);

    await planReports.submit(await asked(program, 0, { key: 'evaluation' }), 'Een goed jaar.');

    expect([before, await planReports.hasEvaluation(TENANT_ID, REF)]).toEqual([false, true]);
  });
});

describe('reopening a report', () => {
  it('opens its milestone too, and the facts gather themselves again', async () => {
    const program = await inSeptember();
    const { planReports } = program.services;
    await planReports.submit(await asked(program, 0), 'Klaar.');

    const { outcome, report } = await planReports.reopen(await asked(program, 1));

    expect({ outcome, state: report.state, submitted: report.submitted }).toEqual({
      outcome: 'applied',
      state: 'draft',
    });
    expect(await milestone(program)).toMatchObject({ status: 'open' });
  });

  it.each`
    who        | seenVersion | outcome
    ${'anna'}  | ${1}        | ${'annual-plan.forbidden'}
    ${'lotte'} | ${0}        | ${'stale'}
    ${'lotte'} | ${1}        | ${'applied'}
  `('by $who who saw version $seenVersion: $outcome', async ({ who, seenVersion, outcome }) => {
    const program = await inSeptember();
    const { planReports } = program.services;
    await planReports.submit(await asked(program, 0), 'Klaar.');

    const actor = await program.actorOf(who);
    const result = planReports.reopen(await asked(program, seenVersion, { actor })).then((done) => done.outcome);

    expect(await result.catch((error: { code: string }) => error.code)).toBe(outcome);
  });
});

describe('two people at once', () => {
  it.each([0, 1, 2, 3])('leave report and milestone saying the same, whoever is slower (%i)', async (slowness) => {
    let operations = 0;
    const turns = () => (operations++ % 2) * slowness + 1;
    const program = await inSeptember({ through: (store) => interleaving(store, turns) });
    const { planReports } = program.services;
    await planReports.submit(await asked(program, 0), 'Klaar.');

    await Promise.all([
      planReports.reopen(await asked(program, 1)),
      planReports
        .reopen(await asked(program, 1))
        .then(async ({ report }) => planReports.submit(await asked(program, report.version), 'Toch klaar.')),
    ]);

    const { state } = await planReports.report(await program.actorOf('lotte'), REF, 'progress-2');
    expect({ state, milestone: (await milestone(program))?.status }).toEqual({ state: 'submitted', milestone: 'done' });
  });
});

onBothDatabases((twoInstances) => {
  it('of two instances that write at once one is told that the other was first', async () => {
    const { one, other } = await twoInstances();
    const ref = { teamId: 'noord', year: 2026 };
    await one.services.plans.open(await one.actorOf('lotte'), ref);

    const results = await Promise.all([
      one.services.planReports.save(await asked(one, 0, { ref }), 'Van de een'),
      other.services.planReports.save(await asked(other, 0, { ref }), 'Van de ander'),
    ]);

    expect(results.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
    expect(new Set(results.map(({ report }) => report.story)).size).toBe(1);
  });
});
