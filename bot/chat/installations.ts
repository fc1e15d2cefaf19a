import type { TurnContext } from 'botbuilder';
import type { ChatDeps } from './chat-deps';
import { createCommandTable } from './command-table';
import { explainFailure } from './failure';
import { answerGuest, guestCommands, isGuest } from './guests';
import type { IncomingActivity } from './incoming-activity';
import { reply, type Turn, type Turns } from './turn';

export interface Installations {
  /** Somebody installed the bot for themselves or for a channel, or removed it. */
  change(turnContext: TurnContext, incoming: IncomingActivity): Promise<void>;
  /** An activity tells where its person or channel can be reached; a personal one may be the first sign of an installation. */
  see(turn: Turn): Promise<void>;
}

export function createInstallations(deps: ChatDeps, turns: Turns): Installations {
  const guestTable = createCommandTable(guestCommands(deps.features));

  async function remember(turn: Turn, event: 'installed' | 'seen' | 'again'): Promise<void> {
    const { address } = turn.incoming;
    const { firstTime } = await deps.remember(address, turn.known.actor.personId, event);
    if (firstTime) await introduce(turn);
  }

  async function introduce(turn: Turn): Promise<void> {
    const context = turns.contextOf(turn);
    try {
      if (isGuest(context)) return await answerGuest('greeting', context, guestTable);
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
        await changeChannel(deps, incoming, added);
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
      const { conversation, channel } = turn.incoming;
      if (conversation === 'personal') await remember(turn, turn.known.isInstalled ? 'again' : 'seen');
      // Its address may have moved, and whoever was there before channels were kept is found so.
      if (channel !== undefined) await deps.channels.remember(channel.address, channel.names);
    },
  };
}

/** An upgrade removes and adds: the bot stays where it is. */
async function changeChannel({ channels }: ChatDeps, { action, channel }: IncomingActivity, isAdded: boolean) {
  if (channel === undefined) return;
  if (isAdded) await channels.remember(channel.address, channel.names);
  if (action === 'remove') await channels.forget(channel.address);
}
