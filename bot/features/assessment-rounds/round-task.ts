import { contentId } from '../../shared/content-id';
import type { WantedAssessment } from '../annual-plan';
import type { StoredParticipant, StoredRound } from './collections';

/** What somebody has to do for a round; undefined for who has no tasks here, and before it opens. */
export function wantedTask(
  round: StoredRound,
  row: StoredParticipant,
  /** Of a partner with a guest account. */
  guestId: string | undefined,
): WantedAssessment | undefined {
  const ownerId = row.personId ?? guestId;
  if (ownerId === undefined || round.taskYear === undefined) return undefined;
  const { nudgedOn, opensOn, name } = round;
  const places = row.placeIds.length;
  return {
    ...{ id: taskIdOf(round.id, row.id), teamId: row.teamId, planYear: round.taskYear, ownerId },
    ...{ dueOn: round.closesOn, status: statusOf(round, row) },
    task: {
      ...{ roundId: round.id, participantId: row.id, name, places, opensOn },
      ...(nudgedOn === undefined ? {} : { nudgedOn }),
      basis: row.taskBasis,
    },
  };
}

/** One for each participant and round. */
function taskIdOf(roundId: string, participantId: string): string {
  return `assessment-${contentId(`${roundId}/${participantId}`)}`;
}

/** What was judged stays done; what was not when the round ended is nobody's any more. */
function statusOf({ state }: StoredRound, row: StoredParticipant): WantedAssessment['status'] {
  if (!row.isAsked || state === 'cancelled') return 'cancelled';
  if (row.isFinished) return 'done';
  return state === 'open' ? 'open' : 'cancelled';
}
