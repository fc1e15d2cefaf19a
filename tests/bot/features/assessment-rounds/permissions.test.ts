import type { RoundPermissions, RoundState } from '../../../../bot/contracts/assessment-rounds';
import type { Role } from '../../../../bot/contracts/people';
import {
  mayFollowParticipant,
  mayFollowPlace,
  mayHandOver,
  mayMake,
  mayMakeAny,
  mayRecordAt,
  maySeeProgress,
} from '../../../../bot/features/assessment-rounds';
import { isOpenOn, mayView, roundPermissions } from '../../../../bot/features/assessment-rounds/permissions';
import type { Actor } from '../../../../bot/shared/actor';

type Who = 'staff' | 'lead' | 'other-lead' | 'manager' | 'administrator' | 'guest';

/** Everybody of or beside team Noord. */
function actor(who: Who): Actor {
  const of = (role: Role, teamIds: readonly string[], leadsTeamIds: readonly string[] = []): Actor => ({
    ...{ tenantId: 't', personId: who, role, teamIds, leadsTeamIds },
  });
  switch (who) {
    case 'staff':
      return of('staff', ['noord']);
    case 'lead':
      return of('team-lead', ['noord'], ['noord']);
    case 'other-lead':
      return of('team-lead', ['zuid'], ['zuid']);
    case 'guest':
      return of('guest', []);
    default:
      return of(who, []);
  }
}

const noord = { teamId: 'noord' };

