import type { Instant } from '../../contracts/calendar';
import type { Clock } from '../../ports/clock';
import { addMilliseconds } from '../../shared/local-date';

/** What was read by a key of a few texts, kept for a while; what could not be read is read again. */
export interface KeptReads<K extends readonly string[], T> {
  readonly read: (...key: K) => Promise<T>;
  readonly forget: (...key: K) => void;
}

/** @param most keys that are kept; beyond it all of them are forgotten */
export function keepReads<K extends readonly string[], T>(
  read: (...key: K) => Promise<T>,
  { clock, milliseconds, most }: { readonly clock: Clock; readonly milliseconds: number; readonly most: number },
): KeptReads<K, T> {
  const kept = new Map<string, { readonly until: Instant; readonly value: Promise<T> }>();
  return {
    read(...parts) {
      const key = JSON.stringify(parts);
      const now = clock.now();
      const known = kept.get(key);
      if (known !== undefined && now < known.until) return known.value;
      const value = read(...parts);
      if (kept.size >= most) kept.clear();
      kept.set(key, { until: addMilliseconds(now, milliseconds), value });
      value.catch(() => kept.delete(key));
      return value;
    },
    forget: (...parts) => void kept.delete(JSON.stringify(parts)),
  };
}
