import { goesOn, isAdditionWord, isRatio, isUnit } from './after-number';
import { dwellingCue, type NumberedDwelling } from './dwelling-cues';
import { type Span } from './marks';
import { type Street } from './streets';
import { isNumberWord } from './number-words';
import { at, isSign, type Token, type Tokens, wordsBefore } from './tokens';

const ADDITIONS = new Set('bis hs huis rood zwart zw rd i ii iii iv a b c d e f g h'.split(' '));
const TIGHT_ADDITION = /^(?:[a-z]{1,2}|bis|hs|zw|rd|rood|zwart|huis|iii|ii|iv|hoog)$/;
const SHARED = new Set(
  'portiek portieken ingang ingangen entree trappenhuis trap blok portaal hal opgang galerij'.split(' '),
);
const RANGE = new Set(['-', '–', '—', 'tm', 'tot', 'until', 'to', 'm']);
const LISTS = new Set(['en', '&', ',', '+', '/', 'and', 'of', 'or', 'naar']);
const MOST_IN_LIST = 12;

/** House numbers, the addition with it: after a street, after "nummer", of a dwelling. What several dwellings share stays. */
export function houseNumbers(tokens: Tokens, streets: readonly Street[]): Span[] {
  const endsOfStreets = new Set(streets.map((street) => street.last));
  const spans: Span[] = [];
  for (let index = 0; index < tokens.list.length; index++) {
    const found = (endsOfStreets.has(index - 1) ? afterStreet(tokens, index) : undefined) ?? dwellingCue(tokens, index);
    if (found === undefined) continue;
    const numbers = numbersFrom(tokens, found.first, found.isSure);
    spans.push(...numbers.spans);
    index = Math.max(index, numbers.last);
  }
  return spans;
}

/** After a street may stand a comma, or a word for a number. */
function afterStreet(tokens: Tokens, index: number): NumberedDwelling | undefined {
  const next = at(tokens, index);
  if (next.type === 'digits') return isCounted(tokens, index) ? undefined : { first: index, isSure: false };
  if (isSign(next, ',:(')) return isAlone(tokens, index + 1) ? { first: index + 1, isSure: false } : undefined;
  const isNumber = isNumberWord(next.folded) && next.folded !== 'een' && !isPlural(at(tokens, index + 1));
  return isNumber ? { first: index, isSure: false } : undefined;
}

/** "Kerkstraat, 12": a short number with no word after it. */
function isAlone(tokens: Tokens, index: number): boolean {
  const token = at(tokens, index);
  return token.type === 'digits' && token.text.length < 4 && at(tokens, index + 1).type !== 'word';
}

/** "in de Kerkstraat 3 auto's": a count, where the street has its article and a plural follows. */
function isCounted(tokens: Tokens, index: number): boolean {
  if (/^(?:19[5-9]\d|20[0-4]\d)$/.test(at(tokens, index).text)) return true;
  const hasArticle = wordsBefore(tokens, index - 1, 2).some((word) => word === 'de' || word === 'het');
  const next = at(tokens, index + 1);
  return hasArticle && next.spaced && isPlural(next) && !VERBS.test(next.folded) && !goesOn(tokens, index + 1);
}

function isPlural(token: Token): boolean {
  return token.type === 'word' && /(?:en|s)$/.test(token.folded);
}

const VERBS =
  /^(?:en|is|was|zitten|staan|liggen|hangen|willen|hebben|wonen|klagen|horen|zijn|waren|worden|doen|gaan|komen|maken|schelden|gooien|roken|blowen|dealen|bellen|moeten|kunnen|zien|spelen|binnen|buiten|boven|tegen|tussen|samen|soms|steeds|weleens|alles|sinds|thuis|ruikten)$/;

function numbersFrom(tokens: Tokens, from: number, isSure: boolean): { spans: Span[]; last: number } {
  const spans: Span[] = [];
  let index = from;
  let last = from - 1;
  for (let count = 0; count < MOST_IN_LIST; count++) {
    const number = numberAt(tokens, index);
    if (!number || (!isSure && isMeasure(tokens, number.last))) break;
    if (number.isShared) return { spans, last: number.last };
    spans.push({ kind: 'house-number', start: at(tokens, index).start, end: at(tokens, number.last).end });
    last = number.last;
    const next = nextInList(tokens, last + 1);
    if (next === undefined) break;
    index = next;
  }
  return { spans, last };
}

