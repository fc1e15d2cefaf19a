import { type Span } from './marks';
import { at, isSign, type Token, type Tokens } from './tokens';

const MOST_PARTS = 12;
const PROVIDERS = new Set(
  'gmail hotmail outlook live yahoo ziggo kpnmail kpn icloud planet xs4all home hetnet casema upcmail msn proton telfort'.split(
    ' ',
  ),
);
const SPELLED_AT = new Set(['at', 'apenstaartje', 'apestaartje', 'apenstaart']);
const DOTS = new Set(['.', 'punt', 'dot']);

/** E-mail addresses, also with spaces or with "at" and "punt" written out. */
export function emailAddresses(tokens: Tokens): Span[] {
  return tokens.list.flatMap((token, index) => {
    const sign = signAt(tokens, index, token);
    if (!sign) return [];
    const start = localStart(tokens, sign.first - 1, sign.tight);
    const end = domainEnd(tokens, sign.last + 1, sign.tight);
    if (start === undefined || end === undefined) return [];
    return [{ kind: 'email', start: at(tokens, start).start, end: at(tokens, end).end }];
  });
}

/** Where an @ stands, in whatever form; `tight`: a real @, after which a domain needs no well-known name. */
function signAt(tokens: Tokens, index: number, token: Token) {
  if (token.text === '@') return { first: index, last: index, tight: true };
  if (!SPELLED_AT.has(token.folded)) return undefined;
  const isBracketed = isSign(at(tokens, index - 1), '([{') && isSign(at(tokens, index + 1), ')]}');
  return isBracketed
    ? { first: index - 1, last: index + 1, tight: true }
    : { first: index, last: index, tight: token.folded !== 'at' };
}

function localStart(tokens: Tokens, from: number, tight: boolean): number | undefined {
  const last = at(tokens, from);
  if (!isPart(last) || (!tight && last.type === 'digits')) return undefined;
  let start = from;
  for (let steps = 0; steps < MOST_PARTS; steps++) {
    const before = at(tokens, start - 1);
    if (!at(tokens, start).spaced && (isPart(before) || isSign(before, '._-+%&'))) start--;
    else if (isSpelledDot(before) && isPart(at(tokens, start - 2))) start -= 2;
    else break;
  }
  return start;
}

function domainEnd(tokens: Tokens, from: number, tight: boolean): number | undefined {
  if (!isPart(at(tokens, from))) return undefined;
  let end = from;
  let dots = 0;
  for (let steps = 0; steps < MOST_PARTS; steps++) {
    const length = partLength(tokens, end + 1);
    if (length === 0) break;
    if (DOTS.has(at(tokens, end + 1).folded)) dots++;
    end += length;
  }
  if (PROVIDERS.has(at(tokens, from).folded)) return end;
  return dots > 0 && (tight || !at(tokens, end).capital) ? end : undefined;
}

/** How many tokens the domain goes on: ".nl", "-groep", "123"; none where it ends. */
function partLength(tokens: Tokens, index: number): number {
  const next = at(tokens, index);
  const after = at(tokens, index + 1);
  if (!isPart(after) && !isPart(next)) return 0;
  if (DOTS.has(next.folded)) return isPart(after) && continues(next, after) ? 2 : 0;
  if (next.spaced) return 0;
  if (isPart(next)) return 1;
  return next.text === '-' && !after.spaced ? 2 : 0;
}

function isSpelledDot(token: Token): boolean {
  return DOTS.has(token.folded) && token.text !== '.';
}

/** A dot within an address is not the end of a sentence. */
function continues(dot: Token, after: Token): boolean {
  if (dot.text !== '.') return true;
  return !after.spaced || (dot.spaced && after.text.length < 4 && !after.capital);
}

function isPart(token: Token): boolean {
  return token.type === 'word' || token.type === 'digits' || token.text === '_';
}
