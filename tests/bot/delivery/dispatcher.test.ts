import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import type { ClaimedDelivery, Delivery, PostedDelivery } from '../../../bot/delivery/delivery';
import { createDispatcher, type Dispatcher } from '../../../bot/delivery/dispatcher';
import { paces } from '../../../bot/delivery/pace-document';
import type { Throttled } from '../../../bot/delivery/throttle-watch';
import { schemaOf } from '../../../bot/ports/collection';
import { StoreError, type Store } from '../../../bot/ports/store';
import { recordingLogger } from '../../support/chat/recording-logger';
import { createRunningClock, type RunningClock } from '../../support/running-clock';

let clock: RunningClock;
let store: Store;

beforeEach(async () => {
  clock = createRunningClock();
  store = await openSqliteStore({ file: ':memory:', schema: schemaOf([paces]), clock });
});
afterEach(() => store.close());

function aDispatcher(overrides: { perSecond?: number; atOnce?: number } = {}): Dispatcher {
  return createDispatcher({
    ...{ store, clock, wait: clock.wait, random: () => 0.5, perSecond: 30, logger: recordingLogger() },
    ...overrides,
  });
}

/** What was done, in order, with the seconds since the start. */
class Diary {
  readonly lines: string[] = [];
  private readonly start = Date.parse(clock.now());

  note(what: string): void {
    this.lines.push(`${((Date.parse(clock.now()) - this.start) / 1000).toFixed(1)} ${what}`);
  }

  of(what: string): readonly string[] {
    return this.lines.filter((line) => line.includes(` ${what}`));
  }
}

interface Behavior {
  readonly nothing?: boolean;
  readonly taken?: boolean;
  readonly claimMs?: number;
  readonly sendMs?: number;
  /** From the last look at the slot to the post. */
  readonly toPostMs?: number;
  readonly throttled?: Throttled;
  /** The store refuses to keep the outcome, or to take the claim back, until then. */
  readonly refusedForMs?: number;
}

function aDelivery(diary: Diary, name: string, behavior: Behavior = {}): Delivery {
  const refusedUntil = Date.parse(clock.now()) + (behavior.refusedForMs ?? 0);
  async function keep(what: string): Promise<void> {
    if (Date.parse(clock.now()) < refusedUntil) throw new StoreError('busy', 'not now');
    diary.note(`${what} ${name}`);
  }
  let toPostMs = behavior.toPostMs;
  async function send(mayPost: () => boolean): Promise<PostedDelivery | 'too-late'> {
    if (toPostMs !== undefined) await clock.wait(toPostMs);
    toPostMs = undefined;
    if (!mayPost()) return 'too-late';
    diary.note(`send ${name}`);
    if (behavior.sendMs !== undefined) await clock.wait(behavior.sendMs);
    return { throttled: behavior.throttled, record: () => keep('record') };
  }
  async function claim(): Promise<ClaimedDelivery | undefined> {
    if (behavior.claimMs !== undefined) await clock.wait(behavior.claimMs);
    diary.note(`claim ${name}`);
    return behavior.taken === true ? undefined : { send, release: () => keep('release') };
  }
  return {
    async prepare() {
      diary.note(`prepare ${name}`);
      return behavior.nothing === true ? undefined : { claim };
    },
  };
}

function deliverAll(
  dispatcher: Dispatcher,
  diary: Diary,
  count: number,
  behaviorOf: (at: number) => Behavior = () => ({}),
) {
  const names = Array.from({ length: count }, (_, at) => at);
  return Promise.all(names.map((at) => dispatcher.deliver('tenant', aDelivery(diary, `${at}`, behaviorOf(at)))));
}

it('prepares, claims and sends each message once, at the pace', async () => {
  const diary = new Diary();
  const done = deliverAll(aDispatcher(), diary, 90);
  await clock.pass(1_500);
  expect(diary.of('send').length).toBeLessThan(60);
  await clock.pass(2_500);
  await done;

  expect(diary.of('send')).toHaveLength(90);
  expect(diary.of('claim')).toHaveLength(90);
  expect(diary.of('record')).toHaveLength(90);
});

