import type { Clock } from '../ports/clock';
import { createPace, type Pace, type PaceOptions, type Slot } from './pace';
import { createPlaces, type Places } from './places';
import { createThrottleWatch, type Throttled } from './throttle-watch';

/** One message in the making. What can fail, or takes time, is done in `prepare`. */
export interface Delivery {
  /** Undefined when there is nothing to send after all. */
  prepare(): Promise<PreparedDelivery | undefined>;
}

export interface PreparedDelivery {
  /** Makes the message this instance's; undefined when it is somebody else's. */
  claim(): Promise<ClaimedDelivery | undefined>;
}

export interface ClaimedDelivery {
  /** Posts it once and records what became of it. Answers how long the channel asked to wait, where it did. */
  send(): Promise<Throttled | undefined>;
  /** Nothing was sent: whoever comes next may claim it. */
  release(): Promise<void>;
}

export interface Dispatcher {
  /** Resolves when the message is sent and recorded, is not to be sent, or is left to somebody else. */
  deliver(tenantId: string, delivery: Delivery): Promise<void>;
  /** Begins nothing more. What is claimed is sent and recorded: its `deliver` resolves. */
  stop(): void;
}

export interface DispatcherOptions extends Omit<PaceOptions, 'tenantId'> {
  /** So many messages are being posted at once at most. */
  readonly atOnce?: number;
}

/**
 * So many messages of one tenant are made ready for the slots to come. It begins with one and grows with each that is sent: the
 * first take so long in a new process that several would go at once, or be claimed in vain when it is killed.
 */
const AHEAD = 12;
const AT_ONCE = 32;
/** What was read longer ago is read again. */
const PREPARED_FOR_MS = 5_000;
/** Well within the time after which a claim is taken for one of a sender that died. */
const CLAIMED_FOR_MS = 30_000;

/**
 * Sends what is to be sent unasked, at the pace of its tenant. First comes the slot, then the claim: a claim that fails leaves its
 * slot to another message, and hardly anything is claimed but not sent when a process is killed.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { clock, atOnce = AT_ONCE } = options;
  const posting = createPlaces(atOnce);
  const lanes = new Map<string, Lane>();
  let isStopping = false;

  function laneOf(tenantId: string): Lane {
    const known = lanes.get(tenantId);
    if (known !== undefined) return known;
    const lane = createLane(createPace({ ...options, tenantId }), posting, clock);
    lanes.set(tenantId, lane);
    return lane;
  }

  return {
    async deliver(tenantId, delivery) {
      if (!isStopping) await laneOf(tenantId).deliver(delivery);
    },
    stop() {
      isStopping = true;
      lanes.forEach((lane) => lane.stop());
    },
  };
}

interface Lane {
  deliver(delivery: Delivery): Promise<void>;
  stop(): void;
}

function createLane(pace: Pace, posting: Places, clock: Clock): Lane {
  const preparing = createPlaces(1);
  const throttle = createThrottleWatch(clock);
  const now = (): number => Date.parse(clock.now());
  let isStopping = false;
  let ahead = 1;

  function grow(): void {
    if (ahead === AHEAD) return;
    ahead += 1;
    preparing.add();
  }

  /** With a slot to send it in. */
  async function prepared(delivery: Delivery): Promise<{ ready: PreparedDelivery; slot: Slot } | undefined> {
    for (;;) {
      const ready = isStopping ? undefined : await delivery.prepare();
      if (ready === undefined) return undefined;
      const since = now();
      const slot = await pace.slot();
      if (slot === undefined) return undefined;
      if (now() <= since + PREPARED_FOR_MS) return { ready, slot };
      pace.giveBack(slot);
    }
  }

  /** A claim may take long: the message then waits for another slot, but not for ever. */
  async function claimed(delivery: Delivery): Promise<ClaimedDelivery | undefined> {
    const found = await prepared(delivery);
    if (found === undefined) return undefined;
    const since = now();
    const claim = await found.ready.claim();
    if (claim === undefined) {
      pace.giveBack(found.slot);
      return undefined;
    }
    const slot = pace.isFresh(found.slot) ? found.slot : await pace.slot();
    if (slot !== undefined && now() <= since + CLAIMED_FOR_MS) return claim;
    await claim.release();
    return undefined;
  }

  return {
    async deliver(delivery) {
      const endPreparing = await preparing.take();
      const endPosting = await posting.take();
      try {
        const claim = await claimed(delivery);
        if (ahead === AHEAD) endPreparing();
        const throttled = await claim?.send();
        if (claim !== undefined) grow();
        const pauseMs = throttled && throttle.pauseAfter(throttled);
        if (pauseMs !== undefined) await pace.pause(pauseMs);
      } finally {
        endPreparing();
        endPosting();
      }
    },
    stop() {
      isStopping = true;
      pace.stop();
    },
  };
}
