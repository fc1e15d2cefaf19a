import type { Instant, LocalDate } from '../../contracts/calendar';
import type { Person, PersonId, PersonSettings } from '../../contracts/people';
import type { Digest, DigestLine } from '../../contracts/reminders';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Address, MessengerErrorKind } from '../../ports/messenger';
import { StoreError, type Store } from '../../ports/store';
import { addMilliseconds, instantAt, localDateOf } from '../../shared/local-date';
import { personPartition, tenantOf } from '../../shared/partitions';
import { availabilityOf, type People } from '../people';
import { digests } from './collections';
import type { CurrentLine, DigestView } from './digest-view';
import type { ItemSource } from './item-source';
import { makeDigest } from './lines';
import { itemKey, type RemindableItem } from './remindable';
import { digestId, WINDOW_END } from './service';

/** After this long without an answer, whoever was sending is taken to have died. */
const SENDING_MILLISECONDS = 60_000;
const SENDER_DIED = 'sender-died';

/** A digest with its lines as they are now, and to whom it goes. */
export interface PreparedDigest {
  readonly tenantId: string;
  /** As it was read. */
  readonly entry: Entry<Digest>;
  readonly view: DigestView;
  readonly address: Address;
}

/** A digest that this instance has claimed and must now send: `entry` says `sending`. */
export type ClaimedDigest = PreparedDigest;

export interface NotDelivered {
  readonly kind: Exclude<MessengerErrorKind, 'busy'>;
  readonly reason: string;
}

export type DigestDelivery = ReturnType<typeof createDigestDelivery>;

/** Claim, send, record. Only who turned `planned` into `sending` sends; what happened in between and is not known stays in doubt. */
export function createDigestDelivery(deps: {
  readonly store: Store;
  readonly source: ItemSource;
  readonly people: People;
  readonly directory: Directory;
  readonly clock: Clock;
}) {
  const { store, source, people, directory, clock } = deps;
  const entries = createCollection(store, digests, clock);

  async function settle(entry: Entry<Digest>, change: Partial<Digest>, due?: Instant): Promise<void> {
    await entries.replace(entry, { ...entry.body, ...change }, { due, keepUntil: entry.body.keepUntil });
  }

  /** What only the sender knows counts more than what it was taken for while it could not say so. */
  async function settleAsSender(entry: Entry<Digest>, change: Partial<Digest>, due?: Instant): Promise<void> {
    try {
      await settle(entry, change, due);
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      await entries.update(entry.pk, entry.id, ({ body }) =>
        isTakenForDead(body, entry.body) ? { body: { ...body, ...change }, due, keepUntil: body.keepUntil } : undefined,
      );
    }
  }

  async function currentLines(tenantId: string, { recipientId, lines }: Digest, today: LocalDate) {
    const read = await Promise.all(lines.map(async (line) => ({ line, item: await source.find(tenantId, line.ref) })));
    return read.flatMap(({ line, item }) => (holds(line, item, recipientId, today) ? [{ line, item }] : []));
  }

  async function viewOf(
    tenantId: string,
    digest: Digest,
    recipient: Person,
    lines: readonly CurrentLine[],
  ): Promise<DigestView> {
    const open = await source.openOf(tenantId, digest.recipientId);
    const owners = await Promise.all(
      [...new Set(lines.map(({ item }) => item.ownerId))].map((id) => directory.person(tenantId, id)),
    );
    const names = new Map(owners.flatMap((owner) => (owner === undefined ? [] : [[owner.id, owner.name]])));
    return { digest, recipient, lines, otherOpen: othersThan(lines, open), names };
  }

  return {
    /** The digest of a day as it stands now; undefined when there was none, or its recipient left. */
    async view(tenantId: string, recipientId: PersonId, day: LocalDate): Promise<DigestView | undefined> {
      const entry = await entries.read(personPartition(tenantId, recipientId), digestId(day));
      const recipient = await directory.person(tenantId, recipientId);
      if (entry === undefined || recipient === undefined) return undefined;
      return viewOf(
        tenantId,
        entry.body,
        recipient,
        await currentLines(tenantId, entry.body, localDateOf(clock.now())),
      );
    },

    /**
     * Reads again what a waiting digest says. Undefined when there is nothing to send: somebody else has it or had it, all lines are
     * dropped, its day is over, its recipient left or cannot be told any more, or its sender died.
     *
     * @throws `stale` when somebody else changes it meanwhile
     */
    async prepare(waiting: Entry<Digest>): Promise<PreparedDigest | undefined> {
      const entry = await entries.read(waiting.pk, waiting.id);
      if (entry?.etag !== waiting.etag) return undefined;
      const tenantId = tenantOf(entry.pk);
      const { body: digest } = entry;
      const [recipient, settings, address] = await Promise.all([
        directory.person(tenantId, digest.recipientId),
        people.settingsOf(tenantId, digest.recipientId),
        people.addressOf(tenantId, digest.recipientId),
      ]);
      const outcome = outcomeUnsent(digest, clock.now()) ?? unable(settings, digest.day);
      if (outcome !== undefined) {
        await settle(entry, outcome);
        return undefined;
      }
      const lines = await currentLines(tenantId, digest, digest.day);
      if (recipient === undefined || !makeDigest(lines.map(({ line }) => line))) {
        await settle(entry, { state: 'empty', lines: [] });
        return undefined;
      }
      if (address === undefined) {
        await settle(entry, { state: 'unreachable', reason: 'no-conversation' });
        await people.markUnreachable(tenantId, digest.recipientId, 'no-conversation');
        return undefined;
      }
      const said = { ...digest, lines: lines.map(({ line }) => line) };
      return { tenantId, entry, address, view: await viewOf(tenantId, said, recipient, lines) };
    },

    /** Undefined when somebody else was first. What can fail comes before: from now on a failure leaves the digest in doubt. */
    async claim(prepared: PreparedDigest): Promise<ClaimedDigest | undefined> {
      const { entry, view } = prepared;
      const { digest } = view;
      const sending: Digest = { ...digest, state: 'sending', attempts: digest.attempts + 1 };
      const due = addMilliseconds(clock.now(), SENDING_MILLISECONDS);
      try {
        return { ...prepared, entry: await entries.replace(entry, sending, { due, keepUntil: digest.keepUntil }) };
      } catch (error) {
        if (error instanceof StoreError && error.code === 'stale') return undefined;
        throw error;
      }
    },

    /** Nothing was sent after all: it waits again, as if it had never been claimed. */
    async release({ entry }: ClaimedDigest): Promise<void> {
      const { attempts, reason } = entry.body;
      await settleAsSender(entry, { state: 'planned', attempts: attempts - 1, reason }, clock.now());
    },

    /** Also when somebody declared it in doubt meanwhile: now it is certain. */
    async delivered({ entry }: ClaimedDigest, activityId: string): Promise<void> {
      const sent = { state: 'sent', sentAt: clock.now(), activityId } as const;
      try {
        await settle(entry, sent);
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'stale')) throw error;
        await entries.update(entry.pk, entry.id, ({ body }) => ({
          body: { ...body, ...sent },
          keepUntil: body.keepUntil,
        }));
      }
    },

    /** The channel was busy and certainly did not take it: it is tried again when so long has passed, if its day is not over then. */
    async putOff({ entry }: ClaimedDigest, reason: string, waitMs: number): Promise<void> {
      const retryAt = addMilliseconds(clock.now(), waitMs);
      const isOver = retryAt >= instantAt(entry.body.day, WINDOW_END);
      await settleAsSender(entry, { state: isOver ? 'failed' : 'planned', reason }, isOver ? undefined : retryAt);
    },

    async notDelivered({ tenantId, entry }: ClaimedDigest, { kind, reason }: NotDelivered): Promise<void> {
      await settleAsSender(entry, { state: STATES[kind], reason });
      if (kind === 'unreachable') await people.markUnreachable(tenantId, entry.body.recipientId, reason);
    },
  };
}

