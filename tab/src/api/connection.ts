import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const ASK_AGAIN_MS = 3_000;

/** Whether the server can be reached, as far as the last request and the browser tell. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
}

/**
 * Requests wait from now on until `ask` gets an answer. A browser only knows that its own network is gone, not that the way to
 * the server is.
 */
export function lostConnection(ask: () => Promise<boolean>): void {
  if (!onlineManager.isOnline()) return;
  onlineManager.setOnline(false);
  const again = (): void =>
    void ask().then((answers) => {
      if (answers) onlineManager.setOnline(true);
      else setTimeout(again, ASK_AGAIN_MS);
    });
  setTimeout(again, ASK_AGAIN_MS);
}
