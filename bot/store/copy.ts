import type { Instant } from '../contracts/calendar';
import type { Clock } from '../ports/clock';
import type { Store } from '../ports/store';
import { contentOf, fingerprintOf, type Content } from './content';
import type { Progress } from './progress';
import { StoreToolRefused } from './refusal';
import { createTally, differencesBetween, type Tally } from './tally';
import { createWriter } from './writer';

/** Where documents come from; read more than once, and the same each time. */
export interface Source {
  contents(): AsyncIterable<Content>;
}

export interface CopyOptions {
  readonly source: Source;
  readonly target: Store;
  readonly clock: Clock;
  readonly progress: Progress;
  /** Also where the target holds other documents; those at the same address are overwritten, the others stay. */
  readonly intoExisting: boolean;
}

export interface Copied {
  readonly documents: number;
  readonly partitions: number;
  /** How many were there already, from a copy that was broken off. */
  readonly wereThere: number;
}

/**
 * Writes everything of the source to the target, and compares both sides afterwards. Begun again after it was broken off, it goes
 * on: what is there already is not written again.
 *
 * @throws {StoreToolRefused} for a target with other documents, or when the two sides differ in the end
 */
export async function copyDocuments(options: CopyOptions): Promise<Copied> {
  const { source, target, clock, progress } = options;
  const steadyUntil = inAnHour(clock.now());
  const there = await fingerprintsIn(target);
  const { tally, known } = await readSource(source, steadyUntil, there, progress);
  const others = [...there].filter((fingerprint) => !known.has(fingerprint)).length;
  if (others > 0 && !options.intoExisting) {
    throw new StoreToolRefused(
      `The target holds ${others} documents that the source does not: choose an empty one, or add --into-existing.`,
    );
  }

  progress.begin('Writing', tally.count);
  const writer = createWriter({ store: target, clock });
  for await (const content of source.contents()) {
    if (!there.has(keyOf(content))) await writer.write(content);
    progress.step();
  }
  await writer.finish();
  progress.end();

  await compare(options, tally, steadyUntil);
  return { documents: tally.count, partitions: tally.partitions.size, wereThere: there.size - others };
}

async function fingerprintsIn(target: Store): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for await (const stored of target.scanAll()) there.add(keyOf(contentOf(stored)));
  return there;
}

/** Counts the source; which documents it holds is only remembered where the target is not empty. */
async function readSource(source: Source, steadyUntil: Instant, there: ReadonlySet<string>, progress: Progress) {
  const tally = createTally(steadyUntil);
  const known = new Set<string>();
  progress.begin('Reading');
  for await (const content of source.contents()) {
    const fingerprint = tally.add(content).toString('base64');
    if (there.has(fingerprint)) known.add(fingerprint);
    progress.step();
  }
  progress.end();
  return { tally, known };
}

async function compare({ source, target, progress, intoExisting }: CopyOptions, wanted: Tally, steadyUntil: Instant) {
  const own = intoExisting ? await addressesOf(source) : undefined;
  const found = createTally(steadyUntil);
  progress.begin('Comparing', wanted.count);
  for await (const stored of target.scanAll()) {
    if (own !== undefined && !own.has(addressOf(stored))) continue;
    found.add(contentOf(stored));
    progress.step();
  }
  progress.end();
  const different = differencesBetween(wanted, found);
  if (different.length > 0) {
    throw new StoreToolRefused(
      `${different.length} of ${wanted.partitions.size} partitions differ after copying: stop what writes to either side, and copy again.`,
    );
  }
}

async function addressesOf(source: Source): Promise<ReadonlySet<string>> {
  const addresses = new Set<string>();
  for await (const content of source.contents()) addresses.add(addressOf(content));
  return addresses;
}

function addressOf({ pk, id }: Pick<Content, 'pk' | 'id'>): string {
  return JSON.stringify([pk, id]);
}

function keyOf(content: Content): string {
  return fingerprintOf(content).toString('base64');
}

function inAnHour(now: Instant): Instant {
  return new Date(Date.parse(now) + 3_600_000).toISOString();
}
