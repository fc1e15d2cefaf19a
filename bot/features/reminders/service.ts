import type { Instant, LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { Agenda, Digest, DigestLine } from '../../contracts/reminders';
import type { Clock } from '../../ports/clock';
import { createCollection, type Collection, type Entry } from '../../ports/collection';
import type { Holidays } from '../../ports/holidays';
import { StoreError, type Store } from '../../ports/store';
import { addDays, addMilliseconds, instantAt, localDateOf } from '../../shared/local-date';
import { personPartition, tenantOf, tenantPartition } from '../../shared/partitions';
import { candidatesFor, type CandidateDeps } from './candidates';
import { agendas, digests, reminderSettings } from './collections';
import { nextDigestAt } from './digest-moment';
import { linesFor, makeDigest } from './lines';
import { canBeTold, concernsOf } from './recipients';
import { createWorkingCalendar, type WorkingCalendar } from './working-days';

export interface ReminderDeps extends CandidateDeps {
  readonly store: Store;
  readonly holidays: Holidays;
  readonly clock: Clock;
  /** When the day's digest goes, Amsterdam time, between 08:00 and 17:00. */
  readonly digestTime: string;
}

/** Nothing unasked is sent from this time of day on. */
export const WINDOW_END = '17:00';
/** How far back a person's first digest looks: the latest step of everything open. */
const FIRST_DIGEST_DAYS = 366;
const KEEP_DIGEST_DAYS = 365;
/** After a digest that did not certainly arrive, the next one carries what it said. */
const UNDELIVERED: readonly Digest['state'][] = ['in-doubt', 'failed', 'unreachable'];

export type Reminders = ReturnType<typeof createReminders>;

/** Planning the digests: who is told what, on which day. Sending them is `digest-delivery.ts`. */
export function createReminders(deps: ReminderDeps) {
  const { store, people, clock } = deps;
  const agendaEntries = createCollection(store, agendas, clock);
  const digestEntries = createCollection(store, digests, clock);
  const settings = createCollection(store, reminderSettings, clock);

  /** The association's working days, with its own quiet days. */
  async function calendarOf(tenantId: string): Promise<WorkingCalendar> {
    const own = await settings.read(tenantPartition(tenantId), 'reminder-settings');
    return createWorkingCalendar({ holidays: deps.holidays, ownQuietDays: own?.body.ownQuietDays ?? [] });
  }

  async function nextFor(
    tenantId: string,
    { personId, lastComposedOn }: Agenda,
    now: Instant,
  ): Promise<Instant | undefined> {
    const { reachability, workingDays } = await people.settingsOf(tenantId, personId);
    if (reachability.state === 'not-installed') return undefined;
    const calendar = await calendarOf(tenantId);
    return nextDigestAt({
      now,
      lastComposedOn,
      calendar,
      workingDays,
      digestTime: deps.digestTime,
      windowEnd: WINDOW_END,
    });
  }

  /** The lines that are due for a person today, and from which day on they were looked for. */
  async function linesToday(tenantId: string, agenda: Agenda, today: LocalDate) {
    const { personId } = agenda;
    const [{ items, snapshot }, last, calendar, { workingDays }] = await Promise.all([
      candidatesFor(deps, tenantId, personId, today),
      lastDigest(digestEntries, tenantId, agenda),
      calendarOf(tenantId),
      people.settingsOf(tenantId, personId),
    ]);
    const undelivered = last !== undefined && UNDELIVERED.includes(last.state) ? last : undefined;
    const since = undelivered?.since ?? agenda.toldThrough ?? addDays(today, -FIRST_DIGEST_DAYS);
    if (!canBeTold(snapshot.person(personId), today))
      return { lines: [], since, again: false, toldThrough: agenda.toldThrough };
    const found = linesFor(concernsOf(personId, items, today, snapshot), {
      recipientId: personId,
      since,
      today,
      calendar,
      workingDays,
    });
    const said = undelivered === undefined ? saidIn(last) : new Set<string>();
    const lines = found.filter(({ id, step }) => step === 'standing' || !said.has(id));
    return {
      lines: makeDigest(lines) ? lines : [],
      since,
      again: undelivered?.state === 'in-doubt',
      toldThrough: today,
    };
  }

  return {
    calendarOf,

    /** Plans a person's next digest anew, after they installed the bot or changed when they work. */
    async reschedule(tenantId: string, personId: PersonId): Promise<void> {
      const pk = personPartition(tenantId, personId);
      const now = clock.now();
      const known = await agendaEntries.read(pk, 'agenda');
      if (known === undefined) {
        const agenda = firstAgenda(personId, now, deps.digestTime);
        const due = await nextFor(tenantId, agenda, now);
        if (due === undefined) return;
        await ignoring('exists', agendaEntries.create(pk, 'agenda', agenda, { due }));
        return;
      }
      const due = await nextFor(tenantId, known.body, now);
      await agendaEntries.update(pk, 'agenda', ({ body }) => ({ body, due }));
    },

    /**
     * Composes the digest of a person whose moment has come, and plans the next. Two instances may do this at once: the digest and
     * the agenda change in one batch, so one of them wins and the other did nothing.
     */
    async compose(entry: Entry<Agenda>): Promise<void> {
      const now = clock.now();
      const today = localDateOf(now);
      const tenantId = tenantOf(entry.pk);
      const moment = await nextFor(tenantId, entry.body, now);
      if (moment === undefined || moment > now) {
        await agendaEntries.replace(entry, entry.body, { due: moment });
        return;
      }
      const { lines, since, again, toldThrough } = await linesToday(tenantId, entry.body, today);
      const composed: Agenda = { ...entry.body, lastComposedOn: today, toldThrough };
      const agenda = lines.length === 0 ? composed : { ...composed, lastDigestOn: today };
      const due = await nextFor(tenantId, agenda, now);
      if (lines.length === 0) {
        await agendaEntries.replace(entry, agenda, { due });
        return;
      }
      const digest = planDigest({
        recipientId: entry.body.personId,
        day: today,
        since,
        lines: [...lines],
        again,
        at: now,
      });
      await store.batch(entry.pk, [
        digestEntries.toCreate(entry.pk, digestId(today), digest, { due: now, keepUntil: digest.keepUntil }),
        agendaEntries.toReplace(entry, agenda, { due }),
      ]);
    },

    /** The recipient did something with the digest of that day: it was seen. */
    async seen(tenantId: string, recipientId: PersonId, day: LocalDate): Promise<void> {
      await digestEntries.update(personPartition(tenantId, recipientId), digestId(day), ({ body, due }) =>
        body.seenAt === undefined
          ? { body: { ...body, seenAt: clock.now() }, due, keepUntil: body.keepUntil }
          : undefined,
      );
    },

    /** A person's digests, the latest first. */
    async digestsOf(tenantId: string, recipientId: PersonId): Promise<readonly Digest[]> {
      const order = { key: 'day', direction: 'descending' } as const;
      const entries = await digestEntries.all(personPartition(tenantId, recipientId), { order });
      return entries.map(({ body }) => body);
    },

    /** Sets the days on which the association is closed (brugdagen). */
    async setOwnQuietDays(tenantId: string, ownQuietDays: Parameters<typeof createWorkingCalendar>[0]['ownQuietDays']) {
      await settings.upsert(tenantPartition(tenantId), 'reminder-settings', { ownQuietDays: [...ownQuietDays] });
    },
  };
}

async function lastDigest(entries: Collection<Digest>, tenantId: string, { personId, lastDigestOn }: Agenda) {
  if (lastDigestOn === undefined) return undefined;
  return (await entries.read(personPartition(tenantId, personId), digestId(lastDigestOn)))?.body;
}

export function digestId(day: LocalDate): string {
  return `digest:${day}`;
}

/** Somebody whose working days changed would meet a step again on its new day. */
function saidIn(digest: Digest | undefined): ReadonlySet<string> {
  return new Set(digest?.lines.map(({ id }) => id));
}

/** Who installs the bot after the day's digest time is told by the introduction what there is to do; their first digest is tomorrow's. */
function firstAgenda(personId: PersonId, now: Instant, digestTime: string): Agenda {
  const today = localDateOf(now);
  return now >= instantAt(today, digestTime) ? { personId, lastComposedOn: today, toldThrough: today } : { personId };
}

function planDigest(parts: {
  readonly recipientId: PersonId;
  readonly day: LocalDate;
  readonly since: LocalDate;
  readonly lines: DigestLine[];
  readonly again: boolean;
  readonly at: Instant;
}): Digest {
  const { at, ...digest } = parts;
  const keepUntil = addMilliseconds(at, KEEP_DIGEST_DAYS * 24 * 60 * 60 * 1000);
  return { ...digest, state: 'planned', attempts: 0, composedAt: at, keepUntil };
}

async function ignoring(code: StoreError['code'], work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === code)) throw error;
  }
}
