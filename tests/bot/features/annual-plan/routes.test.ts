import { ItemChanged, ItemDetails, ItemList } from '../../../../bot/contracts/plan-resources';
import { createApiTester, type ApiTester, type Sender } from '../../../support/api/api-tester';

const PLAN = '/api/plans/vechtoever/2026';
/** Sanne's, due yesterday. */
const LATE = `${PLAN}/items/action-demo-1`;
const MILESTONE = '/api/association-plans/2026/items/milestone-performance-agreements';
const MO = 'de300000-0000-4000-8000-000000000002';

let tester: ApiTester;
beforeEach(async () => {
  tester = await createApiTester();
});
afterEach(() => tester.close());

const get = (address: string, as: Sender, language = 'nl') =>
  tester.fetch(address, { headers: { 'x-sender': as, 'accept-language': language } });

const post = (address: string, as: Sender, body: object, seen?: number) =>
  tester.fetch(address, {
    method: 'POST',
    headers: {
      'x-sender': as,
      'content-type': 'application/json',
      ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    },
    body: JSON.stringify(body),
  });

const itemOf = async (response: Response) => ItemDetails.parse(await response.json());
const changedBy = async (response: Response) => ItemChanged.parse(await response.json());

describe('an item', () => {
  it('says what it is, how it stands, and what the reader may do', async () => {
    const response = await get(LATE, 'teamlead');

    expect(response.headers.get('etag')).toBe('"1"');
    expect(await itemOf(response)).toMatchObject({
      ref: { teamId: 'vechtoever', year: 2026, itemId: 'action-demo-1' },
      kind: 'plan-action',
      title: 'Uitslag van de schouw terugkoppelen aan de bewoners',
      owner: { name: 'Sanne de Vries' },
      dueOn: '2026-11-30',
      status: 'open',
      isLate: true,
      place: { id: 'sluiswachter', name: 'De Sluiswachter' },
      teamName: 'Team Vechtoever',
      history: [],
      may: { complete: true, move: true, reassign: true, cancel: true, undo: false },
      version: 1,
    });
  });

  it.each`
    as            | complete | snooze   | cancel
    ${'teamlead'} | ${true}  | ${true}  | ${true}
    ${'admin'}    | ${true}  | ${false} | ${true}
    ${'staff'}    | ${false} | ${false} | ${false}
  `('lets $as complete: $complete, snooze: $snooze, cancel: $cancel', async ({ as, complete, snooze, cancel }) => {
    expect((await itemOf(await get(LATE, as))).may).toMatchObject({ complete, snooze, cancel });
  });

  it('tells what happened in the language of the reader, the latest first', async () => {
    await post(`${LATE}/changes`, 'teamlead', { what: 'move', to: '2026-12-10', reason: 'Zaal bezet' }, 1);
    await post(`${LATE}/changes`, 'teamlead', { what: 'complete', evidence: 'Verslag rondgestuurd' }, 2);

    const { history } = await itemOf(await get(LATE, 'manager', 'en'));

    expect(history.map(({ text }) => text)).toEqual([
      expect.stringMatching(/Sanne de Vries.*Verslag rondgestuurd/),
      expect.stringMatching(/Sanne de Vries moved.*30 Nov.*10 Dec.*Zaal bezet/),
    ]);
  });

  it('has the title and the law of its milestone', async () => {
    expect(await itemOf(await get(MILESTONE, 'staff', 'en'))).toMatchObject({
      kind: 'milestone',
      title: expect.stringMatching(/agreements/i),
      legal: { article: expect.any(String) },
    });
  });
});

