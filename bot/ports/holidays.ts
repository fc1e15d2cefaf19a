import type { QuietDay } from '../contracts/calendar';

/** The public holidays on which nobody works. */
export interface Holidays {
  /** In order of day; each `kind` is `public-holiday`, named in Dutch. */
  inYear(year: number): readonly QuietDay[];
}
