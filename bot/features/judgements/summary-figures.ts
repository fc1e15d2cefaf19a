import { Dimension } from '../../contracts/dimensions';
import type { GradeFigure, GradeSums, PlaceSums, SummarySource } from '../../contracts/judgements';
import type { TrendSums } from './sums';

/** Below so many judgements there is too little to go by: the place is thin, and has no overall grade. */
export const ENOUGH_JUDGEMENTS = 2;

/** Sources that are further apart than this do not see the same place. */
const DISAGREEMENT = { numerator: 3, denominator: 2 } as const;

export type Figures = Record<SummarySource, Partial<Record<Dimension, GradeFigure>>>;

/** The mean and the spread of sums. Both come from one division and one root of whole numbers, as a spreadsheet does it. */
export function figureOf(sums: GradeSums): GradeFigure {
  const { n, weight, sum, squares } = sums;
  if (n === 0) return sums;
  return { ...sums, mean: sum / weight, spread: Math.sqrt(weight * squares - sum * sum) / weight };
}

export function figuresOf(sums: PlaceSums): Figures {
  const of = (source: SummarySource): Figures[SummarySource] =>
    Object.fromEntries(
      Dimension.options.flatMap((dimension) => {
        const counted = sums[source][dimension];
        return counted === undefined ? [] : [[dimension, figureOf(counted)]];
      }),
    );
  return { professionals: of('professionals'), partners: of('partners'), all: of('all') };
}

export function isThin(given: number): boolean {
  return given < ENOUGH_JUDGEMENTS;
}

/** The mean of each dimension over both sources. */
export function meansOf(sums: PlaceSums): Partial<Record<Dimension, number>> {
  return Object.fromEntries(
    Dimension.options.flatMap((dimension) => {
      const counted = sums.all[dimension];
      return counted === undefined ? [] : [[dimension, counted.sum / counted.weight]];
    }),
  );
}

/** The mean of the means of the dimensions; undefined where too few judged the place. */
export function overallOf({ given, sums }: { readonly given: number; readonly sums: PlaceSums }): number | undefined {
  const means = Object.values(meansOf(sums));
  if (isThin(given) || means.length === 0) return undefined;
  return means.reduce((total, mean) => total + mean, 0) / means.length;
}

/** The weighted mean of the trend, −2..2; undefined where nobody said where it is going. */
export function trendMean({ n, weight, sum }: TrendSums): number | undefined {
  return n === 0 ? undefined : sum / weight;
}

/** Dimensions on which colleagues and partners are more than 1.5 apart. Exactly 1.5 is not, whatever it is in binary. */
export function disagreementsOf({ professionals, partners }: PlaceSums): readonly Dimension[] {
  return Dimension.options.filter((dimension) => {
    const [one, other] = [professionals[dimension], partners[dimension]];
    if (one === undefined || other === undefined) return false;
    const apart = Math.abs(one.sum * other.weight - other.sum * one.weight);
    return apart * DISAGREEMENT.denominator > DISAGREEMENT.numerator * one.weight * other.weight;
  });
}
