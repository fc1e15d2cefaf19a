/** What somebody typed as one line of at most `length` characters, without what no store or card can keep. */
export function writtenLine(text: string, length: number): string {
  const line = text
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return withoutHalf(line.slice(0, length)).trim();
}

/** What somebody typed as a text of at most `length` characters, its lines kept, without what no store or card can keep. */
export function writtenText(text: string, length: number): string {
  const kept = text
    .replace(/\p{Cs}/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return withoutHalf(kept.slice(0, length)).trim();
}

/** A cut may fall in the middle of a character of two halves. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
