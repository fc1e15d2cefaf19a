import { navigate, useHistoryState, usePathname } from 'wouter/use-browser-location';
import { z } from 'zod';

/** Where the server serves the tab. */
export const BASE = '/tab';

/** Parts of the address that stay while somebody goes from screen to screen. */
const KEPT = ['as', 'lang', 'theme', 'team'];

/** Of a panel that was opened over a screen: the address of that screen. */
const Under = z.object({ under: z.string() });

/** An address with what is kept of the present one. */
export function keptAddress(address: string): string {
  const [path = '', search = ''] = address.split('?');
  const wanted = new URLSearchParams(search);
  const present = new URLSearchParams(window.location.search);
  for (const name of KEPT) {
    const value = present.get(name);
    if (value !== null && !wanted.has(name)) wanted.set(name, value);
  }
  return wanted.size === 0 ? path : `${path}?${wanted.toString()}`;
}

/** Where the reader is: what wouter's router asks. A panel over a screen leaves that screen where it is. */
export function useScreenLocation(): [string, typeof go] {
  const path = usePathname();
  const under = useUnder();
  return [under ?? path, go];
}

/** The address of the panel that stands over the screen, if there is one. */
export function usePanelPath(): string | undefined {
  const path = usePathname();
  return useUnder() === undefined ? undefined : path;
}

export function go(to: string, options?: { readonly replace?: boolean; readonly state?: unknown }): void {
  navigate(keptAddress(to), options);
}

function useUnder(): string | undefined {
  return Under.safeParse(useHistoryState()).data?.under;
}
