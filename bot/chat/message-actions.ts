import type { InvokeResponse } from 'botbuilder';
import type { ChatContext } from './chat-context';
import type { ChatDeps } from './chat-deps';
import type { AnyMessageAction } from './define';
import { closingSentence, dialogAnswer, dialogSentence } from './dialog';
import { CardActionUnknown, CardNotReadable } from './errors';
import { explainFailure } from './failure';
import { isOutOfReach, personalDestination } from './personal-destination';
import { parseInvocation, type MessageInvocation } from './pointed-message';
import type { Handled, SingleHandling } from './single-handling';
import type { Turn, Turns } from './turn';

/** The invokes of a message extension that we answer. */
export const MESSAGE_INVOKES = { open: 'composeExtension/fetchTask', submit: 'composeExtension/submitAction' } as const;

export interface MessageActions {
  /** Opens the dialog of the action that somebody chose. It writes nothing, so it may be delivered twice. */
  open(turn: Turn): Promise<InvokeResponse>;
  /** Answers what somebody sent with the dialog; the same delivered again, as Teams does after 5 s, is done once. */
  submit(turn: Turn): Promise<InvokeResponse>;
}

/** @throws Error when two message actions have the same id */
export function createMessageActions(deps: ChatDeps, turns: Turns, once: SingleHandling): MessageActions {
  const actions = tableOf(deps.features.flatMap((feature) => feature.messageActions ?? []));

  /** Whatever a feature replies goes 1:1: where the message stands others read along, and the bot may be no member. */
  async function with1to1(
    turn: Turn,
    answer: (context: ChatContext, action: AnyMessageAction, invocation: MessageInvocation) => Promise<Answered>,
  ): Promise<Answered> {
    const elsewhere = turns.contextOf(turn);
    const invocation = parseInvocation(turn.incoming.value);
    const action = invocation === undefined ? undefined : actions.get(invocation.actionId);
    if (invocation === undefined || action === undefined) return refused(new CardActionUnknown(), elsewhere);
    const destination = await personalDestination(deps, turn);
    if (destination === undefined) return well(closingSentence(elsewhere, 'chat.dialog.not-installed'));
    const context = { ...turns.contextOf(turn, undefined, destination), typing: async () => undefined };
    return answer(context, action, invocation);
  }

  function refused(error: unknown, context: ChatContext): Answered {
    const { expected, text } = explainFailure(error, context, deps.ids);
    return { well: expected, answer: dialogSentence(text) };
  }

  async function submitted(
    context: ChatContext,
    action: AnyMessageAction,
    { data }: MessageInvocation,
  ): Promise<Answered> {
    try {
      const again = await action.submit(context, data);
      return well(
        again === undefined ? closingSentence(context, 'chat.channel.answered-personally') : dialogAnswer(again),
      );
    } catch (error) {
      if (error instanceof CardNotReadable) return refused(error, context);
      if (isOutOfReach(error)) return well(closingSentence(context, 'chat.dialog.not-installed'));
      const { expected, text } = explainFailure(error, context, deps.ids);
      return { well: expected, answer: dialogAnswer(await action.again(context, data, text)) };
    }
  }

  return {
    async open(turn) {
      const { answer } = await with1to1(turn, async (context, action, { message }) => {
        try {
          return well(dialogAnswer(await action.open(context, message)));
        } catch (error) {
          return refused(error, context);
        }
      });
      return answer;
    },

    async submit(turn) {
      const answer = await once(turn, () => with1to1(turn, submitted));
      return answer ?? closingSentence(turns.contextOf(turn), 'chat.channel.answered-personally');
    },
  };
}

type Answered = Handled<InvokeResponse>;

function well(answer: InvokeResponse): Answered {
  return { well: true, answer };
}

function tableOf(actions: readonly AnyMessageAction[]): ReadonlyMap<string, AnyMessageAction> {
  const table = new Map<string, AnyMessageAction>();
  for (const action of actions) {
    if (table.has(action.id)) throw new Error(`Two message actions have the id ${action.id}`);
    table.set(action.id, action);
  }
  return table;
}
