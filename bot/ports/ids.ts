/** The only source of randomness. */
export interface Ids {
  /** A new id: letters and digits, at most 40 characters, not guessable. */
  next(): string;
}
