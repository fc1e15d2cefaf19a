import { CUES, isGivenName, likeness, NO_NAMES } from './lexicon';
import { type Span } from './marks';
import { nameEnd, type Lead, type NameText } from './name-reader';
import { at, type Token, type Tokens, wordsBefore } from './tokens';

/** Names that are taken out, and words of which only the writer knows. */
export interface PersonNames {
  readonly spans: readonly Span[];
  readonly unsure: readonly Token[];
}

const LOCATIVES = new Set(
  'in te uit bij naar op aan de het een langs achter voor tegenover van door naast bie noar vanuit via richting the at near'.split(
    ' ',
  ),
);
const SPEAKING = new Set(
  'zegt zei belt belde vertelt vertelde klaagt vindt denkt weigert slaat says said called told'.split(' '),
);
/** How many words may stand between "heet" and the name. */
const MOST_BETWEEN = 7;
const CALLED = /^(?:heet|heette|hiet|heten)$/;
const SOURCES = new Set(['volgens', 'dacht', 'geloof']);
const ADVERBS = new Set(
  'eigenlijk nu waarschijnlijk vermoedelijk officieel ook wel dus misschien gewoon nog sinds kort tegenwoordig voluit ik hij zij ze iets als van echt blijkbaar kennelijk mogelijk zeker inmiddels'.split(
    ' ',
  ),
);
const QUOTES = new Set(["'", '‘', '"', '“', '„', "'s", '’s', "'t", "'k", ':']);
const JOINTS = new Set(['en', '&', '/', 'and', 'of', 'und', ',']);
const SELF = [
  ['ik', 'ben'],
  ['i', 'am'],
  ["i'm"],
  ['ikke', 'ben'],
  ['spreekt', 'met'],
  ['hier', 'is'],
  ['this', 'is'],
  ['met', 'vriendelijke', 'groet'],
];

/** Names of people: after a word that leads to one, and those that are a name by themselves. */
export function personNames(text: NameText): PersonNames {
  const spans: Span[] = [];
  const unsure: Token[] = [];
  const taken = new Set<number>();
  const { tokens } = text;
  for (let index = 0; index < tokens.list.length; index++) {
    const found = nameFrom(text, index);
    if (found) {
      const isNew = tokens.list.slice(found.first, found.last + 1).some((token) => token.type !== 'mark');
      if (isNew) spans.push({ kind: 'name', start: at(tokens, found.first).start, end: at(tokens, found.last).end });
      for (let step = found.first; step <= found.last; step++) taken.add(step);
      index = found.last;
    } else if (mayBeName(text, index)) unsure.push(at(tokens, index));
  }
  const again = repeated(text, taken);
  const spansAgain = again.map(({ start, end }) => ({ kind: 'name' as const, start, end }));
  return { spans: [...spans, ...spansAgain], unsure: unsure.filter((token) => !again.includes(token)) };
}

/** Where a name that was found stands once more without a word before it: "mw. Tesfay belt, Tesfay is boos". */
function repeated({ tokens, isKept }: NameText, taken: ReadonlySet<number>): Token[] {
  if (tokens.shouted) return [];
  const names = new Set(
    [...taken]
      .map((index) => at(tokens, index))
      .filter(isDistinct)
      .map(({ folded }) => folded),
  );
  return tokens.list.filter((token, index) => {
    if (taken.has(index) || !names.has(token.folded) || !token.capital || isKept(index)) return false;
    if (token.opens && likeness(token.folded, true) === 'also-word') return FINITE.test(at(tokens, index + 1).folded);
    return !isPartOfWord(tokens, index);
  });
}

function isDistinct({ type, capital, text, folded }: Token): boolean {
  return type === 'word' && capital && text.length > 2 && !NO_NAMES.has(folded);
}

/** What a person does, right after the name. */
const FINITE = /^(?:is|was|heeft|had|wil|kan|zei|belde|kwam|ging|zou|\w{2,}t)$/;

function nameFrom(text: NameText, index: number): { first: number; last: number } | undefined {
  const { type } = at(text.tokens, index);
  if ((type !== 'word' && type !== 'mark') || text.isKept(index)) return undefined;
  const lead = leadBefore(text.tokens, index);
  if (isSpeaker(text.tokens, index)) return { first: index, last: index };
  const led = lead === undefined ? undefined : nameEnd(text, index, lead);
  const last = led ?? nameEnd(text, index, 'bare');
  if (last === undefined || isPartOfWord(text.tokens, index) || isMonth(text.tokens, index)) return undefined;
  return { first: index, last };
}

/** "Roos zegt dat het lekt": what is a word as well, but speaks. */
function isSpeaker(tokens: Tokens, index: number): boolean {
  const { capital, folded } = at(tokens, index);
  return capital && !tokens.shouted && isGivenName(folded) && SPEAKING.has(at(tokens, index + 1).folded);
}

/** "Fatima-moskee" and "anti-Jan" are not about a person; "@piet" is. */
function isPartOfWord(tokens: Tokens, index: number): boolean {
  return at(tokens, index - 1).text === '-' && !at(tokens, index).spaced && !at(tokens, index - 1).spaced;
}

