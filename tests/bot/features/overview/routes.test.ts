import { Overview, OverviewRows } from '../../../../bot/contracts/overview';
import type { Route } from '../../../../bot/api/define';
import { createApiTester, type ApiTester, type Sender } from '../../../support/api/api-tester';

let tester: ApiTester;
beforeAll(async () => {
  tester = await createApiTester();
});
afterAll(() => tester.close());

function routeOf(operationId: string): Route {
  const route = tester.routes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new Error(`${operationId} is no route`);
  return route;
}

async function overviewFor(as: Sender) {
  return Overview.parse(await (await tester.send(routeOf('getOverview'), { as })).json());
}

async function rowsFor(as: Sender, what: string) {
  const query = { year: '2026', teamId: 'vechtoever', what };
  return OverviewRows.parse(await (await tester.send(routeOf('listOverviewRows'), { as, query })).json()).items;
}

it.each`
  as            | teams
  ${'teamlead'} | ${['Team Vechtoever']}
  ${'staff'}    | ${['Team Vechtoever']}
  ${'manager'}  | ${['Team Molenveld', 'Team Vechtoever']}
  ${'admin'}    | ${['Team Molenveld', 'Team Vechtoever']}
`('tells $as of $teams', async ({ as, teams }: { as: Sender; teams: string[] }) => {
  expect((await overviewFor(as)).teams.map(({ team }) => team.name)).toEqual(teams);
});

it('tells each number with as many rows', async () => {
  const { teams } = await overviewFor('teamlead');
  const [own] = teams;

  for (const what of ['late', 'coming', 'done'] as const) {
    expect(await rowsFor('teamlead', what)).toHaveLength(own?.[what] ?? 0);
  }
  expect(own?.coming).toBeGreaterThan(0);
});

it.each`
  as            | named
  ${'teamlead'} | ${true}
  ${'staff'}    | ${true}
  ${'manager'}  | ${false}
`('tells $as whose it is what the team has to do: $named', async ({ as, named }: { as: Sender; named: boolean }) => {
  const rows = await rowsFor(as, 'coming');

  expect(rows.map(({ owner }) => owner?.name !== undefined)).toEqual(rows.map(() => named));
  expect(rows.length).toBeGreaterThan(0);
});

it('refuses a number that is none', async () => {
  const query = { year: '2026', teamId: 'vechtoever', what: 'everything' };

  expect((await tester.send(routeOf('listOverviewRows'), { query })).status).toBe(400);
});
