import { closedJudgementCard } from '../../../../cards/judgements/closed-judgement';
import type { CardMessage } from '../../../ports/messenger';
import { answerOf, EMPTY_FORM, isSameForm } from '../judgement-form';
import type { JudgementScreen } from '../judgement-screen';
import { VERBS } from '../verbs';
import type { JudgementReader } from './judgement-reader';

type Screen = Extract<JudgementScreen, { readonly kind: 'closed' }>;

/** What somebody said, or meant to say, of a place in a round that is closed: to read only. */
export function presentClosed(reader: JudgementReader, screen: Screen): CardMessage {
  const { t, voice, notice } = reader;
  const { task, form, keptNow } = screen;
  const isDraft = keptNow || task.draft !== undefined;
  const isEmpty = isSameForm(form, EMPTY_FORM);
  const { grades, why, extra } = answerOf(form);
  const explanation = t(keptNow ? 'judgements.closed.explanation.kept' : 'judgements.closed.explanation', { voice });
  const nothing =
    task.answer?.knows === false ? t('judgements.standing.unknown') : t('judgements.closed.nothing', { voice });
  const card = closedJudgementCard(
    { eyebrow: task.roundName, title: task.place.name, notice },
    {
      where: task.place.neighborhood ?? '',
      explanation,
      title: t(isDraft ? 'judgements.closed.title.draft' : 'judgements.closed.title.answer', { voice }),
      facts: task.questions.dimensions.flatMap((one) => {
        const grade = grades[one];
        const value = t('judgements.grade', { grade: String(grade) });
        return grade === undefined ? [] : [{ title: t(`judgements.dimension.${one}`), value }];
      }),
      texts: isEmpty ? [nothing] : [why, extra].filter((text) => text !== ''),
      buttons: [{ title: t('judgements.button.places'), verb: VERBS.openPlaces, data: { roundId: task.roundId } }],
    },
  );
  return { card, summary: explanation };
}
