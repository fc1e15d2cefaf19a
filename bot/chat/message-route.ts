import type { Language } from '../contracts/people';
import type { MessageKey } from '../i18n';
import { cardPressOf, type CardActions } from './card-actions';
import type { ChatContext, IncomingFile } from './chat-context';
import type { ChatDeps } from './chat-deps';
import { createCommandTable, type CommandTable, type RecognizedCommand } from './command-table';
import { defineCommand, type Command } from './define';
import { answerGuest, guestCommands, isGuest } from './guests';
import { incomingFiles } from './incoming-file';
import { readInsertedPicture } from './inserted-pictures';
import { withoutMentions } from './phrase';
import { recognizeSmallTalk, type SmallTalk } from './small-talk';
import type { Turn } from './turn';

/** What a message asks for, and how it is answered. */
export interface MessageRoute {
  /** The language in which it was asked, where the words tell. */
  readonly language?: Language;
  /** Where a question in a channel is answered. */
  readonly answers: 'here' | 'personally';
  readonly run: (context: ChatContext) => Promise<void>;
}

/** The one command of the chat itself. */
export const HELP_PHRASES = { nl: ['help', '?', 'hulp'], en: ['help', '?'] } as const;

const HELP = 'chat/help';

/**
 * Decides what a message is, in this order: a button, a file, a command, small talk, a slip of the pen, anything else.
 *
 * @throws Error when two commands have the same phrase in one language
 */
export function createMessageRoutes(
  deps: ChatDeps,
  cardActions: CardActions,
): (turn: Turn, preferred: Language) => MessageRoute {
  const table = createCommandTable([...deps.features.flatMap(({ commands }) => commands ?? []), helpCommand()]);

  function helpCommand(): Command {
    return defineCommand({
      name: HELP,
      phrases: HELP_PHRASES,
      handle: (context) => context.reply(deps.presentHelp(context, table.entries(context.language))),
    });
  }

  const guestTable = createCommandTable(guestCommands(deps.features));

  /** A guest finds what is open to guests, and is told of that whatever else they ask. */
  function guestRoute(text: string, preferred: Language): MessageRoute {
    const found = guestTable.recognize(text, preferred);
    if (found !== undefined) return commandRoute(found);
    const talk = recognizeSmallTalk(text, preferred);
    const isHelp = table.recognize(text, preferred)?.command.name === HELP;
    const told = (context: ChatContext) => answerGuest(isHelp ? 'help' : (talk?.kind ?? 'other'), context, guestTable);
    return talk === undefined
      ? { answers: 'personally', run: told }
      : { language: talk.language, answers: 'here', run: told };
  }

  function textRoute(text: string, preferred: Language): MessageRoute {
    const found = table.recognize(text, preferred);
    if (found !== undefined) return commandRoute(found);
    const talk = recognizeSmallTalk(text, preferred);
    if (talk !== undefined)
      return { language: talk.language, answers: 'here', run: (context) => answerSmallTalk(talk.kind, context, table) };
    const phrase = table.suggest(text, preferred);
    if (phrase !== undefined)
      return {
        answers: 'here',
        run: (context) => context.reply({ text: context.t('chat.suggestion', { phrase: plain(phrase) }) }),
      };
    return { answers: 'personally', run: (context) => deps.fallback(context, withoutMentions(text)) };
  }

  return (turn, preferred) => {
    const { value, attachments, text } = turn.incoming;
    const press = cardPressOf(value);
    if (press !== undefined) return { answers: 'here', run: (context) => cardActions.submit(turn, press, context) };
    if (isGuest(turn.known)) return guestRoute(text, preferred);
    const readPicture = (contentUrl: string) => readInsertedPicture(turn.turnContext, contentUrl);
    const files = incomingFiles(attachments, { ...deps, readPicture }, withoutMentions(text));
    if (files.length > 0) return { answers: 'personally', run: (context) => takeFiles(files, context, deps) };
    return textRoute(text, preferred);
  };
}

function commandRoute({ command, language, words }: RecognizedCommand): MessageRoute {
  const answers = command.answersInChannel === true ? 'here' : 'personally';
  return { language, answers, run: (context) => command.handle(context, words) };
}

async function takeFiles(files: readonly IncomingFile[], context: ChatContext, { features }: ChatDeps): Promise<void> {
  const handlers = features.flatMap((feature) => (feature.files === undefined ? [] : [feature.files]));
  for (const file of files) {
    let taken = false;
    for (const handler of handlers) taken ||= await handler.handle(context, file);
    if (taken) continue;
    const kinds = handlers.flatMap(({ kind }) => (kind === undefined ? [] : [context.t(kind)]));
    await context.reply({
      text: context.t('chat.file.not-taken', { count: kinds.length, kinds: listOf(kinds, context.language) }),
    });
  }
}

const SMALL_TALK: Readonly<Record<SmallTalk, MessageKey>> = {
  greeting: 'chat.small-talk.greeting',
  thanks: 'chat.small-talk.thanks',
  farewell: 'chat.small-talk.farewell',
};
/** Enough to begin with; help has the rest. */
const MOST_EXAMPLES = 3;

async function answerSmallTalk(kind: SmallTalk, context: ChatContext, table: CommandTable): Promise<void> {
  const { t, language, person } = context;
  const phrases = table.entries(language).slice(0, MOST_EXAMPLES);
  const examples = listOf(
    phrases.map(({ phrase }) => `\`${phrase}\``),
    language,
  );
  const next = t('chat.small-talk.next', { count: phrases.length, examples });
  await context.reply({ text: t(SMALL_TALK[kind], { name: person.givenName, next }) });
}

function listOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}

/** What somebody typed comes back as letters only: it cannot become markup. */
function plain(text: string): string {
  return text.replace(/[`<>[\]]/gu, '');
}
