import type { Instant } from '../contracts/calendar';
import type { Stored } from '../ports/store';

/**
 * Work on documents of one type that wait for it (`due`). It may run twice, at the same time, or late, with the same
 * result; it must leave the document without `due` or with a later one.
 */
export interface DueHandler {
  readonly type: string;
  readonly handle: (document: Stored, now: Instant) => Promise<void>;
}

export function defineDueHandler(handler: DueHandler): DueHandler {
  return handler;
}