/** "12 Jan" is a day. */
function isMonth(tokens: Tokens, index: number): boolean {
  return at(tokens, index).folded === 'jan' && at(tokens, index - 1).type === 'digits';
}

/** What stands right before that leads to a name. */
function leadBefore(tokens: Tokens, index: number): Lead | undefined {
  const cue = cueIndex(tokens, index);
  const { folded } = at(tokens, cue);
  if (CUES.titles.has(folded)) return 'title';
  if (CUES.naming.has(folded)) return namesThing(tokens, cue) ? undefined : 'naming';
  if (cue === index - 1 && isPerson(folded)) return 'person';
  if (isInitialNaming(tokens, cue) || isCalledFurther(tokens, index)) return 'naming';
  return at(tokens, index).capital ? leadToCapital(tokens, index, folded) : undefined;
}

/** Words that lead to a name only where it has a capital. */
function leadToCapital(tokens: Tokens, index: number, cue: string): Lead | undefined {
  if (CUES.closings.has(cue)) return 'naming';
  return isPerson(cue) || saysSelf(tokens, index) || isJoinedToName(tokens, index) ? 'person' : undefined;
}

/** Back over a dot after an abbreviation, a colon, a comma, "is", "van". */
function cueIndex(tokens: Tokens, index: number): number {
  let cue = index - 1;
  const skip = at(tokens, cue).text;
  if (skip === '.' && CUES.abbreviations.has(at(tokens, cue - 1).folded)) cue--;
  else if ([':', ',', '(', '"', '“', "'", '‘', '=', '-'].includes(skip)) cue--;
  else if (['is', 'van', 'war', 'was', 'ene', 'name', 'met', 'door', 'als', 'zich'].includes(at(tokens, cue).folded)) {
    const before = at(tokens, cue - 1).folded;
    if (CUES.naming.has(before) || CUES.closings.has(before)) cue--;
  }
  if (at(tokens, cue).text === '.' && CUES.abbreviations.has(at(tokens, cue - 1).folded)) cue--;
  return cue;
}

/** "t.n.v.", "t.a.v.", "c/o". */
function isInitialNaming(tokens: Tokens, cue: number): boolean {
  if (!['v', 'o', 'a', '.'].includes(at(tokens, cue).folded)) return false;
  const letters = wordsBefore(tokens, cue + 1, 6).join('');
  return (
    /(?:t\.?n\.?v\.?|t\.?a\.?v\.?|c\/o|a\.?k\.?a\.?)$/.test(letters) &&
    at(tokens, cue).text.length < 4 &&
    !/[a-z]{4}$/.test(letters)
  );
}

/** "heet volgens de brievenbus Vos", "heet eigenlijk Samira". */
function isCalledFurther(tokens: Tokens, index: number): boolean {
  if (!at(tokens, index).capital || at(tokens, index).opens) return false;
  const from = Math.max(0, index - MOST_BETWEEN);
  const called = tokens.list.slice(from, index).findLastIndex(({ folded }) => CALLED.test(folded));
  if (called < 0 || namesThing(tokens, from + called)) return false;
  const between = tokens.list.slice(from + called + 1, index);
  if (between.some(({ type, capital }) => type !== 'word' || capital)) return false;
  return between.some(({ folded }) => SOURCES.has(folded)) || between.every(({ folded }) => ADVERBS.has(folded));
}

function isPerson(word: string): boolean {
  return (
    CUES.persons.has(word) ||
    /^(?:boven|onder|over|naast|achter|beneden|ex|hoek|hoofd|mede)(?:buur|huurder|bewoner|buuf|man$|vrouw$|vriend)/.test(
      word,
    )
  );
}

/** "de hond heet Max", "dat heet overlast". */
function namesThing(tokens: Tokens, cue: number): boolean {
  return wordsBefore(tokens, cue, 3).some((word) => CUES.things.has(word));
}

function saysSelf(tokens: Tokens, index: number): boolean {
  return SELF.some((words) => words.every((word, place) => at(tokens, index - words.length + place).folded === word));
}

/** "dhr Jansen en Pieters": what is joined to a name by "en" or a comma, if it is known as one. */
function isJoinedToName(tokens: Tokens, index: number): boolean {
  if (!JOINTS.has(at(tokens, index - 1).folded)) return false;
  const before = at(tokens, index - 2);
  const isName = before.text === '[naam]' || (before.capital && likeness(before.folded, true) !== 'unknown');
  return isName && likeness(at(tokens, index).folded, true) !== 'unknown';
}

/** A capital where a name could stand, that is no word one knows. */
function mayBeName({ tokens, isKept }: NameText, index: number): boolean {
  const token = at(tokens, index);
  if (tokens.shouted || isKept(index) || !isUnknownCapital(token)) return false;
  if (token.opens || QUOTES.has(at(tokens, index - 1).text)) return SPEAKING.has(at(tokens, index + 1).folded);
  return !LOCATIVES.has(at(tokens, index - 1).folded) || likeness(token.folded, true) !== 'unknown';
}

function isUnknownCapital({ type, capital, text, folded }: Token): boolean {
  if (type !== 'word' || !capital || text.length < 3 || text === text.toUpperCase()) return false;
  return !NO_NAMES.has(folded) && !CUES.titles.has(folded) && !CUES.persons.has(folded);
}
