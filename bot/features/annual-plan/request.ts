import type { PlanAnswer, PlanItem } from '../../contracts/annual-plan';
import { AnswerMissing, RemarkMissing } from './errors';
import { writtenText } from './written-line';

const SHORTEST_TEXT = 3;
const LONGEST_TEXT = 2000;

/** What somebody says to a request, as they wrote it. */
export interface GivenAnswer {
  readonly verdict?: PlanAnswer['verdict'];
  readonly text: string;
}

/**
 * The answer as it is kept: who is asked to agree says whether they do, and why when they do not; who is asked for input gives it.
 * @throws AnswerMissing, RemarkMissing
 */
export function answerTo({ request }: Pick<PlanItem, 'request'>, given: GivenAnswer): PlanAnswer {
  const text = writtenText(given.text, LONGEST_TEXT);
  if (request?.what === 'approval') {
    if (given.verdict === undefined) throw new AnswerMissing();
    if (given.verdict === 'objects' && text.length < SHORTEST_TEXT) throw new RemarkMissing();
    return { verdict: given.verdict, text };
  }
  if (text.length < SHORTEST_TEXT) throw new AnswerMissing();
  return { text };
}

export function isSameAnswer(answer: PlanAnswer | undefined, { verdict, text }: GivenAnswer): boolean {
  return answer !== undefined && answer.verdict === verdict && answer.text === writtenText(text, LONGEST_TEXT);
}
