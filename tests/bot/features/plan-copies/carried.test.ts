import type { Goal } from '../../../../bot/contracts/plan-goals';
import {
  carriedDay,
  carriedGoal,
  carriedItem,
  isUnfinishedGoal,
  isUnfinishedItem,
  type NewPlan,
} from '../../../../bot/features/plan-copies/carried';
import { aPlanItem } from '../../../support/program/plan-items';

const NEW_PLAN: NewPlan = {
  ref: { teamId: 'noord', year: 2028 },
  today: '2027-11-10',
  placeIds: new Set(['lekstraat']),
  agreementIds: new Set(['green']),
  goalIds: new Map([['clean', 'carried-clean']]),
  personIds: new Set(['anna', 'lotte']),
  teamLeadId: 'lotte',
};

function aGoal(overrides: Partial<Goal> = {}): Goal {
  return {
    ...{ id: 'clean', teamId: 'noord', year: 2027, title: 'Schone portieken', indicator: 'rapportcijfer', unit: '' },
    ...{ baseline: 5.8, target: 7, effortLevel: 'plus', placeIds: [], agreementIds: [], measurements: [] },
    ...{ status: 'active', changedAt: '2027-01-04T08:00:00.000Z', changedBy: 'lotte', version: 4 },
    ...overrides,
  };
}

function measured(...values: readonly number[]): Goal['measurements'] {
  return values.map((value, index) => ({ on: `2027-0${index + 1}-01`, value, note: '', by: 'anna' }));
}

describe('the day of an action that comes along', () => {
  it.each`
    dueOn           | years | today           | day
    ${'2027-12-15'} | ${1}  | ${'2027-11-10'} | ${'2028-12-15'}
    ${'2026-03-01'} | ${2}  | ${'2027-11-10'} | ${'2028-03-01'}
    ${'2028-02-29'} | ${1}  | ${'2028-11-10'} | ${'2029-02-28'}
    ${'2027-02-28'} | ${1}  | ${'2027-11-10'} | ${'2028-02-28'}
    ${'2026-11-09'} | ${1}  | ${'2027-11-10'} | ${'2027-11-10'}
    ${'2026-11-10'} | ${1}  | ${'2027-11-10'} | ${'2027-11-10'}
  `('$dueOn is $day, $years later, on $today', ({ dueOn, years, today, day }) => {
    expect(carriedDay(dueOn, years, today)).toBe(day);
  });
});

describe('an action that comes along', () => {
  it('is open, and of the new plan, without what happened to it', () => {
    const item = aPlanItem({
      ...{ status: 'done', evidence: 'Foto', doneOn: '2027-03-01', doneBy: 'anna', version: 7, approach: 'meeting' },
      ...{ dueOn: '2027-12-15', placeId: 'lekstraat', goalId: 'clean', snoozedUntil: '2027-03-01' },
      history: [{ at: '2027-03-01T10:00:00.000Z', by: 'anna', version: 7, change: { what: 'reopened' } }],
    });

    expect(carriedItem(item, NEW_PLAN)).toEqual({
      ...{ id: expect.stringMatching(/^carried-[0-9a-f]{16}$/), kind: 'plan-action', teamId: 'noord', planYear: 2028 },
      ...{ title: 'Bankje in de hal', ownerId: 'anna', dueOn: '2028-12-15', status: 'open' },
      ...{ placeId: 'lekstraat', goalId: 'carried-clean', approach: 'meeting' },
      ...{ carriedFrom: { year: 2027, itemId: 'bench' }, history: [], version: 1 },
    });
  });

  it.each`
    of                            | item                     | next
    ${'who still works here'}     | ${{ ownerId: 'anna' }}   | ${{ ownerId: 'anna' }}
    ${'who left'}                 | ${{ ownerId: 'weg' }}    | ${{ ownerId: 'lotte' }}
    ${'a place of another team'}  | ${{ placeId: 'elders' }} | ${{ placeId: undefined }}
    ${'a goal that stays behind'} | ${{ goalId: 'other' }}   | ${{ goalId: undefined }}
  `('of $of goes on with $next', ({ item, next }) => {
    const { ownerId, placeId, goalId } = carriedItem(aPlanItem(item), NEW_PLAN);

    expect({ ownerId, placeId, goalId }).toMatchObject(next);
  });

  it.each`
    status    | isUnfinished
    ${'open'} | ${true}
    ${'past'} | ${true}
    ${'done'} | ${false}
  `('that was $status counts as unfinished: $isUnfinished', ({ status, isUnfinished }) => {
    expect(isUnfinishedItem({ status })).toBe(isUnfinished);
  });
});

describe('a goal that comes along', () => {
  it.each`
    baseline | target  | values        | isUnfinished
    ${5.8}   | ${7}    | ${[]}         | ${true}
    ${5.8}   | ${7}    | ${[6.5]}      | ${true}
    ${5.8}   | ${7}    | ${[7]}        | ${false}
    ${5.8}   | ${7}    | ${[7.2, 6.9]} | ${true}
    ${40}    | ${20}   | ${[25]}       | ${true}
    ${40}    | ${20}   | ${[19]}       | ${false}
    ${null}  | ${7}    | ${[]}         | ${true}
    ${null}  | ${7}    | ${[7]}        | ${false}
    ${5.8}   | ${null} | ${[9]}        | ${true}
  `(
    'from $baseline to $target, measured $values: unfinished $isUnfinished',
    ({ baseline, target, values, isUnfinished }) => {
      expect(isUnfinishedGoal({ baseline, target, measurements: measured(...values) })).toBe(isUnfinished);
    },
  );

  it.each`
    values        | next
    ${[]}         | ${{ baseline: 5.8, target: 7 }}
    ${[6.1, 6.4]} | ${{ baseline: 6.4, target: 7 }}
    ${[7.1]}      | ${{ baseline: 7.1, target: null }}
  `('measured $values begins with $next', ({ values, next }) => {
    const asked = { by: 'lotte', at: '2027-11-10T08:00:00.000Z' };

    expect(carriedGoal(aGoal({ measurements: measured(...values) }), NEW_PLAN, asked)).toMatchObject(next);
  });

  it('points at what the new year has, and tells where it comes from', () => {
    const goal = aGoal({
      placeIds: ['lekstraat', 'elders'],
      agreementIds: ['green', 'old'],
      measurements: measured(6),
    });

    const next = carriedGoal(goal, NEW_PLAN, { by: 'kees', at: '2027-11-10T08:00:00.000Z' });

    expect(next).toMatchObject({
      ...{ teamId: 'noord', year: 2028, placeIds: ['lekstraat'], agreementIds: ['green'], measurements: [] },
      ...{ carriedFrom: { year: 2027, goalId: 'clean' }, changedBy: 'kees', version: 1, status: 'active' },
    });
  });
});
