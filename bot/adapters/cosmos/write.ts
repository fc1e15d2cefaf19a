import { StoreError } from '../../ports/store';
import { writeFailure } from './failure';
import { patiently, pauseAfter, type Patience } from './patience';

/** One write, which can be recognized afterwards. */
export interface Write<T> {
  /** For messages. */
  readonly what: string;
  send(): Promise<T>;
  /** What `send` would have answered, when the database shows that it was applied; undefined when it does not show it. */
  recall(): Promise<T | undefined>;
  /** What lies where a conflict was met: this very write, nothing, or another's. */
  met(operation: number | undefined): Promise<'this' | 'nothing' | 'another'>;
  /** Whether it carries a condition, so that a second attempt cannot apply it twice. */
  readonly conditional: boolean;
}

/** How often a document is created anew that is in the way without being there: expired, and not yet cleared away. */
const MOST_TRIES_AT_NOTHING = 6;

/**
 * Sends a write. After a lost answer it reads back whether the write was applied; where it was not seen it sends a
 * conditional one once more, and leaves any other in doubt. A conflict is looked at before it is believed.
 *
 * @throws `unknown` when it may have been applied after all
 */
export async function carryOut<T>(write: Write<T>, patience: Patience): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await patiently(patience, () => write.send());
    } catch (error) {
      const failure = writeFailure(error, write.what);
      if (failure.code === 'unknown') return await resolve(write, failure, patience);
      const ours = await ownOrNothing(write, failure);
      if (ours !== undefined) return ours;
      if (tries === MOST_TRIES_AT_NOTHING) throw busy(write, failure);
      await patience.wait(pauseAfter(tries + 2, patience.random()));
    }
  }
}

/** What a conflict with this very write answers; undefined for one with nothing. @throws the failure when it is what it seems */
async function ownOrNothing<T>(write: Write<T>, failure: StoreError): Promise<T | undefined> {
  if (failure.code !== 'exists' && failure.code !== 'stale') throw failure;
  const met = await write.met(failure.operation).catch(() => 'another' as const);
  const applied = met === 'this' ? await write.recall() : undefined;
  if (applied === undefined && (met !== 'nothing' || failure.code !== 'exists')) throw failure;
  return applied;
}

function busy<T>({ what }: Write<T>, cause: StoreError): StoreError {
  return new StoreError('busy', `What has expired is in the way of ${what}`, cause.operation, { cause });
}

async function resolve<T>(write: Write<T>, lost: StoreError, patience: Patience): Promise<T> {
  const applied = await recalled(write, lost);
  if (applied !== undefined) return applied;
  if (!write.conditional) throw lost;
  try {
    return await patiently(patience, () => write.send());
  } catch (cause) {
    const late = await recalled(write, lost);
    if (late !== undefined) return late;
    // Even a conflict is no answer: it may be with somebody who wrote upon our first attempt.
    throw new StoreError('unknown', `Cosmos lost the answer to ${write.what}`, undefined, { cause });
  }
}

async function recalled<T>(write: Write<T>, lost: StoreError): Promise<T | undefined> {
  try {
    return await write.recall();
  } catch {
    throw lost;
  }
}
