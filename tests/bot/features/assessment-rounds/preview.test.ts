import type { NetworkPartner } from '../../../../bot/contracts/network-partners';
import type { Person } from '../../../../bot/contracts/people';
import type { Place } from '../../../../bot/contracts/places';
import { previewOf, type PreviewFacts } from '../../../../bot/features/assessment-rounds/preview';

const place = (id: string): Place => ({ id, kind: 'complex', name: `Complex ${id}`, aliases: [], teamId: 'noord' });
const person = (id: string): [string, Person] => [
  id,
  { id, name: `Collega ${id}`, givenName: id, email: `${id}@woonvoorbeeld.example`, role: 'staff' },
];
const partner = (id: string, overrides: Partial<NetworkPartner> = {}): [string, NetworkPartner] => [
  id,
  {
    ...{ id, organization: `Partner ${id}`, kind: 'police', contactName: '', email: '', language: 'nl' },
    ...{ mayBeNamed: false, addedBy: 'maria', addedAt: '2026-01-01T00:00:00.000Z', version: 1 },
    ...overrides,
  },
];
const asks = (personId: string, ...placeIds: string[]) => ({ source: 'professionals' as const, personId, placeIds });
const asksPartner = (partnerId: string, ...placeIds: string[]) => ({
  source: 'partners' as const,
  partnerId,
  placeIds,
});

/** Two people about two places each, in three weeks from tomorrow. */
function facts(overrides: Partial<PreviewFacts> = {}): PreviewFacts {
  return {
    round: { opensOn: '2026-12-02', closesOn: '2026-12-22', placeIds: ['a', 'b'] },
    places: [place('a'), place('b')],
    rows: [asks('anna', 'a', 'b'), asks('bram', 'a', 'b')],
    people: new Map([person('anna'), person('bram')]),
    partners: new Map(),
    unreached: new Set(),
    today: '2026-12-01',
    ...overrides,
  };
}

const many = Array.from({ length: 26 }, (_, at) => `p${at}`);

it('counts people and judgements, a minute a place, rounded up', () => {
  const rows = [asks('anna', 'a', 'b'), asks('bram', 'a'), asksPartner('w', 'a', 'b')];

  expect(previewOf(facts({ rows }))).toMatchObject({ people: 3, partners: 1, judgements: 5, minutesEach: 2 });
});

it('counts nothing of places that are not in the round any more', () => {
  const rows = [asks('anna', 'a', 'gone'), asks('bram', 'gone')];

  expect(previewOf(facts({ rows }))).toMatchObject({ people: 1, judgements: 1, minutesEach: 1 });
});

it('has nothing to say of a round that is in order', () => {
  expect(previewOf(facts()).findings).toEqual([]);
});

it.each`
  what                         | blocks   | count | names               | overrides
  ${'no-places'}               | ${true}  | ${1}  | ${[]}               | ${{ places: [], round: { ...facts().round, placeIds: [] } }}
  ${'nobody-asked'}            | ${true}  | ${1}  | ${[]}               | ${{ rows: [] }}
  ${'period-past'}             | ${true}  | ${1}  | ${[]}               | ${{ today: '2026-12-23' }}
  ${'period-short'}            | ${false} | ${6}  | ${[]}               | ${{ today: '2026-12-17' }}
  ${'places-without-people'}   | ${false} | ${1}  | ${['Complex b']}    | ${{ rows: [asks('anna', 'a'), asks('bram', 'a')] }}
  ${'places-with-one-person'}  | ${false} | ${1}  | ${['Complex b']}    | ${{ rows: [asks('anna', 'a', 'b'), asks('bram', 'a')] }}
  ${'people-with-many-places'} | ${false} | ${1}  | ${['Collega bram']} | ${{ rows: [asks('anna', 'a', 'b'), asks('bram', 'a', 'b', ...many)] }}
  ${'people-unknown'}          | ${false} | ${1}  | ${[]}               | ${{ people: new Map([person('anna')]) }}
  ${'people-without-bot'}      | ${false} | ${1}  | ${['Collega bram']} | ${{ unreached: new Set(['bram']) }}
`('finds $what', ({ what, blocks, count, names, overrides }) => {
  expect(previewOf(facts(overrides)).findings).toContainEqual({ what, blocks, count, names });
});

it.each`
  overrides                                                                    | finds
  ${{}}                                                                        | ${['partners-without-way']}
  ${{ email: 'wijk@politie.example' }}                                         | ${[]}
  ${{ guestId: 'gast' }}                                                       | ${[]}
  ${{ email: 'wijk@politie.example', archivedAt: '2026-02-01T00:00:00.000Z' }} | ${['people-unknown']}
`('finds of a partner with $overrides: $finds', ({ overrides, finds }) => {
  const rows = [...facts().rows, asksPartner('w', 'a')];

  const { findings } = previewOf(facts({ rows, partners: new Map([partner('w', overrides)]) }));

  expect(findings.map(({ what }) => what)).toEqual(finds);
});
