import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import { createPace, type Pace, type Slot } from '../../../bot/delivery/pace';
import { paces } from '../../../bot/delivery/pace-document';
import { schemaOf } from '../../../bot/ports/collection';
import { StoreError, type Store, type StoreErrorCode } from '../../../bot/ports/store';
import { recordingLogger } from '../../support/chat/recording-logger';
import { interleaving } from '../../support/program/interleaving';
import { createRunningClock, type RunningClock } from '../../support/running-clock';

let clock: RunningClock;
let store: Store;
let logger: ReturnType<typeof recordingLogger>;

beforeEach(async () => {
  logger = recordingLogger();
  clock = createRunningClock();
  store = await openSqliteStore({ file: ':memory:', schema: schemaOf([paces]), clock });
});
afterEach(() => store.close());

function paceOf(perSecond: number, over: Store = interleaving(store)): Pace {
  return createPace({ tenantId: 'tenant', store: over, clock, wait: clock.wait, random: () => 0.5, perSecond, logger });
}

async function slotOf(pace: Pace): Promise<Slot> {
  const slot = pace.slot();
  await clock.pass(1);
  return (await slot) ?? { at: NaN };
}

/** Whoever gets a slot asks for the next: as many as the pace allows, with their moments in ms since the start. */
function workers(pace: Pace, count: number): readonly number[] {
  const start = Date.parse(clock.now());
  const moments: number[] = [];
  const work = async (): Promise<void> => {
    while ((await pace.slot()) !== undefined) moments.push(Date.parse(clock.now()) - start);
  };
  for (let worker = 0; worker < count; worker += 1) void work();
  return moments;
}

function mostWithin(moments: readonly number[], ms: number): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + ms).length));
}

it.each([
  [1, 30],
  [4, 30],
  [4, 50],
  [1, 3],
])('%i instances together send %i a second, never many at once', async (instances, perSecond) => {
  const all = Array.from({ length: instances }, () => paceOf(perSecond)).map((pace) => workers(pace, 8));
  await clock.pass(10_000);

  const moments = all.flat();
  expect(moments.length).toBeGreaterThanOrEqual(10 * perSecond * 0.95);
  expect(moments.length).toBeLessThanOrEqual(10 * perSecond + perSecond * 0.25 + 1);
  expect(mostWithin(moments, 1_000)).toBeLessThanOrEqual(50);
});

it('shares the pace: no instance is left without', async () => {
  const [one, other] = [workers(paceOf(30), 8), workers(paceOf(30), 8)];
  await clock.pass(10_000);

  expect(one.length).toBeGreaterThan(60);
  expect(other.length).toBeGreaterThan(60);
});

it('pauses for all instances, and goes on after', async () => {
  const [first, second] = [paceOf(30), paceOf(30)];
  const moments = [workers(first, 8), workers(second, 8)];
  await clock.pass(2_000);
  await first.pause(5_000);
  await clock.pass(10_000);

  // What was taken before the pause still goes.
  const during = moments.flat().filter((at) => at > 2_600 && at < 6_990);
  expect(during).toEqual([]);
  expect(moments.flat().filter((at) => at >= 7_000).length).toBeGreaterThan(120);
});

it('a shorter pause does not shorten a longer one', async () => {
  const pace = paceOf(30);
  await pace.pause(5_000);
  await pace.pause(1_000);
  const moments = workers(pace, 1);
  await clock.pass(10_000);

  expect(moments[0]).toBeGreaterThanOrEqual(5_000);
});

it('a pause that no channel asks for was written by a clock that is wrong, and does not count', async () => {
  await store.create({ pk: 'tenant|pace', id: 'pace', type: 'pace', body: { nextAt: Date.parse('2030-01-01') } });
  const moments = workers(paceOf(30), 1);
  await clock.pass(1_000);

  expect(moments.length).toBeGreaterThan(20);
});

it('what was not used in time is lost, so that idle time does not make a crowd', async () => {
  const pace = paceOf(30);
  await slotOf(pace);
  await clock.pass(60_000);
  const moments = workers(pace, 8);
  await clock.pass(1_000);

  expect(moments.length).toBeLessThanOrEqual(36);
});

