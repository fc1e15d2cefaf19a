import type { Instant } from '../contracts/calendar';
import type { Stored } from '../ports/store';

/**
 * Work on documents of one type that wait for it (`due`). It may run twice, at the same time, or late, with the same
 * result; it must leave the document without `due` or with a later one.
 */
export interface DueHandler {
  readonly type: string;
  readonly handle: (document: Stored, now: Instant) => Promise<void>;
  /**
   * For work that mostly waits: so many of this type are in hand at once, beside everything else, and the loop does not wait for
   * them to look what else is due.
   */
  readonly atOnce?: number;
  /** Told once, when nothing new is to be begun. */
  readonly stop?: () => void;
}

export function defineDueHandler(handler: DueHandler): DueHandler {
  return handler;
}
