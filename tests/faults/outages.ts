import type { Presence } from '../support/cosmos/presence';

/** The store goes away now and then, in another way each time. */
export interface Outages {
  isAway(): boolean;
  count(): number;
  end(): Promise<void>;
}

const WAYS = ['gone', 'refusing', 'silent'] as const satisfies readonly Presence[];

export interface OutageOptions {
  /** From the beginning of one to that of the next; 0 for never. */
  readonly everyMs: number;
  readonly lastMs: number;
  /** So many at most. */
  readonly most?: number;
}

export function createOutages(
  { everyMs, lastMs, most = Infinity }: OutageOptions,
  become: (presence: Presence) => Promise<void>,
): Outages {
  let count = 0;
  let presence: Presence = 'there';
  let change: Promise<void> = Promise.resolve();
  const turn = (next: Presence): void => {
    presence = next;
    change = change.then(() => become(next));
  };
  const beginning = (): void => {
    if (count === most) return;
    turn(WAYS[count % WAYS.length] ?? 'gone');
    count += 1;
    ending = setTimeout(() => turn('there'), lastMs);
  };
  const timer = everyMs === 0 ? undefined : setInterval(beginning, everyMs);
  let ending: NodeJS.Timeout | undefined;
  return {
    isAway: () => presence !== 'there',
    count: () => count,
    async end() {
      clearInterval(timer);
      clearTimeout(ending);
      if (presence !== 'there') turn('there');
      await change;
    },
  };
}
