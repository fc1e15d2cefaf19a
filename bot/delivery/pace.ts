import type { Clock } from '../ports/clock';
import { createCollection } from '../ports/collection';
import { isPassing } from '../ports/guarded-store';
import type { Logger } from '../ports/logger';
import { StoreError, type Store } from '../ports/store';
import { pacePartition } from '../shared/partitions';
import { paces } from './pace-document';

/** A moment, in ms since 1970, that belongs to one message of one instance. */
export interface Slot {
  readonly at: number;
}

export interface PaceOptions {
  readonly tenantId: string;
  readonly store: Store;
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Messages a second, of all instances together. */
  readonly perSecond: number;
  readonly logger: Logger;
}

/**
 * Spreads the messages to one tenant over time, whichever instance sends them: each takes the next moments from a document in
 * the store. Costs a read and a conditional write per some 200 ms of messages.
 */
export interface Pace {
  /** Resolves when it is time for one message; undefined once stopped. What must not wait long takes its turn before others. */
  slot(turn?: 'before others'): Promise<Slot | undefined>;
  /** Whether a message that goes now still keeps the pace; a slot that is late is lost, or several would go at once. */
  isFresh(slot: Slot): boolean;
  /** The same at the last moment before it is posted. */
  mayPost(slot: Slot): boolean;
  /** For another message of this instance. */
  giveBack(slot: Slot): void;
  /** Nobody sends for so long, on any instance. */
  pause(ms: number): Promise<void>;
  stop(): void;
}

/** What Teams takes from one app in one tenant, in any second. */
const CHANNEL_LIMIT = 50;
/** Who asks for the limit itself gets a little less: no message comes exactly at its moment, and one too many is refused. */
const NEXT_TO_LIMIT = 48;
/** How many slots an instance takes at once, in ms of the pace. */
const BLOCK_MS = 200;
/** No slot is taken further ahead: a pause, or an instance that is killed, wastes little. */
const AHEAD_MS = 500;
/** The way of every message to the post takes some time, which is no harm as long as all take about as long. */
const TO_POST_MS = 100;
const MOST_TRIES = 20;
const TRY_AGAIN_MS = 20;
/** A moment later than this was written by a clock that is wrong. */
const LONGEST_PAUSE_MS = 15 * 60_000;

export function createPace(options: PaceOptions): Pace {
  const { clock, wait, logger } = options;
  const perSecond = withRoom(options.perSecond);
  const toleranceMs = toleranceOf(perSecond);
  const takeBlock = createBlocks({ ...options, perSecond }, toleranceMs);
  const waiting: ((slot: Slot | undefined) => void)[] = [];
  let onTheWay = 0;
  let isTaking = false;
  let isStopped = false;
  const now = (): number => Date.parse(clock.now());
  const isFresh = ({ at }: Slot): boolean => now() <= at + toleranceMs;

  async function hand(slot: Slot): Promise<void> {
    // Also for one that is due already: between two messages the answers to others get their turn.
    await wait(Math.max(0, slot.at - now()));
    onTheWay -= 1;
    if (isFresh(slot)) waiting.shift()?.(slot);
    void takeForAll();
  }

  async function takeSome(): Promise<void> {
    const most = Math.max(1, Math.floor((BLOCK_MS * perSecond) / 1000));
    const block = await takeBlock(Math.min(waiting.length - onTheWay, most));
    if ('retryInMs' in block) return wait(block.retryInMs);
    onTheWay += block.slots.length;
    for (const slot of block.slots) void hand(slot);
  }

  async function takeForAll(): Promise<void> {
    if (isTaking) return;
    isTaking = true;
    while (!isStopped && waiting.length > onTheWay) {
      try {
        await takeSome();
      } catch (err) {
        // Of a store that is away whoever guards it tells, once.
        logger[isPassing(err) ? 'debug' : 'error']({ err }, 'Pace could not be taken');
        await wait(AHEAD_MS);
      }
    }
    isTaking = false;
  }

  return {
    isFresh,
    mayPost: ({ at }) => now() <= at + Math.max(toleranceMs, TO_POST_MS),
    slot(turn) {
      if (isStopped) return Promise.resolve(undefined);
      return new Promise((resolve) => {
        if (turn === undefined) waiting.push(resolve);
        else waiting.unshift(resolve);
        void takeForAll();
      });
    },
    giveBack(slot) {
      if (isFresh(slot)) waiting.shift()?.(slot);
    },
    pause: (ms) => pauseAll(options, Math.min(ms, LONGEST_PAUSE_MS)),
    stop() {
      isStopped = true;
      waiting.splice(0).forEach((resolve) => resolve(undefined));
    },
  };
}

/** What is beyond the limit is no pace at all, as a test may want it. */
function withRoom(perSecond: number): number {
  return perSecond > CHANNEL_LIMIT ? perSecond : Math.min(perSecond, NEXT_TO_LIMIT);
}

/** So late that, were all of a second late and the next one not, the channel's limit would still hold; never so little that nothing is in time. */
function toleranceOf(perSecond: number): number {
  return Math.min(250, Math.max(40, (CHANNEL_LIMIT / perSecond - 1) * 1000));
}

type Block = { readonly slots: readonly Slot[] } | { readonly retryInMs: number };

function createBlocks({ tenantId, store, clock, random, perSecond }: PaceOptions, toleranceMs: number) {
  const entries = createCollection(store, paces, clock);
  const intervalMs = 1000 / perSecond;
  const pk = pacePartition(tenantId);

  /** @throws {StoreError} other than for having been second */
  return async (count: number): Promise<Block> => {
    const known = await entries.read(pk, 'pace');
    const now = Date.parse(clock.now());
    const nextAt = usable(known?.body.nextAt, now);
    if (nextAt > now + AHEAD_MS) return { retryInMs: Math.min(nextAt - now - AHEAD_MS / 2, 1000) };
    // Somewhat into the past, so that time in which nobody got to taking slots is not lost.
    const start = Math.max(now - toleranceMs / 2, nextAt);
    const body = { nextAt: start + count * intervalMs };
    try {
      await (known === undefined ? entries.create(pk, 'pace', body) : entries.replace(known, body));
    } catch (error) {
      if (isSecond(error)) return { retryInMs: random() * TRY_AGAIN_MS };
      throw error;
    }
    return { slots: Array.from({ length: count }, (_, at) => ({ at: start + at * intervalMs })) };
  };
}

async function pauseAll({ tenantId, store, clock, wait, random }: PaceOptions, ms: number): Promise<void> {
  const entries = createCollection(store, paces, clock);
  const pk = pacePartition(tenantId);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const known = await entries.read(pk, 'pace');
    const now = Date.parse(clock.now());
    const nextAt = now + ms;
    if (usable(known?.body.nextAt, now) >= nextAt) return;
    try {
      await (known === undefined ? entries.create(pk, 'pace', { nextAt }) : entries.replace(known, { nextAt }));
      return;
    } catch (error) {
      if (!isSecond(error)) throw error;
    }
    await wait(random() * TRY_AGAIN_MS);
  }
}

function usable(nextAt: number | undefined, now: number): number {
  return nextAt === undefined || nextAt > now + LONGEST_PAUSE_MS ? 0 : nextAt;
}

function isSecond(error: unknown): boolean {
  return error instanceof StoreError && (error.code === 'stale' || error.code === 'exists');
}