it('claims no more than it can send: what waits for its slot is still anybody’s', async () => {
  const diary = new Diary();
  void deliverAll(aDispatcher({ perSecond: 1 }), diary, 20);
  await clock.pass(5_000);

  expect(diary.of('claim').length).toBe(diary.of('send').length);
});

it('wastes no slot on what somebody else has', async () => {
  const diary = new Diary();
  const done = deliverAll(aDispatcher(), diary, 120, (at) => ({ taken: at % 2 === 0 }));
  await clock.pass(2_600);
  await done;

  expect(diary.of('send')).toHaveLength(60);
});

it('takes no slot for what has nothing to send', async () => {
  const diary = new Diary();
  const done = deliverAll(aDispatcher({ perSecond: 1 }), diary, 50, () => ({ nothing: true }));
  await clock.pass(1);
  await done;

  expect(await store.read('tenant|pace', 'pace')).toBeUndefined();
});

it('has so many messages under way at once', async () => {
  const diary = new Diary();
  void deliverAll(aDispatcher({ atOnce: 3 }), diary, 10, () => ({ sendMs: 60_000 }));
  await clock.pass(130_000);

  expect(diary.of('send').length).toBeGreaterThanOrEqual(4);
  expect(diary.of('send').length).toBeLessThanOrEqual(9);
});

it('begins with one message, as the first of a new process takes long', async () => {
  const diary = new Diary();
  void deliverAll(aDispatcher(), diary, 20, (at) => ({ sendMs: at === 0 ? 1_000 : 10 }));
  await clock.pass(900);
  expect(diary.of('claim')).toHaveLength(1);
  await clock.pass(2_000);

  expect(diary.of('send')).toHaveLength(20);
});

it('reads again what was read long before its slot came', async () => {
  const diary = new Diary();
  await store.create({
    ...{ pk: 'tenant|pace', id: 'pace', type: 'pace' },
    body: { nextAt: Date.parse(clock.now()) + 60_000 },
  });
  void deliverAll(aDispatcher(), diary, 1);
  await clock.pass(61_000);

  expect(diary.lines).toEqual([
    '0.0 prepare 0',
    '60.0 prepare 0',
    expect.stringMatching(/claim 0$/),
    expect.stringMatching(/send 0$/),
    expect.stringMatching(/record 0$/),
  ]);
});

it('takes another slot for a message whose claim took long', async () => {
  const diary = new Diary();
  const done = deliverAll(aDispatcher(), diary, 1, () => ({ claimMs: 2_000 }));
  await clock.pass(3_000);
  await done;

  expect(diary.of('release')).toEqual([]);
  expect(diary.of('send')).toHaveLength(1);
});

it('does not post what its slot has passed for, but in another slot', async () => {
  const diary = new Diary();
  const done = deliverAll(aDispatcher(), diary, 1, () => ({ toPostMs: 1_000 }));
  await clock.pass(3_000);
  await done;

  expect(diary.of('send')).toEqual([expect.stringMatching(/^1\.[0-3] send 0$/)]);
  expect(diary.of('claim')).toHaveLength(1);
});

it('sends what is claimed before it claims more', async () => {
  const diary = new Diary();
  const done = deliverAll(aDispatcher({ perSecond: 3 }), diary, 30, (at) => ({ claimMs: at % 5 === 4 ? 2_000 : 1 }));
  await clock.pass(60_000);
  await done;

  const waits = diary.of('claim').map((line) => {
    const [at = '', , name = ''] = line.split(' ');
    const sent = diary.lines.find((one) => one.endsWith(` send ${name}`))?.split(' ')[0] ?? '';
    return Number(sent) - Number(at);
  });
  expect(diary.of('send')).toHaveLength(30);
  expect(Math.max(...waits)).toBeLessThanOrEqual(0.7);
});

it('releases a message whose claim took so long that its sender may be taken for dead', async () => {
  const diary = new Diary();
  const done = deliverAll(aDispatcher(), diary, 1, () => ({ claimMs: 40_000 }));
  await clock.pass(50_000);
  await done;

  expect(diary.of('release')).toHaveLength(1);
  expect(diary.of('send')).toEqual([]);
});

