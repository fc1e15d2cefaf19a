import type { Message } from '../../../../cards/frame';
import { feedbackFormCard } from '../../../../cards/reported-issues/feedback-form';
import type { ChatContext } from '../../../chat/chat-context';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { TELL_FORMS, tellText } from '../presenters';
import type { RunView } from '../run-view';
import { VERBS } from '../verbs';
import type { RunVersionData, TellData, ToldData } from './card-data';
import { outcomeMessage } from './outcome-message';
import { backToRun, runData, runFrame } from './run-frame';
import { changeRun, showRun } from './run-screen';
import type { ChatServices } from './services';

/** What the people concerned hear of what was done, ready to copy, and that they heard it. */
export interface TellScreen {
  readonly open: (context: ChatContext, data: TellData) => Promise<CardMessage>;
  readonly tell: (context: ChatContext, data: ToldData) => Promise<CardMessage>;
  readonly undo: (context: ChatContext, data: RunVersionData) => Promise<CardMessage>;
}

const LONGEST_TOLD = 2_000;
const TEXT_MISSING = 'interventions.told-text.missing';

export function createTellScreen(services: ChatServices): TellScreen {
  const { runs } = services;
  return {
    async open(context, { runId, form }) {
      return presentTell(context, await runs.view(context.actor, runId), form);
    },

    async tell(context, { runId, version, form, text }) {
      const { actor, t } = context;
      try {
        const { outcome, view } = await runs.change(actor, runId, version, { what: 'tell', form, text });
        const message = outcomeMessage(context, outcome, t('interventions.tell.done'));
        if (outcome === 'stale') return presentTell(context, view, form, { typed: text, message });
        return await showRun(services, context, view, { message });
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== TEXT_MISSING) throw error;
        const message = { tone: 'attention', text: errorSentence(t, error) } as const;
        return presentTell(context, await runs.view(actor, runId), form, { message });
      }
    },

    undo: (context, data) =>
      changeRun(services, context, data, { what: 'undo-tell' }, context.t('interventions.tell.undone')),
  };
}

function presentTell(
  context: ChatContext,
  view: RunView,
  form: TellData['form'],
  { typed, message }: { readonly typed?: string; readonly message?: Message } = {},
): CardMessage {
  const { t } = context;
  const title = t('interventions.tell.title');
  const data = runData(view);
  const text = typed ?? tellText(context, form, view, context.person.name);
  const card = feedbackFormCard(runFrame(context, view, message, title), {
    introduction: t('interventions.tell.introduction'),
    paragraphs: text.split('\n').filter((line) => line.trim() !== ''),
    text: { label: t('interventions.tell.words'), maxLength: LONGEST_TOLD, value: text },
    given: { title: t('interventions.tell.button'), verb: VERBS.tell, data: { ...data, form } },
    others: [
      ...TELL_FORMS.filter((other) => other !== form).map((other) => ({
        title: t(`interventions.tell.form.${other}`),
        verb: VERBS.openTell,
        data: { ...data, form: other },
      })),
      backToRun(context, view),
    ],
  });
  return { card, summary: message?.text ?? title };
}
