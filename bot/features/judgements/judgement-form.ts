import { z } from 'zod';
import { Dimension } from '../../contracts/dimensions';
import {
  Familiarity,
  LONGEST_EXTRA_ANSWER,
  LONGEST_WHY,
  Trend,
  WholeGrade,
  type JudgementAnswer,
  type JudgementDraft,
  type JudgementGrades,
} from '../../contracts/judgements';
import type { JudgementTask } from '../../contracts/assessment-rounds';

/** What an input of the card sends for “no judgement”. */
export const NO_GRADE = 'none';

const Choice = z.string().max(10).default('');
const Text = z.string().max(4_000).default('');

/** What was filled in on the judgement card, as its inputs send it: by dimension, `''` where nothing was chosen. */
export const JudgementForm = z.object({
  housing: Choice,
  environment: Choice,
  cohesion: Choice,
  safety: Choice,
  involvement: Choice,
  trend: Choice,
  familiarity: Choice,
  why: Text,
  extra: Text,
});
export type JudgementForm = z.infer<typeof JudgementForm>;

export const EMPTY_FORM: JudgementForm = JudgementForm.parse({});

/** What the card of a task is filled with: the draft, else what was saved. */
export function formOf({ draft, answer }: Pick<JudgementTask, 'draft' | 'answer'>): JudgementForm {
  if (draft !== undefined) return formWith(draft, '');
  return answer?.knows === true ? formWith(answer, NO_GRADE) : EMPTY_FORM;
}

/** The answer that a form means; what is no choice of the card counts as not chosen. */
export function answerOf(form: JudgementForm): Extract<JudgementAnswer, { readonly knows: true }> {
  return { knows: true, ...draftOf(form) };
}

/** As much of a form as can be kept; texts are cut where they are longer than what is ever kept. */
export function draftOf(form: JudgementForm): JudgementDraft {
  const trend = Trend.safeParse(numberIn(form.trend)).data;
  const familiarity = Familiarity.safeParse(numberIn(form.familiarity)).data;
  return {
    grades: gradesOf(form),
    ...(trend === undefined ? {} : { trend }),
    ...(familiarity === undefined ? {} : { familiarity }),
    why: form.why.slice(0, LONGEST_WHY),
    extra: form.extra.slice(0, LONGEST_EXTRA_ANSWER),
  };
}

/** Whether two forms would be kept as the same. */
export function isSameForm(one: JudgementForm, other: JudgementForm): boolean {
  return JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));
}

/** @param absent what stands for a dimension without a grade */
function formWith({ grades, trend, familiarity, why, extra }: JudgementDraft, absent: string): JudgementForm {
  const chosen = Dimension.options.map((one) => [one, grades[one] === undefined ? absent : String(grades[one])]);
  return JudgementForm.parse({
    ...Object.fromEntries(chosen),
    ...(trend === undefined ? {} : { trend: String(trend) }),
    ...(familiarity === undefined ? {} : { familiarity: String(familiarity) }),
    why,
    extra,
  });
}

function gradesOf(form: JudgementForm): JudgementGrades {
  const grades: JudgementGrades = {};
  for (const dimension of Dimension.options) {
    const grade = WholeGrade.safeParse(numberIn(form[dimension])).data;
    if (grade !== undefined) grades[dimension] = grade;
  }
  return grades;
}

function numberIn(chosen: string): number | undefined {
  return /^-?\d{1,2}$/.test(chosen) ? Number(chosen) : undefined;
}
