/** Text reduced to what people mean by it: lower case, no accents, punctuation as single spaces. */
export function comparable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** Line breaks and runs of blanks within a cell as one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether `part` occurs in `whole` as whole words; both comparable. */
export function containsWords(whole: string, part: string): boolean {
  return part !== '' && ` ${whole} `.includes(` ${part} `);
}

/** Whether one slip of the finger turns one into the other: a letter too many, too few, wrong, or two swapped. */
export function isTypingError(a: string, b: string): boolean {
  const MIN_LETTERS = 5;
  return a !== b && Math.min(a.length, b.length) >= MIN_LETTERS && isWithinEdits(a, b, 1);
}

/** Whether at most `edits` letters added, dropped or replaced, or neighbors swapped, turn `a` into `b`. */
export function isWithinEdits(a: string, b: string, edits: number): boolean {
  return Math.abs(a.length - b.length) <= edits && editDistance(a, b) <= edits;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = areSwapped(a, row, b, column) ? at(beforeLast, column - 2) + 1 : Infinity;
      current.push(Math.min(at(last, column) + 1, at(current, column - 1) + 1, replaced, swapped));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function areSwapped(a: string, row: number, b: string, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
