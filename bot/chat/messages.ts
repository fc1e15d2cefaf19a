import type { TurnContext } from 'botbuilder';
import { MessengerError } from '../ports/messenger';
import type { CardActions } from './card-actions';
import type { ChatContext } from './chat-context';
import type { ChatDeps } from './chat-deps';
import { explainFailure } from './failure';
import type { IncomingActivity } from './incoming-activity';
import type { Installations } from './installations';
import { createMessageRoutes, type MessageRoute } from './message-route';
import { isOutOfReach, personalDestination } from './personal-destination';
import type { SingleHandling } from './single-handling';
import { reply, type Turn, type Turns } from './turn';

export interface Messages {
  answer(turnContext: TurnContext, incoming: IncomingActivity): Promise<void>;
}

interface MessagesParts {
  readonly turns: Turns;
  readonly cardActions: CardActions;
  readonly installations: Installations;
  readonly once: SingleHandling;
}

/** Answers what people write, drop and press; the same message delivered again is not answered again. */
export function createMessages(deps: ChatDeps, { turns, cardActions, installations, once }: MessagesParts): Messages {
  const routeOf = createMessageRoutes(deps, cardActions);

  /** Answers false when it failed unexpectedly. */
  async function run(route: MessageRoute, context: ChatContext): Promise<boolean> {
    try {
      await route.run(context);
      return true;
    } catch (error) {
      if (error instanceof MessengerError) throw error;
      const { expected, text } = explainFailure(error, context, deps.ids);
      await context.reply({ text });
      return expected;
    }
  }

  /** Asked in a channel, where others read along: the answer goes to the person, and the channel hears that it does. */
  async function runPersonally(route: MessageRoute, turn: Turn): Promise<boolean> {
    const { t } = turns.contextOf(turn, route.language);
    const destination = await personalDestination(deps, turn);
    if (destination === undefined) return said(turn, t('chat.channel.not-installed'));
    try {
      const well = await run(route, turns.contextOf(turn, route.language, destination));
      await said(turn, t('chat.channel.answered-personally'));
      return well;
    } catch (error) {
      if (isOutOfReach(error)) return said(turn, t('chat.channel.not-installed'));
      throw error;
    }
  }

  async function answerOnce(turn: Turn): Promise<boolean> {
    const before = turns.preferredLanguage(turn);
    const route = routeOf(turn, before);
    const spoken = turn.known.language === undefined ? route.language : undefined;
    if (spoken !== undefined && spoken !== before) await deps.heard(turn.known.actor, spoken);
    return turn.incoming.conversation === 'personal' || route.answers === 'here'
      ? run(route, turns.contextOf(turn, route.language))
      : runPersonally(route, turn);
  }

  return {
    async answer(turnContext, incoming) {
      const turn = await turns.open(turnContext, incoming);
      if (turn === undefined) return reply(turnContext, { text: turns.t('chat.person-unknown') });
      await once(turn, async () => {
        await installations.see(turn);
        return { well: await answerOnce(turn), answer: undefined };
      });
    },
  };
}

async function said({ turnContext }: Turn, text: string): Promise<boolean> {
  await reply(turnContext, { text });
  return true;
}
