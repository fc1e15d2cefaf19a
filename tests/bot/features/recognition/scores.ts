import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ThemeId } from '../../../../bot/contracts/themes';
import type { Understand } from '../../../../bot/features/recognition';

/** A report of which is known what it is about; no theme means that it is not about livability. */
export const ExaminationReport = z.object({
  text: z.string(),
  themes: z.array(ThemeId),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  emergency: z.boolean(),
});
export type ExaminationReport = z.infer<typeof ExaminationReport>;

/** How well reports are understood, each from 0 to 1. */
export interface Scores {
  readonly first: number;
  readonly firstThree: number;
  readonly hardFirstThree: number;
  /** The chance that a report about livability scores above one that is not. */
  readonly scope: number;
  readonly emergencyRecall: number;
  readonly falseAlarms: number;
  /** Of the reports about livability. */
  readonly unclear: number;
  readonly sentAway: number;
  readonly byTheme: ReadonlyMap<
    ThemeId,
    { readonly count: number; readonly first: number; readonly firstThree: number }
  >;
}

/** The names of the examinations. */
export const EXAMINATIONS = ['development', 'fresh', 'fresh-2', 'fresh-3'] as const;

/**
 * Each of the fresh ones was written by somebody who saw the definitions and nothing else; `development` was there before the
 * program.
 */
export function examination(name: (typeof EXAMINATIONS)[number]): readonly ExaminationReport[] {
  const file = path.join(__dirname, `examination-${name}.json`);
  return z.array(ExaminationReport).parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function scoresOf(reports: readonly ExaminationReport[], understand: Understand): Scores {
  const answers = reports.map((report) => ({ report, understood: understand(report.text) }));
  const inScope = answers.filter(({ report }) => report.themes.length > 0);
  const outside = answers.filter(({ report }) => report.themes.length === 0);
  const hard = inScope.filter(({ report }) => report.difficulty === 'hard');
  const among =
    (most: number) =>
    ({ report, understood }: (typeof answers)[number]): boolean =>
      understood.ranked.slice(0, most).some(({ theme }) => report.themes.includes(theme));
  const isAlarm = ({ understood }: (typeof answers)[number]) => understood.emergency.isOne;
  return {
    first: shareOf(inScope, among(1)),
    firstThree: shareOf(inScope, among(3)),
    hardFirstThree: shareOf(hard, among(3)),
    scope: chanceAbove(
      inScope.map(({ understood }) => understood.score),
      outside.map(({ understood }) => understood.score),
    ),
    emergencyRecall: shareOf(
      answers.filter(({ report }) => report.emergency),
      isAlarm,
    ),
    falseAlarms: shareOf(
      answers.filter(({ report }) => !report.emergency),
      isAlarm,
    ),
    unclear: shareOf(inScope, ({ understood }) => understood.isUnclear),
    sentAway: shareOf(inScope, ({ understood }) => understood.outOfScope),
    byTheme: new Map(
      ThemeId.options.map((theme) => {
        const own = inScope.filter(({ report }) => report.themes[0] === theme);
        return [theme, { count: own.length, first: shareOf(own, among(1)), firstThree: shareOf(own, among(3)) }];
      }),
    ),
  };
}

function shareOf<T>(all: readonly T[], isSo: (one: T) => boolean): number {
  return all.length === 0 ? 1 : all.filter(isSo).length / all.length;
}

/** The area under the ROC curve; equal scores count half. */
function chanceAbove(above: readonly number[], below: readonly number[]): number {
  let won = 0;
  for (const one of above) for (const other of below) won += one > other ? 1 : one === other ? 0.5 : 0;
  return won / (above.length * below.length);
}
