import type { Language } from '../contracts/people';
import type { MessageKey } from '../i18n';
import type { OutgoingMessage } from '../ports/messenger';
import type { ChatContext, IncomingFile } from './chat-context';
import type { Dialog } from './dialog';
import { CardNotReadable, SearchNotReadable } from './errors';
import type { PointedMessage } from './pointed-message';
import type { SearchResult } from './search-answer';

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
  /** Also for people of another organization, who otherwise can do nothing here. */
  readonly openToGuests?: boolean;
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
  /** Also for people of another organization. */
  readonly openToGuests?: boolean;
  readonly parse: (data: unknown) => T;
  readonly handle: (context: ChatContext, input: T) => Promise<OutgoingMessage>;
}

/** A card action whose input type only it knows. */
export type AnyCardAction = Pick<CardAction<unknown>, 'verb' | 'openToGuests'> & {
  readonly run: (context: ChatContext, data: unknown) => Promise<OutgoingMessage>;
};

/** What `run` throws for data that `parse` refuses is `CardNotReadable`. */
export function defineCardAction<T>({ verb, openToGuests = false, parse, handle }: CardAction<T>): AnyCardAction {
  return { verb, openToGuests, run: async (context, data) => handle(context, parsed(parse, data)) };
}

/**
 * What somebody can do with any message in Teams, from its menu or from where one writes. `id` is the command in the
 * manifest. What a handler replies goes 1:1 to the person; `data` is attacker-controlled, as that of a card action.
 */
export interface MessageAction<T> {
  readonly id: string;
  /** The dialog to begin with. It may be asked for twice, so it writes nothing. */
  readonly open: (context: ChatContext, message: PointedMessage) => Promise<Dialog>;
  readonly parse: (data: unknown) => T;
  /** Answers nothing when all is done: the dialog then says that the answer comes 1:1. A dialog asks further. */
  readonly submit: (context: ChatContext, input: T) => Promise<Dialog | undefined>;
  /** The dialog with what was filled in, after a failure that `sentence` tells. */
  readonly again: (context: ChatContext, input: T, sentence: string) => Promise<Dialog>;
}

/** A message action whose input type only it knows. */
export type AnyMessageAction = Omit<MessageAction<unknown>, 'parse'>;

/** What `submit` throws for data that `parse` refuses is `CardNotReadable`. */
export function defineMessageAction<T>({ id, open, parse, submit, again }: MessageAction<T>): AnyMessageAction {
  return {
    id,
    open,
    submit: async (context, data) => submit(context, parsed(parse, data)),
    again: async (context, data, sentence) => again(context, parsed(parse, data), sentence),
  };
}

/** Who searches, and in which language. There is nobody to answer but where one searches, which may be anywhere. */
export type SearchContext = Omit<ChatContext, 'reply' | 'typing' | 'address' | 'conversation'>;

/** So many results, after so many that were shown before. */
export interface SearchPage {
  readonly skip: number;
  readonly count: number;
}

export interface Found {
  readonly results: readonly SearchResult[];
  /** Said instead of an empty list: what to try. */
  readonly nothing: string;
}

/**
 * A search from where one writes, whose results are dropped in any conversation. `id` is the command in the manifest. It
 * writes nothing. `parse` gets what was typed and chosen by the name of its parameter, which is attacker-controlled; nothing
 * while somebody has not typed yet.
 */
export interface Search<T> {
  readonly id: string;
  readonly parse: (typed: unknown) => T;
  readonly find: (context: SearchContext, wish: T, page: SearchPage) => Promise<Found>;
}

/** A search whose parameters only it knows. */
export type AnySearch = Omit<Search<unknown>, 'parse'>;

/** What `find` throws for parameters that `parse` refuses is `SearchNotReadable`. */
export function defineSearch<T>({ id, parse, find }: Search<T>): AnySearch {
  return { id, find: async (context, typed, page) => find(context, parsed(parse, typed, SearchNotReadable), page) };
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
  readonly messageActions?: readonly AnyMessageAction[];
  readonly searches?: readonly AnySearch[];
  readonly files?: FileHandler;
  /** Called when somebody installs the bot for themselves, once per installation. */
  readonly welcome?: (context: ChatContext) => Promise<void>;
}

function parsed<T>(parse: (data: unknown) => T, data: unknown, NotReadable: new () => Error = CardNotReadable): T {
  try {
    return parse(data);
  } catch {
    throw new NotReadable();
  }
}
