import type { RunResource, RunStepResource } from '../../../../bot/contracts/intervention-runs';
import type { ItemResource } from '../../../../bot/contracts/plan-resources';

/** A step as the task that it is. */
export function itemOf({ teamId, place }: Pick<RunResource, 'teamId' | 'place'>, step: RunStepResource): ItemResource {
  const { itemId, year, title, ownerId, ownerName, dueOn, status, isLate, evidence, doneOn, version } = step;
  return {
    ref: { teamId, year, itemId },
    kind: 'step',
    title,
    owner: { id: ownerId, name: ownerName },
    place: place === undefined ? undefined : { id: place.id, name: place.name },
    ...{ dueOn, status, isLate, evidence, doneOn, version },
  };
}
