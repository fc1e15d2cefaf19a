import { EffectResult, Grade, type EffectFinding, type RunResource } from '../../../../bot/contracts/intervention-runs';
import type { Language } from '../../../../bot/contracts/people';

/** What is written of an effect; an empty result is not chosen yet, an empty grade is none. */
export interface EffectText {
  readonly result: EffectResult | '';
  readonly sentence: string;
  readonly gradeBefore: string;
  readonly gradeAfter: string;
}

export function textOf({ effect }: Pick<RunResource, 'effect'>, language: Language): EffectText {
  const { result = '', sentence = '', gradeBefore, gradeAfter } = effect ?? {};
  return {
    result,
    sentence,
    gradeBefore: gradeText(gradeBefore, language),
    gradeAfter: gradeText(gradeAfter, language),
  };
}

/** `6,5` in Dutch, `6.5` in English; empty without one. */
export function gradeText(grade: number | undefined, language: Language): string {
  return grade === undefined ? '' : new Intl.NumberFormat(language).format(grade);
}

/** What is not right yet, per field; empty when it can be sent. */
export function faultsOf({ result, sentence, gradeBefore, gradeAfter }: EffectText): ReadonlySet<keyof EffectText> {
  return new Set([
    ...(result === '' ? (['result'] as const) : []),
    ...(sentence.trim().length < SHORTEST_SENTENCE ? (['sentence'] as const) : []),
    ...(isGradeOrNone(gradeBefore) ? [] : (['gradeBefore'] as const)),
    ...(isGradeOrNone(gradeAfter) ? [] : (['gradeAfter'] as const)),
  ]);
}

/** As it is sent; undefined while something is not right. */
export function findingOf(text: EffectText): EffectFinding | undefined {
  const result = EffectResult.safeParse(text.result).data;
  if (result === undefined || faultsOf(text).size > 0) return undefined;
  return {
    result,
    sentence: text.sentence.trim(),
    gradeBefore: gradeIn(text.gradeBefore),
    gradeAfter: gradeIn(text.gradeAfter),
  };
}

const SHORTEST_SENTENCE = 3;

function isGradeOrNone(text: string): boolean {
  return text.trim() === '' || gradeIn(text) !== undefined;
}

/** `7`, `6,5` and `6.5`. */
function gradeIn(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,2}(\.\d)?$/.test(plain) ? Grade.safeParse(Number(plain)).data : undefined;
}
