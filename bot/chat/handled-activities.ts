import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Instant } from '../contracts/calendar';
import type { Clock } from '../ports/clock';
import { createCollection, type CollectionDefinition } from '../ports/collection';
import { StoreError, type Store } from '../ports/store';
import { addMilliseconds } from '../shared/local-date';
import { personPartition } from '../shared/partitions';

const HandledActivity = z.object({ state: z.enum(['started', 'finished']), startedAt: Instant });
type HandledActivity = z.infer<typeof HandledActivity>;

/** The activities of one person that were handled, kept for a day: the channel delivers one again when the bot is slow. */
export const handledActivities: CollectionDefinition<HandledActivity> = {
  type: 'handled-activity',
  parse: (body) => HandledActivity.parse(body),
  keys: {},
};

export interface ActivityKey {
  readonly tenantId: string;
  readonly personId: string;
  readonly activityId: string;
}

export interface HandledActivities {
  /** Whether the caller may handle the activity: nobody did, nobody is doing so, or whoever was has stopped half-way. */
  begin(key: ActivityKey): Promise<boolean>;
  finish(key: ActivityKey): Promise<void>;
  /** After a failure: the same activity may be handled again. */
  forget(key: ActivityKey): Promise<void>;
}

const KEPT_MS = 24 * 60 * 60 * 1000;
/** No turn takes this long: who started it then was killed. */
const ABANDONED_AFTER_MS = 30_000;

export function createHandledActivities({ store, clock }: { store: Store; clock: Clock }): HandledActivities {
  const activities = createCollection(store, handledActivities, clock);
  const place = ({ tenantId, personId, activityId }: ActivityKey) =>
    [personPartition(tenantId, personId), documentId(activityId)] as const;
  const written = (state: HandledActivity['state']) => {
    const now = clock.now();
    return [{ state, startedAt: now }, { keepUntil: addMilliseconds(now, KEPT_MS) }] as const;
  };

  async function takeOver(key: ActivityKey): Promise<boolean> {
    const entry = await activities.read(...place(key));
    if (entry === undefined || entry.body.state === 'finished') return false;
    if (clock.now() < addMilliseconds(entry.body.startedAt, ABANDONED_AFTER_MS)) return false;
    return unlessSomebodyElse('stale', () => activities.replace(entry, ...written('started')));
  }

  return {
    begin: async (key) =>
      (await unlessSomebodyElse('exists', () => activities.create(...place(key), ...written('started')))) ||
      takeOver(key),
    async finish(key) {
      await activities.upsert(...place(key), ...written('finished'));
    },
    forget: (key) => activities.delete(...place(key)),
  };
}

/** The channel's ids may hold characters that ids in the store cannot, and be longer. */
function documentId(activityId: string): string {
  return `handled:${createHash('sha256').update(activityId).digest('base64url')}`;
}

async function unlessSomebodyElse(code: 'exists' | 'stale', write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === code) return false;
    throw error;
  }
}
