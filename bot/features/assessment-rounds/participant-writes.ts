import type { Instant } from '../../contracts/calendar';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry, type WriteOptions } from '../../ports/collection';
import { StoreError, type Operation, type Store } from '../../ports/store';
import { addMilliseconds, yearsAfter } from '../../shared/local-date';
import { participants, type StoredParticipant } from './collections';

/** So long a writer leaves the counting to others, so that one batch counts many. */
const COUNTED_AFTER_MILLISECONDS = 2_000;
const KEPT_YEARS = 2;
const ROWS_AT_ONCE = 80;
const MOST_TRIES = 20;

/** Who takes part under which id, before and after. */
export interface RowChange {
  readonly id: string;
  /** Answers undefined when there is nothing to change. */
  readonly next: (before: StoredParticipant | undefined) => StoredParticipant | undefined;
}

/** Writing rows, so that each waits to be counted. */
export function createParticipantWrites({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const rows = createCollection(store, participants, clock);

  /** What waits already is not put off. */
  function optionsOf(before: Entry<StoredParticipant> | undefined): WriteOptions {
    const now = clock.now();
    return { due: before?.due ?? addMilliseconds(now, COUNTED_AFTER_MILLISECONDS), keepUntil: keptUntil(now) };
  }

  function toWrite(pk: string, row: StoredParticipant, before: Entry<StoredParticipant> | undefined): Operation {
    const options = optionsOf(before);
    return before === undefined ? rows.toCreate(pk, row.id, row, options) : rows.toReplace(before, row, options);
  }

  async function writeSome(pk: string, changes: readonly RowChange[]): Promise<number> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const before = await Promise.all(changes.map(({ id }) => rows.read(pk, id)));
      const operations = changes.flatMap(({ next }, at) => {
        const row = next(before[at]?.body);
        return row === undefined ? [] : [toWrite(pk, row, before[at])];
      });
      try {
        if (operations.length > 0) await store.batch(pk, operations);
        return operations.length;
      } catch (error) {
        if (!isRaced(error)) throw error;
      }
    }
    throw new StoreError('busy', 'The rows of a round kept changing');
  }

  return {
    toWrite,

    /** All of them, in batches of which each is written wholly or not at all. Answers how many rows changed. */
    async write(pk: string, changes: readonly RowChange[]): Promise<number> {
      let count = 0;
      for (let from = 0; from < changes.length; from += ROWS_AT_ONCE) {
        count += await writeSome(pk, changes.slice(from, from + ROWS_AT_ONCE));
      }
      return count;
    },
  };
}

/** Who said what is known for two years. */
export function keptUntil(now: Instant): Instant {
  return yearsAfter(now, KEPT_YEARS);
}

/** Somebody else wrote first. */
export function isRaced(error: unknown): error is StoreError {
  return error instanceof StoreError && ['stale', 'exists', 'missing'].includes(error.code);
}
