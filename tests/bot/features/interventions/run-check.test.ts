import { createRunCheck, runningInterventions } from '../../../../bot/features/interventions';
import { createCollection } from '../../../../bot/ports/collection';
import { teamPartition } from '../../../../bot/shared/partitions';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { finish, keepPlaces, start, viewAs } from './run-program';

const TEAM = teamPartition(TENANT_ID, 'noord');

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
});
afterEach(() => program.close());

async function findings() {
  const found: string[] = [];
  for await (const { id, problem } of createRunCheck(program).check()) found.push(`${problem} ${id}`);
  return found;
}

/** A run of which all steps are done, that says it is only beginning. */
async function damaged(): Promise<string> {
  const { view } = await start(program);
  await finish(program, view);
  await createCollection(program.store, runningInterventions, program.clock).update(TEAM, view.run.id, ({ body }) => ({
    body: { ...body, stage: 'running', standing: { done: 0, total: 0, openDays: [] } },
  }));
  return view.run.id;
}

it('finds nothing when every run says what its steps say', async () => {
  const { view } = await start(program);
  await finish(program, view);

  expect(await findings()).toEqual([]);
});

it('finds a run that says otherwise, and the program puts it right', async () => {
  const runId = await damaged();
  const before = await findings();

  for await (const finding of createRunCheck(program).check()) await createRunCheck(program).repair(finding);
  await program.runJobs();

  expect([before, await findings()]).toEqual([[`different ${runId}`], []]);
  const { runs } = await program.services.interventionRuns.list(await program.actorOf('anna'), { stage: 'to-check' });
  expect(runs).toHaveLength(1);
});

it('is repaired as well by the next change of a step', async () => {
  const runId = await damaged();
  const { steps } = await viewAs(program, 'anna', runId);
  const [first] = steps;
  if (first === undefined) throw new Error('There is a step');
  const anna = await program.actorOf('anna');
  await program.services.tasks.change(anna, first.ref, first.item.version, { what: 'reopen' });

  expect(await findings()).toEqual([]);
});

it('reads a run of before it was kept how far one is', async () => {
  const { view } = await start(program);
  const stored = await program.store.read(TEAM, view.run.id);
  if (stored === undefined) throw new Error('There is a run');
  const { stage: _stage, standing: _standing, goalKey: _goal, photos: _photos, check: _check, ...body } = stored.body;
  await program.store.upsert({ ...stored, version: 1, body });

  expect(await viewAs(program, 'anna', view.run.id)).toMatchObject({ stage: 'running', check: undefined });
  expect(await findings()).toEqual([`different ${view.run.id}`]);
  const { view: finished } = { view: await finish(program, await viewAs(program, 'anna', view.run.id)) };
  expect([finished.stage, finished.may.recordEffect]).toEqual(['finished', true]);
});
