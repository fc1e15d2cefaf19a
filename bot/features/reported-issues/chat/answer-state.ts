import type { CardButton } from '../../../../cards/button';
import type { Frame, Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import type { IssueView } from '../issue-views';
import type { AnswerData } from './card-data';

/** How far somebody is with the answer: it travels along in every button of the card. */
export type AnswerState = Pick<AnswerData, 'seen' | 'settled' | 'open'>;

export const FRESH: AnswerState = { seen: 0, settled: 'none' };

/** What a button carries to come back to the same answer. */
export function answerData(
  { ref, issue }: Pick<IssueView, 'ref' | 'issue'>,
  { seen, settled }: AnswerState,
): CardButton['data'] {
  return { ...ref, version: issue.version, seen, settled };
}

/** What a button carries to come back to the issue itself. */
export function issueData({ ref, issue }: Pick<IssueView, 'ref' | 'issue'>): CardButton['data'] {
  return { ...ref, version: issue.version };
}

export function isSettled({ settled }: AnswerState, what: 'names' | 'alike'): boolean {
  return settled === what || settled === 'both';
}

export function settledWith({ settled }: AnswerState, what: 'names' | 'alike'): AnswerState['settled'] {
  return settled === 'none' || settled === what ? what : 'both';
}

/** The frame of every card about one issue. */
export function issueFrame(context: ChatContext, view: IssueView, title: string, message?: Message): Frame {
  const { t, notice } = context;
  const url = context.tabLink(`/issues/${view.ref.teamId}/${view.ref.issueId}`);
  return {
    eyebrow: t('reported-issues.eyebrow.team', { team: view.teamName }),
    title,
    notice,
    message,
    link: url === undefined ? undefined : { title: t('chat.button.tab'), url },
  };
}
