import type { CardElement, Json, JsonObject } from './json';

/**
 * The element with every text that Teams would read as markdown made to mean what it says. Cards use no markdown of
 * their own, so this covers whatever people typed, wherever it ended up. Titles of buttons and what inputs hold are
 * shown as they are, and stay so.
 */
export function withPlainTexts(element: CardElement): CardElement {
  return Object.fromEntries(Object.entries(element).map(([key, value]) => [key, plainValue(element, key, value)]));
}

/** One line of plain text, written so that no markdown, link, or date macro is seen in it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[^\S\u00A0]+/g, ' ')
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/\{(?=\{)/g, '{\\')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^( ?)([#+-])/, '$1\\$2')
    .replace(/^( ?\d+)(?=[.)] )/, '$1\\');
}

/** At most `length` characters, cut between words where that is possible. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

function plainValue(element: CardElement, key: string, value: Json | undefined): Json | undefined {
  if (typeof value === 'string')
    return element['type'] === 'TextBlock' && key === 'text' ? escapeMarkdown(value) : value;
  if (key === 'data') return value;
  if (isList(value)) return value.map((item) => (isObject(item) ? plainItem(key, item) : item));
  return isObject(value) ? withPlainTexts(value) : value;
}

/** A fact has no type of its own: it is known by the list that it is in. */
function plainItem(list: string, item: JsonObject): JsonObject {
  if (list !== 'facts') return withPlainTexts(item);
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, typeof value === 'string' ? escapeMarkdown(value) : value]),
  );
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
