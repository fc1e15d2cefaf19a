import type { CardButton } from '../../../../cards/button';
import type { Frame, Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import type { RunView } from '../run-view';
import { VERBS } from '../verbs';
import { tabLinks } from './toolkit-frame';

/** The frame of every card about one run. */
export function runFrame(
  context: ChatContext,
  view: RunView,
  message?: Message,
  title = titleOf(context, view),
): Frame {
  const { t, notice } = context;
  const [link] = tabLinks(context, [{ title: t('chat.button.tab'), path: runPath(view.run.id) }]);
  return { eyebrow: t('interventions.eyebrow.run', { team: view.teamName }), title, notice, message, link };
}

/** The intervention as it was when it was started. */
export function titleOf({ language }: Pick<ChatContext, 'language'>, { run }: Pick<RunView, 'run'>): string {
  return run.title[language];
}

/** What a button about a run carries. */
export function runData({ run }: Pick<RunView, 'run'>): CardButton['data'] {
  return { runId: run.id, version: run.version };
}

export function backToRun({ t }: Pick<ChatContext, 't'>, { run }: Pick<RunView, 'run'>): CardButton {
  return { title: t('interventions.button.back'), verb: VERBS.openRun, data: { runId: run.id } };
}

function runPath(runId: string): string {
  return `/interventions/${encodeURIComponent(runId)}`;
}
