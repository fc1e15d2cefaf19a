import { choiceField, textField } from '../../../../cards/field';
import { formCard } from '../../../../cards/form';
import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { NotAllowed, PraiseTooEarly } from '../errors';
import { channelName, praiseText } from '../presenters';
import type { RunView } from '../run-view';
import { VERBS } from '../verbs';
import type { PraiseForm } from './card-data';
import { outcomeMessage } from './outcome-message';
import { backToRun, runData, runFrame } from './run-frame';
import { showRun } from './run-screen';
import type { ChatServices } from './services';

/** Boasting of what helped in a channel, only when somebody taps it. */
export interface PraiseScreen {
  readonly open: (context: ChatContext, data: { readonly runId: string }) => Promise<CardMessage>;
  readonly post: (context: ChatContext, form: PraiseForm) => Promise<CardMessage>;
}

interface PraiseOptions {
  readonly typed?: PraiseForm | undefined;
  readonly message?: Message | undefined;
}

const LONGEST_PRAISE = 500;
/** Refusals that the form itself mends; any other is told instead. */
const MENDABLE: readonly string[] = [
  'interventions.praise-text.missing',
  'channels.channel.not-found',
  'channels.channel.refused',
];

export function createPraiseScreen(services: ChatServices): PraiseScreen {
  const { runs } = services;

  async function form(context: ChatContext, view: RunView, options: PraiseOptions = {}): Promise<CardMessage> {
    const { channels } = await runs.around(context.actor, view);
    return presentPraise(context, view, channels, options);
  }

  return {
    async open(context, { runId }) {
      const view = await runs.view(context.actor, runId);
      if (view.may.praise) return form(context, view);
      const error = view.run.effect === undefined ? new PraiseTooEarly() : new NotAllowed();
      return showRun(services, context, view, {
        message: { tone: 'warning', text: errorSentence(context.t, error) },
      });
    },

    async post(context, typed) {
      const { actor, t } = context;
      const { runId, version, channelId, text } = typed;
      try {
        const { outcome, view } = await runs.change(actor, runId, version, { what: 'praise', channelId, text });
        if (outcome === 'stale')
          return await form(context, view, { typed, message: outcomeMessage(context, outcome, '') });
        const isSure = view.run.praise?.state === 'posted';
        const message = isSure
          ? outcomeMessage(context, outcome, t('interventions.praise.done'))
          : ({ tone: 'warning', text: t('interventions.praise.unsure') } as const);
        return await showRun(services, context, view, { message });
      } catch (error) {
        if (!(error instanceof DomainError) || !MENDABLE.includes(error.code)) throw error;
        const message = { tone: 'attention', text: errorSentence(t, error) } as const;
        return form(context, await runs.view(actor, runId), { typed, message });
      }
    },
  };
}

function presentPraise(
  context: ChatContext,
  view: RunView,
  channels: readonly { readonly id: string; readonly name: string }[],
  { typed, message }: PraiseOptions,
): CardMessage {
  const { t } = context;
  const title = t('interventions.praise.title');
  const frame = runFrame(context, view, message, title);
  const back = backToRun(context, view);
  const [first] = channels;
  const none = { introduction: t('interventions.praise.no-channel'), fields: [], save: back };
  const card =
    first === undefined
      ? formCard(frame, none)
      : formCard(frame, {
          introduction: t('interventions.praise.introduction'),
          fields: [
            ...choiceField('channelId', {
              label: t('interventions.praise.channel'),
              choices: channels.map(({ id, name }) => ({
                title: channelName(context, name),
                value: id,
              })),
              value: typed?.channelId ?? first.id,
            }),
            ...textField('text', {
              label: t('interventions.praise.words'),
              maxLength: LONGEST_PRAISE,
              isMultiline: true,
              value: typed?.text ?? praiseText(context, view),
            }),
          ],
          save: { title: t('interventions.praise.button'), verb: VERBS.praise, data: runData(view) },
          others: [back],
        });
  return { card, summary: message?.text ?? title };
}
