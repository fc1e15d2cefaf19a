import type { RoundState } from '../../../../bot/contracts/assessment-rounds';
import type { StoredRound } from '../../../../bot/features/assessment-rounds/collections';
import {
  afterCommand,
  isAlready,
  newRound,
  nextMoment,
  saysAlready,
  withInput,
} from '../../../../bot/features/assessment-rounds/round-change';
import { aNewRound } from './round-program';

const ASKED = { by: 'maria', at: '2026-12-03T09:00:00.000Z' };
const TODAY = '2026-12-03';

function aRound(overrides: Partial<StoredRound> = {}): StoredRound {
  return { ...newRound(aNewRound(), ASKED), ...overrides };
}

const commands = {
  open: { what: 'open' },
  'open-now': { what: 'open-now' },
  close: { what: 'close' },
  reopen: { what: 'reopen', closesOn: '2027-01-05' },
  extend: { what: 'extend', closesOn: '2027-01-05' },
  cancel: { what: 'cancel' },
  nudge: { what: 'nudge' },
} as const;

function outcomeOf(round: StoredRound, what: keyof typeof commands): string {
  if (isAlready(round, commands[what], TODAY)) return 'already';
  try {
    return afterCommand(round, commands[what], ASKED).state;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

const no = 'assessment-rounds.state.conflict';

it.each`
  state          | open         | openNow      | close        | reopen    | extend    | cancel         | nudge
  ${'draft'}     | ${'open'}    | ${'open'}    | ${no}        | ${no}     | ${no}     | ${'cancelled'} | ${no}
  ${'planned'}   | ${'already'} | ${'open'}    | ${no}        | ${no}     | ${no}     | ${'cancelled'} | ${no}
  ${'open'}      | ${'already'} | ${'already'} | ${'closed'}  | ${no}     | ${'open'} | ${'cancelled'} | ${'open'}
  ${'closed'}    | ${no}        | ${no}        | ${'already'} | ${'open'} | ${no}     | ${no}          | ${no}
  ${'cancelled'} | ${no}        | ${no}        | ${no}        | ${no}     | ${no}     | ${'already'}   | ${no}
`(
  'a $state round: open → $open, open now → $openNow, close → $close, reopen → $reopen',
  (row: Record<string, string>) => {
    const round = aRound({ state: stateIn(row['state']) });

    expect(outcomeOf(round, 'open-now')).toBe(row['openNow']);
    for (const what of ['open', 'close', 'reopen', 'extend', 'cancel', 'nudge'] as const) {
      expect([what, outcomeOf(round, what)]).toEqual([what, row[what]]);
    }
  },
);

function stateIn(text: string | undefined): RoundState {
  const states = ['draft', 'planned', 'open', 'closed', 'cancelled'] as const;
  return states.find((state) => state === text) ?? 'draft';
}

it.each`
  opensOn         | state        | from
  ${'2026-12-04'} | ${'planned'} | ${'2026-12-04'}
  ${'2026-12-03'} | ${'open'}    | ${'2026-12-03'}
  ${'2026-12-01'} | ${'open'}    | ${'2026-12-03'}
`('opening on 3 December what should open on $opensOn: $state from $from', ({ opensOn, state, from }) => {
  const round = afterCommand(aRound({ opensOn }), { what: 'open' }, ASKED);

  expect(round).toMatchObject({ state, opensOn: from });
});

it.each(['draft', 'planned'] as const)('opens what is %s today, whenever its first day was to be', (state) => {
  const planned = aRound({ state, opensOn: '2026-12-10', closesOn: '2026-12-21' });

  expect(afterCommand(planned, { what: 'open-now' }, ASKED)).toMatchObject({
    ...{ state: 'open', opensOn: '2026-12-03', closesOn: '2026-12-21', openedAt: ASKED.at },
  });
});

it('does not open now what would then be longer than a year', () => {
  const planned = aRound({ state: 'planned', opensOn: '2027-12-01', closesOn: '2027-12-21' });

  expect(() => afterCommand(planned, { what: 'open-now' }, ASKED)).toThrow('assessment-rounds.period.invalid');
});

it.each`
  closesOn        | fault
  ${'2026-12-02'} | ${'assessment-rounds.period.invalid'}
  ${'2026-12-03'} | ${undefined}
  ${'2027-12-02'} | ${undefined}
  ${'2027-12-03'} | ${'assessment-rounds.period.invalid'}
`('extending to $closesOn on 3 December: $fault', ({ closesOn, fault }) => {
  const extend = () => afterCommand(aRound({ state: 'open' }), { what: 'extend', closesOn }, ASKED);

  if (fault === undefined) expect(extend().closesOn).toBe(closesOn);
  else expect(extend).toThrow(fault);
});

it('has no last day before its first', () => {
  expect(() => newRound(aNewRound({ closesOn: '2026-11-30' }), ASKED)).toThrow('assessment-rounds.period.invalid');
});

it('nudges once a day', () => {
  const nudged = afterCommand(aRound({ state: 'open' }), { what: 'nudge' }, ASKED);

  expect(isAlready(nudged, { what: 'nudge' }, TODAY)).toBe(true);
  expect(isAlready(nudged, { what: 'nudge' }, '2026-12-04')).toBe(false);
});

it('drops who closed it when it is opened again, and its summary', () => {
  const closed = { ...afterCommand(aRound({ state: 'open' }), { what: 'close' }, ASKED), isSummarized: true };

  const again = afterCommand(closed, { what: 'reopen', closesOn: '2026-12-28' }, ASKED);

  expect(again).toMatchObject({ state: 'open', closesOn: '2026-12-28', isSummarized: false });
  expect(again).not.toHaveProperty('closedAt');
  expect(again).not.toHaveProperty('closedBy');
});

describe('what people fill in', () => {
  const fixed = 'assessment-rounds.fixed-while-open';

  it.each`
    what                  | state          | change                                                       | fault
    ${'a name'}           | ${'open'}      | ${{ name: 'Meetronde' }}                                     | ${undefined}
    ${'more places'}      | ${'open'}      | ${{ placeIds: ['vecht', 'sluis', 'haven', 'hof', 'park'] }}  | ${undefined}
    ${'fewer places'}     | ${'open'}      | ${{ placeIds: ['vecht'] }}                                   | ${fixed}
    ${'another last day'} | ${'open'}      | ${{ closesOn: '2026-12-23' }}                                | ${fixed}
    ${'another question'} | ${'open'}      | ${{ questions: { ...aNewRound().questions, extra: 'En?' } }} | ${fixed}
    ${'fewer places'}     | ${'draft'}     | ${{ placeIds: ['vecht'] }}                                   | ${undefined}
    ${'another last day'} | ${'planned'}   | ${{ closesOn: '2026-12-23' }}                                | ${undefined}
    ${'a name'}           | ${'closed'}    | ${{ name: 'Meetronde' }}                                     | ${no}
    ${'a name'}           | ${'cancelled'} | ${{ name: 'Meetronde' }}                                     | ${no}
  `('$what in a $state round: $fault', ({ state, change, fault }) => {
    const save = () => withInput(aRound({ state }), { ...aNewRound(), ...change });

    if (fault === undefined) expect(save()).toMatchObject({ ...change, version: 2 });
    else expect(save).toThrow(fault);
  });

  it('is the same when nothing differs', () => {
    const { id: _id, ...input } = aNewRound();

    expect(saysAlready(aRound(), input)).toBe(true);
    expect(saysAlready(aRound(), { ...input, name: 'Meetronde' })).toBe(false);
  });
});

it.each`
  state          | moment                        | why
  ${'draft'}     | ${undefined}                  | ${'nothing happens to a draft'}
  ${'planned'}   | ${'2026-11-30T23:00:00.000Z'} | ${'it opens as its first day begins'}
  ${'open'}      | ${'2026-12-21T23:00:00.000Z'} | ${'it closes as its last day ends'}
  ${'closed'}    | ${'2026-12-03T09:00:15.000Z'} | ${'its summary waits for what was in flight'}
  ${'cancelled'} | ${undefined}                  | ${'it is over'}
`('a $state round waits until $moment: $why', ({ state, moment }) => {
  expect(nextMoment(aRound({ state, closedAt: ASKED.at }))).toBe(moment);
});

it('a round whose summary is made waits for nothing', () => {
  expect(nextMoment(aRound({ state: 'closed', closedAt: ASKED.at, isSummarized: true }))).toBeUndefined();
});
