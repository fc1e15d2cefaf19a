import { MARKS, type Span } from './marks';
import { at, tokensOf } from './tokens';

/** Takes out the words that the writer calls names, wherever they stand as whole words, in small letters or capitals. */
export function redactWords(text: string, values: readonly string[]): string {
  const tokens = tokensOf(text);
  const phrases = values.map((value) => tokensOf(value).list.map((token) => token.folded));
  const longestFirst = phrases.filter((words) => words.length > 0).sort((a, b) => b.length - a.length);
  const spans: Pick<Span, 'start' | 'end'>[] = [];
  for (let index = 0; index < tokens.list.length; index++) {
    const phrase = longestFirst.find((words) =>
      words.every((word, place) => at(tokens, index + place).folded === word),
    );
    if (!phrase || at(tokens, index).type === 'mark') continue;
    spans.push({ start: at(tokens, index).start, end: at(tokens, index + phrase.length - 1).end });
    index += phrase.length - 1;
  }
  return spans.reduceRight((result, { start, end }) => result.slice(0, start) + MARKS.name + result.slice(end), text);
}
