/** How wide a text is, in whatever unit the line is measured in. */
export type Measure = (text: string) => number;

/** The lines of a text in a width. A word that is wider is broken after a hyphen or slash, or else where it must. */
export function wrapped(text: string, width: number, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((line) => wrappedLine(line, width, measure));
}

/** The words of a text that cannot be broken without being read wrong. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function wrappedLine(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = brokenWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' ? lines : [...lines, line];
}

function brokenWord(word: string, width: number, measure: Measure): readonly string[] {
  const pieces: string[] = [];
  let rest = [...word];
  while (measure(rest.join('')) > width && rest.length > 1) {
    const length = breakAt(rest, width, measure);
    pieces.push(rest.slice(0, length).join(''));
    rest = rest.slice(length);
  }
  return [...pieces, rest.join('')];
}

/** How many letters come on the line: at least one. */
function breakAt(letters: readonly string[], width: number, measure: Measure): number {
  let fits = 1;
  while (fits < letters.length && measure(letters.slice(0, fits + 1).join('')) <= width) fits += 1;
  const after = letters.slice(0, fits).findLastIndex((letter) => /[-/@.]/.test(letter));
  return after > 0 ? after + 1 : fits;
}
