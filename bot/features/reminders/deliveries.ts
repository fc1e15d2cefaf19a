import type { LocalDate } from '../../contracts/calendar';
import type { Person, PersonId, PersonSettings } from '../../contracts/people';
import type { DeliveryTotals, Digest } from '../../contracts/reminders';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { tenantPartition } from '../../shared/partitions';
import { mayAdminister, mayOversee, personSettings } from '../people';
import { createDigestsOfDay, totalsOf } from './delivery-totals';
import { NotAllowed } from './errors';

/** One person's digest of the day. */
export interface Delivery {
  readonly personId: PersonId;
  /** Absent when they left the association. */
  readonly name: string | undefined;
  readonly digest: Digest;
  /** Only for administrators, and only when it is known. */
  readonly seenAt: string | undefined;
}

/** Somebody whom the bot cannot reach, with the code for why. */
export interface UnreachablePerson {
  readonly id: PersonId;
  readonly name: string;
  readonly code: string;
}

export interface DeliveriesView {
  readonly day: LocalDate;
  readonly totals: DeliveryTotals;
  readonly rows: readonly Delivery[];
  readonly after?: PersonId;
  readonly unreachable: readonly UnreachablePerson[];
}

export type DeliveryLog = ReturnType<typeof createDeliveries>;

/**
 * What was delivered on a day, and what not and why (Verzonden berichten). It is there to find out whether messages arrive, and
 * not to follow people: administrators and managers see it, team leads do not; it tells how many lines somebody was sent, not
 * which. Whether somebody acted on theirs is for administrators only, who help when messages do not arrive; where that is not
 * known it is left open, because who reads a message without pressing anything has seen it too.
 */
export function createDeliveries(deps: {
  readonly store: Store;
  readonly directory: Directory;
  readonly clock: Clock;
}) {
  const settings = createCollection(deps.store, personSettings, deps.clock);
  const digestsOn = createDigestsOfDay(deps);

  return {
    /**
     * Fifty rows by name, after the person `after`. Costs a query of everybody's settings and a point read per person who ever
     * installed the bot, whatever the page: the totals are always of the whole day.
     * @throws NotAllowed
     */
    async list(actor: Actor, day: LocalDate, after?: PersonId): Promise<DeliveriesView> {
      if (!mayOversee(actor)) throw new NotAllowed();
      const { tenantId } = actor;
      const [entries, people] = await Promise.all([
        settings.all(tenantPartition(tenantId)),
        deps.directory.people(tenantId),
      ]);
      const known = new Map(people.map((person) => [person.id, person]));
      const all = entries.map(({ body }) => body);
      const ids = all.map(({ personId }) => personId);
      const found = await digestsOn(tenantId, ids, day);
      const page = pageOf(byName(found, known), after);
      return {
        day,
        totals: totalsOf(found),
        rows: page.digests.map((digest) => ({
          personId: digest.recipientId,
          name: known.get(digest.recipientId)?.name,
          digest,
          seenAt: mayAdminister(actor) ? digest.seenAt : undefined,
        })),
        ...(page.after === undefined ? {} : { after: page.after }),
        unreachable: unreachableAmong(people, all),
      };
    },
  };
}

const ROWS_PER_PAGE = 50;

function byName(found: readonly Digest[], known: ReadonlyMap<PersonId, Person>): readonly Digest[] {
  const nameOf = ({ recipientId }: Digest) => known.get(recipientId)?.name ?? '';
  return [...found].sort(
    (one, other) => nameOf(one).localeCompare(nameOf(other), 'nl') || one.recipientId.localeCompare(other.recipientId),
  );
}

/** Whoever is not there any more is followed by the first page. */
function pageOf(sorted: readonly Digest[], after: PersonId | undefined) {
  const from = sorted.findIndex(({ recipientId }) => recipientId === after) + 1;
  const digests = sorted.slice(from, from + ROWS_PER_PAGE);
  const isLast = from + ROWS_PER_PAGE >= sorted.length;
  return { digests, after: isLast ? undefined : digests.at(-1)?.recipientId };
}

function unreachableAmong(
  people: readonly Person[],
  settings: readonly PersonSettings[],
): readonly UnreachablePerson[] {
  const reachability = new Map(settings.map((own) => [own.personId, own.reachability]));
  return [...people]
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
    .flatMap(({ id, name }): readonly UnreachablePerson[] => {
      const own = reachability.get(id);
      if (own?.state === 'installed') return [];
      return [{ id, name, code: own?.state === 'unreachable' ? own.reason : 'not-installed' }];
    });
}
