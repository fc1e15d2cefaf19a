import { z } from 'zod';
import { IdInPath } from '../../../api/params';
import type { RoundResource } from '../../../contracts/assessment-rounds';
import type { Directory } from '../../../ports/directory';
import type { Places } from '../../places';
import type { AssignmentImports } from '../import';
import type { Participants } from '../participants';
import { presentRound, roundNames } from '../presenters';
import type { RoundRepeats } from '../repeats';
import type { AssessmentRounds, RoundView } from '../service';

export interface RoundRouteServices {
  readonly assessmentRounds: AssessmentRounds;
  readonly participants: Participants;
  readonly roundRepeats: RoundRepeats;
  readonly assignmentImports: AssignmentImports;
  readonly directory: Pick<Directory, 'teams'>;
  readonly places: Pick<Places, 'all'>;
}

export const RoundInPath = z.object({ roundId: IdInPath });

/** Of the round that the example of `makeAssessmentRound` makes. */
export const madeRound = { roundId: '{id}' } as const;

export const makers = {
  only: 'managers, administrators, and who leads the team that the round is of',
  refused: ['staff', 'other-lead'],
} as const;

/** With what the teams and neighborhoods are called. */
export async function roundResource(
  { directory, places }: Pick<RoundRouteServices, 'directory' | 'places'>,
  tenantId: string,
  view: RoundView,
): Promise<RoundResource> {
  const [teams, all] = await Promise.all([directory.teams(tenantId), places.all(tenantId)]);
  return presentRound(roundNames(teams, all), view);
}
