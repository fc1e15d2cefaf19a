import type { Instant } from '../contracts/calendar';
import type { ChargeMeter } from '../ports/charge-meter';
import type { Clock } from '../ports/clock';
import { isPassing } from '../ports/guarded-store';
import type { Logger } from '../ports/logger';
import { StoreError, type Store, type Stored } from '../ports/store';
import { addMilliseconds } from '../shared/local-date';
import type { DueHandler } from './define';
import { createDueCharges, type DueCharges } from './due-charges';

export interface DueLoopOptions {
  readonly store: Store;
  /** One for each type of document that can wait for work. */
  readonly handlers: readonly DueHandler[];
  readonly clock: Clock;
  readonly logger: Logger;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly pollEveryMs: number;
  /** Absent where the database charges nothing. */
  readonly meter?: ChargeMeter;
}

/** Finds documents that wait for work and hands each to the handler of its type. */
export interface DueLoop {
  /** Handles everything that is due at `now`, by default the clock's. */
  runOnce(now?: Instant): Promise<void>;
  start(): void;
  /** Resolves when what was in hand is finished; nothing new is begun. */
  stop(): Promise<void>;
}

export function createDueLoop(options: DueLoopOptions): DueLoop {
  const { store, handlers, clock, logger, random, pollEveryMs } = options;
  const charges = createDueCharges(options);
  const handleOne = createDocumentWork(options, charges);
  const besides = createWorkBesides(options, handleOne);
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  /** Another instance has the same page: what it handled while this document waited its turn is not begun. */
  async function handleNext(document: Stored, at: number, now: Instant): Promise<void> {
    if (isStopping) return;
    const current = at < CONCURRENCY ? document : await charges.ofLooking(() => store.read(document.pk, document.id));
    if (current?.etag === document.etag && !isStopping) await handleOne(document, now);
  }

  async function lookOnce(now: Instant): Promise<void> {
    const seen = new Set<string>();
    let page: readonly Stored[];
    let fresh: readonly Stored[];
    do {
      page = await charges.ofLooking(() => store.due(now, PAGE_SIZE));
      // What comes back unchanged waits for the next poll; else a document that stays due would hold this run forever.
      fresh = page.filter((document) => !seen.has(versionOf(document)));
      fresh.forEach((document) => seen.add(versionOf(document)));
      if (isStopping) return;
      // In another order on every instance, so that they seldom want the same document.
      const here = inChanceOrder(fresh, random).filter((document) => !besides.take(document, now));
      await forEachOf(here, (document, at) => handleNext(document, at, now));
    } while (page.length === PAGE_SIZE && fresh.length > 0 && !isStopping);
  }

  function poll(): void {
    running = lookOnce(clock.now())
      .catch((err: unknown) => {
        // Of a store that is away whoever guards it tells, once.
        logger[isPassing(err) ? 'debug' : 'error']({ err }, 'Due documents could not be read');
      })
      .then(() => {
        charges.tellInTime();
        if (!isStopping) timer = setTimeout(poll, pollEveryMs);
      });
  }

  return {
    async runOnce(now = clock.now()) {
      await lookOnce(now);
      await besides.finished();
      charges.tellInTime();
    },
    start: poll,
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      handlers.forEach((handler) => handler.stop?.());
      await running;
      await besides.finished();
      charges.tellNow();
    },
  };
}

const PAGE_SIZE = 200;
const CONCURRENCY = 4;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 3_600_000;

type DocumentWork = (document: Stored, now: Instant) => Promise<void>;

/** So many failures in a row that pass by themselves are worth a line, and a longer wait. */
const PASSING_FAILURES = 3;

