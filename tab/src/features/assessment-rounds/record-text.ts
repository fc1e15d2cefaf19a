import type { JudgementTask, RoundQuestions } from '../../../../bot/contracts/assessment-rounds';
import type { JudgementAnswer, JudgementGrades, RecordedJudgement } from '../../../../bot/contracts/judgements';

/** A judgement as it stands in the form for what somebody else said. */
export interface RecordText {
  readonly knows: boolean;
  readonly grades: JudgementGrades;
  readonly trend: number | undefined;
  readonly familiarity: number | undefined;
  readonly why: string;
  readonly extra: string;
  readonly saidOn: string;
  readonly source: string;
}

/** When and how it was said: the same for all places of one conversation. */
export type Said = Pick<RecordText, 'saidOn' | 'source'>;

/** The form as it begins: what was recorded before, else what was begun, else empty. */
export function textOf({ answer, draft, way }: JudgementTask, said: Said): RecordText {
  const begun = answer?.knows === true ? answer : draft;
  const { grades = {}, trend, familiarity, why = '', extra = '' } = begun ?? {};
  const { saidOn, source } = way?.by === 'recorded' ? way : said;
  return { knows: answer?.knows !== false, grades, trend, familiarity, why, extra, saidOn, source };
}

/** What is sent of the form. */
export function recordedOf(text: RecordText, version: number): RecordedJudgement {
  return { version, answer: answerOf(text), saidOn: text.saidOn, source: text.source.trim() };
}

export type RecordFault = 'grades' | 'why' | 'saidOn' | 'source';

/** What is not right yet; `today` is the last day on which something can have been said. */
export function faultsOf(text: RecordText, today: string): ReadonlySet<RecordFault> {
  const { knows, grades, why, saidOn, source } = text;
  const given = Object.values(grades);
  return new Set<RecordFault>([
    ...(knows && given.length === 0 ? (['grades'] as const) : []),
    ...(knows && needsWhy(grades) && why.trim() === '' ? (['why'] as const) : []),
    ...(saidOn === '' || saidOn > today ? (['saidOn'] as const) : []),
    ...(source.trim() === '' ? (['source'] as const) : []),
  ]);
}

/** Grades that stand out are explained. */
function needsWhy(grades: JudgementGrades): boolean {
  return Object.values(grades).some((grade) => grade <= 5 || grade >= 9);
}

/** Whether two forms say the same, as far as the round asks for it. */
export function isLike(one: RecordText, other: RecordText, questions: RoundQuestions): boolean {
  const told = (text: RecordText): string =>
    JSON.stringify([text.knows, ...questions.dimensions.map((dimension) => text.grades[dimension] ?? 0), rest(text)]);
  return told(one) === told(other);
}

function rest({ trend, familiarity, why, extra, saidOn, source }: RecordText): readonly unknown[] {
  return [trend ?? null, familiarity ?? null, why, extra, saidOn, source];
}

function answerOf({ knows, grades, trend, familiarity, why, extra }: RecordText): JudgementAnswer {
  if (!knows) return { knows: false };
  return { knows: true, grades, trend, familiarity, why: why.trim(), extra: extra.trim() };
}
