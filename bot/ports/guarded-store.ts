import type { Clock } from './clock';
import type { Logger } from './logger';
import { StoreError, type Store } from './store';

/** Whether the store did not do its work for a reason that passes by itself; it may be asked again. */
export function isPassing(error: unknown): error is StoreError {
  return error instanceof StoreError && (error.code === 'busy' || error.code === 'unknown');
}

/**
 * Stands between the program and a store that may be away for a while. It tells once that the store is away and once that it is
 * back. Meanwhile it refuses everything at once as `busy`, but for one operation now and then, which finds out.
 */
export function guardStore(store: Store, deps: { readonly clock: Clock; readonly logger: Logger }): Store {
  const attempt = createGuard(deps);
  return {
    create: (doc) => attempt(() => store.create(doc)),
    read: (pk, id) => attempt(() => store.read(pk, id)),
    replace: (doc, etag) => attempt(() => store.replace(doc, etag)),
    upsert: (doc) => attempt(() => store.upsert(doc)),
    delete: (pk, id, etag) => attempt(() => store.delete(pk, id, etag)),
    batch: (pk, operations) => attempt(() => store.batch(pk, operations)),
    query: (pk, type, query) => attempt(() => store.query(pk, type, query)),
    due: (before, limit) => attempt(() => store.due(before, limit)),
    scan: (type) => store.scan(type),
    scanAll: () => store.scanAll(),
    close: () => store.close(),
  };
}

/** So many failures without a success between them are more than a busy moment: the adapters try again by themselves. */
const AWAY_AFTER_FAILURES = 3;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5_000;

type Guard = <T>(work: () => Promise<T>) => Promise<T>;

interface Absence {
  readonly since: number;
  /** When the next operation finds out whether the store is back, and how long after it another one. */
  nextTryAt: number;
  pauseMs: number;
}

function createGuard({ clock, logger }: { readonly clock: Clock; readonly logger: Logger }): Guard {
  let failures = 0;
  let absence: Absence | undefined;
  const now = (): number => Date.parse(clock.now());

  function requireTurn(): void {
    if (absence === undefined) return;
    if (now() < absence.nextTryAt) throw new StoreError('busy', 'The store is away');
    absence.pauseMs = Math.min(absence.pauseMs * 2, LONGEST_PAUSE_MS);
    absence.nextTryAt = now() + absence.pauseMs;
  }

  function answered(): void {
    failures = 0;
    if (absence === undefined) return;
    logger.warn({ seconds: Math.round((now() - absence.since) / 1000) }, 'Store is back');
    absence = undefined;
  }

  function failed(err: StoreError): void {
    failures += 1;
    if (absence !== undefined) absence.nextTryAt = now() + absence.pauseMs;
    if (absence !== undefined || failures < AWAY_AFTER_FAILURES) return;
    logger.error({ err }, 'Store is away');
    absence = { since: now(), nextTryAt: now() + FIRST_PAUSE_MS, pauseMs: FIRST_PAUSE_MS };
  }

  return async (work) => {
    requireTurn();
    try {
      const answer = await work();
      answered();
      return answer;
    } catch (error) {
      if (isPassing(error)) failed(error);
      // What is invalid may have been refused before the store was asked.
      else if (error instanceof StoreError && error.code !== 'invalid') answered();
      throw error;
    }
  };
}
