const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 10 * 60_000;

/**
 * How long to wait after the attempt of this number, from 1: what the channel asks, and at least 5 s that double to 10 minutes.
 * Up to a half more by chance, so that what was refused together does not come back together.
 *
 * @param random from 0 up to 1
 */
export function backoffMs(attempts: number, random: number, retryAfterMs = 0): number {
  const usual = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
  return Math.ceil(Math.max(usual, retryAfterMs) + (usual / 2) * random);
}