function nextInList(tokens: Tokens, index: number): number | undefined {
  if (!LISTS.has(at(tokens, index).folded)) return undefined;
  const next = at(tokens, index + 1);
  const isPostalCode = next.text.length === 4 && /^[A-Z]{2}$/.test(at(tokens, index + 2).text);
  return next.type === 'digits' && next.text.length < 5 && !isPostalCode ? index + 1 : undefined;
}

/** A number with its addition, or a range of them. */
function numberAt(tokens: Tokens, index: number): { last: number; isShared: boolean } | undefined {
  const token = at(tokens, index);
  if (token.type === 'word') return isNumberWord(token.folded) ? { last: index, isShared: false } : undefined;
  if (token.type !== 'digits' || token.text.length > 4 || token.text.startsWith('0')) return undefined;
  const range = rangeFrom(tokens, index);
  return range ?? { last: additionEnd(tokens, index), isShared: false };
}

/** "12-24", "12 t/m 24": shared by what lies between; "7-2" is one dwelling, "12-14" two. */
function rangeFrom(tokens: Tokens, index: number): { last: number; isShared: boolean } | undefined {
  let step = index + 1;
  if (at(tokens, step).folded === 't' && at(tokens, step + 1).text === '/') step += 2;
  if (!RANGE.has(at(tokens, step).folded)) return undefined;
  while (step < index + 6 && ['en', 'met', 'm'].includes(at(tokens, step + 1).folded)) step++;
  const end = at(tokens, step + 1);
  if (end.type !== 'digits' || end.text.length > 4) return undefined;
  const width = Number(end.text) - Number(at(tokens, index).text);
  if (width <= 0) return undefined;
  const isShared = width >= 4 || wordsBefore(tokens, index, 4).some((word) => SHARED.has(word));
  return { last: step + 1, isShared };
}

function additionEnd(tokens: Tokens, index: number): number {
  let last = index;
  for (let steps = 0; steps < 3; steps++) {
    const next = at(tokens, last + 1);
    const after = at(tokens, last + 2);
    if (!next.spaced && isTightAddition(next)) last++;
    else if (isDash(next) && !after.spaced && isAddition(after)) last += 2;
    else if (next.spaced && isLooseAddition(next, after, last === index)) last++;
    else break;
  }
  return last;
}

function isDash(token: Token): boolean {
  return !token.spaced && ['-', '–', '/'].includes(token.text);
}

function isAddition(token: Token): boolean {
  return (token.type === 'digits' && token.text.length < 4) || isTightAddition(token);
}

/** "3e", "2x" and "30km" are no additions, "3E" is. */
function isTightAddition(token: Token): boolean {
  return (
    token.type === 'word' && TIGHT_ADDITION.test(token.folded) && !/^(?:e|de|x|u|h|m|km|cm|db|kg)$/.test(token.text)
  );
}

function isLooseAddition(token: Token, after: Token, isFirst: boolean): boolean {
  if (!isFirst || token.type !== 'word' || !ADDITIONS.has(token.folded)) return false;
  if (token.text.length === 1)
    return token.capital ? after.text !== '.' : after.type !== 'digits' && after.text !== '.';
  return isAdditionWord(token.folded) || (['huis', 'i'].includes(token.folded) && after.type === 'sign');
}

/** Whether what was read as a number counts or measures something: "24 uur", "22.00", "3e". */
function isMeasure(tokens: Tokens, last: number): boolean {
  const next = at(tokens, last + 1);
  if (isSign(next, '%€°') || isDecimal(tokens, last)) return true;
  if (next.type !== 'word') return false;
  return !next.spaced || isUnit(next.folded) || (next.folded === 'van' && isRatio(tokens, last + 1));
}

function isDecimal(tokens: Tokens, last: number): boolean {
  const next = at(tokens, last + 1);
  const after = at(tokens, last + 2);
  return isSign(next, '.,:') && !next.spaced && !after.spaced && after.type === 'digits';
}
