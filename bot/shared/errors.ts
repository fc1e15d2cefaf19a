/**
 * What sort of failure it is; the API maps it to an HTTP status. `unauthenticated`: what somebody came in with is not known;
 * `gone`: it was there once.
 */
export type ErrorKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'gone' | 'unavailable';

/** An expected failure. It has no text and no status: each surface finds its own words for `code`. */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  /** `feature.subject.detail`, also the translation key under `error.`. */
  abstract readonly code: string;
  /** The field of a request that it is about, where it is about one. */
  readonly field?: string;

  /** @param values what the sentence for `code` fills in */
  constructor(readonly values: Readonly<Record<string, string | number>> = {}) {
    super();
    this.name = new.target.name;
  }

  override get message(): string {
    return this.code;
  }
}
