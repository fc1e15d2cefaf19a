/** A document that is derived from others and is not what they say. */
export interface Finding {
  readonly type: string;
  readonly pk: string;
  readonly id: string;
  readonly problem: 'missing' | 'different' | 'surplus';
}

/** Compares what a feature derives with what it is derived from. Documents that still wait for work are not judged. */
export interface DerivedCheck {
  /** What is compared, as a person would say it. */
  readonly name: string;
  check(): AsyncIterable<Finding>;
  /** Safe while the program runs, and when what was found has changed since. */
  repair(finding: Finding): Promise<void>;
}
