import { StoreError } from '../../ports/store';
import { writeFailure } from './failure';

/** One write, which can be recognized afterwards. */
export interface Write<T> {
  /** For messages. */
  readonly what: string;
  send(): Promise<T>;
  /** What `send` would have answered, when the database shows that it was applied; undefined when it does not show it. */
  recall(): Promise<T | undefined>;
  /** Whether it carries a condition, so that a second attempt cannot apply it twice. */
  readonly conditional: boolean;
}

/**
 * Sends a write. After a lost answer it reads back whether the write was applied; where it was not seen it sends a
 * conditional one once more, and leaves any other in doubt.
 *
 * @throws `unknown` when it may have been applied after all
 */
export async function carryOut<T>(write: Write<T>): Promise<T> {
  try {
    return await write.send();
  } catch (error) {
    const failure = writeFailure(error, write.what);
    if (failure.code !== 'unknown') throw failure;
    return await resolve(write, failure);
  }
}

async function resolve<T>(write: Write<T>, lost: StoreError): Promise<T> {
  const applied = await recalled(write, lost);
  if (applied !== undefined) return applied;
  if (!write.conditional) throw lost;
  try {
    return await write.send();
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
