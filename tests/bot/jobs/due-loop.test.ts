import { createChargeMeter } from '../../../bot/adapters/cosmos/charge-meter';
import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import { defineDueHandler, type DueHandler } from '../../../bot/jobs/define';
import { createDueLoop, type DueLoop, type DueLoopOptions } from '../../../bot/jobs/due-loop';
import { StoreError, type Doc, type Store, type StoreErrorCode } from '../../../bot/ports/store';
import { recordingLogger } from '../../support/chat/recording-logger';
import { createManualClock, type ManualClock } from '../../support/manual-clock';

const START = '2026-12-01T08:00:00.000Z';
const schema = { kettle: { keys: {} }, teapot: { keys: {} } };

let clock: ManualClock;
let store: Store;
let logger: ReturnType<typeof recordingLogger>;

beforeEach(async () => {
  clock = createManualClock(START);
  store = await openSqliteStore({ file: ':memory:', schema, clock });
  logger = recordingLogger();
});
afterEach(() => store.close());

function aKettle(overrides: Partial<Doc> = {}): Doc {
  return { pk: 'kitchen', id: 'one', type: 'kettle', body: { liters: 1 }, due: START, ...overrides };
}

function loopOf(handlers: readonly DueHandler[], overrides: Partial<DueLoopOptions> = {}): DueLoop {
  return createDueLoop({ store, handlers, clock, logger, random: () => 0, pollEveryMs: 1, ...overrides });
}

/** Takes the document off the heat, and remembers that it did. */
function boilOnce() {
  const boiled: string[] = [];
  const handler = defineDueHandler({
    type: 'kettle',
    async handle({ etag, due, ...kettle }) {
      boiled.push(kettle.id);
      await store.replace(kettle, etag);
    },
  });
  return { boiled, handler };
}

const failing = (error: Error): DueHandler => ({ type: 'kettle', handle: () => Promise.reject(error) });

it('hands over what is due, once, however often it runs', async () => {
  const { boiled, handler } = boilOnce();
  await store.create(aKettle({ id: 'now' }));
  await store.create(aKettle({ id: 'later', due: '2026-12-01T08:00:01.000Z' }));
  const loop = loopOf([handler]);

  await loop.runOnce();
  await loop.runOnce();
  expect(boiled).toEqual(['now']);

  clock.advance(1);
  await loop.runOnce();
  expect(boiled).toEqual(['now', 'later']);
});

it('runs as of another moment when asked', async () => {
  const { boiled, handler } = boilOnce();
  await store.create(aKettle({ due: '2026-12-02T08:00:00.000Z' }));

  await loopOf([handler]).runOnce('2026-12-02T08:00:00.000Z');

  expect(boiled).toEqual(['one']);
});

it('goes on at once while pages are full, with four documents in hand at a time', async () => {
  const { boiled, handler } = boilOnce();
  let inHand = 0;
  let most = 0;
  const counting = defineDueHandler({
    type: 'kettle',
    async handle(document, now) {
      inHand += 1;
      most = Math.max(most, inHand);
      await new Promise(setImmediate);
      await handler.handle(document, now);
      inHand -= 1;
    },
  });
  for (let number = 0; number < 250; number += 1) await store.create(aKettle({ id: `kettle-${number}` }));

  await loopOf([counting]).runOnce();

  expect(new Set(boiled).size).toBe(250);
  expect(boiled).toHaveLength(250);
  expect(most).toBe(4);
});

it('ends a run in which documents stay due', async () => {
  const handled: string[] = [];
  const lazy = defineDueHandler({ type: 'kettle', handle: async ({ id }) => void handled.push(id) });
  for (let number = 0; number < 100; number += 1) await store.create(aKettle({ id: `kettle-${number}` }));

  await loopOf([lazy]).runOnce();

  expect(handled).toHaveLength(100);
});

