import type { Instant, LocalDate } from '../contracts/calendar';
import type { Language, Person } from '../contracts/people';
import type { Translate } from '../i18n';
import type { Address, OutgoingMessage } from '../ports/messenger';
import type { Logger } from '../ports/logger';
import type { Actor } from '../shared/actor';

/** A file that somebody dropped in the 1:1 chat. */
export interface IncomingFile {
  readonly name: string;
  readonly kind: 'document' | 'picture';
  /** What was written with it; empty when nothing was. */
  readonly text: string;
  /** @throws DomainError when it cannot be fetched or is larger than 2 MB, a picture than 10 MB */
  content(): Promise<Uint8Array>;
}

/** One person's turn: who, where, in which language, at what moment. */
export interface ChatContext {
  readonly actor: Actor;
  readonly person: Person;
  readonly language: Language;
  readonly t: Translate;
  readonly now: Instant;
  readonly today: LocalDate;
  /** A line that every card carries while the clock is not the real one; absent in production. */
  readonly notice?: string;
  /** Where they asked, which need not be where the answer goes. */
  readonly conversation: 'personal' | 'group' | 'channel';
  /** The same when what they did is delivered again. */
  readonly activityId: string;
  readonly address: Address;
  readonly log: Logger;
  /** The address of a screen of the tab by its path, `/tasks`; undefined where there is no tab to open. */
  tabLink(path: string): string | undefined;
  /** Shows that the bot is busy, for anything that may take over a second. */
  typing(): Promise<void>;
  reply(message: OutgoingMessage): Promise<void>;
}
