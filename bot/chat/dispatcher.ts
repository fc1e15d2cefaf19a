import { ActivityTypes, TeamsActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import { createCardActions, type CardActions } from './card-actions';
import type { ChatDeps } from './chat-deps';
import { parseActivity, type IncomingActivity } from './incoming-activity';
import { createInstallations, type Installations } from './installations';
import { isGuest } from './guests';
import { invokeFailure, isOfMessageExtension } from './invoke-failure';
import { createMessageActions, MESSAGE_INVOKES, type MessageActions } from './message-actions';
import { createMessages, type Messages } from './messages';
import { SEARCH_INVOKE } from './search-answer';
import { createSearches, type Searches } from './searches';
import { createSingleHandling } from './single-handling';
import { createTurns, reply, type Turn, type Turns } from './turn';

/**
 * The bot: every activity of a person of the association reaches the feature that it is meant for.
 *
 * @throws Error when two commands share a phrase, two card actions a verb, or two message actions or searches an id
 */
export function createChat(deps: ChatDeps): TeamsActivityHandler {
  const turns = createTurns(deps);
  const cardActions = createCardActions(deps, turns);
  const installations = createInstallations(deps, turns);
  const once = createSingleHandling(deps);
  const messages = createMessages(deps, { turns, cardActions, installations, once });
  const messageActions = createMessageActions(deps, turns, once);
  const searches = createSearches(deps, turns);
  return new Dispatcher(deps, { turns, cardActions, messageActions, searches, installations, messages });
}

interface DispatcherParts {
  readonly turns: Turns;
  readonly cardActions: CardActions;
  readonly messageActions: MessageActions;
  readonly searches: Searches;
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
    const { type, name } = turnContext.activity;
    this.deps.logger.warn({ type, readable: incoming !== undefined }, 'Activity refused');
    const text = this.parts.turns.t('chat.tenant-refused');
    if (type === 'message') await reply(turnContext, { text });
    if (type === 'invoke')
      await turnContext.sendActivity({ type: ActivityTypes.InvokeResponse, value: invokeFailure(name, 403, text) });
  }

  protected override async onMessageActivity(turnContext: TurnContext): Promise<void> {
    const incoming = parseActivity(turnContext.activity);
    if (incoming !== undefined) await this.parts.messages.answer(turnContext, incoming);
  }

  protected override async onInvokeActivity(turnContext: TurnContext): Promise<InvokeResponse> {
    const incoming = parseActivity(turnContext.activity);
    const { name } = turnContext.activity;
    const invoked = this.invokeNamed(name);
    if (incoming === undefined || invoked === undefined) return super.onInvokeActivity(turnContext);
    const { turns } = this.parts;
    const turn = await turns.open(turnContext, incoming);
    if (turn === undefined) return invokeFailure(name, 403, turns.t('chat.person-unknown'));
    const context = turns.contextOf(turn);
    // Which card actions are open to guests is told with each; nothing of a message extension is.
    if (isGuest(context) && isOfMessageExtension(name))
      return invokeFailure(name, 403, context.t('error.chat.guest.refused'));
    return invoked(turn);
  }

  /** How an invoke is answered; undefined for what only the SDK knows. */
  private invokeNamed(name: string | undefined): ((turn: Turn) => Promise<InvokeResponse>) | undefined {
    const { cardActions, messageActions, searches, installations } = this.parts;
    if (name === MESSAGE_INVOKES.open) return (turn) => messageActions.open(turn);
    if (name === MESSAGE_INVOKES.submit) return (turn) => messageActions.submit(turn);
    if (name === SEARCH_INVOKE) return (turn) => searches.find(turn);
    if (name !== 'adaptiveCard/action') return undefined;
    return async (turn) => {
      await installations.see(turn);
      return cardActions.invoke(turn);
    };
  }

  protected override async onInstallationUpdateActivity(turnContext: TurnContext): Promise<void> {
    const incoming = parseActivity(turnContext.activity);
    if (incoming !== undefined) await this.parts.installations.change(turnContext, incoming);
  }

  private isOurs({ tenantIds }: IncomingActivity): boolean {
    return tenantIds.length > 0 && tenantIds.every((tenantId) => this.deps.tenantIds.includes(tenantId));
  }
}
