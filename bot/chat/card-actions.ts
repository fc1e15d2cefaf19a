import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { OutgoingMessage } from '../ports/messenger';
import { cardAnswer, cardFailure } from './card-answer';
import type { ChatContext } from './chat-context';
import type { ChatDeps } from './chat-deps';
import type { AnyCardAction } from './define';
import { CardActionUnknown } from './errors';
import { explainFailure } from './failure';
import { refuseGuest } from './guests';
import { activityOf } from './outgoing-activity';
import type { Turn, Turns } from './turn';

/** A button that was pressed: its verb, and what the card carried with what the person filled in. */
export interface CardPress {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CardActions {
  /** Answers `adaptiveCard/action`. The handlers are idempotent: what is delivered twice is answered twice. */
  invoke(turn: Turn): Promise<InvokeResponse>;
  /** Answers an `Action.Submit`, of clients without universal actions: the card is replaced where it stands. */
  submit(turn: Turn, press: CardPress, context: ChatContext): Promise<void>;
}

/** @throws Error when two card actions have the same verb */
export function createCardActions({ features, ids }: ChatDeps, turns: Turns): CardActions {
  const actions = tableOf(features.flatMap((feature) => feature.cardActions ?? []));

  async function run({ verb, data }: CardPress, context: ChatContext): Promise<OutgoingMessage> {
    const action = actions.get(verb);
    if (action === undefined) throw new CardActionUnknown();
    refuseGuest(context, action);
    return action.run(context, data);
  }

  return {
    async invoke(turn) {
      const context = turns.contextOf(turn);
      const press = Invocation.safeParse(turn.incoming.value);
      if (!press.success) return cardFailure(400, context.t('error.chat.card.not-readable'));
      const { verb, data } = press.data.action;
      try {
        return cardAnswer(await run({ verb, data: withoutVerb(data) }, context));
      } catch (error) {
        const { expected, text } = explainFailure(error, context, ids);
        return expected ? cardAnswer({ text }) : cardFailure(500, text);
      }
    },

    async submit({ turnContext, incoming }, press, context) {
      const message = await run(press, context);
      if ('text' in message || incoming.replyToId === undefined) return context.reply(message);
      try {
        await turnContext.updateActivity({ ...activityOf(message), id: incoming.replyToId });
      } catch (err) {
        // The old message may be gone, or too old for the channel to change.
        context.log.info({ err }, 'Card not replaced but sent anew');
        await context.reply(message);
      }
    },
  };
}

/** The press in the value of a message; undefined when the message is no button. */
export function cardPressOf(value: unknown): CardPress | undefined {
  const parsed = Submission.safeParse(value);
  return parsed.success ? { verb: parsed.data.verb, data: withoutVerb(parsed.data) } : undefined;
}

const Invocation = z.object({
  action: z.object({ verb: z.string(), data: z.record(z.string(), z.unknown()).nullish() }),
});
const Submission = z.looseObject({ verb: z.string() });

/** Both buttons of an action carry the same data, and that of a submit names the verb. */
function withoutVerb(data: Readonly<Record<string, unknown>> | null | undefined): CardPress['data'] {
  const { verb: _verb, ...rest } = data ?? {};
  return rest;
}

function tableOf(actions: readonly AnyCardAction[]): ReadonlyMap<string, AnyCardAction> {
  const table = new Map<string, AnyCardAction>();
  for (const action of actions) {
    if (table.has(action.verb)) throw new Error(`Two card actions have the verb ${action.verb}`);
    table.set(action.verb, action);
  }
  return table;
}
