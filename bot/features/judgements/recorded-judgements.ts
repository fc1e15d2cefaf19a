import type { JudgementTask } from '../../contracts/assessment-rounds';
import type { RecordedJudgement } from '../../contracts/judgements';
import type { Clock } from '../../ports/clock';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import type { JudgementSaved } from './judgement-saved';
import type { JudgementWriter } from './judgement-writer';
import type { PlaceNames } from './place-names';
import { recordedSubmission, recorderOf, requireRecordable, requireRecorder } from './recording';
import { viewOf, type Seats, type SeatView, type Sitter } from './seat';
import { together } from './written-answer';

export interface RecordedJudgementDeps {
  readonly clock: Clock;
  readonly seats: Seats;
  readonly writer: Pick<JudgementWriter, 'save'>;
  readonly placeNames: PlaceNames;
  readonly taskAt: (sitter: Sitter, seat: SeatView) => Promise<JudgementTask>;
}

/** What colleagues write down of what a partner says. */
export function createRecordedJudgements({ clock, seats, writer, placeNames, taskAt }: RecordedJudgementDeps) {
  return {
    /** As who records sees it. @throws RoundNotFound, PlaceNotAsked, RecordingNotAllowed */
    async recordedTask(actor: Actor, roundId: string, participantId: string, placeId: string): Promise<JudgementTask> {
      const sitter = recorderOf(actor, participantId);
      const seat = await seats.at(sitter, roundId, placeId);
      requireRecorder(actor, seat);
      return taskAt(sitter, viewOf(seat));
    },

    /**
     * Writes down what a partner said, as any answer is saved. What they answered themselves is not written over.
     * @throws RoundNotFound, PlaceNotAsked, RecordingNotAllowed, InvalidDaySaid, AnsweredThemselves, GradesMissing, WhyMissing
     */
    async record(
      actor: Actor,
      roundId: string,
      participantId: string,
      placeId: string,
      said: RecordedJudgement,
    ): Promise<JudgementSaved> {
      const sitter = recorderOf(actor, participantId);
      const known = { names: await placeNames(actor.tenantId), today: localDateOf(clock.now()) };
      const { sent, removed } = recordedSubmission(actor, said, known);
      const { seat, ...saved } = await writer.save(sitter, roundId, placeId, sent, (read) => {
        requireRecorder(actor, read);
        requireRecordable(read);
      });
      return { ...saved, task: await taskAt(sitter, seat), removed: together([...removed, ...saved.removed]) };
    },
  };
}