describe('a channel that says to wait', () => {
  const throttledIn = (conversations: number) => (at: number) =>
    at < 3 ? { throttled: { conversationId: `${at % conversations}`, retryAfterMs: 10_000 } } : {};

  it.each`
    conversations | sentInTime
    ${1}          | ${40}
    ${2}          | ${40}
    ${3}          | ${'few'}
  `(
    'in $conversations conversations at once: $sentInTime messages go meanwhile',
    async ({ conversations, sentInTime }) => {
      const diary = new Diary();
      const done = deliverAll(aDispatcher(), diary, 40, throttledIn(conversations));
      await clock.pass(9_000);
      if (sentInTime === 'few') expect(diary.of('send').length).toBeLessThan(20);
      else expect(diary.of('send')).toHaveLength(sentInTime);
      await clock.pass(5_000);
      await done;

      expect(diary.of('send')).toHaveLength(40);
    },
  );
});

describe('stopping', () => {
  it('finishes what is claimed and begins nothing more', async () => {
    const diary = new Diary();
    const dispatcher = aDispatcher();
    const done = deliverAll(dispatcher, diary, 20, () => ({ sendMs: 2_000 }));
    await clock.pass(500);
    dispatcher.stop();
    const begun = diary.of('send').length;
    await clock.pass(3_000);
    await done;

    expect(begun).toBeGreaterThan(0);
    expect(diary.of('send')).toHaveLength(begun);
    expect(diary.of('claim')).toHaveLength(begun);
  });

  it('gives up nothing that was claimed but not yet sent', async () => {
    const diary = new Diary();
    const dispatcher = aDispatcher();
    const done = deliverAll(dispatcher, diary, 1, () => ({ claimMs: 2_000 }));
    await clock.pass(1_000);
    dispatcher.stop();
    await clock.pass(3_000);
    await done;

    expect(diary.of('release')).toHaveLength(1);
  });
});

describe('a store that is away', () => {
  it('is told what became of a message when it is back, and nothing is sent again', async () => {
    const diary = new Diary();
    const done = deliverAll(aDispatcher(), diary, 1, () => ({ refusedForMs: 90_000 }));
    await clock.pass(95_000);
    await done;

    expect(diary.of('send')).toHaveLength(1);
    expect(diary.of('record')).toHaveLength(1);
  });

  it('is told when it is back that what was claimed has not been sent', async () => {
    const diary = new Diary();
    const done = deliverAll(aDispatcher(), diary, 1, () => ({ claimMs: 40_000, refusedForMs: 90_000 }));
    await clock.pass(95_000);
    await done;

    expect(diary.of('release')).toHaveLength(1);
    expect(diary.of('send')).toEqual([]);
  });

  it.each`
    how                                | passMs       | stops
    ${'for longer than it can matter'} | ${20 * 60e3} | ${false}
    ${'while the instance is to stop'} | ${5_000}     | ${true}
  `('is not waited for $how', async ({ passMs, stops }: { passMs: number; stops: boolean }) => {
    const diary = new Diary();
    const dispatcher = aDispatcher();
    const done = deliverAll(dispatcher, diary, 1, () => ({ refusedForMs: 3_600_000 }));
    const outcome = expect(done).rejects.toThrow('not now');
    await clock.pass(1_000);
    if (stops) dispatcher.stop();
    await clock.pass(passMs);

    await outcome;
  });

  it('has nothing claimed meanwhile', async () => {
    const diary = new Diary();
    const dispatcher = aDispatcher();
    await store.close();
    const done = deliverAll(dispatcher, diary, 30);
    await clock.pass(60_000);
    dispatcher.stop();
    await clock.pass(5_000);
    await done;

    expect(diary.of('claim')).toEqual([]);
  });
});

it('keeps a failure to the message that failed', async () => {
  const diary = new Diary();
  const dispatcher = aDispatcher();
  const broken = dispatcher.deliver('tenant', { prepare: () => Promise.reject(new Error('leak')) });
  await expect(broken).rejects.toThrow('leak');
  const done = deliverAll(dispatcher, diary, 5);
  await clock.pass(2_000);
  await done;

  expect(diary.of('send')).toHaveLength(5);
});
