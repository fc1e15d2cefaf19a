import type { Language } from '../contracts/people';
import type { MessageKey } from '../i18n';
import type { OutgoingMessage } from '../ports/messenger';
import type { ChatContext, IncomingFile } from './chat-context';
import { CardNotReadable } from './errors';

/** What the words of a command filled in, by the name of the place. */
export type CommandWords = Readonly<Record<string, string>>;

/**
 * A command: exact phrases per language. `{name}` in a phrase stands for the rest of the words there; capitals, extra
 * spaces and a closing `.`, `!` or `?` do not matter. The first phrase is the one that help and the manifest show.
 * @example defineCommand({ name: 'annual-plan/open', phrases: { nl: ['jaarplan {year}', 'jaarplan'], en: ['annual plan {year}', 'annual plan'] }, … })
 */
export interface Command {
  readonly name: string;
  readonly phrases: Readonly<Record<Language, readonly string[]>>;
  /** The sentence that help shows beside the phrase; a command without it is not listed. */
  readonly help?: MessageKey;
  /** In a channel or group the answer is sent 1:1 unless this is set. */
  readonly answersInChannel?: boolean;
  readonly handle: (context: ChatContext, words: CommandWords) => Promise<void>;
}

export function defineCommand(command: Command): Command {
  return command;
}

/**
 * A button on a card. `verb` is `feature/verb-noun`; `data` is what the card carried together with what the person filled
 * in, which is attacker-controlled: `parse` throws for anything else than it expects. The answer replaces the card.
 */
export interface CardAction<T> {
  readonly verb: string;
  readonly parse: (data: unknown) => T;
  readonly handle: (context: ChatContext, input: T) => Promise<OutgoingMessage>;
}

/** A card action whose input type only it knows. */
export type AnyCardAction = Pick<CardAction<unknown>, 'verb'> & {
  readonly run: (context: ChatContext, data: unknown) => Promise<OutgoingMessage>;
};

/** What `run` throws for data that `parse` refuses is `CardNotReadable`. */
export function defineCardAction<T>({ verb, parse, handle }: CardAction<T>): AnyCardAction {
  return { verb, run: async (context, data) => handle(context, parsed(parse, data)) };
}

/** What a feature does with a dropped file. The first that answers true has taken it. */
export interface FileHandler {
  readonly name: string;
  /** The words for this kind of file, told to whoever drops another one (`een jaarplan als Excel- of CSV-bestand`). */
  readonly kind?: MessageKey;
  readonly handle: (context: ChatContext, file: IncomingFile) => Promise<boolean>;
}

/** What a feature brings to the chat. */
export interface ChatFeature {
  readonly commands?: readonly Command[];
  readonly cardActions?: readonly AnyCardAction[];
  readonly files?: FileHandler;
  /** Called when somebody installs the bot for themselves, once per installation. */
  readonly welcome?: (context: ChatContext) => Promise<void>;
}

function parsed<T>(parse: (data: unknown) => T, data: unknown): T {
  try {
    return parse(data);
  } catch {
    throw new CardNotReadable();
  }
}
