import { readdirSync } from 'node:fs';
import path from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import { format } from '../../tab/src/i18n/format';
import { filesIn, read, ROOT } from '../repository/repository';

const FOLDER = 'tab/src/i18n';
const NAMES = readdirSync(path.join(ROOT, FOLDER, 'nl'));

const SENTENCES = NAMES.flatMap((name) => {
  const english = sentencesIn('en', name);
  return Object.entries(sentencesIn('nl', name)).map(([key, nl]) => ({ key, nl, en: english[key] ?? '' }));
});

describe.each(NAMES)('the sentences of %s', (name) => {
  it('are the same in Dutch and English', () => {
    expect(Object.keys(sentencesIn('en', name)).sort()).toEqual(Object.keys(sentencesIn('nl', name)).sort());
  });
});

it('every sentence has the same places to fill in, in both languages', () => {
  const different = SENTENCES.filter(({ nl, en }) => placesIn(nl).join() !== placesIn(en).join());

  expect(different.map(({ key }) => key)).toEqual([]);
});

it('every sentence reads as the whole of ICU MessageFormat would have it', () => {
  const values = Object.fromEntries(SENTENCES.flatMap(({ nl }) => placesIn(nl)).map((place) => [place, 3]));

  for (const { key, nl, en } of SENTENCES) {
    expect({ [key]: format(nl, values, 'nl') }).toEqual({ [key]: inFull(nl, 'nl', values) });
    expect({ [key]: format(en, values, 'en') }).toEqual({ [key]: inFull(en, 'en', values) });
  }
});

it('every sentence is said somewhere', () => {
  const source = filesIn('tab/src')
    .filter((file) => /\.tsx?$/.test(file))
    .map(read)
    .join('\n');
  const literals = new Set([...source.matchAll(/'([a-z][\w.-]*)'/g)].map(([, key = '']) => key));
  const templates = [...source.matchAll(/`([a-z][\w-]*\.[^`]*\$\{[^`]*)`/g)].map(
    ([, text = '']) => new RegExp(`^${text.replaceAll('.', '[.]').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );
  const unsaid = SENTENCES.filter(({ key }) => !literals.has(key) && !templates.some((template) => template.test(key)));

  expect(unsaid.map(({ key }) => key)).toEqual([]);
});

function sentencesIn(language: 'nl' | 'en', name: string): Record<string, string> {
  return z.record(z.string(), z.string()).parse(JSON.parse(read(`${FOLDER}/${language}/${name}`)));
}

/** A part of a sentence: literal text and the `#` of a plural fill nothing in. */
const Part = z.looseObject({
  type: z.number(),
  value: z.string().optional(),
  options: z.record(z.string(), z.object({ value: z.array(z.unknown()) })).optional(),
});
const TEXT = [0, 7];

function placesIn(sentence: string): readonly string[] {
  const places = namesIn(new IntlMessageFormat(sentence, 'nl', undefined, { ignoreTag: true }).getAst());
  return [...new Set(places)].sort();
}

function namesIn(parts: readonly unknown[]): readonly string[] {
  return z
    .array(Part)
    .parse(parts)
    .filter(({ type }) => !TEXT.includes(type))
    .flatMap(({ value = '', options = {} }) => [
      value,
      ...Object.values(options).flatMap((option) => namesIn(option.value)),
    ]);
}

/** Numbers without thousands, as the tab writes them: none of the values has any. */
function inFull(sentence: string, language: string, values: Record<string, number>): string {
  return String(new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true }).format(values));
}
