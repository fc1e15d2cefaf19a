import { ActivityTypes, TeamsActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import { createCardActions, type CardActions } from './card-actions';
import { cardFailure } from './card-answer';
import type { ChatDeps } from './chat-deps';
import { parseActivity, type IncomingActivity } from './incoming-activity';
import { createInstallations, type Installations } from './installations';
import { createMessages, type Messages } from './messages';
import { createTurns, reply, type Turns } from './turn';

/**
 * The bot: every activity of a person of the association reaches the feature that it is meant for.
 *
 * @throws Error when two commands share a phrase or two card actions a verb
 */
export function createChat(deps: ChatDeps): TeamsActivityHandler {
  const turns = createTurns(deps);
  const cardActions = createCardActions(deps, turns);
  const installations = createInstallations(deps, turns);
  const messages = createMessages(deps, { turns, cardActions, installations });
  return new Dispatcher(deps, { turns, cardActions, installations, messages });
}

interface DispatcherParts {
  readonly turns: Turns;
  readonly cardActions: CardActions;
  readonly installations: Installations;
  readonly messages: Messages;
}

/**
 * No method may be named `handle`: the SDK's own dispatcher is. Who joins a conversation is no news: the installation
 * itself introduces the bot, once.
 */
class Dispatcher extends TeamsActivityHandler {
  constructor(
    private readonly deps: ChatDeps,
    private readonly parts: DispatcherParts,
  ) {
    super();
  }

  protected override async onTurnActivity(turnContext: TurnContext): Promise<void> {
    const incoming = parseActivity(turnContext.activity);
    if (incoming !== undefined && this.isOurs(incoming)) return super.onTurnActivity(turnContext);
    const { type } = turnContext.activity;
    this.deps.logger.warn({ type, readable: incoming !== undefined }, 'Activity refused');
    const text = this.parts.turns.t('chat.tenant-refused');
    if (type === 'message') await reply(turnContext, { text });
    if (type === 'invoke')
      await turnContext.sendActivity({ type: ActivityTypes.InvokeResponse, value: cardFailure(403, text) });
  }

  protected override async onMessageActivity(turnContext: TurnContext): Promise<void> {
    const incoming = parseActivity(turnContext.activity);
    if (incoming !== undefined) await this.parts.messages.answer(turnContext, incoming);
  }

  protected override async onInvokeActivity(turnContext: TurnContext): Promise<InvokeResponse> {
    const incoming = parseActivity(turnContext.activity);
    if (incoming === undefined || turnContext.activity.name !== 'adaptiveCard/action')
      return super.onInvokeActivity(turnContext);
    const { turns, cardActions, installations } = this.parts;
    const turn = await turns.open(turnContext, incoming);
    if (turn === undefined) return cardFailure(403, turns.t('chat.person-unknown'));
    await installations.see(turn);
    return cardActions.invoke(turn);
  }

  protected override async onInstallationUpdateActivity(turnContext: TurnContext): Promise<void> {
    const incoming = parseActivity(turnContext.activity);
    if (incoming !== undefined) await this.parts.installations.change(turnContext, incoming);
  }

  private isOurs({ tenantIds }: IncomingActivity): boolean {
    return tenantIds.length > 0 && tenantIds.every((tenantId) => this.deps.tenantIds.includes(tenantId));
  }
}
