import type { JudgementAnswer, JudgementOutcome, JudgementWay } from '../../contracts/judgements';
import type { StoredJudgement } from './collections';
import { isSameAnswer, submissionId } from './written-answer';

/** An answer as it came in. */
export interface Submission {
  /** Of the judgement that it was given on; 0 when there was none. */
  readonly version: number;
  readonly answer: JudgementAnswer;
  readonly way: JudgementWay;
}

/** What becomes of an answer; `superseded`: it was saved before, and another one since. */
export type Verdict = JudgementOutcome | 'superseded';

/**
 * What becomes of an answer beside the judgement that there is. The same again is `already`, whatever version it was given on and also
 * after the close; who confirms what somebody recorded for them makes it their own.
 */
export function verdictOn(
  judgement: Pick<StoredJudgement, 'answer' | 'way' | 'version' | 'superseded'> | undefined,
  { version, answer, way }: Submission,
  isOpen: boolean,
): Verdict {
  if (judgement !== undefined && isSameAnswer(judgement.answer, answer) && isSameWay(judgement.way, way)) {
    return 'already';
  }
  if (judgement?.superseded.includes(submissionId(version, answer)) === true) return 'superseded';
  if (!isOpen) return 'closed';
  return (judgement?.version ?? 0) === version ? 'applied' : 'changed';
}

/** Where somebody answered does not matter; what was recorded does, with its day and source. */
function isSameWay(one: JudgementWay, other: JudgementWay): boolean {
  if (one.by !== 'recorded' || other.by !== 'recorded') return (one.by === 'recorded') === (other.by === 'recorded');
  return one.saidOn === other.saidOn && one.source === other.source;
}
