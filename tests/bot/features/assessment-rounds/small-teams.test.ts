import type { RowCounts, TeamTotals } from '../../../../bot/features/assessment-rounds/collections';
import { noTotals, responseOf } from '../../../../bot/features/assessment-rounds/response-totals';

const AT = '2026-12-03T09:00:00.000Z';

/** So many people, each asked about two places, of whom nobody answered. */
function counts(people: number): RowCounts {
  return { people, started: 0, finished: 0, asked: people * 2, given: 0, byDay: {} };
}

/** By team, how many colleagues and how many partners were asked. */
type Asked = Readonly<Record<string, readonly [colleagues: number, partners: number]>>;

interface Case {
  readonly teams: Asked;
  readonly leads: readonly string[];
  readonly told: readonly string[];
}

function totalsOf(teams: Asked) {
  const byTeam: Record<string, TeamTotals> = {};
  for (const [teamId, [colleagues, partners]] of Object.entries(teams)) {
    byTeam[teamId] = { professionals: counts(colleagues), partners: counts(partners) };
  }
  return { ...noTotals(AT), byTeam };
}

it.each`
  why                                                   | teams                                             | leads    | told
  ${'each is large enough'}                             | ${{ a: [4, 0], b: [9, 1] }}                       | ${[]}    | ${['a 4', 'b 10']}
  ${'two small ones are enough together'}               | ${{ a: [1, 0], b: [3, 2], c: [8, 0] }}            | ${[]}    | ${['c 8', 'small-teams 6']}
  ${'a small one alone would be what the others leave'} | ${{ a: [1, 0], b: [6, 0], c: [8, 0] }}            | ${[]}    | ${['c 8', 'small-teams 7']}
  ${'too few together take the smallest of the others'} | ${{ a: [1, 0], b: [2, 0], c: [5, 0], d: [5, 0] }} | ${[]}    | ${['d 5', 'small-teams 8']}
  ${'all together are the total'}                       | ${{ a: [3, 0], b: [3, 0] }}                       | ${[]}    | ${[]}
  ${'there is nobody to go with'}                       | ${{ a: [3, 0] }}                                  | ${[]}    | ${[]}
  ${'partners do not count'}                            | ${{ a: [1, 9], b: [1, 0], c: [2, 0], d: [7, 0] }} | ${[]}    | ${['d 7', 'small-teams 13']}
  ${'only partners were asked with a team'}             | ${{ a: [0, 1], b: [5, 0] }}                       | ${[]}    | ${['a 1', 'b 5']}
  ${'who leads it sees it apart'}                       | ${{ a: [1, 0], b: [6, 0] }}                       | ${['a']} | ${['a 1', 'b 6']}
  ${'what they lead does not hide the others'}          | ${{ a: [9, 0], b: [1, 0], c: [1, 0] }}            | ${['a']} | ${['a 9']}
  ${'what they lead stands beside what goes together'}  | ${{ a: [2, 0], b: [1, 0], c: [3, 0] }}            | ${['a']} | ${['a 2', 'small-teams 4']}
`('$teams by team for who leads $leads: $told, as $why', ({ teams, leads, told }: Case) => {
  const { byTeam, total } = responseOf(totalsOf(teams), [], { sees: () => true, leads: (id) => leads.includes(id) });

  expect(byTeam.map(({ teamId, people }) => `${teamId} ${people}`)).toEqual(told);
  expect(total.people).toBe(Object.values(totalsOf(teams).byTeam).reduce((sum, team) => sum + peopleIn(team), 0));
});

function peopleIn({ professionals, partners }: TeamTotals): number {
  return professionals.people + partners.people;
}
