import type { Links } from '../../ports/links';

export interface LocalLinks extends Links {
  /** There is a tab from now on, served on this port. */
  servedOn(port: number): void;
}

/** The tab that this machine serves itself, and the local Teams client when its address is known. */
export function localLinks({ chatAddress }: { readonly chatAddress?: string | undefined }): LocalLinks {
  let tab: string | undefined;
  return {
    servedOn(port) {
      tab = `http://localhost:${port}/tab`;
    },
    tab: (path) => (tab === undefined ? undefined : `${tab}${path}`),
    chat: () => chatAddress,
  };
}
