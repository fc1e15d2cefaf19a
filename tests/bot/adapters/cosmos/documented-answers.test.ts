import { createChargeMeter } from '../../../../bot/adapters/cosmos/charge-meter';
import { containerDefinition } from '../../../../bot/adapters/cosmos/container';
import { openCosmosStore, type CosmosStoreOptions } from '../../../../bot/adapters/cosmos/store';
import type { Store, StoreSchema } from '../../../../bot/ports/store';
import { startCannedService, type CannedAnswer, type CannedService } from '../../../support/cosmos/canned-service';
import { recordingLogger } from '../../../support/chat/recording-logger';
import { createCountingIds } from '../../../support/counting-ids';

const schema: StoreSchema = { note: { keys: {} } };
const aNote = { pk: 'p', id: 'note', type: 'note', body: { text: 'Fietsen in de hal' } };

let service: CannedService;
let store: Store;
let waits: number[];
const open = (more: Partial<CosmosStoreOptions> = {}): Promise<Store> =>
  openCosmosStore({
    endpoint: service.endpoint,
    key: 'bm90IGEga2V5',
    databaseId: 'd',
    containerId: 'c',
    schema,
    ids: createCountingIds(),
    patience: { totalMs: 1000, wait: async (ms) => void waits.push(ms), random: () => 1 },
    ...more,
  });

// Endpoint discovery is on, as it is on a real account.
beforeEach(async () => {
  waits = [];
  service = await startCannedService({ _rid: 'rid', ...containerDefinition('c', schema) });
  store = await open();
});
afterEach(async () => {
  await store.close();
  await service.close();
  expect(service.answersLeft()).toBe(0);
});

/** As the service gives it back, written by the write with that id. */
const stored = (writeId: string) => ({
  ...{ ...aNote, version: 1, writeId, _etag: '"e-1"', _ts: 1_796_000_000, _rid: 'rid', _self: 'self' },
});
const created: CannedAnswer = { status: 201, headers: { etag: '"e-1"' }, body: stored('id1') };
const found = (writeId: string): CannedAnswer => ({ status: 200, headers: { etag: '"e-1"' }, body: stored(writeId) });
const throttled: CannedAnswer = {
  status: 429,
  substatus: 3200,
  headers: { 'x-ms-retry-after-ms': '400' },
  body: { code: '429', message: 'Message: {"Errors":["Request rate is large. More Request Units may be needed."]}' },
};

/** A batch that fails is answered 207: one operation says why, the others that they depended on it. */
const batchFailing = (statusCode: number): CannedAnswer => ({
  status: 207,
  body: [
    { statusCode: 424, subStatusCode: 0, requestCharge: 0 },
    { statusCode, subStatusCode: 0, requestCharge: 1.24 },
    { statusCode: 424, subStatusCode: 0, requestCharge: 0 },
  ],
});
const batch = () =>
  store.batch('p', [
    { op: 'upsert', doc: { ...aNote, id: 'one' } },
    { op: 'replace', doc: { ...aNote, id: 'two' }, etag: '"e-0"' },
    { op: 'create', doc: { ...aNote, id: 'three' } },
  ]);

describe('a batch that the service refuses', () => {
  it.each`
    statusCode | code           | answers
    ${409}     | ${'exists'}    | ${[found('of another')]}
    ${412}     | ${'stale'}     | ${[found('of another')]}
    ${404}     | ${'missing'}   | ${[]}
    ${413}     | ${'too_large'} | ${[]}
    ${400}     | ${'invalid'}   | ${[]}
  `('with 207 and $statusCode for one operation is $code, and names it', async ({ statusCode, code, answers }) => {
    service.answer(batchFailing(statusCode), ...answers);

    await expect(batch()).rejects.toMatchObject({ name: 'StoreError', code, operation: 1 });
  });

  it.each([429, 449])('with 207 and %s for one operation is sent again', async (statusCode) => {
    const ok = [1, 2, 3].map((at) => ({ statusCode: 200, requestCharge: 10, eTag: `"e-${at}"` }));
    service.answer(batchFailing(statusCode), { status: 200, body: ok });

    expect(await batch()).toEqual(['"e-1"', '"e-2"', '"e-3"']);
    expect(waits).toEqual([10]);
  });

  it('meets itself: it was applied, and answers its versions', async () => {
    service.answer(batchFailing(412), found('id1'), found('id1'), found('id1'), found('id1'));

    expect(await batch()).toEqual(['"e-1"', '"e-1"', '"e-1"']);
  });
});

describe('a refusal that passes', () => {
  it('is waited out for as long as the service asks, within bounds', async () => {
    service.answer(throttled, throttled, created);
    expect(await store.create(aNote)).toBe('"e-1"');
    expect(waits).toEqual([400, 400]);

    service.answer(throttled, throttled, throttled);
    await expect(store.create(aNote)).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining('429/3200'),
    });
    expect(waits).toEqual([400, 400, 400, 400]);
  });

  it.each`
    what                                        | answer
    ${'449: another write of the same moment'}  | ${{ status: 449 }}
    ${'410/1002: the partition was split'}      | ${{ status: 410, substatus: 1002 }}
    ${'410/1007: the partition is being split'} | ${{ status: 410, substatus: 1007 }}
    ${'410/1008: the partition is being moved'} | ${{ status: 410, substatus: 1008 }}
  `('is sent again after $what', async ({ answer }) => {
    service.answer(answer, answer, created);

    expect(await store.create(aNote)).toBe('"e-1"');
    expect(waits).toEqual([10, 20]);
  });

  it('is read again after 404/1002: the replica lags behind the session', async () => {
    const lagging = { status: 404, substatus: 1002 };
    service.answer(lagging, lagging, lagging, found('id1'));

    expect(await store.read('p', 'note')).toMatchObject(aNote);
  });
});

