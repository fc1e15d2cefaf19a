import type { Instant } from '../../contracts/calendar';
import { readParticipantId } from '../assessment-rounds';
import type { StoredJudgement } from './collections';
import type { Seat, Sitter } from './seat';
import type { Submission } from './verdict';
import { submissionId } from './written-answer';

/** So many earlier answers are known again when they come in once more. */
const MOST_SUPERSEDED = 5;

/** The judgement after an answer that was found to count. */
export function judgementAfter(
  { participantId, role }: Sitter,
  { round, place, judgement }: Pick<Seat, 'round' | 'place' | 'judgement'>,
  { answer, way }: Submission,
  now: Instant,
): StoredJudgement {
  const before = judgement?.body;
  const who = readParticipantId(participantId);
  return {
    ...{ roundId: round.id, placeId: place.id, participantId, ...who, teamId: place.teamId },
    ...(who.source === 'professionals' && role !== undefined ? { role } : {}),
    ...{ answer, way, givenAt: now, version: (before?.version ?? 0) + 1 },
    superseded: before === undefined ? [] : supersededWith(before),
  };
}

function supersededWith({ superseded, version, answer }: StoredJudgement): string[] {
  return [...superseded, submissionId(version - 1, answer)].slice(-MOST_SUPERSEDED);
}
