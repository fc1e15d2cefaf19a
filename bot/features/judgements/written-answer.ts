import { Dimension } from '../../contracts/dimensions';
import type { RoundQuestions } from '../../contracts/assessment-rounds';
import {
  LONGEST_EXTRA_ANSWER,
  LONGEST_WHY,
  type JudgementAnswer,
  type JudgementDraft,
  type JudgementGrades,
} from '../../contracts/judgements';
import type { Removed } from '../../contracts/redaction';
import { contentId } from '../../shared/content-id';
import { writtenText } from '../annual-plan';
import { redact } from '../redaction';
import { GradesMissing, WhyMissing } from './errors';
import { asksWhy } from './remarks';

/** What is kept of what somebody filled in, and what was taken out of their texts. */
export interface Written<T> {
  readonly kept: T;
  readonly removed: readonly Removed[];
}

const SHORTEST_WHY = 3;

/** An answer as it is kept: what the round does not ask is not in it, and nothing that points to a person. */
export function writtenAnswer(
  questions: RoundQuestions,
  answer: JudgementAnswer,
  placeNames: readonly string[],
): Written<JudgementAnswer> {
  if (!answer.knows) return { kept: { knows: false }, removed: [] };
  const { kept, removed } = writtenDraft(questions, answer, placeNames);
  return { kept: { knows: true, ...kept }, removed };
}

/** The same of what is no answer yet. */
export function writtenDraft(
  questions: RoundQuestions,
  { grades, trend, familiarity, why, extra }: JudgementDraft,
  placeNames: readonly string[],
): Written<JudgementDraft> {
  const cleanWhy = redact(writtenText(why, LONGEST_WHY), { keep: placeNames });
  const asked = questions.extra === '' ? '' : extra;
  const cleanExtra = redact(writtenText(asked, LONGEST_EXTRA_ANSWER), { keep: placeNames });
  return {
    kept: {
      grades: gradesAsked(questions, grades),
      ...(questions.trend && trend !== undefined ? { trend } : {}),
      ...(questions.familiarity && familiarity !== undefined ? { familiarity } : {}),
      why: writtenText(cleanWhy.text, LONGEST_WHY),
      extra: writtenText(cleanExtra.text, LONGEST_EXTRA_ANSWER),
    },
    removed: together([...cleanWhy.removed, ...cleanExtra.removed]),
  };
}

/** @throws GradesMissing, WhyMissing */
export function requireComplete(answer: JudgementAnswer): void {
  if (!answer.knows) return;
  const grades = Object.values(answer.grades);
  if (grades.length === 0) throw new GradesMissing();
  if (grades.some(asksWhy) && answer.why.length < SHORTEST_WHY) throw new WhyMissing();
}

export function isSameAnswer(one: JudgementAnswer, other: JudgementAnswer): boolean {
  return inOneForm(one) === inOneForm(other);
}

/** Whether a draft says nothing that is not in the answer, or nothing at all. */
export function isNothingNew(draft: JudgementDraft, answer: JudgementAnswer | undefined): boolean {
  const isEmpty = isSameAnswer({ knows: true, ...draft }, { knows: true, grades: {}, why: '', extra: '' });
  return isEmpty || (answer !== undefined && isSameAnswer({ knows: true, ...draft }, answer));
}

/** What is left to go on with of an answer that does not count; undefined where nothing was filled in. */
export function draftOf(answer: JudgementAnswer): JudgementDraft | undefined {
  if (!answer.knows) return undefined;
  const { knows: _known, ...draft } = answer;
  return draft;
}

/** The same for the same answer on the same version. */
export function submissionId(version: number, answer: JudgementAnswer): string {
  return contentId(`${version}:${inOneForm(answer)}`);
}

/** How much of each kind was taken out of several texts. */
export function together(removed: readonly Removed[]): readonly Removed[] {
  const counts = new Map<Removed['kind'], number>();
  for (const { kind, count } of removed) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

function inOneForm(answer: JudgementAnswer): string {
  if (!answer.knows) return 'unknown';
  const { grades, trend, familiarity, why, extra } = answer;
  const numbers = [...Dimension.options.map((dimension) => grades[dimension]), trend, familiarity];
  return JSON.stringify([...numbers.map((number) => number ?? null), why, extra]);
}

function gradesAsked({ dimensions }: RoundQuestions, grades: JudgementGrades): JudgementGrades {
  return Object.fromEntries(
    Dimension.options.flatMap((dimension) => {
      const grade = grades[dimension];
      return dimensions.includes(dimension) && grade !== undefined ? [[dimension, grade]] : [];
    }),
  );
}