describe('a change', () => {
  it('leads to the next version', async () => {
    const response = await post(`${LATE}/changes`, 'teamlead', { what: 'complete', evidence: 'Verslag gestuurd' }, 1);

    expect(response.headers.get('etag')).toBe('"2"');
    expect(await changedBy(response)).toMatchObject({
      outcome: 'applied',
      item: { status: 'done', evidence: 'Verslag gestuurd', doneOn: '2026-12-01', version: 2, may: { undo: true } },
    });
  });

  it('never overwrites what somebody did in between: both are shown', async () => {
    await post(`${LATE}/changes`, 'admin', { what: 'reassign', to: MO }, 1);

    const late = await post(`${LATE}/changes`, 'teamlead', { what: 'move', to: '2026-12-10', reason: 'Zaal bezet' }, 1);

    expect(late.status).toBe(412);
    expect(late.headers.get('etag')).toBe('"2"');
    expect(await late.json()).toMatchObject({
      code: 'api.stale',
      current: { owner: { name: 'Mo Yildiz' }, dueOn: '2026-11-30', version: 2 },
    });
  });

  it('holds once somebody looked at what it is now', async () => {
    await post(`${LATE}/changes`, 'admin', { what: 'reassign', to: MO }, 1);

    const again = await post(
      `${LATE}/changes`,
      'teamlead',
      { what: 'move', to: '2026-12-10', reason: 'Zaal bezet' },
      2,
    );

    expect(await changedBy(again)).toMatchObject({ outcome: 'applied', item: { dueOn: '2026-12-10', version: 3 } });
  });

  it('happens once, however often it is sent', async () => {
    const complete = () => post(`${LATE}/changes`, 'teamlead', { what: 'complete', evidence: 'Verslag gestuurd' }, 1);
    await complete();

    expect(await changedBy(await complete())).toMatchObject({ outcome: 'already', item: { version: 2 } });
  });

  it.each`
    what                  | command                                                 | code
    ${'without proof'}    | ${{ what: 'complete', evidence: ' ' }}                  | ${'annual-plan.evidence.missing'}
    ${'without a reason'} | ${{ what: 'move', to: '2026-12-10', reason: '' }}       | ${'annual-plan.reason.missing'}
    ${'to a day before'}  | ${{ what: 'move', to: '2026-11-01', reason: 'zomaar' }} | ${'annual-plan.due-day.invalid'}
    ${'to no day'}        | ${{ what: 'move', to: 'morgen', reason: 'zomaar' }}     | ${'annual-plan.due-day.invalid'}
    ${'to nobody'}        | ${{ what: 'reassign', to: 'nobody' }}                   | ${'annual-plan.owner.not-found'}
  `('is refused $what', async ({ command, code }) => {
    const response = await post(`${LATE}/changes`, 'teamlead', command, 1);

    expect([response.status, await response.json()]).toMatchObject([422, { code }]);
  });

  it("is for the association's own owner and administrators", async () => {
    const move = { what: 'move', to: '2026-12-10', reason: 'Wacht op de gemeente' };

    expect((await post(`${MILESTONE}/changes`, 'teamlead', move, 1)).status).toBe(403);
    expect(await changedBy(await post(`${MILESTONE}/changes`, 'admin', move, 1))).toMatchObject({
      item: { dueOn: '2026-12-10', status: 'open' },
    });
  });
});

describe('a new plan action', () => {
  const form = { id: 'form-1', title: 'Bankje in de hal', dueOn: '2026-12-15', ownerId: MO, placeId: 'vechtstraat' };

  it('is made once, however often its form is sent', async () => {
    const first = await post(`${PLAN}/items`, 'teamlead', form);
    const second = await post(`${PLAN}/items`, 'teamlead', form);

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await itemOf(second)).toEqual(await itemOf(first));
    const { items } = ItemList.parse(await (await get('/api/tasks', 'staff')).json());
    expect(items.filter(({ title }) => title === 'Bankje in de hal')).toHaveLength(1);
  });

  it.each`
    what             | change                     | code
    ${'no title'}    | ${{ title: ' ' }}          | ${'annual-plan.title.missing'}
    ${'a past day'}  | ${{ dueOn: '2026-11-30' }} | ${'annual-plan.due-day.invalid'}
    ${'no day'}      | ${{ dueOn: 'morgen' }}     | ${'annual-plan.due-day.invalid'}
    ${'nobody'}      | ${{ ownerId: 'nobody' }}   | ${'annual-plan.owner.not-found'}
    ${'their place'} | ${{ placeId: 'molenhof' }} | ${'annual-plan.place.not-found'}
  `('is refused with $what', async ({ change, code }) => {
    const response = await post(`${PLAN}/items`, 'teamlead', { ...form, ...change });

    expect([response.status, await response.json()]).toMatchObject([422, { code }]);
  });
});

describe('my tasks', () => {
  it('are what is open, earliest day first, of every plan', async () => {
    const { items } = ItemList.parse(await (await get('/api/tasks', 'teamlead')).json());

    const days = items.map(({ dueOn }) => dueOn);
    expect(days).toEqual([...days].sort());
    expect(items[0]).toMatchObject({ isLate: true, version: 1, owner: { name: 'Sanne de Vries' } });
    expect(new Set(items.map(({ status }) => status))).toEqual(new Set(['open']));
  });

  it('lose what is done, and what somebody else took over', async () => {
    const before = ItemList.parse(await (await get('/api/tasks', 'teamlead')).json()).items.length;

    await post(`${LATE}/changes`, 'teamlead', { what: 'complete', evidence: 'Verslag gestuurd' }, 1);
    await post(`${PLAN}/items/action-demo-2/changes`, 'teamlead', { what: 'reassign', to: MO }, 1);

    expect(ItemList.parse(await (await get('/api/tasks', 'teamlead')).json()).items).toHaveLength(before - 2);
  });
});
