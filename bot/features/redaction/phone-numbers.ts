import { type Span } from './marks';
import { isNumberWord } from './number-words';
import { at, isSign, type Tokens, wordsBefore } from './tokens';

const MOST_TOKENS = 24;
/** In digits, the country's with them. */
const LONGEST = 16;
/** Area codes of three digits; all others that begin with 01–05 or 07 have four. */
const PHONE = /^(?:06\d{7,9}|0[1-57]\d{8}|08[4578]\d{7}|(?:00|\+)31(?:0)?[1-9]\d{7,8}|(?:00|\+)(?!31)[1-9]\d{7,13})$/;
const CUES = new Set(
  'tel telefoon telefoonnr telefoonnummer telnr telnummer bel bellen belt gebeld mobiel mobiele mobieltje gsm app appen whatsapp phone call nummer nr bereikbaar toestel'.split(
    ' ',
  ),
);
const LOCAL_CUES = new Set('tel telefoon telefoonnr telefoonnummer telnr telnummer phone'.split(' '));
/** Telephone numbers of people: mobile, fixed, from abroad, spelled out. Public numbers (112, 0800, 0900, 14 038) stay. */
export function phoneNumbers(tokens: Tokens): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < tokens.list.length; index++) {
    const last = endOfNumber(tokens, index) ?? endOfLocalNumber(tokens, index) ?? endOfSpelled(tokens, index);
    if (last === undefined) continue;
    spans.push({ kind: 'phone', start: at(tokens, index).start, end: at(tokens, last).end });
    index = last;
  }
  return spans;
}

/** The longest row of groups from here that is a number. */
function endOfNumber(tokens: Tokens, index: number): number | undefined {
  if (!beginsNumber(tokens, index)) return undefined;
  let digits = '';
  let best: number | undefined;
  for (let step = index; digits.length < LONGEST && step < index + MOST_TOKENS; step++) {
    const written = writtenAt(tokens, step, index);
    if (written === undefined) break;
    digits += written;
    if (written !== '' && isPhone(digits) && !isGlued(tokens, step + 1)) best = step;
  }
  return best !== undefined && !isDate(tokens, index, best) ? best : undefined;
}

/** What a token adds to the number: digits, or nothing where it only separates; undefined where the number ends. */
function writtenAt(tokens: Tokens, step: number, first: number): string | undefined {
  const token = at(tokens, step);
  if (token.type === 'digits') return token.text;
  if (token.text === '+' && step === first) return '+';
  return isSign(token, '-./()–') ? '' : zeroAt(tokens, step);
}

/** Also with the needless nought of +31 (0)6. */
function isPhone(digits: string): boolean {
  return PHONE.test(digits.replace(/^(\+31|0031)0/, '$1'));
}

function beginsNumber(tokens: Tokens, index: number): boolean {
  const token = at(tokens, index);
  const before = at(tokens, index - 1);
  const isInside = !token.spaced && (before.type === 'digits' || before.text === '+');
  if (isInside) return false;
  if (token.text === '+' || token.text === '(') return at(tokens, index + 1).type === 'digits';
  return (token.type === 'digits' && token.text.startsWith('0')) || zeroAt(tokens, index) !== undefined;
}

/** The letter O next to a digit was meant as zero. */
function zeroAt(tokens: Tokens, index: number): string | undefined {
  const token = at(tokens, index);
  const next = at(tokens, index + 1);
  const follows = !token.spaced && at(tokens, index - 1).type === 'digits';
  return /^o{1,2}$/.test(token.folded) && (follows || (next.type === 'digits' && !next.spaced))
    ? '0'.repeat(token.text.length)
    : undefined;
}

/** A date is not a number: 01-02-1960, 03 05 2024. */
function isDate(tokens: Tokens, index: number, last: number): boolean {
  const groups = tokens.list.slice(index, last + 1).filter((token) => token.type === 'digits');
  return groups.map((group) => group.text.length).join('-') === '2-2-4';
}

function isGlued(tokens: Tokens, index: number): boolean {
  const next = at(tokens, index);
  return !next.spaced && next.type === 'digits';
}

/** Six to eight digits right after "tel": a number without its area code. */
function endOfLocalNumber(tokens: Tokens, index: number): number | undefined {
  if (at(tokens, index).type !== 'digits' || !cueBefore(tokens, index, LOCAL_CUES, 3)) return undefined;
  let digits = '';
  let last: number | undefined;
  for (let step = index; step < index + 6; step++) {
    const token = at(tokens, step);
    if (token.type === 'digits') {
      digits += token.text;
      if (digits.length > 5 && digits.length < 11) last = step;
    } else if (token.text !== '-') break;
  }
  return last !== undefined && !/^(?:0[89]00|14|11)/.test(digits) ? last : undefined;
}

/** "nul zes twaalf vierendertig …", also with digits after it. */
function endOfSpelled(tokens: Tokens, index: number): number | undefined {
  const begins = at(tokens, index).folded === 'nul' && isNumberWord(at(tokens, index + 1).folded);
  if (!begins) return undefined;
  let last = index;
  for (let step = index + 1; step < index + MOST_TOKENS; step++) {
    const token = at(tokens, step);
    if (token.type === 'digits' || token.folded === 'nul' || isNumberWord(token.folded)) last = step;
    else if (!isSign(token, ',.-')) break;
  }
  return last - index >= 5 || cueBefore(tokens, index, CUES, 4) ? last : undefined;
}

function cueBefore(tokens: Tokens, index: number, cues: ReadonlySet<string>, reach: number): boolean {
  return wordsBefore(tokens, index, reach).some((word) => cues.has(word));
}
