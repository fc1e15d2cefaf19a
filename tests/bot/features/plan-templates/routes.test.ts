import type { Route } from '../../../../bot/api/define';
import { LegalDates, PlanTemplateResource } from '../../../../bot/contracts/plan-settings';
import { createApiTester, type ApiTester, type Sending } from '../../../support/api/api-tester';
import { withMilestone } from './a-template';

let tester: ApiTester;
beforeEach(async () => {
  tester = await createApiTester();
});
afterEach(() => tester.close());

function send(operationId: string, sending: Partial<Sending> = {}): Promise<Response> {
  const route: Route | undefined = tester.routes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new Error(`${operationId} is no route`);
  return tester.send(route, sending);
}

it('a template goes from built-in to draft to adopted, and back', async () => {
  const states: string[] = [];
  for (const [operationId, seen] of [
    ['getPlanTemplate', undefined],
    ['changePlanTemplate', 0],
    ['adoptPlanTemplate', 1],
    ['resetPlanTemplate', 2],
  ] as const) {
    const response = await send(operationId, { seen });
    const { state, inUse, version } = PlanTemplateResource.parse(await response.json());
    states.push(`${state}, in use ${inUse}, ${version}, ${response.headers.get('etag') ?? ''}`);
  }

  expect(states).toEqual([
    'built-in, in use built-in, 0, "0"',
    'draft, in use built-in, 1, "1"',
    'adopted, in use own, 2, "2"',
    'built-in, in use built-in, 3, "3"',
  ]);
});

it('who is second is told what is there now', async () => {
  await send('changePlanTemplate');

  const other = JSON.stringify(withMilestone('first-report', undefined));
  const response = await send('changePlanTemplate', { body: other });

  expect(response.status).toBe(412);
  expect(await response.json()).toMatchObject({ code: 'api.stale', current: { state: 'draft', version: 1 } });
});

it.each([
  ['offer-sent', { month: 7, day: 1 }, 'mag eerder dan de wet zegt, niet later dan dag 30 van maand 6'],
  ['budget', { month: 2, day: 29 }, 'dag 29 van maand 2 bestaat niet in elk jaar'],
] as const)('a template with %s on %j is refused in words', async (key, fields, words) => {
  const response = await send('changePlanTemplate', { body: JSON.stringify(withMilestone(key, fields)) });

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ title: expect.stringContaining(words) });
});

it('a legal date is confirmed and withdrawn', async () => {
  const confirmed = async (operationId: string) =>
    LegalDates.parse(await (await send(operationId)).json()).dates.map(({ confirmedByName }) => confirmedByName);

  expect(await confirmed('listLegalDates')).toEqual([undefined, undefined]);
  expect(await confirmed('confirmLegalDate')).toEqual(['Bea Jansma', undefined]);
  expect(await confirmed('listLegalDates')).toEqual(['Bea Jansma', undefined]);
  expect(await confirmed('withdrawLegalDate')).toEqual([undefined, undefined]);
});
