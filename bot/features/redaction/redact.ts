import { type Removed } from '../../contracts/redaction';
import { bankAccounts } from './bank-accounts';
import { birthDates } from './birth-dates';
import { citizenNumbers } from './citizen-numbers';
import { emailAddresses } from './email-addresses';
import { houseNumbers } from './house-numbers';
import { keptTokens, placesNamed } from './kept-tokens';
import { licensePlates } from './license-plates';
import { MARKS, type Span } from './marks';
import { personNames } from './person-names';
import { phoneNumbers } from './phone-numbers';
import { streets } from './streets';
import { tokensOf } from './tokens';

/** A word that may be a name and was left in; `mark` stands in its place once the writer says it is one. */
export interface Unsure {
  readonly value: string;
  readonly mark: string;
}

/** A text without what points to a person, and what was taken out. */
export interface Redacted {
  readonly text: string;
  readonly removed: readonly Removed[];
  readonly unsure: readonly Unsure[];
}

/** `keep`: names of the association's streets, complexes and neighborhoods, which are no names of people. */
export interface RedactOptions {
  readonly keep?: readonly string[];
}

/**
 * Takes out of a text what points to a person; doing it twice changes nothing more. Time grows with the length of the text alone.
 * @example redact('mevr. Jansen, Kerkstraat 12').text // 'mevr. [naam], Kerkstraat [huisnummer]'
 */
export function redact(text: string, { keep = [] }: RedactOptions = {}): Redacted {
  const counts = new Map<Span['kind'], number>();
  let result = text;
  let findings = found(text, keep);
  for (let round = 0; round < MOST_ROUNDS && findings.spans.length > 0; round++) {
    for (const { kind } of findings.spans) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    result = replaced(result, findings.spans);
    findings = found(result, keep);
  }
  const values = new Set(findings.unsure.map((token) => token.text));
  return {
    text: result,
    removed: [...counts].map(([kind, count]) => ({ kind, count })),
    unsure: [...values].map((value) => ({ value, mark: MARKS.name })),
  };
}

/** What is taken out may show more: "[naam] Jansen" was two names. */
const MOST_ROUNDS = 5;

function found(text: string, keep: readonly string[]) {
  const tokens = tokensOf(text);
  const places = [...streets(tokens), ...placesNamed(tokens, keep)];
  const names = personNames({ tokens, isKept: keptTokens(tokens, places) });
  const spans = [
    ...emailAddresses(tokens),
    ...bankAccounts(tokens),
    ...birthDates(tokens),
    ...licensePlates(tokens),
    ...phoneNumbers(tokens),
    ...citizenNumbers(tokens),
    ...houseNumbers(tokens, places),
    ...names.spans,
  ];
  return { spans: withoutOverlap(spans), unsure: names.unsure };
}

/** Of spans that overlap the first found stays: the finders run from the surest to the least sure. */
function withoutOverlap(spans: readonly Span[]): Span[] {
  const order = spans
    .map((span, rank) => ({ span, rank }))
    .sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  const kept: { span: Span; rank: number }[] = [];
  for (const next of order) {
    const last = kept.at(-1);
    if (!last || next.span.start >= last.span.end) kept.push(next);
    else if (next.rank < last.rank) kept.splice(-1, 1, next);
  }
  return kept.map(({ span }) => span);
}

function replaced(text: string, spans: readonly Span[]): string {
  let result = '';
  let from = 0;
  for (const { kind, start, end } of spans) {
    result += text.slice(from, start) + MARKS[kind];
    from = end;
  }
  return result + text.slice(from);
}
