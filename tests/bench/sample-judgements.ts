import { Dimension } from '../../bot/contracts/dimensions';
import type { GradeSums, JudgementGrades, WholeGrade } from '../../bot/contracts/judgements';

/** An invented judgement; `person` and `place` count from 0. */
export interface SampleJudgement {
  readonly person: number;
  readonly place: number;
  readonly grades: JudgementGrades;
  readonly trend: number;
  readonly familiarity: number;
}

export const PLACES_EACH = 12;

/** The places that somebody is asked about: twelve different ones, spread evenly. */
export function placesOf(person: number, places: number): readonly number[] {
  return Array.from({ length: PLACES_EACH }, (_, at) => (person + (at * places) / PLACES_EACH) % places);
}

/** Everybody's judgement of each of their places: first everybody's first place, then everybody's second. */
export function sampleJudgements(people: number, places: number): readonly SampleJudgement[] {
  return Array.from({ length: PLACES_EACH }, (_, at) =>
    Array.from({ length: people }, (_, person) => sampleJudgement(person, placesOf(person, places)[at] ?? 0)),
  ).flat();
}

export function sampleJudgement(person: number, place: number): SampleJudgement {
  const grades: Partial<Record<Dimension, WholeGrade>> = {};
  for (const [at, dimension] of Dimension.options.entries())
    grades[dimension] = 1 + ((person * 7 + place * 3 + at) % 10);
  return { person, place, grades, trend: ((person + place) % 5) - 2, familiarity: 1 + ((person + place) % 3) };
}

/** Counted apart from the program: by place and dimension. */
export function recounted(judgements: readonly SampleJudgement[]): ReadonlyMap<string, GradeSums> {
  const sums = new Map<string, GradeSums>();
  for (const { place, grades, familiarity: weight } of judgements) {
    for (const dimension of Dimension.options) {
      const grade = grades[dimension];
      if (grade === undefined) continue;
      const before = sums.get(`${place} ${dimension}`);
      sums.set(`${place} ${dimension}`, {
        n: (before?.n ?? 0) + 1,
        weight: (before?.weight ?? 0) + weight,
        sum: (before?.sum ?? 0) + weight * grade,
        squares: (before?.squares ?? 0) + weight * grade * grade,
        lowest: Math.min(before?.lowest ?? grade, grade),
        highest: Math.max(before?.highest ?? grade, grade),
      });
    }
  }
  return sums;
}
