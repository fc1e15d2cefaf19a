import type { RoundQuestions } from '../../../../bot/contracts/assessment-rounds';
import { LONGEST_WHY, type JudgementAnswer } from '../../../../bot/contracts/judgements';
import {
  isNothingNew,
  isSameAnswer,
  submissionId,
  together,
  writtenAnswer,
} from '../../../../bot/features/judgements/written-answer';

const QUESTIONS: RoundQuestions = {
  ...{ dimensions: ['housing', 'safety'], trend: true, familiarity: true, extra: 'Wat valt op?' },
};
const ANSWER = {
  ...{ knows: true, grades: { housing: 7, safety: 6, cohesion: 9 }, trend: -1, familiarity: 3 },
  ...{ why: 'Rustig', extra: 'Veel groen' },
} as const;

const written = (asked: Partial<RoundQuestions>, sent: JudgementAnswer, names: readonly string[] = []) =>
  writtenAnswer({ ...QUESTIONS, ...asked }, sent, names);

describe('writtenAnswer', () => {
  it.each`
    asked                         | kept
    ${{}}                         | ${{ grades: { housing: 7, safety: 6 }, trend: -1, familiarity: 3, extra: 'Veel groen' }}
    ${{ dimensions: ['safety'] }} | ${{ grades: { safety: 6 }, trend: -1, familiarity: 3, extra: 'Veel groen' }}
    ${{ trend: false }}           | ${{ grades: { housing: 7, safety: 6 }, familiarity: 3, extra: 'Veel groen' }}
    ${{ familiarity: false }}     | ${{ grades: { housing: 7, safety: 6 }, trend: -1, extra: 'Veel groen' }}
    ${{ extra: '' }}              | ${{ grades: { housing: 7, safety: 6 }, trend: -1, familiarity: 3, extra: '' }}
  `('of a round that asks $asked keeps $kept', ({ asked, kept }) => {
    expect(written(asked, ANSWER).kept).toEqual({ knows: true, why: 'Rustig', ...kept });
  });

  it('keeps nothing of who does not know the place', () => {
    expect(written({}, { knows: false })).toEqual({ kept: { knows: false }, removed: [] });
  });

  it('leaves names of places in, and counts what it takes out of both texts', () => {
    const texts = { why: 'Mevrouw Jansen belt', extra: 'Dhr. Pietersen van Hof Jansen ook' };

    const { kept, removed } = written({}, { ...ANSWER, ...texts }, ['Hof Jansen']);

    expect(kept).toMatchObject({ why: 'Mevrouw [naam] belt', extra: expect.stringContaining('Hof Jansen') });
    expect(removed).toEqual([{ kind: 'name', count: 2 }]);
  });

  it('never keeps more than fits, also when marks are longer than what they stand for', () => {
    const why = 'bel 06-12345678 '.repeat(60).slice(0, LONGEST_WHY);

    const { kept } = written({}, { ...ANSWER, why });

    expect(kept.knows && kept.why.length).toBeLessThanOrEqual(LONGEST_WHY);
    expect(written({}, kept).kept).toEqual(kept);
  });
});

describe('isSameAnswer', () => {
  it.each`
    other                                               | same
    ${{ ...ANSWER, grades: { ...ANSWER.grades } }}      | ${true}
    ${{ ...ANSWER, grades: { housing: 7, safety: 6 } }} | ${false}
    ${{ ...ANSWER, trend: 0 }}                          | ${false}
    ${{ ...ANSWER, trend: undefined }}                  | ${false}
    ${{ ...ANSWER, familiarity: 2 }}                    | ${false}
    ${{ ...ANSWER, why: 'Druk' }}                       | ${false}
    ${{ ...ANSWER, extra: '' }}                         | ${false}
    ${{ knows: false }}                                 | ${false}
  `('of one and $other is $same', ({ other, same }) => {
    expect(isSameAnswer(ANSWER, other)).toBe(same);
    expect(submissionId(1, ANSWER) === submissionId(1, other)).toBe(same);
  });

  it('does not mix a trend up with a familiarity, nor a version with another', () => {
    const [trend, familiarity] = [{ trend: 1 }, { familiarity: 1 }].map(
      (one) => ({ knows: true, grades: {}, why: '', extra: '', ...one }) as const,
    );
    if (trend === undefined || familiarity === undefined) throw new Error('There are two');

    expect(isSameAnswer(trend, familiarity)).toBe(false);
    expect(submissionId(1, trend)).not.toBe(submissionId(2, trend));
  });
});

describe('isNothingNew', () => {
  const EMPTY = { grades: {}, why: '', extra: '' };
  const { knows: _, ...SAME } = ANSWER;

  it.each`
    draft                     | answer       | nothing
    ${EMPTY}                  | ${undefined} | ${true}
    ${EMPTY}                  | ${ANSWER}    | ${true}
    ${SAME}                   | ${ANSWER}    | ${true}
    ${SAME}                   | ${undefined} | ${false}
    ${{ ...EMPTY, trend: 0 }} | ${undefined} | ${false}
    ${{ ...SAME, why: 'x' }}  | ${ANSWER}    | ${false}
  `('of $draft beside $answer is $nothing', ({ draft, answer, nothing }) => {
    expect(isNothingNew(draft, answer)).toBe(nothing);
  });
});

describe('together', () => {
  it('adds up by kind', () => {
    const removed = [
      { kind: 'name', count: 2 },
      { kind: 'phone', count: 1 },
      { kind: 'name', count: 1 },
    ] as const;

    expect(together(removed)).toEqual([
      { kind: 'name', count: 3 },
      { kind: 'phone', count: 1 },
    ]);
  });
});
