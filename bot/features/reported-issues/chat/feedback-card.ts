import type { Message } from '../../../../cards/frame';
import { feedbackFormCard } from '../../../../cards/reported-issues/feedback-form';
import type { ChatContext } from '../../../chat/chat-context';
import { LONGEST_REPORT } from '../../../contracts/reported-issues';
import type { CardMessage } from '../../../ports/messenger';
import type { IssueView } from '../issue-views';
import { feedbackText } from '../presenters';
import { VERBS } from '../verbs';
import { issueData, issueFrame } from './answer-state';
import type { FeedbackData } from './card-data';

const FORMS = ['message', 'letter', 'door-card'] as const;

/** What the resident hears, ready to copy, in the form that was chosen. */
export function presentFeedback(
  context: ChatContext,
  view: IssueView,
  {
    form,
    run,
    typed,
    message,
  }: {
    readonly form: FeedbackData['form'];
    readonly run?: string | undefined;
    readonly typed?: string | undefined;
    readonly message?: Message | undefined;
  },
): CardMessage {
  const { t, person } = context;
  const title = t('reported-issues.feedback.title');
  const data = issueData(view);
  const text = typed ?? feedbackText(context, form, view, { run, name: person.name });
  const card = feedbackFormCard(issueFrame(context, view, title, message), {
    introduction: t('reported-issues.feedback.introduction'),
    paragraphs: text.split('\n').filter((line) => line.trim() !== ''),
    text: { label: t('reported-issues.feedback.text'), maxLength: LONGEST_REPORT, value: text },
    given: {
      title: t('reported-issues.feedback.given'),
      verb: VERBS.giveFeedback,
      data: { ...data, form },
    },
    others: [
      ...FORMS.filter((other) => other !== form).map((other) => ({
        title: t(`reported-issues.feedback.form.${other}`),
        verb: VERBS.openFeedback,
        data: { ...data, form: other },
      })),
      { title: t('reported-issues.button.back'), verb: VERBS.openIssue, data },
    ],
  });
  return { card, summary: title };
}