function createDocumentWork({ store, handlers, logger }: DueLoopOptions, charges: DueCharges): DocumentWork {
  const handlerOf = new Map(handlers.map((handler) => [handler.type, handler]));
  const unknownTypes = new Set<string>();
  const failures = new Map<string, number>();

  /** How often it failed before. */
  function countFailure(document: Stored): number {
    const earlier = failures.get(keyOf(document)) ?? 0;
    failures.set(keyOf(document), earlier + 1);
    return earlier;
  }

  /** Later and later, so that one broken document neither fills the log nor stands before the others. */
  async function pushBack(document: Stored, now: Instant, earlier: number): Promise<void> {
    const { etag, ...doc } = document;
    const due = addMilliseconds(now, Math.min(FIRST_DELAY_MS * 2 ** earlier, LONGEST_DELAY_MS));
    try {
      await store.replace({ ...doc, due }, etag);
    } catch (error) {
      // It has changed since: whoever changed it also decided when it is due.
      if (!(error instanceof StoreError)) throw error;
      logger.debug({ code: error.code, type: document.type }, 'Document not pushed back');
    }
  }

  async function failed(err: unknown, document: Stored, now: Instant): Promise<void> {
    const { type, id } = document;
    if (isForestalled(err)) return logger.debug({ type, id, code: err.code }, 'Another instance was first');
    const earlier = countFailure(document);
    // It is as due as before: the next poll comes to it.
    if (isPassing(err) && earlier < PASSING_FAILURES - 1)
      return logger.debug({ type, id, code: err.code }, 'Due document not handled for now');
    logger.error({ err, type, id }, 'Due document could not be handled');
    await pushBack(document, now, isPassing(err) ? earlier - (PASSING_FAILURES - 1) : earlier);
  }

  return async (document, now) => {
    const { type } = document;
    const handler = handlerOf.get(type);
    if (handler === undefined) {
      if (!unknownTypes.has(type)) logger.warn({ type }, 'No handler for documents of this type');
      unknownTypes.add(type);
      return pushBack(document, now, countFailure(document));
    }
    await charges.of(type, async () => {
      try {
        await handler.handle(document, now);
        failures.delete(keyOf(document));
      } catch (error) {
        await failed(error, document, now);
      }
    });
  };
}

interface WorkBesides {
  /** Takes the document in hand when its handler works beside the loop; answers whether that is so. */
  take(document: Stored, now: Instant): boolean;
  /** Resolves when nothing is in hand. */
  finished(): Promise<void>;
}

function createWorkBesides({ handlers, logger }: DueLoopOptions, work: DocumentWork): WorkBesides {
  const inHand = new Map<string, Map<string, Promise<void>>>();
  const atOnceOf = new Map(handlers.flatMap(({ type, atOnce }) => (atOnce === undefined ? [] : [[type, atOnce]])));

  return {
    take(document, now) {
      const { type } = document;
      const atOnce = atOnceOf.get(type);
      if (atOnce === undefined) return false;
      const own = inHand.get(type) ?? new Map<string, Promise<void>>();
      inHand.set(type, own);
      const key = keyOf(document);
      // What does not fit is found again by the next poll.
      if (own.size >= atOnce || own.has(key)) return true;
      const done = work(document, now)
        // Nobody waits for it, so that what it throws would end the process.
        .catch((err: unknown) => logger.error({ err, type }, 'Due document could not be handled'))
        .finally(() => own.delete(key));
      own.set(key, done);
      return true;
    },
    async finished() {
      await Promise.all([...inHand.values()].flatMap((own) => [...own.values()]));
    },
  };
}

function inChanceOrder<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

function isForestalled(error: unknown): error is StoreError {
  return error instanceof StoreError && (error.code === 'stale' || error.code === 'exists');
}

/** After a failure nothing more is begun; it is thrown when what was in hand is done. */
async function forEachOf<T>(items: readonly T[], work: (item: T, at: number) => Promise<void>): Promise<void> {
  const waiting = items.entries();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const [at, item] of waiting) {
      // Embedded storage answers at once: else nobody would get a turn while much is due.
      await new Promise(setImmediate);
      if (failures.length > 0) return;
      await work(item, at).catch((error: unknown) => void failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  if (failures.length > 0) throw failures[0];
}

function keyOf({ pk, id }: Stored): string {
  return `${pk}/${id}`;
}

function versionOf(document: Stored): string {
  return `${keyOf(document)}/${document.etag}`;
}
