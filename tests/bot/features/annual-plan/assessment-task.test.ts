import type { PlanItem } from '../../../../bot/contracts/annual-plan';
import {
  followedAssessment,
  newAssessmentItem,
  type WantedAssessment,
} from '../../../../bot/features/annual-plan/assessment-task';
import { titleIn } from '../../../../bot/features/annual-plan/item-title';

const ASKED = { by: 'maria', at: '2026-12-01T09:00:00.000Z' };
const LATER = { by: 'maria', at: '2026-12-08T09:00:00.000Z' };

function wanted({
  task,
  ...overrides
}: Partial<Omit<WantedAssessment, 'task'>> & { task?: object } = {}): WantedAssessment {
  return {
    ...{ id: 'assessment-1', teamId: 'noord', planYear: 2026, ownerId: 'anna', dueOn: '2026-12-21', status: 'open' },
    task: {
      ...{ roundId: 'round-1', participantId: 'professional.anna', name: 'Meetronde', places: 2 },
      ...{ opensOn: '2026-12-01', basis: 1, ...task },
    },
    ...overrides,
  };
}

function anItem(): PlanItem {
  const item = newAssessmentItem(wanted(), ASKED);
  if (item === undefined) throw new Error('There is something to do');
  return item;
}

function follow(item: PlanItem, ...wishes: readonly WantedAssessment[]): PlanItem {
  return wishes.reduce((now, wish) => followedAssessment(now, wish, LATER) ?? now, item);
}

it('is made only where there is something to do', () => {
  expect(newAssessmentItem(wanted({ status: 'done' }), ASKED)).toBeUndefined();
  expect(newAssessmentItem(wanted({ status: 'cancelled' }), ASKED)).toBeUndefined();
  expect(anItem()).toMatchObject({ kind: 'assessment', ownerId: 'anna', asked: { by: 'maria', on: '2026-12-01' } });
});

it.each`
  basis | follows
  ${1}  | ${false}
  ${2}  | ${false}
  ${3}  | ${true}
`('follows what is newer than what it follows already: 2, then $basis is $follows', ({ basis, follows }) => {
  const item = follow(anItem(), wanted({ status: 'done', task: { basis: 2 } }));

  const next = followedAssessment(item, wanted({ status: 'open', task: { basis } }), LATER);

  expect(next !== undefined).toBe(follows);
});

it('is done with its proof, and has none when it is asked again', () => {
  const done = follow(anItem(), wanted({ status: 'done', task: { basis: 2 } }));
  const again = follow(done, wanted({ status: 'open', task: { basis: 3, places: 3 } }));

  expect(done).toMatchObject({
    status: 'done',
    evidence: '2 plekken beoordeeld',
    doneOn: '2026-12-08',
    doneBy: 'anna',
  });
  expect(again).toMatchObject({ status: 'open', asked: { on: '2026-12-08' }, assessment: { places: 3 } });
  expect(again).not.toHaveProperty('evidence');
  expect(again.history.map(({ by, change }) => `${by} ${change.what}`)).toEqual(['anna done', 'maria reopened']);
});

it.each`
  what                  | wish                                                      | askedOn
  ${'a later last day'} | ${wanted({ dueOn: '2027-01-08', task: { basis: 2 } })}    | ${'2026-12-01'}
  ${'another place'}    | ${wanted({ task: { basis: 2, places: 3 } })}              | ${'2026-12-01'}
  ${'a nudge'}          | ${wanted({ task: { basis: 2, nudgedOn: '2026-12-07' } })} | ${'2026-12-07'}
  ${'another owner'}    | ${wanted({ ownerId: 'gast', task: { basis: 2 } })}        | ${'2026-12-08'}
`('with $what it is asked since $askedOn', ({ wish, askedOn }: { wish: WantedAssessment; askedOn: string }) => {
  const item = follow(anItem(), wish);

  expect(item).toMatchObject({ status: 'open', asked: { on: askedOn }, dueOn: wish.dueOn, ownerId: wish.ownerId });
  expect(item.version).toBe(2);
});

it('wakes up when it is done or dropped', () => {
  const snoozed = { ...anItem(), snoozedUntil: '2026-12-15' };

  expect(follow(snoozed, wanted({ status: 'done', task: { basis: 2 } }))).not.toHaveProperty('snoozedUntil');
  expect(follow(snoozed, wanted({ dueOn: '2026-12-28', task: { basis: 2 } })).snoozedUntil).toBe('2026-12-15');
});

it.each`
  places | nl                                   | en
  ${1}   | ${'Beoordeel 1 plek: Meetronde'}     | ${'Judge 1 place: Meetronde'}
  ${12}  | ${'Beoordeel 12 plekken: Meetronde'} | ${'Judge 12 places: Meetronde'}
`('is called “$nl”', ({ places, nl, en }) => {
  const item = follow(anItem(), wanted({ task: { basis: 2, places } }));

  expect([titleIn('nl', item), titleIn('en', item)]).toEqual([nl, en]);
});
