import { Dimension } from '../../contracts/dimensions';
import type {
  GradeSums,
  Judgement,
  JudgementAnswer,
  JudgementSource,
  PlaceSums,
  SummarySource,
  WholeGrade,
} from '../../contracts/judgements';

/** What is counted of the trend: a whole −2..2 with the weight of who said it. */
export interface TrendSums {
  readonly n: number;
  readonly weight: number;
  /** Σ weight × trend. */
  readonly sum: number;
}

/** Everything that is counted of the judgements of one place. */
export interface PlaceCount {
  /** Judgements with grades. */
  readonly given: number;
  /** Who does not know the place well enough. */
  readonly unknown: number;
  readonly sums: PlaceSums;
  readonly trend: TrendSums;
}

type Counted = Pick<Judgement, 'source' | 'answer'>;
type KnownAnswer = Extract<JudgementAnswer, { readonly knows: true }>;

/** What counts for as much as “well”: familiarity was not asked, or not said. */
const USUAL_WEIGHT = 2;

/** How heavily what somebody says counts: as well as they know the place, 1–3. */
export function weightOf({ familiarity }: Pick<KnownAnswer, 'familiarity'>): number {
  return familiarity ?? USUAL_WEIGHT;
}

/** Counts the judgements of one place. Everything is a whole number, so that the order in which they come does not matter. */
export function countPlace(judgements: readonly Counted[]): PlaceCount {
  const known = judgements.flatMap(({ source, answer }) => (answer.knows ? [{ source, answer }] : []));
  return {
    given: known.length,
    unknown: judgements.length - known.length,
    sums: {
      professionals: sumsOf(answersOf(known, 'professionals')),
      partners: sumsOf(answersOf(known, 'partners')),
      all: sumsOf(answersOf(known, 'all')),
    },
    trend: trendOf(answersOf(known, 'all')),
  };
}

/** The sums of each dimension that anybody graded. */
export function sumsOf(answers: readonly KnownAnswer[]): Partial<Record<Dimension, GradeSums>> {
  return Object.fromEntries(
    Dimension.options.flatMap((dimension) => {
      const sums = answers.reduce((before, answer) => withGrade(before, answer, answer.grades[dimension]), NO_GRADES);
      return sums.n === 0 ? [] : [[dimension, sums]];
    }),
  );
}

const NO_GRADES: GradeSums = { n: 0, weight: 0, sum: 0, squares: 0 };

function withGrade(sums: GradeSums, answer: KnownAnswer, grade: WholeGrade | undefined): GradeSums {
  if (grade === undefined) return sums;
  const weight = weightOf(answer);
  return {
    n: sums.n + 1,
    weight: sums.weight + weight,
    sum: sums.sum + weight * grade,
    squares: sums.squares + weight * grade * grade,
    lowest: Math.min(sums.lowest ?? grade, grade),
    highest: Math.max(sums.highest ?? grade, grade),
  };
}

function trendOf(answers: readonly KnownAnswer[]): TrendSums {
  return answers.reduce<TrendSums>(
    (before, answer) => {
      if (answer.trend === undefined) return before;
      const weight = weightOf(answer);
      return { n: before.n + 1, weight: before.weight + weight, sum: before.sum + weight * answer.trend };
    },
    { n: 0, weight: 0, sum: 0 },
  );
}

function answersOf(
  judgements: readonly { readonly source: JudgementSource; readonly answer: KnownAnswer }[],
  wanted: SummarySource,
): readonly KnownAnswer[] {
  return judgements.filter(({ source }) => wanted === 'all' || source === wanted).map(({ answer }) => answer);
}
