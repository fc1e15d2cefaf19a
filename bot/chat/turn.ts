import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Language } from '../contracts/people';
import { createTranslator, type Translate } from '../i18n';
import type { Logger } from '../ports/logger';
import type { Address, OutgoingMessage } from '../ports/messenger';
import { localDateOf } from '../shared/local-date';
import type { ChatContext } from './chat-context';
import type { ChatDeps, KnownPerson } from './chat-deps';
import type { IncomingActivity } from './incoming-activity';
import { activityOf } from './outgoing-activity';

/** An activity of somebody whom the directory knows. */
export interface Turn {
  readonly turnContext: TurnContext;
  readonly incoming: IncomingActivity;
  readonly known: KnownPerson;
  /** The channel's, or one of ours where it gives none. */
  readonly activityId: string;
}

/** Where replies go when not to the conversation of the turn. */
export interface Destination {
  readonly address: Address;
  readonly reply: ChatContext['reply'];
}

export interface Turns {
  /** Undefined for somebody who is not in the directory. */
  open(turnContext: TurnContext, incoming: IncomingActivity): Promise<Turn | undefined>;
  /** What a feature sees of a turn; `recognized` is the language of the command, which counts for who chose none. */
  contextOf(turn: Turn, recognized?: Language, destination?: Destination): ChatContext;
  /** The language of this person before it is known what they say. */
  preferredLanguage(turn: Turn): Language;
  /** Sentences for people of whom no language is known. */
  readonly t: Translate;
}

export function createTurns(deps: ChatDeps): Turns {
  const { clock, logger, defaultLanguage, notice } = deps;
  const translators = { nl: createTranslator('nl'), en: createTranslator('en') };

  const languageOf = ({ language, spokenLanguage }: KnownPerson): Language =>
    language ?? spokenLanguage ?? defaultLanguage;

  return {
    t: translators[defaultLanguage],
    preferredLanguage: ({ known }) => languageOf(known),

    async open(turnContext, incoming) {
      const { personId, address } = incoming;
      const known = personId === undefined ? undefined : await deps.identify(address.tenantId, personId);
      if (known === undefined) return undefined;
      return { turnContext, incoming, known, activityId: incoming.id ?? deps.ids.next() };
    },

    contextOf({ turnContext, incoming, known, activityId }, recognized, destination) {
      const language = known.language ?? recognized ?? languageOf(known);
      const t = translators[language];
      const now = clock.now();
      return {
        actor: known.actor,
        person: known.person,
        language,
        t,
        now,
        today: localDateOf(now),
        ...(notice === undefined ? {} : { notice: notice(now, t, language) }),
        conversation: incoming.conversation,
        activityId,
        address: destination?.address ?? incoming.address,
        log: withData(logger, { activityId }),
        tabLink: (path) => deps.links.tab(path),
        typing: () => showTyping(turnContext, logger),
        reply: destination?.reply ?? ((message) => reply(turnContext, message)),
      };
    },
  };
}

export async function reply(turnContext: TurnContext, message: OutgoingMessage): Promise<void> {
  await turnContext.sendActivity(activityOf(message));
}

/** A courtesy: when it fails the turn goes on. */
async function showTyping(turnContext: TurnContext, logger: Logger): Promise<void> {
  try {
    await turnContext.sendActivity({ type: ActivityTypes.Typing });
  } catch (err) {
    logger.debug({ err }, 'Typing not shown');
  }
}

function withData(logger: Logger, common: object): Logger {
  return {
    debug: (data, message) => logger.debug({ ...common, ...data }, message),
    info: (data, message) => logger.info({ ...common, ...data }, message),
    warn: (data, message) => logger.warn({ ...common, ...data }, message),
    error: (data, message) => logger.error({ ...common, ...data }, message),
  };
}
