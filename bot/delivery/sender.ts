import type { Clock } from '../ports/clock';
import type { ClaimedDelivery, Delivery, PostedDelivery, PreparedDelivery } from './delivery';
import type { Pace, Slot } from './pace';
import type { Recorder } from './recorder';

/** One message's way: prepared, its slot, claimed, and posted while the slot is good. */
export interface Sender {
  /** Undefined when there is nothing to send, it is somebody else's, or nothing more is to be begun. */
  claim(delivery: Delivery): Promise<Claimed | undefined>;
  /** Undefined when it could not be posted in time: it was released. */
  post(claimed: Claimed): Promise<PostedDelivery | undefined>;
  stop(): void;
}

/** A message that is this instance's, since when, and the slot that it was claimed in. */
export interface Claimed {
  readonly claim: ClaimedDelivery;
  readonly slot: Slot;
  readonly since: number;
}

/** What was read longer ago is read again. */
const PREPARED_FOR_MS = 5_000;
/** Well within the time after which a claim is taken for one of a sender that died. */
const CLAIMED_FOR_MS = 30_000;

export function createSender({
  pace,
  recorder,
  clock,
}: {
  readonly pace: Pace;
  readonly recorder: Recorder;
  readonly clock: Clock;
}): Sender {
  const now = (): number => Date.parse(clock.now());
  let isStopping = false;

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

  return {
    async claim(delivery) {
      const found = await prepared(delivery);
      if (found === undefined) return undefined;
      const since = now();
      const claim = await found.ready.claim();
      if (claim === undefined) return void pace.giveBack(found.slot);
      return { claim, slot: found.slot, since };
    },

    /** When the claim, or the way to the post, took long, the message waits for the next slot; but not for ever. */
    async post({ claim, slot: own, since }) {
      let slot: Slot | undefined = pace.isFresh(own) ? own : await pace.slot('before others');
      while (slot !== undefined && now() <= since + CLAIMED_FOR_MS) {
        const { at } = slot;
        const posted = await claim.send(() => pace.mayPost({ at }));
        if (posted !== 'too-late') return posted;
        slot = await pace.slot('before others');
      }
      await recorder.keep(() => claim.release());
      return undefined;
    },

    stop() {
      isStopping = true;
    },
  };
}
