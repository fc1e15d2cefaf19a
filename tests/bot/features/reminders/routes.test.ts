import type { Route } from '../../../../bot/api/define';
import { Deliveries } from '../../../../bot/contracts/deliveries';
import { QuietDays } from '../../../../bot/contracts/plan-settings';
import { demoAssociation } from '../../../../bot/demo/demo-association';
import { MessengerError } from '../../../../bot/ports/messenger';
import { instantAt } from '../../../../bot/shared/local-date';
import { createApiTester, type ApiTester, type Sending } from '../../../support/api/api-tester';

const { tenantId } = demoAssociation;

let tester: ApiTester;
beforeEach(async () => {
  tester = await createApiTester();
});
afterEach(() => tester.close());

function routeOf(operationId: string): Route {
  const route = tester.routes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new Error(`${operationId} is no route`);
  return route;
}

function send(operationId: string, sending: Partial<Sending>): Promise<Response> {
  return tester.send(routeOf(operationId), sending);
}

describe('what was sent', () => {
  async function deliveriesOf(day: string) {
    return Deliveries.parse(await (await send('listDeliveries', { as: 'admin', query: { day } })).json());
  }

  it('is told with why it did not arrive, and what to do for who cannot be reached', async () => {
    const { program } = tester;
    const addressees = demoAssociation.people.slice(0, 4).map(({ id }) => id);
    for (const id of addressees) {
      const address = { conversationId: `a:${id}`, serviceUrl: 'https://smba.example/', tenantId, channelUserId: id };
      await program.services.people.remember(address, id, 'installed');
    }
    program.messenger.failNext(new MessengerError('unreachable', 'ConversationBlockedByUser'));
    await program.advanceTo(instantAt('2026-12-01', '10:00'));

    const { totals, rows, unreachable } = await deliveriesOf('2026-12-01');

    expect(totals.recipients).toBeGreaterThan(1);
    expect(rows).toHaveLength(totals.recipients);
    const blocked = rows.find(({ state }) => state === 'unreachable');
    expect(blocked?.reason).toEqual({
      code: 'ConversationBlockedByUser',
      text: 'Heeft de bot in Teams geblokkeerd.',
    });
    expect(rows.filter(({ state }) => state === 'sent').every(({ reason }) => reason === undefined)).toBe(true);
    expect(unreachable.find(({ id }) => id === blocked?.person.id)?.reason).toContain('Deblokkeren');
    expect(unreachable.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('openen in Teams'));
  });

  it('is nothing on a day without digests', async () => {
    expect(await deliveriesOf('2026-11-01')).toMatchObject({ day: '2026-11-01', rows: [], totals: { recipients: 0 } });
  });

  it('is of today when no day is asked for', async () => {
    const response = await send('listDeliveries', { as: 'manager', query: {} });

    expect(Deliveries.parse(await response.json()).day).toBe('2026-12-01');
  });
});

describe('the quiet days', () => {
  it('of who was second are refused with what is there now', async () => {
    const first = await send('changeQuietDays', {});
    const { version } = QuietDays.parse(await first.json());

    const second = await send('changeQuietDays', { body: JSON.stringify({ days: [] }) });

    expect(second.status).toBe(412);
    expect(await second.json()).toMatchObject({ code: 'api.stale', current: { version, year: 2027 } });
    expect(first.headers.get('etag')).toBe(`"${version}"`);
  });

  it.each([
    ['on a public holiday', '2027-12-25', '25-12-2027 is al een feestdag: Eerste kerstdag.'],
    ['in another year', '2026-12-24', '24-12-2026 valt niet in 2027.'],
  ])('are refused %s, in words', async (_what, on, title) => {
    const response = await send('changeQuietDays', { body: JSON.stringify({ days: [{ on, name: 'Vrij' }] }) });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ title });
  });
});
