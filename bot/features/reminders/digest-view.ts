import type { Digest, DigestLine } from '../../contracts/reminders';
import type { Person } from '../../contracts/people';
import type { RemindableItem } from './remindable';

/** A line with the item as it is now. */
export interface CurrentLine {
  readonly line: DigestLine;
  readonly item: RemindableItem;
}

/** A digest as its recipient reads it now: the lines that still hold. */
export interface DigestView {
  readonly digest: Digest;
  readonly recipient: Person;
  readonly lines: readonly CurrentLine[];
  /** What else the recipient has open. */
  readonly otherOpen: number;
  /** The owners of items that are told to somebody else, by id. */
  readonly names: ReadonlyMap<string, string>;
}
