import { z } from 'zod';
import type { ThemeId } from '../contracts/themes';
import type { Understand } from '../features/recognition';

/** What is said of one line; `error` where the line could not be read. */
export type RecognizedLine =
  | {
      readonly id: string | number;
      readonly ranked: readonly ThemeId[];
      readonly score: number;
      readonly outOfScope: boolean;
      readonly emergency: boolean;
      readonly place: string | null;
    }
  | { readonly error: string; readonly line: number };

/** Recognizes `{"id", "text"}`; `number` counts lines from 1. */
export function recognizeLine(json: string, number: number, understand: Understand): RecognizedLine {
  const parsed = Line.safeParse(readJson(json));
  if (!parsed.success) return { error: 'not a line of JSON with "id" and "text"', line: number };
  const { id, text } = parsed.data;
  const { ranked, score, outOfScope, emergency, place } = understand(text);
  return { id, ranked: ranked.map(({ theme }) => theme), score, outOfScope, emergency: emergency.isOne, place };
}

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
