import type { ChoiceField } from '../../../../cards/field';
import type { GradeField } from '../../../../cards/judgements/judgement';
import type { RoundQuestions } from '../../../contracts/assessment-rounds';
import { NO_GRADE, type JudgementForm } from '../judgement-form';
import type { JudgementReader } from './judgement-reader';

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** From better to worse, as one reads an arrow. */
const TRENDS = [2, 1, 0, -1, -2];
const FAMILIARITIES = [1, 2, 3];

/** @param error what is wrong with the grades as a whole; told at the first */
export function gradeFields(
  { t }: JudgementReader,
  { dimensions }: Pick<RoundQuestions, 'dimensions'>,
  form: JudgementForm,
  error: string | undefined,
): readonly GradeField[] {
  const choices = [
    ...GRADES.map((grade) => ({ title: t('judgements.grade', { grade: String(grade) }), value: String(grade) })),
    { title: t('judgements.grade.none'), value: NO_GRADE },
  ];
  return dimensions.map((dimension, at) => ({
    id: dimension,
    label: t(`judgements.dimension.${dimension}`),
    about: t(`judgements.about.${dimension}`),
    placeholder: t('judgements.grade.placeholder'),
    choices,
    value: form[dimension],
    error: at === 0 ? error : undefined,
  }));
}

/** Where it goes and how well somebody knows it, as far as the round asks. */
export function choicesOf(
  { t, voice }: JudgementReader,
  questions: Pick<RoundQuestions, 'trend' | 'familiarity'>,
  form: JudgementForm,
): readonly (ChoiceField & { readonly id: string })[] {
  const placeholder = t('judgements.choice.placeholder');
  const trend = {
    id: 'trend',
    label: t('judgements.trend'),
    placeholder,
    choices: TRENDS.map((one) => ({ title: t('judgements.trend.choice', { trend: one }), value: String(one) })),
    value: form.trend,
  };
  const familiarity = {
    id: 'familiarity',
    label: t('judgements.familiarity', { voice }),
    placeholder,
    choices: FAMILIARITIES.map((one) => ({
      title: t('judgements.familiarity.choice', { familiarity: String(one) }),
      value: String(one),
    })),
    value: form.familiarity,
  };
  return [...(questions.trend ? [trend] : []), ...(questions.familiarity ? [familiarity] : [])];
}
