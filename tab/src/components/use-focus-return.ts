import { useEffect, useState } from 'react';

/**
 * Gives the focus back when a dialog or panel goes: to what had it before, or to the heading of the screen when that is gone.
 * Whoever moved the focus meanwhile keeps it.
 */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Only after the dialog has left the page nothing in it has the focus any more.
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        // A button that was used up by what the dialog did is there, but takes no focus.
        const isThere = before instanceof HTMLElement && before.isConnected && !before.matches('body, :disabled');
        const back = isThere ? before : document.querySelector<HTMLElement>('main h1');
        back?.focus();
      });
    },
    [before],
  );
}
