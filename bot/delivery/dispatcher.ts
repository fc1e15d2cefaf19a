import type { Delivery } from './delivery';
import { createPace, type Pace, type PaceOptions } from './pace';
import { createPlaces, type Places } from './places';
import { createRecorder } from './recorder';
import { createSender } from './sender';
import { createThrottleWatch } from './throttle-watch';

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

/**
 * Sends what is to be sent unasked, at the pace of its tenant. First comes the slot, then the claim: a claim that fails leaves its
 * slot to another message, and hardly anything is claimed but not sent when a process is killed.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { atOnce = AT_ONCE } = options;
  const posting = createPlaces(atOnce);
  const lanes = new Map<string, Lane>();
  let isStopping = false;

  function laneOf(tenantId: string): Lane {
    const known = lanes.get(tenantId);
    if (known !== undefined) return known;
    const lane = createLane(createPace({ ...options, tenantId }), posting, options);
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

function createLane(pace: Pace, posting: Places, timing: Pick<DispatcherOptions, 'clock' | 'wait'>): Lane {
  const preparing = createPlaces(1);
  const throttle = createThrottleWatch(timing.clock);
  const recorder = createRecorder(timing);
  const sender = createSender({ pace, recorder, clock: timing.clock });
  let ahead = 1;

  function grow(): void {
    if (ahead === AHEAD) return;
    ahead += 1;
    preparing.add();
  }

  return {
    async deliver(delivery) {
      const endPreparing = await preparing.take();
      const endPosting = await posting.take();
      try {
        const claimed = await sender.claim(delivery);
        if (ahead === AHEAD) endPreparing();
        const posted = claimed && (await sender.post(claimed));
        if (posted === undefined) return;
        grow();
        await recorder.keep(() => posted.record());
        const pauseMs = posted.throttled && throttle.pauseAfter(posted.throttled);
        if (pauseMs !== undefined) await pace.pause(pauseMs);
      } finally {
        endPreparing();
        endPosting();
      }
    },
    stop() {
      sender.stop();
      pace.stop();
      recorder.stop();
    },
  };
}
