import { MessengerError } from '../../../../bot/ports/messenger';
import { instantAt } from '../../../../bot/shared/local-date';
import { aPlanItem, keepItems } from '../../../support/program/plan-items';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';

let program: TestProgram;
const DAY = '2026-12-08';
const PEOPLE = ['anna', 'bram', 'chris', 'dina', 'emre'];

beforeEach(async () => {
  program = await createTestProgram({ now: instantAt('2026-12-04', '09:30') });
  for (const ownerId of PEOPLE) await keepItems(program, aPlanItem({ id: `item-${ownerId}`, ownerId }));
  await program.install(...PEOPLE, 'lotte');
});
afterEach(() => program.close());

it('counts nobody on a day without digests', async () => {
  const { recipients, states } = await program.services.deliveryTotals(TENANT_ID, '2026-12-07');

  expect(recipients).toBe(0);
  expect(Object.values(states).every((count) => count === 0)).toBe(true);
});

it('counts every recipient of the day once, by how far their digest came', async () => {
  const failures = [
    new MessengerError('busy', '429', 60_000),
    new MessengerError('in-doubt', '500'),
    new MessengerError('unreachable', 'ConversationBlockedByUser'),
    new MessengerError('refused', '400'),
  ];
  failures.forEach((error) => program.messenger.failNext(error));
  await program.advanceTo(instantAt(DAY, '09:00'));

  expect(await program.services.deliveryTotals(TENANT_ID, DAY)).toEqual({
    recipients: 5,
    states: { planned: 1, sending: 0, sent: 1, empty: 0, failed: 1, unreachable: 1, 'in-doubt': 1 },
  });

  await program.advanceTo(instantAt(DAY, '10:00'));
  expect(await program.services.deliveryTotals(TENANT_ID, DAY)).toMatchObject({
    recipients: 5,
    states: { planned: 0, sent: 2 },
  });
});
