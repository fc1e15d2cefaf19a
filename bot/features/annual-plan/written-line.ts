/** What somebody typed as one line of at most `length` characters, without what no store or card can keep. */
export function writtenLine(text: string, length: number): string {
  const line = text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return withoutHalf(line.slice(0, length)).trim();
}

/** A cut may fall in the middle of a character of two halves. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
