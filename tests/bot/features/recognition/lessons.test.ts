import fc from 'fast-check';
import type { Lesson, Recognition } from '../../../../bot/contracts/recognition';
import { ThemeId } from '../../../../bot/contracts/themes';
import { withLessons } from '../../../../bot/features/recognition/lessons';
import { isReferFirst } from '../../../../bot/features/recognition/refer-first';

const WORDS = ['bank', 'stoep', 'regen', 'container', 'fiets', 'muur', 'licht', 'trap'];

function aRecognition(
  shares: Readonly<Partial<Record<ThemeId, number>>>,
  over: Partial<Recognition> = {},
): Recognition {
  const left = ThemeId.options.filter((theme) => shares[theme] === undefined);
  const rest = 1 - Object.values(shares).reduce((sum, share) => sum + share, 0);
  const ranked = ThemeId.options
    .map((theme) => ({ theme, share: shares[theme] ?? rest / left.length, because: [] }))
    .sort((one, other) => other.share - one.share);
  return {
    ...{ ranked, score: 0.9, outOfScope: false, isUnclear: false, place: null },
    emergency: { isOne: false, because: [] },
    ...over,
  };
}

function aLesson(over: Partial<Lesson> = {}): Lesson {
  const told = { words: ['bank', 'stoep', 'regen'], to: 'waste' } as const;
  return {
    id: 'a',
    ...told,
    by: 'fatma',
    at: '2026-12-01T08:00:00.000Z',
    state: 'active',
    ...over,
    words: over.words ?? [...told.words],
  };
}

const first = ({ ranked }: Recognition) => ranked[0]?.theme;

describe('withLessons', () => {
  const close = aRecognition({ parking: 0.45, waste: 0.35 });

  it.each`
    lesson                                      | words                         | theme
    ${aLesson()}                                | ${['bank', 'stoep', 'regen']} | ${'waste'}
    ${aLesson({ state: 'undone' })}             | ${['bank', 'stoep', 'regen']} | ${'parking'}
    ${aLesson()}                                | ${['bank', 'fiets', 'muur']}  | ${'parking'}
    ${aLesson()}                                | ${[]}                         | ${'parking'}
    ${aLesson({ to: 'noise' })}                 | ${['bank', 'stoep', 'regen']} | ${'parking'}
    ${aLesson({ to: 'pets', from: 'parking' })} | ${['bank', 'stoep', 'regen']} | ${'waste'}
  `('$lesson.state lesson to $lesson.to, text with $words: $theme', ({ lesson, words, theme }) => {
    expect(first(withLessons(close, new Set(words), [lesson]))).toBe(theme);
  });

  it('moves a theme by a bounded factor, however many lessons there are', () => {
    const sure = aRecognition({ parking: 0.97, waste: 0.02 });
    const many = Array.from({ length: 300 }, (_, n) => aLesson({ id: `l${n}` }));

    expect(first(withLessons(sure, new Set(['bank', 'stoep', 'regen']), many))).toBe('parking');
  });

  it('keeps the shares together one, the highest first', () => {
    fc.assert(
      fc.property(recognitions(), texts(), fc.array(lessons(), { maxLength: 30 }), (recognition, words, learned) => {
        const { ranked } = withLessons(recognition, words, learned);
        const shares = ranked.map(({ share }) => share);

        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
        expect([...shares].sort((one, other) => other - one)).toEqual(shares);
        expect(new Set(ranked.map(({ theme }) => theme)).size).toBe(24);
      }),
    );
  });

  it('never takes a refer-first theme out of the first three', () => {
    fc.assert(
      fc.property(recognitions(), texts(), fc.array(lessons(), { maxLength: 30 }), (recognition, words, learned) => {
        const before = recognition.ranked
          .slice(0, 3)
          .filter(({ theme }) => isReferFirst(theme, recognition.emergency.isOne));
        const after = withLessons(recognition, words, learned).ranked.slice(0, 3);

        expect(after.map(({ theme }) => theme)).toEqual(expect.arrayContaining(before.map(({ theme }) => theme)));
      }),
    );
  });

  it('never changes whether it is an emergency, or about livability', () => {
    fc.assert(
      fc.property(recognitions(), texts(), fc.array(lessons(), { maxLength: 30 }), (recognition, words, learned) => {
        const { emergency, outOfScope, score } = withLessons(recognition, words, learned);

        expect({ emergency, outOfScope, score }).toEqual({
          emergency: recognition.emergency,
          outOfScope: recognition.outOfScope,
          score: recognition.score,
        });
      }),
    );
  });

  it('is exactly as before when every lesson was undone', () => {
    fc.assert(
      fc.property(recognitions(), texts(), fc.array(lessons(), { maxLength: 30 }), (recognition, words, learned) => {
        const undone = learned.map((lesson): Lesson => ({ ...lesson, state: 'undone' }));

        expect(withLessons(recognition, words, undone)).toEqual(recognition);
      }),
    );
  });
});

function texts(): fc.Arbitrary<ReadonlySet<string>> {
  return fc.subarray(WORDS).map((words) => new Set(words));
}

function lessons(): fc.Arbitrary<Lesson> {
  return fc
    .record({
      words: fc.subarray(WORDS, { minLength: 1 }),
      to: fc.constantFrom(...ThemeId.options),
      from: fc.option(fc.constantFrom(...ThemeId.options), { nil: undefined }),
      state: fc.constantFrom('active', 'undone'),
    })
    .map(({ from, ...lesson }) => aLesson({ ...lesson, ...(from === undefined ? {} : { from }) }));
}

function recognitions(): fc.Arbitrary<Recognition> {
  return fc
    .tuple(fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 }), fc.boolean())
    .map(([weights, isOne]) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const shares = Object.fromEntries(ThemeId.options.map((theme, at) => [theme, (weights[at] ?? 0) / total]));
      return aRecognition(shares, { emergency: { isOne, because: [] } });
    });
}
