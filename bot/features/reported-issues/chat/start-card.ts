import { startFormCard } from '../../../../cards/interventions/start-form';
import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import type { Intervention } from '../../../contracts/interventions';
import type { Person } from '../../../contracts/people';
import type { CardMessage } from '../../../ports/messenger';
import { noteLines, stepLines } from '../../interventions/presenters';
import type { IssueView } from '../issue-views';
import { VERBS } from '../verbs';
import { answerData, FRESH, issueData, issueFrame } from './answer-state';

export interface StartOptions {
  readonly intervention: Intervention;
  readonly colleagues: readonly Person[];
  readonly message?: Message | undefined;
  /** What was filled in before. */
  readonly typed?: { readonly ownerId: string; readonly startOn: string } | undefined;
}

/** An intervention just before it is started: who leads it, from when, and all its steps. */
export function presentStart(context: ChatContext, view: IssueView, options: StartOptions): CardMessage {
  const { t, language, today, actor } = context;
  const { intervention, colleagues, message, typed } = options;
  const title = intervention.title[language];
  const data = { ...issueData(view), interventionId: intervention.id };
  const card = startFormCard(issueFrame(context, view, title, message), {
    introduction: t('reported-issues.start.introduction'),
    owner: {
      label: t('reported-issues.start.owner'),
      placeholder: t('reported-issues.start.owner.placeholder'),
      choices: colleagues.map(({ id, name }) => ({ title: name, value: id })),
      value: typed?.ownerId ?? actor.personId,
    },
    startOn: { label: t('reported-issues.start.start-on'), min: today, value: typed?.startOn ?? today },
    steps: { title: t('reported-issues.start.steps'), lines: stepLines(context, intervention) },
    notes: noteLines(context, intervention),
    start: { title: t('reported-issues.start.button'), verb: VERBS.startIntervention, data },
    others: [{ title: t('reported-issues.button.back'), verb: VERBS.openAnswer, data: answerData(view, FRESH) }],
  });
  return { card, summary: message?.text ?? title };
}
