import type { KeptOutcome } from '../../../../bot/features/interventions/collections';
import {
  experienceOf,
  latestOutcomes,
  MOST_OUTCOMES,
  withOutcome,
  withoutOutcome,
} from '../../../../bot/features/interventions/outcomes';

function heard(issueId: string, outcome: KeptOutcome['outcome'], interventionId = 'bench'): KeptOutcome {
  return { issueId, interventionId, outcome, at: '2026-12-01T08:00:00.000Z' };
}

describe('what is kept', () => {
  it('is one outcome for an issue and an intervention, the last', () => {
    const kept = [heard('i1', 'started'), heard('i2', 'started')];

    expect(withOutcome(kept, heard('i1', 'helped'))).toEqual([heard('i2', 'started'), heard('i1', 'helped')]);
    expect(withOutcome(kept, heard('i1', 'rejected', 'soup'))).toHaveLength(3);
  });

  it('is the same list when it was heard before', () => {
    const kept = [heard('i1', 'started')];

    expect(withOutcome(kept, { ...heard('i1', 'started'), at: '2026-12-02T08:00:00.000Z' })).toBe(kept);
  });

  it('is the latest two hundred', () => {
    let kept: readonly KeptOutcome[] = [];
    for (let at = 0; at <= MOST_OUTCOMES; at += 1) kept = withOutcome(kept, heard(`i${at}`, 'started'));

    expect([kept.length, kept[0]?.issueId, kept.at(-1)?.issueId]).toEqual([200, 'i1', 'i200']);
  });
});

it('of a report that went from one theme to another, what was heard last counts', () => {
  const later = { ...heard('i1', 'helped'), at: '2026-12-02T08:00:00.000Z' };
  const [before, other, another] = [heard('i1', 'started'), heard('i2', 'started'), heard('i1', 'rejected', 'soup')];

  expect(latestOutcomes([later, before, other, another])).toEqual([later, other, another]);
  expect(latestOutcomes([before, later])).toEqual([later]);
});

it.each<[readonly KeptOutcome['outcome'][], Partial<ReturnType<typeof experienceOf>>]>([
  [[], {}],
  [['started', 'stopped'], { started: 2, stopped: 1 }],
  [['helped', 'helped', 'did-not-help'], { started: 3, helped: 2, didNotHelp: 1 }],
  [['rejected', 'started'], { started: 1, rejected: 1 }],
])('%j is the experience %j', (outcomes, experience) => {
  const kept = [...outcomes.map((outcome, at) => heard(`i${at}`, outcome)), heard('i1', 'helped', 'soup')];

  expect(experienceOf(kept, 'bench')).toEqual({
    ...{ started: 0, stopped: 0, helped: 0, didNotHelp: 0, rejected: 0 },
    ...experience,
  });
});

describe('what is taken back', () => {
  it('is no experience any more', () => {
    const kept = [heard('i1', 'rejected'), heard('i2', 'rejected'), heard('i1', 'rejected', 'soup')];

    expect(withoutOutcome(kept, { issueId: 'i1', interventionId: 'bench' })).toEqual(kept.slice(1));
  });

  it('leaves the same list when nothing was heard', () => {
    const kept = [heard('i1', 'rejected')];

    expect(withoutOutcome(kept, { issueId: 'i2', interventionId: 'bench' })).toBe(kept);
  });
});
