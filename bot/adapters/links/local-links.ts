import type { Links } from '../../ports/links';

export interface LocalLinks extends Links {
  /** There is a tab from now on, served on this port. */
  servedOn(port: number): void;
}

/** The pages that this machine serves itself, and the local Teams client when its address is known. */
export function localLinks({ chatAddress }: { readonly chatAddress?: string | undefined }): LocalLinks {
  let origin: string | undefined;
  return {
    servedOn(port) {
      origin = `http://localhost:${port}`;
    },
    tab: (path) => (origin === undefined ? undefined : `${origin}/tab${path}`),
    chat: () => chatAddress,
    site: (path) => (origin === undefined ? undefined : `${origin}${path}`),
  };
}
