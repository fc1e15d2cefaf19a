import { MARKS } from './marks';

/** A word, a row of digits, a mark that stands for something taken out, or a sign. */
export interface Token {
  readonly type: 'word' | 'digits' | 'mark' | 'sign';
  readonly text: string;
  /** Small letters without accents. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether it begins a line or a sentence, so that a capital says nothing. */
  readonly opens: boolean;
  readonly capital: boolean;
}

/** A text in tokens; `shouted`: in capitals or without any, so that a capital says nothing anywhere. */
export interface Tokens {
  readonly list: readonly Token[];
  readonly shouted: boolean;
}

/** Reads a text into tokens, in one pass. */
export function tokensOf(text: string): Tokens {
  const list: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const previous = list.at(-1);
    const start = match.index;
    const between = previous ? text.slice(previous.end, start) : '\n';
    list.push({
      ...read(match[0]),
      start,
      end: start + match[0].length,
      spaced: between !== '',
      opens: between.includes('\n') || (between !== '' && previous !== undefined && '.!?'.includes(previous.text)),
    });
  }
  return { list, shouted: isShouted(list) };
}

/** Small letters without accents, so that Yılmaz, YILMAZ and yilmaz are one. */
function folded(text: string): string {
  const plain = text.replace(LETTERS, (letter) => PLAIN[letter] ?? letter).normalize('NFD');
  return plain.replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘`]/g, "'");
}

/** The token there, or one that is like nothing. */
export function at(tokens: Tokens, index: number): Token {
  return tokens.list[index] ?? NOTHING;
}

/** Whether it is one of these signs. */
export function isSign(token: Token, signs: string): boolean {
  return token.type === 'sign' && token.text !== '' && signs.includes(token.text);
}

/** The words right before, folded, the last of them last. */
export function wordsBefore(tokens: Tokens, index: number, count: number): string[] {
  return tokens.list.slice(Math.max(0, index - count), index).map((token) => token.folded);
}

const NOTHING: Token = {
  type: 'sign',
  text: '',
  folded: '',
  start: 0,
  end: 0,
  spaced: true,
  opens: false,
  capital: false,
};
const MARK_TEXTS = Object.values(MARKS)
  .map((mark) => mark.replace(/[[\]]/g, '\\$&'))
  .join('|');
/** Each alternative reads on over one class of characters, so that no text is read twice. */
const TOKEN = new RegExp(
  `${MARK_TEXTS}|['’‘][tnsk](?![\\p{L}\\d])|\\p{L}[\\p{L}\\p{M}]*(?:['’][\\p{L}\\p{M}]+)*|\\d+|[^\\s]`,
  'gu',
);
const LETTERS = /[łıøđßæœŁİØĐÆŒ]/g;
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'l',
  ı: 'i',
  İ: 'i',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ß: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
};

function read(text: string): Pick<Token, 'type' | 'text' | 'folded' | 'capital'> {
  return { type: typeOf(text), text, folded: folded(text), capital: /^(?:['’‘]|[dlo]['’])?\p{Lu}/u.test(text) };
}

function typeOf(text: string): Token['type'] {
  if (text.startsWith('[') && text.length > 1) return 'mark';
  if (/^\d/.test(text)) return 'digits';
  return /^['’‘]?\p{L}/u.test(text) ? 'word' : 'sign';
}

function isShouted(list: readonly Token[]): boolean {
  const words = list.filter((token) => token.type === 'word' && token.text.length > 1);
  const inCapitals = words.filter((token) => token.text === token.text.toUpperCase());
  return words.length > 2 && inCapitals.length > words.length * 0.7;
}