describe('a handler that fails', () => {
  it('is logged once, and its document comes back later with the same body', async () => {
    await store.create(aKettle());

    await loopOf([failing(new Error('no water'))]).runOnce();

    expect(logger.lines).toMatchObject([{ level: 'error', data: { type: 'kettle', id: 'one' } }]);
    expect(await store.read('kitchen', 'one')).toMatchObject({ body: { liters: 1 }, due: '2026-12-01T08:00:30.000Z' });
  });

  it('is tried less and less often, but within the hour', async () => {
    await store.create(aKettle());
    const loop = loopOf([failing(new Error('no water'))]);
    const waits: number[] = [];

    for (let attempt = 0; attempt < 9; attempt += 1) {
      await loop.runOnce();
      const due = (await store.read('kitchen', 'one'))?.due ?? START;
      waits.push((Date.parse(due) - Date.parse(clock.now())) / 1000);
      clock.advance(waits.at(-1) ?? 0);
    }

    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  });

  it('starts with a short wait again after it has succeeded', async () => {
    await store.create(aKettle());
    const outcomes = [true, true, false, true];
    const fickle = defineDueHandler({
      type: 'kettle',
      async handle({ etag, ...kettle }, now) {
        if (outcomes.shift() === true) throw new Error('no water');
        await store.replace({ ...kettle, due: now }, etag);
      },
    });
    const loop = loopOf([fickle]);

    await loop.runOnce();
    clock.advance(30);
    await loop.runOnce();
    clock.advance(60);
    await loop.runOnce();
    await loop.runOnce();

    expect((await store.read('kitchen', 'one'))?.due).toBe('2026-12-01T08:02:00.000Z');
  });

  it('keeps no other document waiting', async () => {
    const { boiled, handler } = boilOnce();
    const choosy = defineDueHandler({
      type: 'kettle',
      handle: (document, now) =>
        document.id === 'broken' ? Promise.reject(new Error('leak')) : handler.handle(document, now),
    });
    await store.create(aKettle({ id: 'broken', due: '2026-12-01T07:00:00.000Z' }));
    await store.create(aKettle({ id: 'whole' }));

    await loopOf([choosy]).runOnce();

    expect(boiled).toEqual(['whole']);
  });

  it('leaves alone what somebody else has changed meanwhile', async () => {
    await store.create(aKettle());
    const overtaken = defineDueHandler({
      type: 'kettle',
      async handle() {
        await store.upsert(aKettle({ body: { liters: 2 } }));
        throw new Error('too late');
      },
    });

    await loopOf([overtaken]).runOnce();

    expect(await store.read('kitchen', 'one')).toMatchObject({ body: { liters: 2 }, due: START });
  });
});

it.each`
  code         | level      | due
  ${'stale'}   | ${'debug'} | ${START}
  ${'exists'}  | ${'debug'} | ${START}
  ${'busy'}    | ${'debug'} | ${START}
  ${'unknown'} | ${'debug'} | ${START}
  ${'invalid'} | ${'error'} | ${'2026-12-01T08:00:30.000Z'}
`('takes $code from a handler as $level', async ({ code, level, due }) => {
  const storeError = (which: StoreErrorCode) => new StoreError(which, 'as it happens');
  await store.create(aKettle());

  await loopOf([failing(storeError(code))]).runOnce();

  expect(logger.lines).toMatchObject([{ level }]);
  expect((await store.read('kitchen', 'one'))?.due).toBe(due);
});

it('takes what passes by itself for a failure from the third time on, and waits longer and longer then', async () => {
  await store.create(aKettle());
  const loop = loopOf([failing(new StoreError('busy', 'kept changing'))]);
  const dues: unknown[] = [];

  for (let attempt = 0; attempt < 4; attempt += 1) {
    await loop.runOnce();
    const due = (await store.read('kitchen', 'one'))?.due ?? START;
    dues.push(due);
    clock.advance((Date.parse(due) - Date.parse(clock.now())) / 1000);
  }

  expect(logger.lines.map(({ level }) => level)).toEqual(['debug', 'debug', 'error', 'error']);
  expect(dues).toEqual([START, START, '2026-12-01T08:00:30.000Z', '2026-12-01T08:01:30.000Z']);
});

it('warns once of a type that nobody handles, and lets the others pass', async () => {
  const { boiled, handler } = boilOnce();
  for (let number = 0; number < 100; number += 1) {
    await store.create(aKettle({ id: `teapot-${number}`, type: 'teapot', due: '2026-12-01T07:00:00.000Z' }));
  }
  await store.create(aKettle());

  await loopOf([handler]).runOnce();

  expect(boiled).toEqual(['one']);
  expect(logger.lines).toEqual([
    { level: 'warn', message: 'No handler for documents of this type', data: { type: 'teapot' } },
  ]);
});

