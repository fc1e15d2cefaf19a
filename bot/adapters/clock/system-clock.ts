import type { Clock } from '../../ports/clock';

export function systemClock(): Clock {
  return { now: () => new Date().toISOString() };
}
