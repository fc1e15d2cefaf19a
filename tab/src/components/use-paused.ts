import { useEffect, useState } from 'react';

/** A value as it is when it has not changed for a while. */
export function usePaused<T>(value: T, pauseMs: number): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => setPaused(value), pauseMs);
    return () => clearTimeout(pause);
  }, [value, pauseMs]);
  return paused;
}
