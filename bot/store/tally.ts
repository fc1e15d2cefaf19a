import type { Instant } from '../contracts/calendar';
import { fingerprintOf, type Content } from './content';

/** How many documents each partition holds, and one hash for all of them together, in whatever order they came. */
export interface Tally {
  /** Answers the document's own fingerprint. */
  add(content: Content): Buffer;
  readonly partitions: ReadonlyMap<string, { readonly count: number; readonly hash: string }>;
  /** Of everything that came, also of what is about to expire. */
  readonly count: number;
}

/** What expires before `steadyUntil` is not told apart: it may be gone from one side already. */
export function createTally(steadyUntil: Instant): Tally {
  const sums = new Map<string, { count: number; sum: Buffer }>();
  let count = 0;
  return {
    add(content) {
      count += 1;
      const fingerprint = fingerprintOf(content);
      if (content.keepUntil !== undefined && content.keepUntil <= steadyUntil) return fingerprint;
      const own = sums.get(content.pk) ?? { count: 0, sum: Buffer.alloc(fingerprint.length) };
      sums.set(content.pk, { count: own.count + 1, sum: exclusiveOr(own.sum, fingerprint) });
      return fingerprint;
    },
    get partitions() {
      return new Map([...sums].map(([pk, own]) => [pk, { count: own.count, hash: own.sum.toString('hex') }]));
    },
    get count() {
      return count;
    },
  };
}

/** The partitions that are not the same on both sides. */
export function differencesBetween(one: Tally, other: Tally): readonly string[] {
  const [ours, theirs] = [one.partitions, other.partitions];
  const all = new Set([...ours.keys(), ...theirs.keys()]);
  return [...all].filter(
    (pk) => ours.get(pk)?.hash !== theirs.get(pk)?.hash || ours.get(pk)?.count !== theirs.get(pk)?.count,
  );
}

/** Addresses are unique, so no two documents cancel each other out. */
function exclusiveOr(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, at) => byte ^ (other[at] ?? 0)));
}
