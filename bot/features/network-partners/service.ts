import type {
  NetworkPartner,
  NewPartner,
  PartnerCommand,
  PartnerInput,
  PartnerList,
  PartnerResource,
} from '../../contracts/network-partners';
import type { PersonId } from '../../contracts/people';
import type { Clock } from '../../ports/clock';
import { createCollection, type Collection } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { tenantPartition } from '../../shared/partitions';
import { networkPartners, storedPartner, type StoredPartner } from './collections';
import { GuestTaken, GuestUnknown, PartnerNotFound, PartnersNotAllowed, PartnersNotVisible } from './errors';
import { isSamePartner, withCommand, withInput } from './partner-change';
import { mayChangePartners, mayListPartners } from './permissions';

/** `already`: it was so before. `stale`: somebody changed it since the version that was looked at, and nothing was done. */
export interface PartnerOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly partner: PartnerResource;
}

export interface NetworkPartnerDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly clock: Clock;
}

export type NetworkPartners = ReturnType<typeof createNetworkPartners>;

/** The people of other organizations who are asked how livable a place is. */
export function createNetworkPartners({ store, directory, clock }: NetworkPartnerDeps) {
  const partners = createCollection(store, networkPartners, clock);

  /** @throws GuestUnknown, GuestTaken */
  async function requireGuest(tenantId: string, { id, guestId }: Pick<NetworkPartner, 'id' | 'guestId'>) {
    if (guestId === undefined) return;
    const guest = await directory.person(tenantId, guestId);
    if (guest?.role !== 'guest') throw new GuestUnknown();
    const others = await partners.all(tenantPartition(tenantId), { where: { guestKey: guestId } });
    const other = others.find(({ body }) => body.id !== id);
    if (other !== undefined) throw new GuestTaken({ organization: other.body.organization });
  }

  async function changed(
    actor: Actor,
    id: string,
    seen: number,
    change: (partner: NetworkPartner) => NetworkPartner,
  ): Promise<PartnerOutcome> {
    if (!mayChangePartners(actor)) throw new PartnersNotAllowed();
    for (;;) {
      const entry = await partners.read(tenantPartition(actor.tenantId), docId(id));
      if (entry === undefined) throw new PartnerNotFound();
      const before = partnerOf(entry.body);
      const wished = change(before);
      if (isSamePartner(before, wished)) return { outcome: 'already', partner: resourceOf(actor, before) };
      if (before.version !== seen) return { outcome: 'stale', partner: resourceOf(actor, before) };
      if (wished.archivedAt === undefined) await requireGuest(actor.tenantId, wished);
      const next = { ...wished, version: before.version + 1 };
      const isWritten = await unlessRaced(() => partners.replace(entry, storedPartner(next)));
      if (isWritten) return { outcome: 'applied', partner: resourceOf(actor, next) };
    }
  }

  return {
    ...partnerLookups(partners),

    /** By organization; those who are archived too. @throws PartnersNotVisible */
    async list(actor: Actor): Promise<PartnerList> {
      if (!mayListPartners(actor)) throw new PartnersNotVisible();
      const all = await partnerLookups(partners).all(actor.tenantId);
      return {
        partners: all.map((partner) => resourceOf(actor, partner)),
        may: { add: mayChangePartners(actor) },
      };
    },

    /** The same id twice is one: what was added first stays. @throws PartnersNotAllowed, GuestUnknown, GuestTaken */
    async add(actor: Actor, { id, ...input }: NewPartner): Promise<PartnerResource> {
      if (!mayChangePartners(actor)) throw new PartnersNotAllowed();
      const pk = tenantPartition(actor.tenantId);
      const there = await partners.read(pk, docId(id));
      if (there !== undefined) return resourceOf(actor, partnerOf(there.body));
      const { guestId, ...filledIn } = input;
      const partner: NetworkPartner = {
        ...{ id, ...filledIn, ...(guestId === undefined ? {} : { guestId }) },
        ...{ addedBy: actor.personId, addedAt: clock.now(), version: 1 },
      };
      await requireGuest(actor.tenantId, partner);
      await unlessRaced(() => partners.create(pk, docId(id), storedPartner(partner)));
      const kept = await partners.read(pk, docId(id));
      return resourceOf(actor, kept === undefined ? partner : partnerOf(kept.body));
    },

    /** @throws PartnersNotAllowed, PartnerNotFound, GuestUnknown, GuestTaken */
    change: (actor: Actor, id: string, seen: number, input: PartnerInput): Promise<PartnerOutcome> =>
      changed(actor, id, seen, (partner) => withInput(partner, input)),

    /** Archives or restores. @throws PartnersNotAllowed, PartnerNotFound, GuestUnknown, GuestTaken */
    command: (actor: Actor, id: string, seen: number, command: PartnerCommand): Promise<PartnerOutcome> =>
      changed(actor, id, seen, (partner) => withCommand(partner, command, clock.now())),
  };
}

/** For other features: nobody's permission is asked. */
function partnerLookups(partners: Collection<StoredPartner>) {
  return {
    /** One point read; undefined when nobody has this id. Who is archived is found too. */
    async find(tenantId: string, id: string): Promise<NetworkPartner | undefined> {
      const entry = await partners.read(tenantPartition(tenantId), docId(id));
      return entry === undefined ? undefined : partnerOf(entry.body);
    },

    /** By organization and contact; those who are archived too. */
    async all(tenantId: string): Promise<readonly NetworkPartner[]> {
      const entries = await partners.all(tenantPartition(tenantId));
      return entries.map(({ body }) => partnerOf(body)).sort(byOrganization);
    },

    /** For whom a guest in Teams judges; undefined for a guest of nobody, or of one who is archived. */
    async ofGuest(tenantId: string, personId: PersonId): Promise<NetworkPartner | undefined> {
      const { items } = await partners.page(tenantPartition(tenantId), { where: { guestKey: personId }, limit: 1 });
      const [first] = items;
      return first === undefined ? undefined : partnerOf(first.body);
    },
  };
}

function docId(partnerId: string): string {
  return `partner:${partnerId}`;
}

function partnerOf({ guestKey: _key, ...partner }: StoredPartner): NetworkPartner {
  return partner;
}

function resourceOf(actor: Actor, partner: NetworkPartner): PartnerResource {
  return { ...partner, may: { change: mayChangePartners(actor) } };
}

function byOrganization(one: NetworkPartner, other: NetworkPartner): number {
  return (
    one.organization.localeCompare(other.organization, 'nl') ||
    one.contactName.localeCompare(other.contactName, 'nl') ||
    one.id.localeCompare(other.id)
  );
}

/** False when somebody wrote first. */
async function unlessRaced(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof StoreError && (error.code === 'stale' || error.code === 'exists')) return false;
    throw error;
  }
}
