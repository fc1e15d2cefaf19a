import { IssueFollowUp } from '../../../../bot/contracts/reported-issues';
import { createApiTester, type ApiTester } from '../../../support/api/api-tester';

let tester: ApiTester;

beforeEach(async () => {
  tester = await createApiTester();
});
afterEach(() => tester.close());

it('what the resident can be told is there in each form, in the name of who asks, with what was suggested', async () => {
  const route = tester.routes.find(({ operationId }) => operationId === 'getIssueFollowUp');
  if (route === undefined) throw new Error('There is a follow-up');

  const response = await tester.send(route, { params: await tester.prepare(route) });
  const { feedback, suggested } = IssueFollowUp.parse(await response.json());

  expect(feedback.map(({ form }) => form)).toEqual(['message', 'letter', 'door-card']);
  expect(feedback.every(({ text }) => text.includes('Vechtstraat') && text.includes('Mo Yildiz'))).toBe(true);
  expect(suggested.length).toBeGreaterThanOrEqual(3);
  expect(suggested.every(({ title, outcome }) => title.nl !== '' && outcome === 'shown')).toBe(true);
});
