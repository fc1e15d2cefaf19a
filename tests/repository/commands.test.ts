import { readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { createCommandTable, type CommandTable } from '../../bot/chat/command-table';
import { HELP_PHRASES } from '../../bot/chat/message-route';
import type { ChatFeature } from '../../bot/chat/define';
import { demoChat } from '../../bot/demo/chat';
import { createTestProgram } from '../support/program/test-program';
import { read, ROOT } from './repository';

let features: readonly ChatFeature[];
let table: CommandTable;
let demoTable: CommandTable;

beforeAll(async () => {
  const running = await createTestProgram();
  features = running.program.features;
  const demo = demoChat({ ...running.services, jumpTo: () => undefined, digestTime: '09:00' });
  const commandsOf = (brought: readonly ChatFeature[]) => brought.flatMap(({ commands }) => commands ?? []);
  table = createCommandTable(commandsOf(features));
  demoTable = createCommandTable(commandsOf([...features, demo]));
  await running.close();
});

const PACKAGE = 'infra/app-package';
const Titles = z.object({
  bots: z.array(z.object({ commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string() })) })) })),
});

/** The command titles in the app's Dutch manifest. */
function dutchTitles(): readonly string[] {
  const { bots } = Titles.parse(JSON.parse(read(`${PACKAGE}/manifest.json`)));
  return bots.flatMap(({ commandLists }) => commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)));
}

function englishTitles(): readonly string[] {
  const texts = z.record(z.string(), z.string()).parse(JSON.parse(read(`${PACKAGE}/languages/en.json`)));
  return Object.entries(texts).flatMap(([key, text]) => (/^bots\[.*commands\[\d+\]\.title$/.test(key) ? [text] : []));
}

describe('the command menu of Teams', () => {
  it.each([
    ...dutchTitles().map((title) => ({ title, language: 'nl' as const })),
    ...englishTitles().map((title) => ({ title, language: 'en' as const })),
  ])('offers "$title", which the bot understands ($language)', ({ title, language }) => {
    const isHelp = HELP_PHRASES[language].some((phrase) => phrase === title);

    expect(isHelp ? language : table.recognize(title, language)?.language).toBe(language);
  });

  it('offers the same commands in the same order in both languages', () => {
    const nameOf = (title: string, language: 'nl' | 'en') => table.recognize(title, language)?.command.name;

    expect(englishTitles().map((title) => nameOf(title, 'en'))).toEqual(
      dutchTitles().map((title) => nameOf(title, 'nl')),
    );
  });
});

describe('the README', () => {
  const toTry =
    read('README.md')
      .split(/^## /m)
      .find((section) => section.startsWith('What to try')) ?? '';
  const phrases = [...toTry.matchAll(/^\| `([^`]+)` \| `([^`]+)` \|/gm)].flatMap(([, dutch = '', english = '']) => [
    { phrase: dutch, language: 'nl' as const },
    { phrase: english, language: 'en' as const },
  ]);

  it.each(phrases)('has people try "$phrase", which the demo understands', ({ phrase, language }) => {
    const isHelp = HELP_PHRASES[language].some((help) => help === phrase);

    expect(isHelp || demoTable.recognize(phrase, language) !== undefined).toBe(true);
  });
});

it('every command in help has a phrase in both languages', () => {
  expect(table.entries('en').map(({ name }) => name)).toEqual(table.entries('nl').map(({ name }) => name));
});

describe('what is used from where one writes', () => {
  const Extensions = z.object({
    composeExtensions: z.array(
      z.object({ commands: z.array(z.object({ id: z.string(), type: z.enum(['action', 'query']) })) }),
    ),
  });

  it.each`
    what          | type        | idsOf
    ${'actions'}  | ${'action'} | ${({ messageActions = [] }: ChatFeature) => messageActions}
    ${'searches'} | ${'query'}  | ${({ searches = [] }: ChatFeature) => searches}
  `(
    'are the $what of the manifest',
    ({ type, idsOf }: { type: string; idsOf: (feature: ChatFeature) => readonly { readonly id: string }[] }) => {
      const { composeExtensions } = Extensions.parse(JSON.parse(read(`${PACKAGE}/manifest.json`)));
      const offered = composeExtensions.flatMap(({ commands }) => commands.filter((command) => command.type === type));

      expect(features.flatMap(idsOf).map(({ id }) => id)).toEqual(offered.map(({ id }) => id));
    },
  );
});

describe('card actions', () => {
  const verbs = () => features.flatMap(({ cardActions = [] }) => cardActions.map(({ verb }) => verb));

  it('have a verb of their own', () => {
    expect(verbs().filter((verb, at) => verbs().indexOf(verb) < at)).toEqual([]);
  });

  it('name their feature and what they do: feature/verb-noun', () => {
    const known = readdirSync(path.join(ROOT, 'bot/features'));

    expect(verbs().length).toBeGreaterThan(0);
    for (const verb of verbs()) {
      expect(verb).toMatch(/^[a-z-]+\/[a-z]+(-[a-z]+)+$/);
      expect(known).toContain(verb.split('/')[0]);
    }
  });
});
