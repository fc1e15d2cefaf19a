import type { Instant } from '../contracts/calendar';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';
import { StoreError, type Store, type Stored } from '../ports/store';
import { addMilliseconds } from '../shared/local-date';
import type { DueHandler } from './define';

export interface DueLoopOptions {
  readonly store: Store;
  /** One for each type of document that can wait for work. */
  readonly handlers: readonly DueHandler[];
  readonly clock: Clock;
  readonly logger: Logger;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly pollEveryMs: number;
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
  const handleOne = createDocumentWork(options);
  const besides = createWorkBesides(handlers, handleOne);
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  /** Another instance has the same page: what it handled while this document waited its turn is not begun. */
  async function handleNext(document: Stored, at: number, now: Instant): Promise<void> {
    if (isStopping) return;
    const current = at < CONCURRENCY ? document : await store.read(document.pk, document.id);
    if (current?.etag === document.etag && !isStopping) await handleOne(document, now);
  }

  async function lookOnce(now: Instant): Promise<void> {
    const seen = new Set<string>();
    let page: readonly Stored[];
    let fresh: readonly Stored[];
    do {
      page = await store.due(now, PAGE_SIZE);
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
      .catch((error: unknown) => logger.error({ err: error }, 'Due documents could not be read'))
      .then(() => {
        if (!isStopping) timer = setTimeout(poll, pollEveryMs);
      });
  }

  return {
    async runOnce(now = clock.now()) {
      await lookOnce(now);
      await besides.finished();
    },
    start: poll,
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      handlers.forEach((handler) => handler.stop?.());
      await running;
      await besides.finished();
    },
  };
}

const PAGE_SIZE = 200;
const CONCURRENCY = 4;
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 3_600_000;

type DocumentWork = (document: Stored, now: Instant) => Promise<void>;

function createDocumentWork({
  store,
  handlers,
  logger,
}: Pick<DueLoopOptions, 'store' | 'handlers' | 'logger'>): DocumentWork {
  const handlerOf = new Map(handlers.map((handler) => [handler.type, handler]));
  const unknownTypes = new Set<string>();
  const failures = new Map<string, number>();

  /** Later and later, so that one broken document neither fills the log nor stands before the others. */
  async function pushBack(document: Stored, now: Instant): Promise<void> {
    const { etag, ...doc } = document;
    const earlier = failures.get(keyOf(document)) ?? 0;
    failures.set(keyOf(document), earlier + 1);
    const due = addMilliseconds(now, Math.min(FIRST_DELAY_MS * 2 ** earlier, LONGEST_DELAY_MS));
    try {
      await store.replace({ ...doc, due }, etag);
    } catch (error) {
      // It has changed since: whoever changed it also decided when it is due.
      if (!(error instanceof StoreError)) throw error;
      logger.debug({ code: error.code, type: document.type }, 'Document not pushed back');
    }
  }

  return async (document, now) => {
    const { type, id } = document;
    const handler = handlerOf.get(type);
    if (handler === undefined) {
      if (!unknownTypes.has(type)) logger.warn({ type }, 'No handler for documents of this type');
      unknownTypes.add(type);
      return pushBack(document, now);
    }
    try {
      await handler.handle(document, now);
      failures.delete(keyOf(document));
    } catch (error) {
      if (isForestalled(error)) return logger.debug({ type, id, code: error.code }, 'Another instance was first');
      logger.error({ err: error, type, id }, 'Due document could not be handled');
      await pushBack(document, now);
    }
  };
}

interface WorkBesides {
  /** Takes the document in hand when its handler works beside the loop; answers whether that is so. */
  take(document: Stored, now: Instant): boolean;
  /** Resolves when nothing is in hand. */
  finished(): Promise<void>;
}

function createWorkBesides(handlers: readonly DueHandler[], work: DocumentWork): WorkBesides {
  const inHand = new Map<string, Map<string, Promise<void>>>();
  const atOnceOf = new Map(handlers.flatMap(({ type, atOnce }) => (atOnce === undefined ? [] : [[type, atOnce]])));

  return {
    take(document, now) {
      const atOnce = atOnceOf.get(document.type);
      if (atOnce === undefined) return false;
      const own = inHand.get(document.type) ?? new Map<string, Promise<void>>();
      inHand.set(document.type, own);
      const key = keyOf(document);
      // What does not fit is found again by the next poll.
      if (own.size < atOnce && !own.has(key))
        own.set(
          key,
          work(document, now).finally(() => own.delete(key)),
        );
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

async function forEachOf<T>(items: readonly T[], work: (item: T, at: number) => Promise<void>): Promise<void> {
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [at, item] of waiting) await work(item, at);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

function keyOf({ pk, id }: Stored): string {
  return `${pk}/${id}`;
}

function versionOf(document: Stored): string {
  return `${keyOf(document)}/${document.etag}`;
}
