import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { RedactionKind } from '../../../../bot/contracts/redaction';
import { redact } from '../../../../bot/features/redaction';

/** A sentence and what of it points to a person; `remove` empty: it must stay as it is. */
const Judged = z.object({
  text: z.string(),
  remove: z.array(z.object({ kind: RedactionKind, value: z.string() })),
  /** The association's place names. */
  keep: z.array(z.string()).default([]),
});
export type Judged = z.infer<typeof Judged>;

/** What a table of sentences shows: values found of all, words and sentences touched without need. */
export interface TableScore {
  readonly byKind: Readonly<Record<string, { values: number; gone: number }>>;
  readonly values: number;
  readonly gone: number;
  readonly clean: number;
  readonly cleanTouched: number;
  /** Words outside the values, and those of them that are lost. */
  readonly words: number;
  readonly wordsLost: number;
  readonly marks: number;
  readonly marksTooMany: number;
  readonly failures: readonly string[];
}

export function readTable(name: string): Judged[] {
  const lines = readFileSync(path.join(__dirname, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => Judged.parse(JSON.parse(line)));
}

export function scoreOf(table: readonly Judged[]): TableScore {
  const results = table.map(judge);
  const byKind: Record<string, { values: number; gone: number }> = {};
  for (const { kind, isGone } of results.flatMap((result) => result.values)) {
    const entry = (byKind[kind] ??= { values: 0, gone: 0 });
    entry.values++;
    if (isGone) entry.gone++;
  }
  const clean = results.filter((result) => result.values.length === 0);
  const values = results.flatMap((result) => result.values);
  return {
    byKind,
    values: values.length,
    gone: values.filter((value) => value.isGone).length,
    clean: clean.length,
    cleanTouched: clean.filter((result) => result.out !== result.text).length,
    words: sum(results.map((result) => result.words)),
    wordsLost: sum(results.map((result) => result.lost.length)),
    marks: sum(results.map((result) => result.marks)),
    marksTooMany: sum(results.map((result) => result.marksTooMany)),
    failures: results.filter((result) => result.fails).map((result) => `${result.text}\n   → ${result.out}`),
  };
}

function judge({ text, remove, keep }: Judged) {
  const { text: out, removed } = redact(text, { keep });
  const left = counted(withoutMarks(out));
  const before = counted(text);
  const places = remove.flatMap(({ kind, value }) =>
    Array.from({ length: timesOf(text, kind, value, remove) }, () => value),
  );
  const named = counted(places.join(' '));
  const values = remove.map(({ kind, value }) => ({
    kind,
    isGone: wordsOf(value).every((word) => (left.get(word) ?? 0) <= (before.get(word) ?? 0) - (named.get(word) ?? 0)),
  }));
  const lost = [...before]
    .filter(([word, count]) => (left.get(word) ?? 0) < count - (named.get(word) ?? 0))
    .map(([word]) => word);
  const marks = sum(removed.map(({ count }) => count));
  const marksTooMany = Math.max(0, marks - places.length);
  const isTouched = remove.length === 0 && out !== text;
  const fails = isTouched || lost.length > 0 || values.some(({ isGone }) => !isGone);
  const words = sum([...before.values()]) - sum([...named.values()]);
  return { text, out, values, lost, words, marks, marksTooMany, fails };
}

/** A name stands for each of its places in the text, though the table gives it once; a number only for one. */
function timesOf(text: string, kind: string, value: string, remove: Judged['remove']): number {
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const isOnce = remove.filter((other) => other.value.includes(value)).length > 1;
  return kind === 'name' && !isOnce ? Math.max(1, words.filter((word) => word === value).length) : 1;
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function withoutMarks(text: string): string {
  return text.replace(/\[(?:naam|telefoonnummer|e-mail|BSN|IBAN|kenteken|geboortedatum|huisnummer)\]/g, ' ');
}
