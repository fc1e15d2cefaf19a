import { useSyncExternalStore } from 'react';

/** Narrower than this everything stands below each other: for the styles, and in `useIsPhone` for what is drawn differently. */
export const PHONE = '@media (max-width: 640px)';

export function useIsPhone(): boolean {
  return useMedia('(max-width: 640px)');
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
