import type { PersonId } from '../../../../bot/contracts/people';
import {
  canBeTold,
  concernsOf,
  escalationRecipientOf,
  recipientOf,
  type PersonState,
} from '../../../../bot/features/reminders/recipients';
import type { RemindableItem } from '../../../../bot/features/reminders/remindable';
import { anAssociationMilestone, anItem, aPeopleSnapshot, aPersonState } from './reminder-builders';

type Overrides = Parameters<typeof aPeopleSnapshot>[0];

interface Escalation {
  readonly ownerId: PersonId;
  readonly overrides: Overrides;
  readonly lead: PersonId | undefined;
  readonly manager: PersonId | undefined;
}

const today = '2026-12-09';
const away = { absence: { from: '2026-12-07', until: '2026-12-11' } };
const unreachable = {
  reachability: { state: 'unreachable', since: '2026-12-01T08:00:00.000Z', reason: 'ConversationBlockedByUser' },
} as const;
const gone: PersonState = { known: false };

describe('canBeTold', () => {
  it.each`
    state                                                                     | told     | why
    ${aPersonState()}                                                         | ${true}  | ${'has the bot and is there'}
    ${aPersonState(away)}                                                     | ${false} | ${'is away'}
    ${aPersonState({ absence: { from: today, until: today } })}               | ${false} | ${'is away for today only'}
    ${aPersonState({ absence: { from: '2026-12-01', until: '2026-12-08' } })} | ${true}  | ${'came back today'}
    ${aPersonState({ absence: { from: '2026-12-10', until: '2027-01-08' } })} | ${true}  | ${'is away from tomorrow'}
    ${aPersonState({ reachability: { state: 'not-installed' } })}             | ${false} | ${'never installed the bot'}
    ${aPersonState(unreachable)}                                              | ${false} | ${'blocked the bot'}
    ${{ known: true }}                                                        | ${false} | ${'never wrote to the bot'}
    ${{ ...aPersonState(), known: false }}                                    | ${false} | ${'does not work here any more'}
  `('answers $told for who $why', ({ state, told }: { state: PersonState; told: boolean }) => {
    expect(canBeTold(state, today)).toBe(told);
  });
});

describe('recipientOf', () => {
  it.each`
    why                                                | overrides                                                                                                    | recipient
    ${'the owner'}                                     | ${{}}                                                                                                        | ${'anna'}
    ${'the owner has not installed the bot: the lead'} | ${{ anna: aPersonState({ reachability: { state: 'not-installed' } }) }}                                      | ${'lotte'}
    ${'the owner is unreachable: their deputy'}        | ${{ anna: aPersonState({ ...unreachable, deputyId: 'bram' }) }}                                              | ${'bram'}
    ${'the owner is away: their deputy'}               | ${{ anna: aPersonState({ ...away, deputyId: 'bram' }) }}                                                     | ${'bram'}
    ${'the owner is there: not their deputy'}          | ${{ anna: aPersonState({ deputyId: 'bram' }) }}                                                              | ${'anna'}
    ${'the owner is gone: their deputy'}               | ${{ anna: { ...aPersonState({ deputyId: 'bram' }), known: false } }}                                         | ${'bram'}
    ${'the deputy is away too: the deputy of those'}   | ${{ anna: aPersonState({ ...away, deputyId: 'bram' }), bram: aPersonState({ ...away, deputyId: 'chris' }) }} | ${'chris'}
    ${'two away are each other’s deputy: the lead'}    | ${{ anna: aPersonState({ ...away, deputyId: 'bram' }), bram: aPersonState({ ...away, deputyId: 'anna' }) }}  | ${'lotte'}
    ${'somebody away is their own deputy: the lead'}   | ${{ anna: aPersonState({ ...away, deputyId: 'anna' }) }}                                                     | ${'lotte'}
    ${'nobody left but the lead’s deputy'}             | ${{ anna: gone, lotte: aPersonState({ ...away, deputyId: 'chris' }) }}                                       | ${'chris'}
    ${'the lead is away without deputy: the manager'}  | ${{ anna: gone, lotte: aPersonState(away) }}                                                                 | ${'maria'}
    ${'the manager is away too: their deputy'}         | ${{ anna: gone, lotte: gone, maria: aPersonState({ ...away, deputyId: 'chris' }) }}                          | ${'chris'}
    ${'nobody can be told'}                            | ${{ anna: gone, lotte: gone, maria: gone }}                                                                  | ${undefined}
  `('$why', ({ overrides, recipient }: { overrides: Overrides; recipient: PersonId | undefined }) => {
    expect(recipientOf(anItem(), today, aPeopleSnapshot(overrides))).toBe(recipient);
  });

  it.each`
    why                                           | item                                           | overrides          | recipient
    ${'its owner'}                                | ${anAssociationMilestone()}                    | ${{}}              | ${'maria'}
    ${'the association’s manager in their place'} | ${anAssociationMilestone({ ownerId: 'dirk' })} | ${{ dirk: gone }}  | ${'maria'}
    ${'nobody, without team or manager'}          | ${anAssociationMilestone()}                    | ${{ maria: gone }} | ${undefined}
  `(
    'tells of what belongs to no team: $why',
    ({
      item,
      overrides,
      recipient,
    }: {
      item: RemindableItem;
      overrides: Overrides;
      recipient: PersonId | undefined;
    }) => {
      expect(recipientOf(item, today, aPeopleSnapshot(overrides))).toBe(recipient);
    },
  );

  it('tells the association’s manager of an item of a team that is no more', () => {
    expect(recipientOf(anItem({ teamId: 'opgeheven' }), today, aPeopleSnapshot({ anna: gone }))).toBe('maria');
  });
});

