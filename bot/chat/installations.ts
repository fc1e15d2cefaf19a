import type { TurnContext } from 'botbuilder';
import type { ChatDeps } from './chat-deps';
import { explainFailure } from './failure';
import type { IncomingActivity } from './incoming-activity';
import { reply, type Turn, type Turns } from './turn';

export interface Installations {
  /** Somebody installed the bot for themselves or for a channel, or removed it. */
  change(turnContext: TurnContext, incoming: IncomingActivity): Promise<void>;
  /** A personal activity tells where its person can be reached, and may be the first sign that they installed the bot. */
  see(turn: Turn): Promise<void>;
}

export function createInstallations(deps: ChatDeps, turns: Turns): Installations {
  async function remember(turn: Turn, event: 'installed' | 'seen' | 'again'): Promise<void> {
    const { address } = turn.incoming;
    const { firstTime } = await deps.remember(address, turn.known.actor.personId, event);
    if (firstTime) await introduce(turn);
  }

  async function introduce(turn: Turn): Promise<void> {
    const context = turns.contextOf(turn);
    try {
      for (const { welcome } of deps.features) await welcome?.(context);
    } catch (error) {
      await context.reply({ text: explainFailure(error, context, deps.ids).text });
    }
  }

  return {
    async change(turnContext, incoming) {
      const { action, conversation, address } = incoming;
      const added = action === 'add' || action === 'add-upgrade';
      if (conversation !== 'personal') {
        if (added) await reply(turnContext, { text: turns.t('chat.channel.installed') });
        return;
      }
      const turn = await turns.open(turnContext, incoming);
      if (added && turn === undefined) await reply(turnContext, { text: turns.t('chat.person-unknown') });
      if (turn === undefined) return;
      if (added) await remember(turn, 'installed');
      // An upgrade removes and adds: the person did nothing.
      if (action === 'remove') await deps.remember(address, turn.known.actor.personId, 'removed');
    },

    async see(turn) {
      if (turn.incoming.conversation === 'personal') await remember(turn, turn.known.isInstalled ? 'again' : 'seen');
    },
  };
}