const STATES = { unreachable: 'unreachable', refused: 'failed', 'in-doubt': 'in-doubt' } as const;

/** Of the same attempt: nobody has tried again since. */
function isTakenForDead({ state, reason, attempts }: Digest, sent: Digest): boolean {
  return state === 'in-doubt' && reason === SENDER_DIED && attempts === sent.attempts;
}

/** What becomes of a digest that is not to be sent at this moment; undefined when it is. */
function outcomeUnsent({ state, day, reason }: Digest, now: Instant): Partial<Digest> | undefined {
  if (state === 'sending') return { state: 'in-doubt', reason: SENDER_DIED };
  if (state !== 'planned') return {};
  if (localDateOf(now) === day && now < instantAt(day, WINDOW_END)) return undefined;
  return { state: 'failed', reason: reason ?? 'day-over' };
}

/** Somebody may go away or remove the bot after their digest was composed. */
function unable(settings: PersonSettings, today: LocalDate): Partial<Digest> | undefined {
  const availability = availabilityOf(settings, today);
  if (availability === 'reachable') return undefined;
  return { state: availability === 'away' ? 'failed' : 'unreachable', reason: availability };
}

/** Whether a line is still true when it goes: the item is open, due on the same day, and still this recipient's to hear of. */
function holds(
  line: DigestLine,
  item: RemindableItem | undefined,
  recipientId: string,
  today: LocalDate,
): item is RemindableItem {
  if (item === undefined || item.dueOn !== line.dueOn) return false;
  if (line.role === 'team-lead' || line.role === 'manager') return true;
  if (item.snoozedUntil !== undefined && today < item.snoozedUntil) return false;
  return item.ownerId === (line.role === 'stand-in' ? line.forPersonId : recipientId);
}

function othersThan(lines: readonly CurrentLine[], open: readonly RemindableItem[]): number {
  const told = new Set(lines.map(({ item }) => itemKey(item.ref)));
  return open.filter(({ ref }) => !told.has(itemKey(ref))).length;
}
