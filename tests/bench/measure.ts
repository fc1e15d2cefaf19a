/** Median and rate of work that was done again and again. */
export interface Measured {
  readonly medianMs: number;
  readonly perSecond: number;
}

/** Does the work for about so long, one after another, at least 20 times after some to warm up. */
export async function measure(forMs: number, work: (at: number) => Promise<unknown>): Promise<Measured> {
  let at = 0;
  for (; at < 5; at += 1) await work(at);
  const times: number[] = [];
  const end = performance.now() + forMs;
  while (performance.now() < end || times.length < 20) {
    const start = performance.now();
    await work(at);
    times.push(performance.now() - start);
    at += 1;
  }
  const total = times.reduce((sum, time) => sum + time, 0);
  return { medianMs: medianOf(times), perSecond: (times.length / total) * 1000 };
}

export function medianOf(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
