import type { DeliveryState } from '../../bot/contracts/reminders';

/** What became of every recipient's message; each recipient counts once. */
export interface Tally {
  readonly delivered: number;
  readonly twice: number;
  readonly inDoubt: number;
  readonly unreachable: number;
  readonly failed: number;
  /** The store says something else than the channel shows, or nothing at all. */
  readonly unaccounted: number;
}

export interface Recipient {
  /** What the store says of the digest. */
  readonly state: DeliveryState | undefined;
  /** How often the channel showed it. */
  readonly accepted: number;
}

export function tallyOf(recipients: readonly Recipient[]): Tally {
  const tally = { delivered: 0, twice: 0, inDoubt: 0, unreachable: 0, failed: 0, unaccounted: 0 };
  for (const recipient of recipients) tally[outcomeOf(recipient)] += 1;
  return tally;
}

export function outcomeOf({ state, accepted }: Recipient): keyof Tally {
  if (accepted > 1) return 'twice';
  if (state === 'in-doubt') return 'inDoubt';
  if (state === 'sent' && accepted === 1) return 'delivered';
  if (state === 'unreachable' && accepted === 0) return 'unreachable';
  return state === 'failed' && accepted === 0 ? 'failed' : 'unaccounted';
}

export function isAsItMustBe({ twice, unaccounted }: Tally, violations: number): boolean {
  return twice === 0 && unaccounted === 0 && violations === 0;
}

/** Every recipient, when nobody was forgotten or counted twice. */
export function total({ delivered, twice, inDoubt, unreachable, failed, unaccounted }: Tally): number {
  return delivered + twice + inDoubt + unreachable + failed + unaccounted;
}
