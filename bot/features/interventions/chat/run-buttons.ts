import type { CardButton } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import { reopenedBy } from '../presenters';
import type { RunView } from '../run-view';
import { VERBS } from '../verbs';
import { runData } from './run-frame';
import type { IssueButton } from './services';

/** What can be done with a run as it stands: the effect, telling the residents, boasting. */
export function firstButtons(
  context: Pick<ChatContext, 't'>,
  view: RunView,
  { issueButton }: { readonly issueButton: IssueButton },
): readonly CardButton[] {
  const { t } = context;
  const { run, may } = view;
  const data = runData(view);
  const effect: CardButton = {
    title: t(run.effect === undefined ? 'interventions.effect.open' : 'interventions.effect.change'),
    verb: VERBS.openEffect,
    data: { runId: run.id },
    ...(run.effect === undefined ? { style: 'positive' } : {}),
  };
  return [
    ...(may.recordEffect ? [effect] : []),
    ...(may.tell ? [{ title: t('interventions.tell.open'), verb: VERBS.openTell, data }] : []),
    ...(may.praise ? [{ title: t('interventions.praise.open'), verb: VERBS.openPraise, data: { runId: run.id } }] : []),
    ...issueButtons(context, view, issueButton),
  ];
}

/** What is taken back, and where to go from here. */
export function runButtons({ t }: Pick<ChatContext, 't'>, view: RunView): readonly CardButton[] {
  const { run, may } = view;
  const data = runData(view);
  return [
    ...(may.resume ? [{ title: t('interventions.resume.button'), verb: VERBS.resumeRun, data }] : []),
    ...(may.undoEffect ? [{ title: t('interventions.effect.undo'), verb: VERBS.undoEffect, data }] : []),
    ...(may.tell && run.told !== undefined
      ? [{ title: t('interventions.tell.undo'), verb: VERBS.undoTell, data }]
      : []),
    {
      title: t('interventions.button.read'),
      verb: VERBS.openIntervention,
      data: { interventionId: run.interventionId },
    },
    { title: t('interventions.button.runs'), verb: VERBS.openRuns, data: {} },
  ];
}

/** What did not help leads back to the report that it answered, which may be opened again. */
function issueButtons(context: Pick<ChatContext, 't'>, view: RunView, issueButton: IssueButton): readonly CardButton[] {
  const reopens = reopenedBy(view);
  return reopens === undefined ? [] : [issueButton(context, reopens)];
}
