import { readdirSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { ThemeId } from '../../bot/contracts/themes';
import { read, ROOT, textsIn } from './repository';

const FOLDER = 'bot/i18n';
const NAMES = readdirSync(path.join(ROOT, FOLDER, 'nl'));

/** Sentences by key, as in one file. */
function sentencesIn(language: 'nl' | 'en', name: string): Record<string, string> {
  return z.record(z.string(), z.string()).parse(JSON.parse(read(`${FOLDER}/${language}/${name}`)));
}

/** Dutch says u to a partner and je to a colleague; English says you to both. */
const FORM_OF_ADDRESS = 'voice(other|partner)';

describe.each(NAMES)('the sentences of %s', (name) => {
  it('are the same in Dutch and English', () => {
    expect(Object.keys(sentencesIn('en', name))).toEqual(Object.keys(sentencesIn('nl', name)));
  });

  it('have the same places to fill in', () => {
    const english = sentencesIn('en', name);

    for (const [key, sentence] of Object.entries(sentencesIn('nl', name))) {
      const dutch = placesOf(sentence, 'nl').filter((place) => place !== FORM_OF_ADDRESS);
      expect({ [key]: placesOf(english[key] ?? '', 'en') }).toEqual({ [key]: dutch });
    }
  });
});

it('no English file is without a Dutch one', () => {
  expect(readdirSync(path.join(ROOT, FOLDER, 'en'))).toEqual(NAMES);
});

it('no key is in two files', () => {
  const keys = NAMES.flatMap((name) => Object.keys(sentencesIn('nl', name)));

  expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([]);
});

it('every sentence is said somewhere', () => {
  const keys = NAMES.flatMap((name) => Object.keys(sentencesIn('nl', name)));

  expect(keys.filter((key) => !isSaid(key))).toEqual([]);
});

it.each(['nl', 'en'] as const)('a theme is called the same in the chat and in the tab: %s', (language) => {
  const inTab = z.record(z.string(), z.string()).parse(JSON.parse(read(`tab/src/i18n/${language}/themes.json`)));
  const inChat = sentencesIn(language, 'reported-issues.json');

  for (const theme of ThemeId.options) {
    expect([theme, inTab[`theme.${theme}`]]).toEqual([theme, inChat[`reported-issues.theme.${theme}`]]);
  }
});

describe('whether a key is said', () => {
  it.each`
    key                                          | said     | because
    ${'people.help.title'}                       | ${true}  | ${'it stands there'}
    ${'people.team.not-installed'}               | ${true}  | ${'it is put together from a name that stands there'}
    ${'people.team.on-the-moon'}                 | ${false} | ${'nothing is called so'}
    ${'error.annual-plan.forbidden'}             | ${true}  | ${'an error has that code'}
    ${'error.annual-plan.never-thrown'}          | ${false} | ${'no error has that code'}
    ${'annual-plan.import.notice.owner-missing'} | ${true}  | ${'there is such a notice'}
  `('$key: $said, because $because', ({ key, said }: { key: string; said: boolean }) => {
    expect(isSaid(key)).toBe(said);
  });
});

const source = textsIn('bot')
  .filter(({ file }) => file.endsWith('.ts'))
  .map(({ text }) => text)
  .join('\n');
const literals = new Set(
  [...source.matchAll(/'([^'\n]*)'/g)].flatMap(([, text]) => (text === undefined ? [] : [text])),
);
/** Keys that are put together: the parts around the one that is filled in. */
const templates = [...source.matchAll(/`([a-z][a-z0-9.-]*\.)\$\{[^}]+\}([a-z0-9.-]*)`/g)].flatMap(
  ([, before = '', after = '']) => (before === 'error.' ? [] : [{ before, after }]),
);

/** As a whole, as the code of an error, or in parts of which the filled in one is a name in the code. */
function isSaid(key: string): boolean {
  if (literals.has(key)) return true;
  if (key.startsWith('error.')) return literals.has(key.slice('error.'.length));
  return templates.some(({ before, after }) => {
    const filledIn = key.slice(before.length, key.length - after.length);
    return key === `${before}${filledIn}${after}` && filledIn !== '' && isName(filledIn);
  });
}

/** A property is a name as much as a literal is. */
function isName(text: string): boolean {
  return literals.has(text) || new RegExp(`\\b${text}:`).test(source);
}

const Element = z.looseObject({
  type: z.number(),
  value: z.unknown().optional(),
  options: z.record(z.string(), z.object({ value: z.array(z.unknown()) })).optional(),
});

/** Literal text and `#` fill nothing in. */
const TEXT = [0, 7];
const SELECT = 5;

/** `name`, and for a choice `name(one|other)`; plurals differ between languages. `titleEn` is the English for `title`. */
function placesOf(sentence: string, language: string): readonly string[] {
  const ast = new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true }).getAst();
  return [...new Set(placesIn(ast).map((name) => name.replace(/En$/, '')))].sort();
}

function placesIn(elements: readonly unknown[]): readonly string[] {
  return z
    .array(Element)
    .parse(elements)
    .filter(({ type }) => !TEXT.includes(type))
    .flatMap(({ type, value, options = {} }) => [
      type === SELECT ? `${String(value)}(${Object.keys(options).sort().join('|')})` : String(value),
      ...Object.values(options).flatMap((option) => placesIn(option.value)),
    ]);
}
