import type { AssessmentRound } from '../../../../bot/contracts/assessment-rounds';
import type { Place } from '../../../../bot/contracts/places';
import { repeatedRound } from '../../../../bot/features/assessment-rounds/repeated-round';

const places: readonly Place[] = [
  { id: 'vecht', kind: 'complex', name: 'Vechtstraat', aliases: [], teamId: 'noord' },
  { id: 'hof', kind: 'complex', name: 'Zuidhof', aliases: [], teamId: 'zuid' },
];

function aRound(overrides: Partial<AssessmentRound> = {}): AssessmentRound {
  return {
    ...{ id: 'round-2025', name: 'Meetronde 2025', opensOn: '2025-11-03', closesOn: '2025-11-28' },
    questions: { dimensions: ['safety'], trend: true, familiarity: false, extra: 'Wat valt op?' },
    ...{
      placeIds: ['hof', 'gone', 'vecht'],
      state: 'closed',
      createdBy: 'maria',
      createdAt: '2025-10-01T09:00:00.000Z',
    },
    ...{ isSummarized: true, version: 4 },
    ...overrides,
  };
}

function repeated(overrides: Partial<AssessmentRound> = {}, today = '2026-09-01') {
  return repeatedRound(aRound(overrides), 'round-2026', { places, today });
}

describe('a round that is repeated', () => {
  it('asks the same a year later, of the places that still exist', () => {
    expect(repeated()).toEqual({
      ...{ id: 'round-2026', name: 'Meetronde 2026', opensOn: '2026-11-03', closesOn: '2026-11-30' },
      questions: { dimensions: ['safety'], trend: true, familiarity: false, extra: 'Wat valt op?' },
      placeIds: ['hof', 'vecht'],
    });
  });

  it('is of the same team, about what is that team’s still', () => {
    expect(repeated({ teamId: 'noord' })).toMatchObject({ teamId: 'noord', placeIds: ['vecht'] });
  });

  it.each`
    opensOn         | closesOn        | today           | later
    ${'2025-11-03'} | ${'2025-11-27'} | ${'2026-09-01'} | ${['2026-11-03', '2026-11-27']}
    ${'2025-10-31'} | ${'2025-11-28'} | ${'2026-09-01'} | ${['2026-11-02', '2026-11-30']}
    ${'2025-11-01'} | ${'2025-11-02'} | ${'2026-09-01'} | ${['2026-11-02', '2026-11-02']}
    ${'2024-02-29'} | ${'2024-03-15'} | ${'2024-09-01'} | ${['2025-03-03', '2025-03-17']}
    ${'2025-12-15'} | ${'2026-01-09'} | ${'2026-02-01'} | ${['2026-12-15', '2027-01-11']}
    ${'2025-03-03'} | ${'2025-03-28'} | ${'2026-11-01'} | ${['2027-03-03', '2027-03-29']}
    ${'2022-11-01'} | ${'2022-11-25'} | ${'2026-09-01'} | ${['2026-11-02', '2026-11-25']}
    ${'2026-11-02'} | ${'2026-11-27'} | ${'2026-12-01'} | ${['2027-11-02', '2027-11-29']}
  `('of $opensOn to $closesOn is, on $today, $later', ({ opensOn, closesOn, today, later }) => {
    const round = repeated({ opensOn, closesOn }, today);

    expect([round.opensOn, round.closesOn]).toEqual(later);
  });

  it.each([
    ['Meetronde 2025', 'Meetronde 2026'],
    ['Ronde 2025-2026 noord', 'Ronde 2026-2027 noord'],
    ['Voorjaarsronde', 'Voorjaarsronde'],
    ['Project 12025', 'Project 12025'],
  ])('of the name %s is %s', (name, later) => {
    expect(repeated({ name }).name).toBe(later);
  });
});
