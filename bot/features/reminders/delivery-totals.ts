import type { LocalDate } from '../../contracts/calendar';
import type { DeliveryState, DeliveryTotals } from '../../contracts/reminders';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { personPartition, tenantPartition } from '../../shared/partitions';
import { personSettings } from '../people';
import { digests } from './collections';
import { digestId } from './service';

/** So many digests are read at once. */
const AT_ONCE = 50;

/**
 * How far the digests of a day came, counted from the digests themselves, so that the states always add up to the recipients.
 * Costs a query in the tenant's partition, and a point read per person who ever installed the bot.
 */
export function createDeliveryTotals({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const everybody = createCollection(store, personSettings, clock);
  const digestEntries = createCollection(store, digests, clock);

  return async (tenantId: string, day: LocalDate): Promise<DeliveryTotals> => {
    const ids = (await everybody.all(tenantPartition(tenantId))).map(({ body }) => body.personId);
    const states: DeliveryState[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const found = await Promise.all(
        ids.slice(at, at + AT_ONCE).map((id) => digestEntries.read(personPartition(tenantId, id), digestId(day))),
      );
      states.push(...found.flatMap((entry) => (entry === undefined ? [] : [entry.body.state])));
    }
    return { recipients: states.length, states: countsOf(states) };
  };
}

function countsOf(states: readonly DeliveryState[]): DeliveryTotals['states'] {
  const counts = { planned: 0, sending: 0, sent: 0, empty: 0, failed: 0, unreachable: 0, 'in-doubt': 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}
