import type { Instant } from '../contracts/calendar';
import type { Language, Person, PersonId } from '../contracts/people';
import type { Translate } from '../i18n';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Links } from '../ports/links';
import type { Logger } from '../ports/logger';
import type { Address, Messenger, OutgoingMessage } from '../ports/messenger';
import type { Store } from '../ports/store';
import type { Actor } from '../shared/actor';
import type { ChatContext } from './chat-context';
import type { HelpEntry } from './command-table';
import type { ChatFeature } from './define';
import type { ChannelNames } from './incoming-activity';

/** A colleague as the directory knows them; `language` only when they chose one. */
export interface KnownPerson {
  readonly actor: Actor;
  readonly person: Person;
  readonly language?: Language;
  /** In which they last spoke; counts as long as they chose none. */
  readonly spokenLanguage?: Language;
  /** Whether they have the bot already, which then need not be found out. */
  readonly isInstalled: boolean;
}

/** What the chat needs of the rest of the program. */
export interface ChatDeps {
  readonly features: readonly ChatFeature[];
  /** Undefined for somebody who is not in the association's directory. */
  readonly identify: (tenantId: string, personId: PersonId) => Promise<KnownPerson | undefined>;
  /** Keeps where somebody can be reached; `firstTime` once per installation. */
  readonly remember: (
    address: Address,
    personId: PersonId,
    event: 'installed' | 'removed' | 'seen' | 'again',
  ) => Promise<{ readonly firstTime: boolean }>;
  /** Keeps where the channels are in which the bot is. */
  readonly channels: {
    /** One that is known already may come again, with other names. */
    readonly remember: (channel: Address, names: ChannelNames) => Promise<void>;
    readonly forget: (channel: Address) => Promise<void>;
  };
  /** Told when somebody who chose no language speaks another one than before. */
  readonly heard: (actor: Actor, language: Language) => Promise<void>;
  /** Where to answer 1:1 somebody who asks in a channel; undefined when they did not install the bot. */
  readonly addressOf: (tenantId: string, personId: PersonId) => Promise<Address | undefined>;
  /** Carries the 1:1 answers to what was asked in a channel. */
  readonly messenger: Messenger;
  /** Answers text that is no command. */
  readonly fallback: (context: ChatContext, text: string) => Promise<void>;
  /** The card that lists what can be asked. */
  readonly presentHelp: (context: ChatContext, entries: readonly HelpEntry[]) => OutgoingMessage;
  /** The tenants whose people may use the bot. */
  readonly tenantIds: readonly string[];
  readonly defaultLanguage: Language;
  readonly links: Links;
  /** Keeps which activities were handled. */
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  /** The line that every card carries while the clock is not the real one. */
  readonly notice?: (now: Instant, t: Translate, language: Language) => string;
  /** Fetches dropped files. */
  readonly fetch: typeof fetch;
  /** Also takes files over plain HTTP from this machine, for the demo and tests. */
  readonly allowLocalFiles?: boolean;
}
