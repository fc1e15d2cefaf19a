import { createApiTester, type ApiTester, type Sender } from '../../../support/api/api-tester';

let tester: ApiTester;
beforeEach(async () => {
  tester = await createApiTester();
});
afterEach(() => tester.close());

const get = async (address: string, as: Sender): Promise<unknown> => {
  const response = await tester.fetch(address, { headers: { 'x-sender': as } });
  return response.json();
};
const put = (address: string, as: Sender, body: object) =>
  tester.fetch(address, {
    method: 'PUT',
    headers: { 'x-sender': as, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('who asks', () => {
  it.each`
    as            | name                | role               | administer | seeDeliveries
    ${'staff'}    | ${'Mo Yildiz'}      | ${'staff'}         | ${false}   | ${false}
    ${'teamlead'} | ${'Sanne de Vries'} | ${'team-lead'}     | ${false}   | ${false}
    ${'manager'}  | ${'Ingrid van Dam'} | ${'manager'}       | ${false}   | ${true}
    ${'admin'}    | ${'Bea Jansma'}     | ${'administrator'} | ${true}    | ${true}
  `('is $name, a $role', async ({ as, name, role, administer, seeDeliveries }) => {
    expect(await get('/api/me', as)).toMatchObject({ name, role, may: { administer, seeDeliveries } });
  });

  it.each`
    as              | teams
    ${'staff'}      | ${[['vechtoever', true, false]]}
    ${'teamlead'}   | ${[['vechtoever', true, true]]}
    ${'other-lead'} | ${[['molenveld', true, true]]}
    ${'manager'}    | ${[['molenveld', false, false], ['vechtoever', false, false]]}
  `('sees as $as the plans of $teams: team, own, led', async (row: { as: Sender; teams: unknown[][] }) => {
    expect(await get('/api/me', row.as)).toMatchObject({
      teams: row.teams.map(([id, isOwn, leads]) => ({ id, isOwn, leads })),
    });
  });
});

describe("somebody's own settings", () => {
  it('keep what is left out', async () => {
    await put('/api/me/settings', 'staff', { workingDays: [4, 1, 1] });

    const response = await put('/api/me/settings', 'staff', { language: 'en' });

    expect(await response.json()).toEqual({ language: 'en', workingDays: [1, 4] });
    expect(await get('/api/me', 'staff')).toMatchObject({ language: 'en' });
    expect(await get('/api/me/settings', 'teamlead')).toEqual({ language: 'nl', workingDays: [1, 2, 3, 4, 5] });
  });

  it('name the deputy and the days of absence', async () => {
    const { people } = tester.program.services;
    const identity = await people.identify(
      'de300000-0000-4000-8000-000000000000',
      'de300000-0000-4000-8000-000000000002',
    );
    if (identity === undefined) throw new Error('Mo works there');
    await people.goAway(identity.actor, { until: '2026-12-04', deputyId: 'de300000-0000-4000-8000-000000000003' });

    expect(await get('/api/me/settings', 'staff')).toMatchObject({
      deputy: { name: 'Joke Bakker' },
      absence: { from: '2026-12-01', until: '2026-12-04' },
    });
  });

  it('have a working day', async () => {
    const response = await put('/api/me/settings', 'staff', { workingDays: [] });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'people.working-days.none' });
  });
});

it('lists the people of a team, its lead first, by name and nothing more', async () => {
  expect(await get('/api/teams/molenveld/people', 'manager')).toEqual({
    people: [
      { id: 'de300000-0000-4000-8000-000000000006', name: 'Yvonne Smit' },
      { id: 'de300000-0000-4000-8000-000000000004', name: 'Ruud Willems' },
    ],
  });
});

it('finds colleagues of other teams too', async () => {
  expect(await get('/api/people?q=bak', 'other-lead')).toMatchObject({ people: [{ name: 'Joke Bakker' }] });
  expect(await get(`/api/people?q=${'x'.repeat(101)}`, 'staff')).toMatchObject({ status: 400 });
});