describe('what somebody may do with a round of the association, which has a place of Noord', () => {
  const runs = ['change', 'open', 'cancel'];
  const opens = ['change', 'close', 'extend', 'cancel', 'nudge', 'repeat', 'follow', 'record'];

  it.each`
    who                | state          | may
    ${'manager'}       | ${'draft'}     | ${[...runs, 'follow']}
    ${'administrator'} | ${'draft'}     | ${[...runs, 'follow']}
    ${'lead'}          | ${'draft'}     | ${['follow']}
    ${'staff'}         | ${'draft'}     | ${[]}
    ${'manager'}       | ${'planned'}   | ${[...runs, 'follow']}
    ${'lead'}          | ${'planned'}   | ${['follow']}
    ${'manager'}       | ${'open'}      | ${opens}
    ${'administrator'} | ${'open'}      | ${opens}
    ${'lead'}          | ${'open'}      | ${['follow', 'record']}
    ${'other-lead'}    | ${'open'}      | ${[]}
    ${'staff'}         | ${'open'}      | ${['record']}
    ${'guest'}         | ${'open'}      | ${[]}
    ${'manager'}       | ${'closed'}    | ${['reopen', 'repeat', 'follow']}
    ${'lead'}          | ${'closed'}    | ${['follow']}
    ${'staff'}         | ${'closed'}    | ${[]}
    ${'manager'}       | ${'cancelled'} | ${['follow']}
  `('$who, $state: $may', ({ who, state, may }: { who: Who; state: RoundState; may: (keyof RoundPermissions)[] }) => {
    const permissions = roundPermissions(actor(who), { state }, [noord]);

    expect(Object.entries(permissions).flatMap(([what, is]) => (is ? [what] : []))).toEqual(
      Object.keys(permissions).filter((what) => may.some((one) => one === what)),
    );
  });

  it('who leads the team whose round it is runs it, but opens it no more once it was closed', () => {
    const of = (state: RoundState) => roundPermissions(actor('lead'), { state, teamId: 'noord' }, [noord]);

    expect([of('draft').open, of('open').close, of('open').extend, of('closed').reopen]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(roundPermissions(actor('other-lead'), { state: 'open', teamId: 'noord' }, [noord]).close).toBe(false);
  });
});

it.each`
  who                | any      | association | noord
  ${'manager'}       | ${true}  | ${true}     | ${true}
  ${'administrator'} | ${true}  | ${true}     | ${true}
  ${'lead'}          | ${true}  | ${false}    | ${true}
  ${'other-lead'}    | ${true}  | ${false}    | ${false}
  ${'staff'}         | ${false} | ${false}    | ${false}
  ${'guest'}         | ${false} | ${false}    | ${false}
`(
  '$who makes a round: any $any, of the association $association, of Noord $noord',
  (row: { who: Who; any: boolean; association: boolean; noord: boolean }) => {
    const who = actor(row.who);

    expect([mayMakeAny(who), mayMake(who, undefined), mayMake(who, 'noord')]).toEqual([
      row.any,
      row.association,
      row.noord,
    ]);
  },
);

it.each`
  who                | place    | participant | record   | handOver
  ${'manager'}       | ${true}  | ${true}     | ${true}  | ${true}
  ${'administrator'} | ${true}  | ${true}     | ${true}  | ${true}
  ${'lead'}          | ${true}  | ${true}     | ${true}  | ${true}
  ${'other-lead'}    | ${false} | ${false}    | ${false} | ${false}
  ${'staff'}         | ${false} | ${false}    | ${true}  | ${false}
  ${'guest'}         | ${false} | ${false}    | ${false} | ${false}
`(
  '$who, of what is Noord’s: judgements $place, who is asked $participant, record $record',
  (row: Record<'place' | 'participant' | 'record' | 'handOver', boolean> & { who: Who }) => {
    const who = actor(row.who);
    const colleague = { source: 'professionals', personId: 'anna', teamId: 'noord' } as const;

    expect([
      mayFollowPlace(who, noord),
      mayFollowParticipant(who, noord),
      mayRecordAt(who, noord),
      mayHandOver(who, colleague),
    ]).toEqual([row.place, row.participant, row.record, row.handOver]);
  },
);

it.each`
  who                | own     | colleague | elsewhere | partner
  ${'manager'}       | ${true} | ${false}  | ${false}  | ${true}
  ${'administrator'} | ${true} | ${false}  | ${false}  | ${true}
  ${'lead'}          | ${true} | ${true}   | ${false}  | ${true}
  ${'other-lead'}    | ${true} | ${false}  | ${true}   | ${true}
  ${'staff'}         | ${true} | ${false}  | ${false}  | ${true}
`(
  '$who knows how far is: themselves $own, a colleague of Noord $colleague, of Zuid $elsewhere, a partner $partner',
  (row: Record<'own' | 'colleague' | 'elsewhere' | 'partner', boolean> & { who: Who }) => {
    const of = (teamId: string, personId = 'anna') =>
      maySeeProgress(actor(row.who), { source: 'professionals', personId, teamId });
    const partner = maySeeProgress(actor(row.who), { source: 'partners', teamId: 'west' });

    expect([of('west', row.who), of('noord'), of('zuid'), partner]).toEqual([
      row.own,
      row.colleague,
      row.elsewhere,
      row.partner,
    ]);
  },
);

it('a manager who leads the team knows how far each of it is', () => {
  const colleague = { source: 'professionals', personId: 'anna', teamId: 'noord' } as const;

  expect(maySeeProgress({ ...actor('manager'), leadsTeamIds: ['noord'] }, colleague)).toBe(true);
});

it('hands over what is one’s own, but nobody what a partner is asked', () => {
  const own = { source: 'professionals', personId: 'staff', teamId: 'zuid' } as const;

  expect(mayHandOver(actor('staff'), own)).toBe(true);
  expect(mayHandOver(actor('manager'), { source: 'partners', teamId: 'noord' })).toBe(false);
});

it.each`
  who             | state          | isAsked  | sees
  ${'manager'}    | ${'draft'}     | ${false} | ${true}
  ${'lead'}       | ${'draft'}     | ${true}  | ${false}
  ${'staff'}      | ${'draft'}     | ${true}  | ${false}
  ${'lead'}       | ${'open'}      | ${false} | ${true}
  ${'staff'}      | ${'open'}      | ${false} | ${true}
  ${'other-lead'} | ${'open'}      | ${false} | ${false}
  ${'other-lead'} | ${'open'}      | ${true}  | ${true}
  ${'guest'}      | ${'open'}      | ${false} | ${false}
  ${'guest'}      | ${'open'}      | ${true}  | ${true}
  ${'staff'}      | ${'closed'}    | ${false} | ${true}
  ${'staff'}      | ${'cancelled'} | ${true}  | ${false}
`('$who looks at a $state round, asked $isAsked: $sees', ({ who, state, isAsked, sees }) => {
  expect(mayView(actor(who), { state }, [noord], isAsked)).toBe(sees);
});

it.each`
  state        | today           | isOpen
  ${'open'}    | ${'2026-12-21'} | ${true}
  ${'open'}    | ${'2026-12-22'} | ${false}
  ${'closed'}  | ${'2026-12-20'} | ${false}
  ${'planned'} | ${'2026-12-20'} | ${false}
`('a $state round through 21 December counts what is said on $today: $isOpen', ({ state, today, isOpen }) => {
  expect(isOpenOn({ state, closesOn: '2026-12-21' }, today)).toBe(isOpen);
});
