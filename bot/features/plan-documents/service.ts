import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { Directory } from '../../ports/directory';
import type { Actor } from '../../shared/actor';
import type { Places } from '../places';
import type { CycleView, PlanCycle } from '../plan-cycle';

/** All that the documents of a plan say. */
export interface GatheredPlan {
  readonly view: CycleView;
  /** Names that more than one colleague has: these need more than a name to be told apart. */
  readonly sharedNames: ReadonlySet<string>;
  /** The names of the team's places, by id. */
  readonly placeNames: ReadonlyMap<string, string>;
}

export type PlanDocuments = ReturnType<typeof createPlanDocuments>;

/** Plans as files: a workbook to edit and bring back, and a document for the agenda. Who sees a plan may take it along. */
export function createPlanDocuments(deps: {
  readonly cycle: PlanCycle;
  readonly directory: Directory;
  readonly places: Places;
}) {
  return {
    /** @throws PlanNotFound, TeamNotFound, NotAllowed */
    async gather(actor: Actor, ref: TeamPlanRef): Promise<GatheredPlan> {
      const view = await deps.cycle.view(actor, ref);
      const [people, places] = await Promise.all([
        deps.directory.people(actor.tenantId),
        deps.places.ofTeam(actor.tenantId, ref.teamId),
      ]);
      return {
        view,
        sharedNames: repeated(people.map(({ name }) => name)),
        placeNames: new Map(places.map(({ id, name }) => [id, name])),
      };
    },
  };
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, position) => names.indexOf(name) !== position));
}
