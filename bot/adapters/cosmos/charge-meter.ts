import { AsyncLocalStorage } from 'node:async_hooks';
import type { ChargeMeter } from '../../ports/charge-meter';

/** Sums for whoever waits for the work, however many do at once. */
export interface CosmosChargeMeter extends ChargeMeter {
  /** Counts for everything that is measured around this moment. */
  add(charge: number): void;
}

export function createChargeMeter(): CosmosChargeMeter {
  const tallies = new AsyncLocalStorage<Tally>();
  return {
    async measure(work, tell) {
      const tally: Tally = { charge: 0, around: tallies.getStore() };
      try {
        return await tallies.run(tally, work);
      } finally {
        tell(Math.round(tally.charge * 100) / 100);
      }
    },
    add(charge) {
      for (let tally = tallies.getStore(); tally !== undefined; tally = tally.around) tally.charge += charge;
    },
  };
}

interface Tally {
  charge: number;
  readonly around: Tally | undefined;
}
