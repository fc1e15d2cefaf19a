import fc from 'fast-check';
import type { Judgement } from '../../../../bot/contracts/judgements';
import { countPlace, weightOf } from '../../../../bot/features/judgements/sums';
import { aColleagues, anAnswer, aPartners, UNKNOWN } from './summary-builders';

describe('how heavily a judgement counts', () => {
  it.each`
    familiarity  | weight
    ${1}         | ${1}
    ${2}         | ${2}
    ${3}         | ${3}
    ${undefined} | ${2}
  `('known $familiarity: $weight', ({ familiarity, weight }) => {
    expect(weightOf(familiarity === undefined ? {} : { familiarity })).toBe(weight);
  });
});

describe('the count of a place', () => {
  it('has of each source and of both together how many gave a grade, and its weighted sums', () => {
    const judgements = [
      aColleagues(anAnswer({ safety: 4, housing: 7 }, { familiarity: 3 }), 'anna'),
      aColleagues(anAnswer({ safety: 6 }, { familiarity: 1 }), 'bram'),
      aPartners(anAnswer({ safety: 8 })),
    ];

    const { sums } = countPlace(judgements);

    // 3 × 4 + 1 × 6 = 18; 3 × 16 + 1 × 36 = 84
    expect(sums.professionals.safety).toEqual({ n: 2, weight: 4, sum: 18, squares: 84, lowest: 4, highest: 6 });
    // not asked how well: 2 × 8 = 16; 2 × 64 = 128
    expect(sums.partners.safety).toEqual({ n: 1, weight: 2, sum: 16, squares: 128, lowest: 8, highest: 8 });
    expect(sums.all.safety).toEqual({ n: 3, weight: 6, sum: 34, squares: 212, lowest: 4, highest: 8 });
    expect(sums.all.housing).toEqual({ n: 1, weight: 3, sum: 21, squares: 147, lowest: 7, highest: 7 });
  });

  it('has nothing of a dimension that nobody judged', () => {
    const { sums } = countPlace([aColleagues(anAnswer({ safety: 4 }))]);

    expect(Object.keys(sums.all)).toEqual(['safety']);
    expect(sums.partners).toEqual({});
  });

  it('counts who does not know the place apart', () => {
    const judgements = [aColleagues(UNKNOWN, 'anna'), aPartners(UNKNOWN), aColleagues(anAnswer({ safety: 4 }), 'bram')];

    expect(countPlace(judgements)).toMatchObject({ given: 1, unknown: 2 });
  });

  it('weighs where it is going as the grades', () => {
    const judgements = [
      aColleagues(anAnswer({ safety: 4 }, { trend: -2, familiarity: 3 }), 'anna'),
      aColleagues(anAnswer({ safety: 4 }, { trend: 1, familiarity: 1 }), 'bram'),
      aPartners(anAnswer({ safety: 4 })),
    ];

    expect(countPlace(judgements).trend).toEqual({ n: 2, weight: 4, sum: -5 });
  });

  it('is nothing without judgements', () => {
    expect(countPlace([])).toEqual({
      given: 0,
      unknown: 0,
      sums: { professionals: {}, partners: {}, all: {} },
      trend: { n: 0, weight: 0, sum: 0 },
    });
  });

  it('does not depend on the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(someJudgement, { maxLength: 12 }), (judgements) => {
        expect(countPlace(judgements.toReversed())).toEqual(countPlace(judgements));
      }),
    );
  });
});

const grade = fc.integer({ min: 1, max: 10 });
const someJudgement: fc.Arbitrary<Judgement> = fc
  .record({ safety: grade, housing: grade, familiarity: fc.integer({ min: 1, max: 3 }), isPartner: fc.boolean() })
  .map(({ safety, housing, familiarity, isPartner }) => {
    const answer = anAnswer({ safety, housing }, { familiarity });
    return isPartner ? aPartners(answer) : aColleagues(answer);
  });
