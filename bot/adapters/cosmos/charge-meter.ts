import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChargeMeter } from '../../ports/charge-meter';

/** Sums for whoever waits for the work, however many do at once. */
export interface CosmosChargeMeter extends ChargeMeter {
  /** Counts for everything that is measured around this moment. */
  add(charge: number): void;
}

export function createChargeMeter(): CosmosChargeMeter {
  const listeners = new AsyncLocalStorage<(charge: number) => void>();

  const follow: ChargeMeter['follow'] = (work, tell) => {
    const around = listeners.getStore();
    const listen = (charge: number): void => {
      tell(charge);
      around?.(charge);
    };
    return listeners.run(listen, work);
  };

  return {
    follow,
    async measure(work, tell) {
      let sum = 0;
      try {
        return await follow(work, (charge) => void (sum += charge));
      } finally {
        tell(Math.round(sum * 100) / 100);
      }
    },
    add: (charge) => listeners.getStore()?.(charge),
  };
}
