import {
  COMMON_WORDS,
  CUES,
  endsLikeFamilyName,
  isGivenName,
  likeness,
  NO_NAMES,
  PLAIN_FAMILY,
  PLAIN_GIVEN,
} from './lexicon';
import { at, isSign, type Token, type Tokens } from './tokens';

/**
 * What leads to a name: `title` (mevr., familie) takes any capital, `person` (buurman, zoon) and `naming` (heet) too,
 * `bare` only what is a name by itself.
 */
export type Lead = 'title' | 'person' | 'naming' | 'bare';

/** A text in which some tokens are no part of a name: streets, shops, names of the association's places. */
export interface NameText {
  readonly tokens: Tokens;
  readonly isKept: (index: number) => boolean;
}

const PARTICLES = new Set(
  "van de der den ten ter te 't t op in aan het vd vdn vh vdr la le du di da do dos das del della el al ben bin bint ibn abu von zu zum zur abd ait ould st d' o' mac mc 's baron barones jonkheer jhr gravin".split(
    ' ',
  ),
);
/** A small letter after these leaves no doubt. */
const SURE_PARTICLES = /^(?:(?:van|aan|op|in|uit|von) (?:der|den|'t)|vdn?|vdr|ten|ter|el|bin|ait|ould)$/;
/** Words that are names behind a particle: "de jong", "den oude". */
const FAMILY_WORDS = new Set(['jong', 'jonge', 'oude', 'klein', 'wilde', 'goede', 'lange', 'meer']);
const INITIAL = /^(?:\p{L}|th|ch|ij|ph|sj|fr|chr|joh)$/iu;
/** "ten einde raad", "ter plaatse". */
const AFTER_TEN = new Set(
  'einde slotte hoogte plaatse plekke tijde dele eerste minste aanzien opzichte gevolge koste wille sprake dood gunste nadele behoeve laste inzage info onrechte'.split(
    ' ',
  ),
);
const MOST_TOKENS = 14;
/** No name of a person begins so: "mevrouw van het Slotcomplex", "echtpaar in de Wilgenhof". */
const PLACING = /^(?:(?:in|op|aan) (?:de|het)|van het)$/;
const MOST_INITIALS = 10;
const MOST_PARTICLES = 5;

/** Where a word stands: what led to the name, and whether it is the first of it. */
interface Place {
  readonly lead: Lead;
  readonly isFirst: boolean;
}

/** The last token of the name that begins there; undefined where none does. */
export function nameEnd(text: NameText, index: number, lead: Lead): number | undefined {
  const begin = skipInitials(text, index, lead);
  const core = coreEnd(text, begin, { lead, isFirst: true });
  if (core === undefined) return begin > index && lead === 'title' ? begin - 1 : undefined;
  let last = core;
  while (last - index < MOST_TOKENS) {
    const next = moreEnd(text, last, lead);
    if (next === undefined) break;
    last = next;
  }
  return last;
}

/** "J.", "J.P.", "A" before a name; after a title also in small letters. */
function skipInitials({ tokens, isKept }: NameText, index: number, lead: Lead): number {
  let step = index;
  while (step < index + MOST_INITIALS && !isKept(step)) {
    const length = initialLength(tokens, step, lead);
    const isJoined = step > index && at(tokens, step).text === '-' && !at(tokens, step).spaced;
    if (length === 0 && !isJoined) break;
    step += isJoined ? 1 : length;
  }
  return step;
}

/** An initial takes a dot with it; without one it needs a capital, and a name after it. */
function initialLength(tokens: Tokens, index: number, lead: Lead): number {
  const token = at(tokens, index);
  const next = at(tokens, index + 1);
  if (!INITIAL.test(token.text)) return 0;
  if (next.text === '.') return token.capital || lead === 'title' ? 2 : 0;
  const isWritten = token.capital && (next.capital || PARTICLES.has(next.folded));
  return isWritten && !['u', 'i'].includes(token.folded) ? 1 : 0;
}

/** A word of a name, with the particles before it. */
function coreEnd(text: NameText, index: number, place: Place): number | undefined {
  const step = skipParticles(text.tokens, index);
  const token = at(text.tokens, step);
  if (text.isKept(step)) return undefined;
  if (token.text === '[naam]') return place.lead !== 'bare' || !place.isFirst ? step : undefined;
  if (token.type !== 'word' || token.text.length < 2) return undefined;
  if (isPlainWordName(text, step, index, place)) return step;
  return isCore(text, token, text.tokens.list.slice(index, step), place) ? step : undefined;
}

function skipParticles(tokens: Tokens, index: number): number {
  let step = index + shortParticle(tokens, index);
  while (step < index + MOST_PARTICLES && PARTICLES.has(at(tokens, step).folded)) {
    const next = at(tokens, step + 1);
    if (isOwnName(at(tokens, step), next)) break;
    step += next.text === '-' ? 2 : 1;
  }
  return step;
}

/** "v/d Berg", "v.d. Berg": how many tokens stand for "van der". */
function shortParticle(tokens: Tokens, index: number): number {
  const isShort =
    at(tokens, index).folded === 'v' && isSign(at(tokens, index + 1), './') && at(tokens, index + 2).folded === 'd';
  if (!isShort) return 0;
  return at(tokens, index + 3).text === '.' ? 4 : 3;
}

function isCore({ tokens }: NameText, token: Token, particles: readonly Token[], place: Place): boolean {
  const { lead, isFirst } = place;
  if (isNoName(token)) return particles.length > 0 && isFamilyWord(token, place);
  if (lead === 'bare' && isFirst) return particles.length === 0 && likeness(token.folded, token.capital) === 'name';
  return token.capital && !tokens.shouted
    ? isCapitalName(token, particles, place)
    : isSmallName(token, particles, place);
}

/** A common word with a capital that is a name here: "dhr. Snel", "buurvrouw Wil Dekker", "mw. Ten Have". */
function isPlainWordName({ tokens }: NameText, step: number, index: number, { lead, isFirst }: Place): boolean {
  const token = at(tokens, step);
  if (!token.capital || tokens.shouted || !isFirst || lead === 'bare') return false;
  const next = at(tokens, step + 1);
  if (step > index) return isBehindParticle(tokens, step, index, lead);
  if (PLAIN_GIVEN.has(token.folded) && isNameAfter(tokens, step)) return true;
  return lead === 'title' && PLAIN_FAMILY.has(token.folded) && !NOT_AFTER_NAME.test(next.folded);
}

function isNameAfter(tokens: Tokens, step: number): boolean {
  const particles = [1, 2].filter((ahead) => PARTICLES.has(at(tokens, step + ahead).folded)).length;
  const next = at(tokens, step + 1 + particles);
  return next.capital && next.spaced && likeness(next.folded, true) !== 'unknown';
}

function isBehindParticle(tokens: Tokens, step: number, index: number, lead: Lead): boolean {
  const joined = writtenAs(tokens.list.slice(index, step)).toLowerCase();
  const isSure = SURE_PARTICLES.test(joined) && !AFTER_TEN.has(at(tokens, step).folded);
  return COMMON_WORDS.has(at(tokens, step).folded) && (isSure || (lead === 'title' && joined === 'van'));
}

/** "mevr. Snel terugbellen", "mevr. Blij met de bank": what follows shows that the word is no name. */
const NOT_AFTER_NAME = /(?:en|end)$|^ge\w+d$|^(?:terug|met|dat|omdat|om|over|mogelijk|te|genoeg)$/;

/** "de Jong": in small letters after a title alone, but for "de jong", which is nothing else. */
function isFamilyWord(token: Token, { lead, isFirst }: Place): boolean {
  if (!FAMILY_WORDS.has(token.folded) || (lead === 'bare' && isFirst)) return false;
  return token.capital || lead === 'title' || token.folded === 'jong';
}

function isNoName({ folded }: Token): boolean {
  return NO_NAMES.has(folded) || CUES.titles.has(folded) || CUES.persons.has(folded);
}

function isCapitalName(token: Token, particles: readonly Token[], { lead, isFirst }: Place): boolean {
  const isKnown = likeness(token.folded, true) !== 'unknown' || endsLikeFamilyName(token.folded);
  if (isKnown || !isFirst) return isKnown || !isAcronym(token);
  return lead === 'title' ? !PLACING.test(writtenAs(particles)) : !isAcronym(token) && !isPlaced(particles);
}

function isAcronym({ text }: Token): boolean {
  return text.length < 5 && text === text.toUpperCase();
}

/** "van Zwolle", "de Keizerslanden": what follows may be a place as well. */
function isPlaced(particles: readonly Token[]): boolean {
  return /^(?:(?:in|op|te|van|aan)(?: (?:de|het))?|de|het)$/.test(writtenAs(particles));
}

function writtenAs(particles: readonly Token[]): string {
  return particles.map((particle) => particle.text).join(' ');
}

function isSmallName(token: Token, particles: readonly Token[], place: Place): boolean {
  const joined = particles.map((particle) => particle.folded).join(' ');
  if (PLACING.test(joined)) return false;
  if (SURE_PARTICLES.test(joined)) return place.lead !== 'bare' && !AFTER_TEN.has(token.folded);
  const kind = likeness(token.folded, token.capital);
  if (kind === 'name') return true;
  if (joined !== '') return kind === 'also-word' && !['in', 'op', 'te', 'het', 'aan'].includes(joined);
  return isCalled(token, place) && (kind === 'also-word' || endsLikeFamilyName(token.folded));
}

/** "mevr bos", "buurvrouw roos": right after the word that leads to it. */
function isCalled(token: Token, { lead, isFirst }: Place): boolean {
  return isFirst && (lead === 'title' || isGivenName(token.folded));
}

/** What goes on after a word of a name: another, also joined by a dash. */
function moreEnd(text: NameText, last: number, lead: Lead): number | undefined {
  const next = at(text.tokens, last + 1);
  if (text.isKept(last + 1) || next.opens) return undefined;
  if (isSign(next, '-–')) return joinedEnd(text, last + 1, lead);
  if (next.text === '[naam]') return last + 1;
  if (next.type !== 'word' || !next.spaced) return undefined;
  const isInitial = next.capital && next.text.length === 1;
  const core = isInitial ? skipInitials(text, last + 1, lead) : last + 1;
  return coreEnd(text, core, { lead, isFirst: false });
}

function joinedEnd(text: NameText, dash: number, lead: Lead): number | undefined {
  const after = at(text.tokens, dash + 1);
  const isTight = !at(text.tokens, dash).spaced && !after.spaced;
  if (!isTight && !after.capital) return undefined;
  return coreEnd(text, dash + 1, { lead: lead === 'bare' ? 'person' : lead, isFirst: false });
}

/** "Ben" and "Al" are names too where no name follows. */
function isOwnName(token: Token, next: Token): boolean {
  return token.capital && ['ben', 'al', 'op', 'in'].includes(token.folded) && !next.capital && next.text !== '-';
}
