import type { Instant } from '../contracts/calendar';

/** The only source of time. */
export interface Clock {
  now(): Instant;
}
