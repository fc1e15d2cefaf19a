/** Values for the places in a sentence. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills in a sentence. Of ICU MessageFormat this knows `{name}`, `{count, plural, =0 {…} one {…} other {… # …}}` and
 * `{name, select, one {…} other {…}}`, also within each other: what the sentences here use, at a hundredth of the size.
 */
export function format(sentence: string, values: MessageValues, language: string): string {
  return filled(sentence, values, language, undefined);
}

function filled(text: string, values: MessageValues, language: string, count: number | undefined): string {
  let result = '';
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '{') {
      const end = closing(text, at);
      result += place(text.slice(at + 1, end), values, language);
      at = end + 1;
    } else {
      result += character === '#' && count !== undefined ? numberText(count, language) : character;
      at += 1;
    }
  }
  return result;
}

/** One place: `name`, or `name, plural|select, choice {…} …`. */
function place(inside: string, values: MessageValues, language: string): string {
  const [, name = '', kind, choices = ''] = /^\s*([\w-]+)\s*(?:,\s*(plural|select)\s*,([^]*))?$/.exec(inside) ?? [];
  const value = values[name] ?? '';
  const texts = choicesIn(choices);
  if (kind === 'plural') return filled(pluralText(texts, Number(value), language), values, language, Number(value));
  if (kind === 'select') return filled(texts.get(String(value)) ?? otherOf(texts), values, language, undefined);
  return typeof value === 'number' ? numberText(value, language) : value;
}

function pluralText(texts: ReadonlyMap<string, string>, count: number, language: string): string {
  return texts.get(`=${count}`) ?? texts.get(new Intl.PluralRules(language).select(count)) ?? otherOf(texts);
}

function otherOf(texts: ReadonlyMap<string, string>): string {
  return texts.get('other') ?? '';
}

function choicesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  for (let open = text.indexOf('{', at); open !== -1; open = text.indexOf('{', at)) {
    const end = closing(text, open);
    found.set(text.slice(at, open).trim(), text.slice(open + 1, end));
    at = end + 1;
  }
  return found;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text.charAt(at) === '{') depth += 1;
    if (text.charAt(at) === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** Years are numbers too, and have no thousands: nothing here counts above 9999. */
function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 2 }).format(value);
}
