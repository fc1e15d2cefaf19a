import type { JudgementAnswer, JudgementDraft, JudgementOutcome } from '../../contracts/judgements';
import type { Removed } from '../../contracts/redaction';
import { localDateOf } from '../../shared/local-date';
import { isOpenOn } from '../assessment-rounds';
import type { Drafts } from './drafts';
import { judgementAfter } from './judgement-after';
import { writeJudgement, type BatchDeps } from './judgement-batch';
import type { PlaceNames } from './place-names';
import type { RecentJudgements } from './recent-judgements';
import { viewOf, type Seat, type Seats, type SeatView, type Sitter } from './seat';
import { verdictOn, type Submission } from './verdict';
import { draftOf, isNothingNew, requireComplete, writtenAnswer, writtenDraft } from './written-answer';

/** What came of an answer, and what there is of that place afterwards. */
export interface Written {
  readonly outcome: JudgementOutcome;
  readonly seat: SeatView;
  /** From the texts that were sent. */
  readonly removed: readonly Removed[];
}

export interface WriterDeps extends BatchDeps {
  readonly seats: Seats;
  readonly drafts: Drafts;
  /** Names of places, which are no names of people. */
  readonly placeNames: PlaceNames;
  /** Told of a place about which something was written. */
  readonly forget: RecentJudgements['forget'];
}

export type JudgementWriter = ReturnType<typeof createJudgementWriter>;

/** Writes what somebody says of a place. */
export function createJudgementWriter(deps: WriterDeps) {
  const { clock, drafts, seats } = deps;

  return {
    /**
     * Saves an answer with the participant's row in one batch, and drops the draft; begins again when something was written in
     * between. What does not count stays as a draft, so that nothing typed is lost. It costs five point reads and one batch,
     * however many judgements there are in the round.
     * @param require what else must be so of what was read
     * @throws RoundNotFound, PlaceNotAsked, GradesMissing, WhyMissing
     */
    async save(
      sitter: Sitter,
      roundId: string,
      placeId: string,
      sent: Submission,
      require: (seat: Seat) => void = () => undefined,
    ): Promise<Written> {
      for (;;) {
        const seat = await seats.at(sitter, roundId, placeId);
        require(seat);
        const names = await namesFor(deps, sitter.tenantId, draftOf(sent.answer));
        const { kept: answer, removed } = writtenAnswer(seat.round.questions, sent.answer, names);
        const now = clock.now();
        const written = { ...sent, answer };
        const verdict = verdictOn(seat.judgement?.body, written, isOpenOn(seat.round, localDateOf(now)));
        if (verdict !== 'applied') {
          const outcome = verdict === 'superseded' ? 'changed' : verdict;
          return { outcome, seat: await leftAs(verdict, deps, sitter, seat, answer), removed };
        }
        await requireOrKeep(
          () => requireComplete(answer),
          () => drafts.keep(sitter, seat, draftOf(answer)),
        );
        const after = await writeJudgement(deps, sitter, seat, judgementAfter(sitter, seat, written, now));
        if (after === undefined) continue;
        deps.forget(sitter.tenantId, roundId, placeId);
        return { outcome: 'applied', seat: after, removed };
      }
    },

    /** Keeps what was filled in so far; what says nothing new drops the draft that there is. @throws RoundNotFound, PlaceNotAsked */
    async keepDraft(
      sitter: Sitter,
      roundId: string,
      placeId: string,
      draft: JudgementDraft,
    ): Promise<readonly Removed[]> {
      const seat = await seats.at(sitter, roundId, placeId);
      const names = await namesFor(deps, sitter.tenantId, draft);
      const { kept, removed } = writtenDraft(seat.round.questions, draft, names);
      await drafts.keep(sitter, seat, isNothingNew(kept, seat.judgement?.body.answer) ? undefined : kept);
      return removed;
    },
  };
}

/** They are looked up only for who wrote something. */
async function namesFor({ placeNames }: WriterDeps, tenantId: string, draft: JudgementDraft | undefined) {
  return draft === undefined || `${draft.why}${draft.extra}` === '' ? [] : placeNames(tenantId);
}

/**
 * What becomes of an answer that is not written: it stays as a draft where it is news. What stands already drops the draft, but for
 * who says again that they do not know the place: what they began to say of it stays.
 */
async function leftAs(
  verdict: 'already' | 'changed' | 'closed' | 'superseded',
  { drafts }: WriterDeps,
  sitter: Sitter,
  seat: Seat,
  answer: JudgementAnswer,
): Promise<SeatView> {
  if (verdict === 'superseded' || !answer.knows) return viewOf(seat);
  return drafts.keep(sitter, seat, verdict === 'already' ? undefined : draftOf(answer));
}

/** What is refused stays as a draft too. */
async function requireOrKeep(require: () => void, keep: () => Promise<unknown>): Promise<void> {
  try {
    require();
  } catch (error) {
    await keep();
    throw error;
  }
}
