import type { GradeSums, PlaceSums } from '../../../../bot/contracts/judgements';
import {
  disagreementsOf,
  figureOf,
  figuresOf,
  isThin,
  meansOf,
  overallOf,
  trendMean,
} from '../../../../bot/features/judgements/summary-figures';

/** Sums of these grades, each with its weight. */
function sumsOf(...graded: readonly (readonly [weight: number, grade: number])[]): GradeSums {
  return {
    n: graded.length,
    weight: graded.reduce((total, [weight]) => total + weight, 0),
    sum: graded.reduce((total, [weight, grade]) => total + weight * grade, 0),
    squares: graded.reduce((total, [weight, grade]) => total + weight * grade * grade, 0),
  };
}

const NONE: PlaceSums = { professionals: {}, partners: {}, all: {} };

describe('the figure of a dimension', () => {
  it.each`
    graded                      | mean      | spread     | because
    ${[[2, 7]]}                 | ${7}      | ${0}       | ${'one grade has no spread'}
    ${[[2, 7], [2, 7]]}         | ${7}      | ${0}       | ${'nobody differs'}
    ${[[1, 4], [1, 8]]}         | ${6}      | ${2}       | ${'each is 2 from 6'}
    ${[[3, 4], [1, 8]]}         | ${5}      | ${1.73205} | ${'20 / 4; √(112 / 4 − 25) = √3'}
    ${[[3, 4], [1, 6], [2, 8]]} | ${5.6667} | ${1.7951}  | ${'34 / 6; √(212 / 6 − 32.1111) = √3.2222'}
    ${[[1, 1], [1, 10]]}        | ${5.5}    | ${4.5}     | ${'as far apart as can be'}
  `('$graded: $mean, spread $spread, for $because', ({ graded, mean, spread }) => {
    const figure = figureOf(sumsOf(...graded));

    expect(figure.mean).toBeCloseTo(mean, 4);
    expect(figure.spread).toBeCloseTo(spread, 4);
  });

  it('has no mean and no spread where nobody gave a grade', () => {
    expect(figureOf(sumsOf())).toEqual({ n: 0, weight: 0, sum: 0, squares: 0 });
  });

  it('is there for each source and dimension that has sums', () => {
    const safety = sumsOf([2, 6]);

    expect(figuresOf({ ...NONE, partners: { safety }, all: { safety } })).toEqual({
      professionals: {},
      partners: { safety: { ...safety, mean: 6, spread: 0 } },
      all: { safety: { ...safety, mean: 6, spread: 0 } },
    });
  });
});

describe('the overall grade of a place', () => {
  const all = { safety: sumsOf([3, 4], [1, 8]), housing: sumsOf([2, 8]) };

  it('is the mean of the means of its dimensions, however many gave each', () => {
    expect(meansOf({ ...NONE, all })).toEqual({ safety: 5, housing: 8 });
    expect(overallOf({ given: 2, sums: { ...NONE, all } })).toBe(6.5);
  });

  it.each`
    given | thin     | overall
    ${0}  | ${true}  | ${undefined}
    ${1}  | ${true}  | ${undefined}
    ${2}  | ${false} | ${6.5}
    ${9}  | ${false} | ${6.5}
  `('from $given judgements: thin $thin, overall $overall', ({ given, thin, overall }) => {
    expect(isThin(given)).toBe(thin);
    expect(overallOf({ given, sums: { ...NONE, all } })).toBe(overall);
  });

  it('is not there where nobody gave a grade', () => {
    expect(overallOf({ given: 2, sums: NONE })).toBeUndefined();
  });
});

describe('where a place is going', () => {
  it.each`
    weight | sum   | n    | mean
    ${0}   | ${0}  | ${0} | ${undefined}
    ${4}   | ${-5} | ${2} | ${-1.25}
    ${2}   | ${4}  | ${1} | ${2}
    ${3}   | ${0}  | ${2} | ${0}
  `('$n said it, $sum over $weight: $mean', ({ n, weight, sum, mean }) => {
    expect(trendMean({ n, weight, sum })).toBe(mean);
  });
});

type Graded = readonly (readonly [weight: number, grade: number])[];
interface Row {
  readonly colleagues: Graded;
  readonly partners: Graded;
  readonly disagrees: boolean;
}

describe('a disagreement', () => {
  it.each`
    colleagues           | partners             | apart   | disagrees
    ${[[2, 7]]}          | ${[[2, 5]]}          | ${2}    | ${true}
    ${[[2, 5]]}          | ${[[2, 7]]}          | ${2}    | ${true}
    ${[[1, 7], [1, 8]]}  | ${[[2, 6]]}          | ${1.5}  | ${false}
    ${[[1, 6], [2, 7]]}  | ${[[3, 5], [3, 5]]}  | ${1.67} | ${true}
    ${[[2, 7]]}          | ${[[2, 6]]}          | ${1}    | ${false}
    ${[]}                | ${[[2, 1]]}          | ${'?'}  | ${false}
    ${[[2, 10]]}         | ${[]}                | ${'?'}  | ${false}
    ${[[3, 9], [3, 10]]} | ${[[1, 8], [1, 8]]}  | ${1.5}  | ${false}
    ${[[3, 9], [3, 10]]} | ${[[1, 7], [25, 8]]} | ${1.54} | ${true}
  `('colleagues $colleagues and partners $partners are $apart apart: $disagrees', (row: Row) => {
    const of = (graded: Graded) => (graded.length === 0 ? {} : { safety: sumsOf(...graded) });

    const found = disagreementsOf({ ...NONE, professionals: of(row.colleagues), partners: of(row.partners) });

    expect(found).toEqual(row.disagrees ? ['safety'] : []);
  });
});
