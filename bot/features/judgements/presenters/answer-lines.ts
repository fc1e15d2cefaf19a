import { Dimension } from '../../../contracts/dimensions';
import type { JudgementAnswer, JudgementGrades } from '../../../contracts/judgements';
import type { JudgementReader } from './judgement-reader';

/** `woning 6 · omgeving 5`; grades may be means. @param order of which dimensions, and in which order */
export function gradeList(
  { t, language }: JudgementReader,
  grades: JudgementGrades,
  order: readonly Dimension[] = Dimension.options,
): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return order
    .flatMap((one) => {
      const grade = grades[one];
      return grade === undefined ? [] : [`${t(`judgements.short.${one}`)} ${number.format(grade)}`];
    })
    .join(' · ');
}

/** An answer in a few short lines. */
export function answerLines(reader: JudgementReader, answer: JudgementAnswer): readonly string[] {
  const { t } = reader;
  if (!answer.knows) return [t('judgements.standing.unknown')];
  const { grades, why, extra } = answer;
  return [
    gradeList(reader, grades),
    ...choiceLines(reader, answer),
    ...(why === '' ? [] : [t('judgements.standing.why', { why })]),
    ...(extra === '' ? [] : [extra]),
  ];
}

function choiceLines(
  { t }: JudgementReader,
  { trend, familiarity: known }: Extract<JudgementAnswer, { readonly knows: true }>,
): readonly string[] {
  const familiarity = known === undefined ? '' : t('judgements.familiarity.choice', { familiarity: String(known) });
  return [
    ...(trend === undefined
      ? []
      : [t('judgements.standing.trend', { trend: t('judgements.trend.choice', { trend }) })]),
    ...(known === undefined ? [] : [t('judgements.standing.familiarity', { familiarity })]),
  ];
}
