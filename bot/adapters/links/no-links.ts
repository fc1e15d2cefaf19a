import type { Links } from '../../ports/links';

/** For a program whose tab cannot be opened. @param origin where its pages for people outside Teams are, when that is known */
export function noLinks({ origin }: { readonly origin?: string | undefined } = {}): Links {
  return {
    tab: () => undefined,
    chat: () => undefined,
    site: (path) => (origin === undefined ? undefined : `${origin}${path}`),
  };
}
