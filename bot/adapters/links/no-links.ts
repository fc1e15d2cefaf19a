import type { Links } from '../../ports/links';

/** For a program whose tab cannot be opened. */
export function noLinks(): Links {
  return { tab: () => undefined, chat: () => undefined };
}
