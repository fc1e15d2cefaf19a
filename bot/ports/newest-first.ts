import type { Instant } from '../contracts/calendar';
import { PagePosition } from '../contracts/pages';

/** Of one partition, the newest first; `at` is when it was, `id` tells those of one moment apart. */
export type Source<T> = (latest: Instant | undefined) => AsyncGenerator<T>;

export interface NewestPage<T> {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly atOf: (one: T) => Instant;
  readonly idOf: (one: T) => string;
  /** Whether it is for who asks; what is not is read too. */
  readonly fits: (one: T) => boolean;
}

export interface Newest<T> {
  readonly found: readonly T[];
  /** Of the next page; the last may be empty. */
  readonly after: string | undefined;
}

/** So many are read for one page at most, however few of them fit. */
const MOST_READ = 1_000;

/**
 * A page of several partitions together, the newest first. What stands in two of them counts once. Costs what is read: up to 1,000
 * for a page. Undefined when `after` is of no page.
 */
export async function newestFirst<T>(
  sources: readonly Source<T>[],
  page: NewestPage<T>,
): Promise<Newest<T> | undefined> {
  const start = page.after === undefined ? undefined : positionIn(page.after);
  if (page.after !== undefined && start === undefined) return undefined;
  const read: T[] = [];
  const found: T[] = [];
  const generators = sources.map((source) => source(start?.at));
  for await (const one of unseen(merged(generators, page), page, start)) {
    if (found.length === page.limit || read.length === MOST_READ) return { found, after: afterOf(read, page, start) };
    read.push(one);
    if (page.fits(one)) found.push(one);
  }
  return { found, after: undefined };
}

type Order<T> = Pick<NewestPage<T>, 'atOf' | 'idOf'>;

/** Where `read` ended, which began at `start`. */
function afterOf<T>(read: readonly T[], { atOf, idOf }: Order<T>, start: PagePosition | undefined): string | undefined {
  const last = read.at(-1);
  if (last === undefined) return undefined;
  const at = atOf(last);
  const ids = read.filter((one) => atOf(one) === at).map(idOf);
  const position: PagePosition = { at, ids: start?.at === at ? [...start.ids, ...ids] : ids };
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function positionIn(after: string): PagePosition | undefined {
  try {
    return PagePosition.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

/** Without what was read before `start`. */
async function* unseen<T>(
  all: AsyncGenerator<T>,
  { idOf }: Order<T>,
  start: PagePosition | undefined,
): AsyncGenerator<T> {
  const seen = new Set(start?.ids ?? []);
  for await (const one of all) {
    if (!seen.has(idOf(one))) yield one;
    seen.add(idOf(one));
  }
}

/** Of several that are each in order the newest first. */
async function* merged<T>(sources: readonly AsyncGenerator<T>[], { atOf }: Order<T>): AsyncGenerator<T> {
  const heads = await Promise.all(sources.map(async (source) => ({ source, next: await source.next() })));
  for (;;) {
    const waiting = heads.flatMap((head) => (head.next.done === true ? [] : [{ head, one: head.next.value }]));
    const [first, ...others] = waiting;
    if (first === undefined) return;
    const newest = others.reduce((best, other) => (atOf(other.one) > atOf(best.one) ? other : best), first);
    yield newest.one;
    newest.head.next = await newest.head.source.next();
  }
}