describe('an answer that says nothing of whether the write was applied', () => {
  const lost: readonly (readonly [string, CannedAnswer])[] = [
    ['408', { status: 408 }],
    ['503', { status: 503 }],
    ['500', { status: 500 }],
    ['410/20001, where the way there broke', { status: 410, substatus: 20_001 }],
    ['a connection that breaks', 'drop'],
  ];

  it.each(lost)('is followed by reading back after %s: applied', async (_what, answer) => {
    service.answer(answer, found('id1'));

    expect(await store.create(aNote)).toBe('"e-1"');
    expect(service.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it.each(lost)('is followed by reading back after %s: not applied, sent once more', async (_what, answer) => {
    service.answer(answer, { status: 404 }, created);

    expect(await store.create(aNote)).toBe('"e-1"');
    expect(service.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
  });

  it('is sent once by the SDK too, which by itself would meet its own write as a conflict', async () => {
    let isLost = true;
    const losing = await open({
      clientOptions: {
        plugins: [
          {
            on: 'request',
            async plugin(context, _node, next) {
              const answer = await next(context);
              if (context.body === undefined || !isLost) return answer;
              isLost = false;
              throw Object.assign(new Error('socket hang up'), { code: 'REQUEST_SEND_ERROR' });
            },
          },
        ],
      },
    });
    service.answer(created, found('id1'));

    expect(await losing.create(aNote)).toBe('"e-1"');
    expect(service.requests.map(({ method }) => method)).toEqual(['POST', 'GET']);
    await losing.close();
  });
});

describe('a conflict', () => {
  it.each`
    status | code
    ${409} | ${'exists'}
    ${412} | ${'stale'}
  `('is $code after $status, once another is seen there', async ({ status, code }) => {
    const write = () => (status === 409 ? store.create(aNote) : store.replace(aNote, '"e-0"'));
    service.answer({ status }, found('of another'));

    await expect(write()).rejects.toMatchObject({ code });
  });

  it('is none with itself', async () => {
    service.answer({ status: 409 }, found('id1'), found('id1'));

    expect(await store.create(aNote)).toBe('"e-1"');
  });

  it('with what has expired and is not cleared away yet is waited out', async () => {
    service.answer({ status: 409 }, { status: 404 }, { status: 409 }, { status: 404 }, created);

    expect(await store.create(aNote)).toBe('"e-1"');
    expect(waits).toEqual([40, 80]);
  });
});

describe('a refusal that stays', () => {
  it.each`
    status | substatus    | code           | why
    ${404} | ${undefined} | ${'missing'}   | ${'the document is not there'}
    ${404} | ${1003}      | ${'invalid'}   | ${'the container is not there'}
    ${413} | ${undefined} | ${'too_large'} | ${'the document is too large'}
    ${403} | ${1014}      | ${'too_large'} | ${'the partition is full'}
    ${403} | ${5300}      | ${'invalid'}   | ${'the identity may not'}
    ${401} | ${undefined} | ${'invalid'}   | ${'nobody is signed in'}
  `('is $code after $status/$substatus: $why', async ({ status, substatus, code }) => {
    service.answer({ status, ...(substatus === undefined ? {} : { substatus }) });

    await expect(store.replace(aNote, '"e-0"')).rejects.toMatchObject({ name: 'StoreError', code });
    expect(waits).toEqual([]);
  });

  it('does not take a missing container for a missing document', async () => {
    service.answer({ status: 404, substatus: 1003 });

    await expect(store.read('p', 'note')).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('the charge', () => {
  it('is summed around the work, every request counted, and logged without what it was about', async () => {
    const meter = createChargeMeter();
    const logger = recordingLogger();
    const metered = await open({ meter, logger });
    const charged = (charge: string, answer: CannedAnswer): CannedAnswer =>
      answer === 'drop' ? answer : { ...answer, headers: { ...answer.headers, 'x-ms-request-charge': charge } };
    service.answer(charged('0.5', throttled), charged('6.29', created), charged('1', found('id1')));
    const told: number[] = [];

    await meter.measure(
      async () => {
        await metered.create(aNote);
        await meter.measure(
          () => metered.read('p', 'note'),
          (charge) => told.push(charge),
        );
      },
      (charge) => told.push(charge),
    );

    expect(told).toEqual([1, 7.79]);
    expect(logger.lines.map(({ level, data }) => ({ level, data }))).toEqual([
      { level: 'debug', data: { operation: 'create', type: 'note', charge: 6.79 } },
      { level: 'debug', data: { operation: 'read', type: undefined, charge: 1 } },
    ]);
    await metered.close();
  });
});

it('asks for no query plan within a partition', async () => {
  service.answer({ status: 200, body: { Documents: [stored('id1')], _count: 1 } });

  expect((await store.query('p', 'note')).items).toHaveLength(1);
  expect(service.requests).toHaveLength(1);
});

it('reads what was written before documents had a version', async () => {
  const { version: _later, ...before } = stored('id1');
  service.answer({ status: 200, body: before });

  expect(await store.read('p', 'note')).toMatchObject({ ...aNote, version: 1 });
});
