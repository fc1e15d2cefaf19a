import type { ChatContext } from '../../../chat/chat-context';
import { shortDay } from '../../../i18n';
import { localDateOf } from '../../../shared/local-date';
import { effectWords } from '../presenters';
import type { RunView } from '../run-view';

/** What it changed, whether the people concerned know, what was boasted of it, and its photos. */
export function runNotes(context: ChatContext, view: RunView): readonly string[] {
  return [
    ...effectNotes(context, view),
    ...toldNotes(context, view),
    ...praiseNotes(context, view),
    ...photoNotes(context, view),
  ];
}

function effectNotes({ t, language }: ChatContext, { run: { effect } }: RunView): readonly string[] {
  if (effect === undefined) return [];
  const { result, sentence, gradeBefore, gradeAfter } = effect;
  const grade = new Intl.NumberFormat(language, { minimumFractionDigits: 1 });
  const isGraded = gradeBefore !== undefined && gradeAfter !== undefined;
  return [
    t('interventions.run.effect', { result: effectWords(t, result), sentence }),
    ...(isGraded
      ? [t('interventions.run.grades', { before: grade.format(gradeBefore), after: grade.format(gradeAfter) })]
      : []),
  ];
}

function toldNotes({ t, language }: ChatContext, { run: { told }, stage }: RunView): readonly string[] {
  if (told !== undefined) return [t('interventions.run.told', { day: shortDay(localDateOf(told.at), language) })];
  return stage === 'to-check' || stage === 'finished' ? [t('interventions.run.not-told')] : [];
}

function praiseNotes({ t, language }: ChatContext, { run: { praise } }: RunView): readonly string[] {
  if (praise === undefined) return [];
  return [t(`interventions.run.praise.${praise.state}`, { day: shortDay(localDateOf(praise.at), language) })];
}

function photoNotes({ t }: ChatContext, { run: { photos }, may }: RunView): readonly string[] {
  const before = photos.filter(({ moment }) => moment === 'before').length;
  const counts = { before, after: photos.length - before };
  if (may.addPhoto) return [t('interventions.run.photos.how', counts)];
  return photos.length > 0 ? [t('interventions.run.photos', counts)] : [];
}
