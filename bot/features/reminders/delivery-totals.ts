import type { LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { DeliveryTotals, Digest } from '../../contracts/reminders';
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
export function createDeliveryTotals(deps: { readonly store: Store; readonly clock: Clock }) {
  const everybody = createCollection(deps.store, personSettings, deps.clock);
  const digestsOn = createDigestsOfDay(deps);

  return async (tenantId: string, day: LocalDate): Promise<DeliveryTotals> => {
    const ids = (await everybody.all(tenantPartition(tenantId))).map(({ body }) => body.personId);
    return totalsOf(await digestsOn(tenantId, ids, day));
  };
}

/** The digests that these people have of a day. A point read per person. */
export function createDigestsOfDay({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const entries = createCollection(store, digests, clock);

  return async (tenantId: string, ids: readonly PersonId[], day: LocalDate): Promise<readonly Digest[]> => {
    const found: Digest[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = await Promise.all(
        ids.slice(at, at + AT_ONCE).map((id) => entries.read(personPartition(tenantId, id), digestId(day))),
      );
      found.push(...some.flatMap((entry) => (entry === undefined ? [] : [entry.body])));
    }
    return found;
  };
}

export function totalsOf(found: readonly Pick<Digest, 'state'>[]): DeliveryTotals {
  const states = { planned: 0, sending: 0, sent: 0, empty: 0, failed: 0, unreachable: 0, 'in-doubt': 0 };
  for (const { state } of found) states[state] += 1;
  return { recipients: found.length, states };
}