describe('escalationRecipientOf', () => {
  it.each`
    why                                               | ownerId    | overrides                                                 | lead         | manager
    ${'the team lead and the manager'}                | ${'anna'}  | ${{}}                                                     | ${'lotte'}   | ${'maria'}
    ${'the owner is the team lead'}                   | ${'lotte'} | ${{}}                                                     | ${undefined} | ${'maria'}
    ${'the owner is the manager'}                     | ${'maria'} | ${{}}                                                     | ${'lotte'}   | ${undefined}
    ${'the lead is away: their deputy'}               | ${'anna'}  | ${{ lotte: aPersonState({ ...away, deputyId: 'bram' }) }} | ${'bram'}    | ${'maria'}
    ${'the lead is away and the owner their deputy'}  | ${'anna'}  | ${{ lotte: aPersonState({ ...away, deputyId: 'anna' }) }} | ${undefined} | ${'maria'}
    ${'the lead is away: not the manager, that soon'} | ${'anna'}  | ${{ lotte: aPersonState(away) }}                          | ${undefined} | ${'maria'}
    ${'the manager is gone'}                          | ${'anna'}  | ${{ maria: gone }}                                        | ${'lotte'}   | ${undefined}
  `('$why', ({ ownerId, overrides, lead, manager }: Escalation) => {
    const people = aPeopleSnapshot(overrides);

    expect(escalationRecipientOf('team-lead', anItem({ ownerId }), today, people)).toBe(lead);
    expect(escalationRecipientOf('manager', anItem({ ownerId }), today, people)).toBe(manager);
  });

  it('has no team lead for an association milestone', () => {
    const milestone = anAssociationMilestone({ ownerId: 'dirk' });

    expect(escalationRecipientOf('team-lead', milestone, today, aPeopleSnapshot())).toBeUndefined();
    expect(escalationRecipientOf('manager', milestone, today, aPeopleSnapshot())).toBe('maria');
  });
});

describe('concernsOf', () => {
  it.each`
    personId   | overrides                                                 | concerns
    ${'anna'}  | ${{}}                                                     | ${[{ role: 'owner' }]}
    ${'bram'}  | ${{}}                                                     | ${[]}
    ${'lotte'} | ${{}}                                                     | ${[{ role: 'team-lead' }]}
    ${'maria'} | ${{}}                                                     | ${[{ role: 'manager' }]}
    ${'anna'}  | ${{ anna: aPersonState({ ...away, deputyId: 'bram' }) }}  | ${[]}
    ${'bram'}  | ${{ anna: aPersonState({ ...away, deputyId: 'bram' }) }}  | ${[{ role: 'stand-in', forPersonId: 'anna' }]}
    ${'lotte'} | ${{ anna: gone }}                                         | ${[{ role: 'stand-in', forPersonId: 'anna' }, { role: 'team-lead' }]}
    ${'bram'}  | ${{ lotte: aPersonState({ ...away, deputyId: 'bram' }) }} | ${[{ role: 'team-lead', forPersonId: 'lotte' }]}
    ${'bram'}  | ${{ maria: aPersonState({ ...away, deputyId: 'bram' }) }} | ${[{ role: 'manager', forPersonId: 'maria' }]}
  `(
    'an item of anna concerns $personId as $concerns',
    ({ personId, overrides, concerns }: { personId: PersonId; overrides: Overrides; concerns: readonly object[] }) => {
      const item = anItem();

      const found = concernsOf(personId, [item], today, aPeopleSnapshot(overrides));

      expect(found).toEqual(concerns.map((concern) => ({ item, ...concern })));
    },
  );

  it('concerns its owner as owner only, also when they lead the team', () => {
    const item = anItem({ ownerId: 'lotte' });

    expect(concernsOf('lotte', [item], today, aPeopleSnapshot())).toEqual([{ item, role: 'owner' }]);
  });
});
