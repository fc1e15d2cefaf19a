import type { Intervention } from '../../../../bot/contracts/interventions';
import type { Place } from '../../../../bot/contracts/places';
import { CATALOGUE } from '../../../../bot/features/interventions/catalogue';
import type { RunView, StartIntervention } from '../../../../bot/features/interventions';
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
  return program.services.interventionRuns.stop(await program.actorOf(personId), run.id, run.version, why);
}

/** What somebody has to do, by item id. */
export async function mineOf(program: TestProgram, personId: string): Promise<readonly string[]> {
  const mine = await program.services.tasks.mine(await program.actorOf(personId));
  return mine.map(({ ref }) => ref.itemId);
}

export function stepIds({ run }: RunView): readonly string[] {
  return run.steps.map(({ itemId }) => itemId);
}

function interventionOf(id: string): Intervention {
  const found = CATALOGUE.find((one) => one.id === id);
  if (found === undefined) throw new Error(`The toolkit has no ${id}`);
  return found;
}
