import type { RunCommand } from '../../../../bot/contracts/intervention-runs';
import type { Intervention } from '../../../../bot/contracts/interventions';
import type { Place } from '../../../../bot/contracts/places';
import type { ItemCommand } from '../../../../bot/contracts/plan-resources';
import { builtInCatalogue } from '../../../../bot/features/interventions/catalogue';
import type { RunOutcome, RunView, StartIntervention } from '../../../../bot/features/interventions';
import { TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';

/** The intervention that the tests carry out, as the toolkit has it. */
export const COFFEE = interventionOf('hall-coffee');

/** Anna's, at the Vechtstraat, from Tuesday 1 December 2026. */
function aStart(overrides: Partial<StartIntervention> = {}): StartIntervention {
  return {
    ...{ id: 'form-1', interventionId: COFFEE.id, teamId: 'noord', placeId: 'vecht', issueId: 'issue-1' },
    ...{ theme: 'loneliness', ownerId: 'anna', startOn: '2026-12-01' },
    ...overrides,
  };
}

export async function keepPlaces(program: TestProgram): Promise<void> {
  const place: Place = { id: 'vecht', kind: 'complex', name: 'Vechtstraat', aliases: [], teamId: 'noord' };
  await program.services.places.save(TENANT_ID, place);
  await program.services.places.save(TENANT_ID, { ...place, id: 'zuid', name: 'Zuidhof', teamId: 'zuid' });
}

export async function start(program: TestProgram, personId = 'anna', overrides: Partial<StartIntervention> = {}) {
  return program.services.interventionRuns.start(await program.actorOf(personId), aStart(overrides));
}

export async function viewAs(program: TestProgram, personId: string, runId: string): Promise<RunView> {
  return program.services.interventionRuns.view(await program.actorOf(personId), runId);
}

export async function stop(program: TestProgram, personId: string, { run }: RunView, why = 'Geen animo') {
  return commanded(program, personId, run.id, run.version, { what: 'stop', why });
}

/** Carries a command out for somebody, who looked at that version. */
export async function commanded(
  program: TestProgram,
  personId: string,
  runId: string,
  seenVersion: number,
  command: RunCommand,
): Promise<RunOutcome> {
  return program.services.interventionRuns.change(await program.actorOf(personId), runId, seenVersion, command);
}

/** The same on what was seen last. */
export async function change(program: TestProgram, personId: string, { run }: RunView, command: RunCommand) {
  return commanded(program, personId, run.id, run.version, command);
}

/** Changes the task of a step as its owner does. */
export async function changeStep(program: TestProgram, personId: string, itemId: string, command: ItemCommand) {
  const actor = await program.actorOf(personId);
  const ref = { teamId: 'noord', year: 2026, itemId };
  const { item } = await program.services.tasks.task(actor, ref);
  return program.services.tasks.change(actor, ref, item.version, command);
}

/** Every step done, as Anna does them; the run as it is then. */
export async function finish(program: TestProgram, view: RunView): Promise<RunView> {
  for (const { item } of view.steps) {
    if (item.status === 'open') await changeStep(program, 'anna', item.id, { what: 'complete', evidence: 'Gedaan' });
  }
  return viewAs(program, 'kees', view.run.id);
}

/** What somebody has to do, by item id. */
export async function mineOf(program: TestProgram, personId: string): Promise<readonly string[]> {
  const mine = await program.services.tasks.mine(await program.actorOf(personId));
  return mine.map(({ ref }) => ref.itemId);
}

export function stepIds({ run }: Pick<RunView, 'run'>): readonly string[] {
  return run.steps.map(({ itemId }) => itemId);
}

/** With the look at its effect, which is the last. */
export function taskIds({ run }: Pick<RunView, 'run'>): readonly string[] {
  return [...run.steps, ...(run.check === undefined ? [] : [run.check])].map(({ itemId }) => itemId);
}

/** So many tasks a start of it makes: each step, and the look at its effect. */
export const COFFEE_TASKS = COFFEE.steps.length + 1;

function interventionOf(id: string): Intervention {
  const found = builtInCatalogue().find((one) => one.id === id);
  if (found === undefined) throw new Error(`The toolkit has no ${id}`);
  return found;
}
