import type { TurnContext } from 'botbuilder';
import { isPassing } from '../ports/guarded-store';
import type { Logger } from '../ports/logger';
import { MessengerError } from '../ports/messenger';
import type { CardActions } from './card-actions';
import type { ChatContext } from './chat-context';
import type { ChatDeps } from './chat-deps';
import { explainFailure } from './failure';
import { createHandledActivities, type ActivityKey, type HandledActivities } from './handled-activities';
import type { IncomingActivity } from './incoming-activity';
import type { Installations } from './installations';
import { createMessageRoutes, type MessageRoute } from './message-route';
import { reply, type Destination, type Turn, type Turns } from './turn';

export interface Messages {
  answer(turnContext: TurnContext, incoming: IncomingActivity): Promise<void>;
}

interface MessagesParts {
  readonly turns: Turns;
  readonly cardActions: CardActions;
  readonly installations: Installations;
}

/** Answers what people write, drop and press; the same message delivered again is not answered again. */
export function createMessages(deps: ChatDeps, { turns, cardActions, installations }: MessagesParts): Messages {
  const handled = createHandledActivities(deps);
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
    const { tenantId, personId } = turn.known.actor;
    const { t } = turns.contextOf(turn, route.language);
    const address = await deps.addressOf(tenantId, personId);
    if (address === undefined) return said(turn, t('chat.channel.not-installed'));
    const destination: Destination = {
      address,
      reply: async (message) => void (await deps.messenger.send(address, message)),
    };
    try {
      const well = await run(route, turns.contextOf(turn, route.language, destination));
      await said(turn, t('chat.channel.answered-personally'));
      return well;
    } catch (error) {
      if (error instanceof MessengerError && error.kind === 'unreachable')
        return said(turn, t('chat.channel.not-installed'));
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
      const { tenantId, personId } = turn.known.actor;
      const key = { tenantId, personId, activityId: incoming.id ?? deps.ids.next() };
      if (!(await handled.begin(key))) return;
      let well = false;
      try {
        await installations.see(turn);
        well = await answerOnce(turn);
      } finally {
        await keepOutcome({ ...deps, handled }, key, well);
      }
    },
  };
}

/** The person has been answered, or told that it failed: what is left of that is no second answer. */
async function keepOutcome(
  { handled, logger }: { readonly handled: HandledActivities; readonly logger: Logger },
  key: ActivityKey,
  well: boolean,
): Promise<void> {
  try {
    await (well ? handled.finish(key) : handled.forget(key));
  } catch (err) {
    if (!isPassing(err)) throw err;
    logger.warn({ err, activityId: key.activityId }, 'Activity not kept as handled');
  }
}

async function said({ turnContext }: Turn, text: string): Promise<boolean> {
  await reply(turnContext, { text });
  return true;
}
