import type { ChatContext } from '../../../chat/chat-context';
import { LONGEST_REPORT } from '../../../contracts/reported-issues';
import type { CardMessage } from '../../../ports/messenger';
import type { FeedbackData, GivenData } from './card-data';
import { presentFeedback } from './feedback-card';
import { showIssue, startedFor } from './issue-screen';
import { outcomeMessage } from './outcome-message';
import type { ChatServices } from './services';

/** What the resident hears, and that they heard it. */
export interface FeedbackScreen {
  readonly open: (context: ChatContext, data: FeedbackData) => Promise<CardMessage>;
  readonly give: (context: ChatContext, data: GivenData) => Promise<CardMessage>;
}

export function createFeedbackScreen(services: ChatServices): FeedbackScreen {
  return {
    async open(context, { form, ...ref }) {
      const view = await services.issues.view(context.actor, ref);
      const started = await startedFor(services, context, view);
      return presentFeedback(context, view, { form, run: started.at(-1) });
    },

    async give(context, { form, text: typed, version, ...ref }) {
      const { actor, t } = context;
      const command = { what: 'give-feedback', form, text: typed.trim().slice(0, LONGEST_REPORT) } as const;
      const { outcome, view } = await services.issues.change(actor, ref, version, command);
      const message = outcomeMessage(context, outcome, t('reported-issues.feedback.done'));
      if (outcome === 'stale') return presentFeedback(context, view, { form, typed, message });
      return showIssue(services, context, view, { message });
    },
  };
}