it('a slot that is given back goes to the next who waits, while it is fresh', async () => {
  const pace = paceOf(30);
  const slot = await slotOf(pace);
  const [next, later] = [pace.slot(), pace.slot()];

  pace.giveBack(slot);
  expect(await next).toBe(slot);
  await clock.pass(1_000);
  pace.giveBack(slot);

  expect(pace.isFresh(slot)).toBe(false);
  expect(await later).not.toBe(slot);
});

it('gives the next slot to what must not wait long', async () => {
  const pace = paceOf(1);
  await slotOf(pace);
  const order: string[] = [];
  const taken = [
    pace.slot().then(() => order.push('one')),
    pace.slot().then(() => order.push('two')),
    pace.slot('before others').then(() => order.push('urgent')),
  ];
  await clock.pass(5_000);
  await Promise.all(taken);

  expect(order).toEqual(['urgent', 'one', 'two']);
});

it.each`
  perSecond | fresh  | post
  ${3}      | ${250} | ${250}
  ${30}     | ${250} | ${250}
  ${40}     | ${250} | ${250}
  ${50}     | ${41}  | ${100}
`(
  'at $perSecond a second a slot is good for $fresh ms, and $post ms up to the post',
  async ({ perSecond, fresh, post }) => {
    const pace = paceOf(perSecond);
    const goodFor = (isGood: (slot: Slot) => boolean) =>
      Array.from({ length: 400 }, (_, late) => late).filter((late) => isGood({ at: Date.parse(clock.now()) - late }))
        .length - 1;

    expect(goodFor((one) => pace.isFresh(one))).toBe(fresh);
    expect(goodFor((one) => pace.mayPost(one))).toBe(post);
  },
);

it('sees to everything else between two messages, also when all of them are late', async () => {
  let waits = 0;
  const wait = (ms: number): Promise<void> => {
    waits += 1;
    return clock.wait(ms);
  };
  // What it takes to get slots is longer than they are ahead.
  const slow: Store = { ...store, replace: (doc, etag) => clock.wait(150).then(() => store.replace(doc, etag)) };
  const pace = createPace({
    ...{ tenantId: 'tenant', store: slow, clock, wait, logger },
    random: () => 0.5,
    perSecond: 30,
  });
  const moments = workers(pace, 8);
  await clock.pass(10_000);

  expect(moments.length).toBeGreaterThan(100);
  expect(waits).toBeGreaterThanOrEqual(moments.length);
});

it('stops: whoever waits hears it', async () => {
  const pace = paceOf(1);
  await slotOf(pace);
  const waiting = pace.slot();
  pace.stop();

  expect(await waiting).toBeUndefined();
  expect(await pace.slot()).toBeUndefined();
});

describe('a store that does not answer', () => {
  const unsteady = (isDown: () => boolean, error: StoreError): Store => ({
    ...store,
    read: (pk, id) => (isDown() ? Promise.reject(error) : store.read(pk, id)),
  });

  it('is asked again, and the pace goes on', async () => {
    let isDown = true;
    const moments = workers(
      paceOf(
        30,
        unsteady(() => isDown, new StoreError('busy', 'not now')),
      ),
      1,
    );
    await clock.pass(3_000);
    expect(moments).toEqual([]);

    isDown = false;
    await clock.pass(3_000);

    expect(moments.length).toBeGreaterThan(60);
  });

  it.each`
    code         | level
    ${'busy'}    | ${'debug'}
    ${'unknown'} | ${'debug'}
    ${'invalid'} | ${'error'}
  `('with $code is told as $level', async ({ code, level }: { code: StoreErrorCode; level: string }) => {
    const pace = paceOf(
      30,
      unsteady(() => true, new StoreError(code, 'as it happens')),
    );
    void pace.slot();
    await clock.pass(100);
    pace.stop();

    expect(logger.lines).toMatchObject([{ level, message: 'Pace could not be taken' }]);
  });
});
