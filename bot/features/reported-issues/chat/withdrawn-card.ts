import { messageCard } from '../../../../cards/shared/message';
import type { ChatContext } from '../../../chat/chat-context';
import type { CardMessage } from '../../../ports/messenger';
import type { IssueView } from '../issue-views';
import { VERBS } from '../verbs';
import { answerData, FRESH, issueFrame } from './answer-state';

/** What is said when a report is withdrawn; it can be brought back. */
export function presentWithdrawn(context: ChatContext, view: IssueView): CardMessage {
  const { t } = context;
  const title = t('reported-issues.withdrawn.title');
  const undo = {
    title: t('reported-issues.button.undo'),
    verb: VERBS.undoChange,
    data: answerData(view, FRESH),
  };
  const card = messageCard(issueFrame(context, view, title), {
    text: [t('reported-issues.withdrawn')],
    buttons: view.may.undo ? [undo] : [],
  });
  return { card, summary: title };
}