describe('polling', () => {
  it('finds what falls due while it runs', async () => {
    let tell = (): void => undefined;
    const boiled = new Promise<void>((resolve) => (tell = resolve));
    const loop = loopOf([{ type: 'kettle', handle: async () => tell() }]);
    loop.start();

    await store.create(aKettle());

    await boiled;
    await loop.stop();
  });

  it('finishes what is in hand when it stops, and begins nothing more', async () => {
    const finishers: (() => void)[] = [];
    let begun = (): void => undefined;
    const allBegun = new Promise<void>((resolve) => (begun = resolve));
    const finished: string[] = [];
    const slow = defineDueHandler({
      type: 'kettle',
      async handle({ id }) {
        await new Promise<void>((resolve) => {
          finishers.push(resolve);
          if (finishers.length === 4) begun();
        });
        finished.push(id);
      },
    });
    for (let number = 0; number < 20; number += 1) await store.create(aKettle({ id: `kettle-${number}` }));
    const loop = loopOf([slow]);
    loop.start();
    await allBegun;

    let finishedAtStop: number | undefined;
    const stopped = loop.stop().then(() => (finishedAtStop = finished.length));
    await new Promise(setImmediate);
    expect(finishedAtStop).toBeUndefined();
    finishers.forEach((finish) => finish());
    await stopped;

    expect(finishedAtStop).toBe(4);
    expect(finishers).toHaveLength(4);
  });

  it.each`
    code         | level
    ${'busy'}    | ${'debug'}
    ${'unknown'} | ${'debug'}
    ${'invalid'} | ${'error'}
  `(
    'goes on after the store did not answer ($code), which is told as $level',
    async ({ code, level }: { code: StoreErrorCode; level: string }) => {
      let tell = (): void => undefined;
      const asked = new Promise<void>((resolve) => (tell = resolve));
      let calls = 0;
      const unsteady: Store = {
        ...store,
        due() {
          calls += 1;
          if (calls === 1) return Promise.reject(new StoreError(code, 'not now'));
          tell();
          return Promise.resolve([]);
        },
      };
      const loop = loopOf([], { store: unsteady });
      loop.start();

      await asked;
      await loop.stop();

      expect(logger.lines).toMatchObject([{ level, message: 'Due documents could not be read' }]);
    },
  );
});

it('begins nothing more of a page once the store is away, and finishes what is in hand', async () => {
  for (let number = 0; number < 20; number += 1) await store.create(aKettle({ id: `kettle-${number}` }));
  const begun: string[] = [];
  let finished = 0;
  const away: Store = { ...store, read: () => Promise.reject(new StoreError('busy', 'not now')) };
  const slow = defineDueHandler({
    type: 'kettle',
    async handle({ id }) {
      begun.push(id);
      for (let turns = 0; turns < begun.length * 3; turns += 1) await new Promise(setImmediate);
      finished += 1;
    },
  });

  await expect(loopOf([slow], { store: away }).runOnce()).rejects.toMatchObject({ code: 'busy' });

  expect(begun).toHaveLength(4);
  expect(finished).toBe(4);
});

it('an error in work beside the loop that nobody foresaw ends up in the log, not in the process', async () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown): void => void unhandled.push(error);
  process.on('unhandledRejection', note);
  await store.create(aKettle());
  const broken: Store = { ...store, replace: () => Promise.reject(new RangeError('no such moment')) };

  await loopOf([{ ...failing(new Error('no water')), atOnce: 1 }], { store: broken }).runOnce();
  await new Promise(setImmediate);
  process.off('unhandledRejection', note);

  expect(unhandled).toEqual([]);
  expect(logger.lines.at(-1)).toMatchObject({ level: 'error', data: { err: { message: 'no such moment' } } });
});

describe('what due work costs', () => {
  const metrics = () => logger.lines.filter(({ data }) => data['metric'] !== undefined).map(({ data }) => data);

  it('is told per kind once a minute, with what it set going and did not wait for', async () => {
    const meter = createChargeMeter();
    let later = (): void => undefined;
    const heater = defineDueHandler({
      type: 'kettle',
      async handle({ etag, due, ...kettle }) {
        meter.add(10.5);
        void new Promise<void>((resolve) => (later = resolve)).then(() => meter.add(1.25));
        await store.replace(kettle, etag);
      },
    });
    const looking: Store = { ...store, due: (before, limit) => (meter.add(3), store.due(before, limit)) };
    for (const id of ['one', 'two']) await store.create(aKettle({ id }));
    const loop = loopOf([heater], { store: looking, meter });

    await loop.runOnce();
    expect(metrics()).toEqual([]);
    later();
    clock.advance(60);
    await loop.runOnce();

    const told = { metric: 'due-work-charge', seconds: 60 };
    expect(metrics()).toEqual([
      { ...told, kind: 'looking', times: 2, charge: 6 },
      { ...told, kind: 'kettle', times: 2, charge: 22.25 },
    ]);
  });

  it('is told at the end, and not at all where nothing is charged', async () => {
    const meter = createChargeMeter();
    const charging: Store = { ...store, due: () => (meter.add(3), Promise.resolve([])) };
    for (const each of [charging, store]) {
      const loop = loopOf([], { store: each, meter });
      await loop.runOnce();
      await loop.stop();
    }

    expect(metrics()).toMatchObject([{ kind: 'looking', times: 1, charge: 3 }]);
  });
});
