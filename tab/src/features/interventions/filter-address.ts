import { RunStage } from '../../../../bot/contracts/intervention-runs';
import type { ListedRuns } from '../../api/interventions';
import { addressWith } from '../../components/filter-in-address';
import { teamIn } from '../../components/team-and-place';

/** What a list can be narrowed to; the first holds all that is not over. */
export const LISTED_STAGES = ['unfinished', ...RunStage.options] as const;

/** However it stands; without a word of it in the address what is not over is listed. */
const EVERY_STAGE = 'all';

/** The filter in an address; what is no filter lets everything through. In a channel tab the team is that channel's. */
export function filterIn(search: string, knownTeams: readonly string[]): ListedRuns {
  const asked = new URLSearchParams(search);
  return {
    teamId: teamIn(asked, knownTeams),
    stage: stageIn(asked.get('state') ?? 'unfinished'),
    ownerId: asked.get('owner') ?? undefined,
    placeId: asked.get('place') ?? undefined,
  };
}

/** The address of a list. `team` in an address means something else: the channel's team. */
export function addressOf({ teamId, stage, ownerId, placeId }: ListedRuns): string {
  const state = stage === 'unfinished' ? undefined : (stage ?? EVERY_STAGE);
  return addressWith('/interventions', { in: teamId, state, owner: ownerId, place: placeId });
}

/** Whether something but the team narrows the list more than it is by itself. */
export function isFiltered({ stage, ownerId, placeId }: ListedRuns): boolean {
  return stage !== 'unfinished' || ownerId !== undefined || placeId !== undefined;
}

export function stageIn(text: string): ListedRuns['stage'] {
  return LISTED_STAGES.find((stage) => stage === text);
}
