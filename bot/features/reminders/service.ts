import type { Instant, LocalDate, Weekday } from '../../contracts/calendar';
import type { PersonId, PersonSettings } from '../../contracts/people';
import type { Agenda, Digest, DigestLine } from '../../contracts/reminders';
import type { Clock } from '../../ports/clock';
import { createCollection, type Collection, type Entry } from '../../ports/collection';
import type { Holidays } from '../../ports/holidays';
import { StoreError, type Store } from '../../ports/store';
import { addDays, addMilliseconds, instantAt, localDateOf } from '../../shared/local-date';
import { personPartition, tenantOf, tenantPartition } from '../../shared/partitions';
import { personSettings } from '../people';
import { candidatesFor, type CandidateDeps } from './candidates';
import { agendas, digests, reminderSettings } from './collections';
import { nextDigestAt } from './digest-moment';
import { linesFor, makeDigest } from './lines';
import { SETTINGS_ID } from './quiet-days';
import { canBeTold, concernsOf } from './recipients';
import { createWorkingCalendar, type WorkingCalendar } from './working-days';

export interface ReminderDeps extends CandidateDeps {
  readonly store: Store;
  readonly holidays: Holidays;
  readonly clock: Clock;
  /** When the day's digest goes, Amsterdam time, between 08:00 and 17:00. */
  readonly digestTime: string;
}

/** So many agendas are planned anew at once. */
const AT_ONCE = 16;
/** Nothing unasked is sent from this time of day on. */
export const WINDOW_END = '17:00';
/** How far back a person's first digest looks: the latest step of everything open. */
const FIRST_DIGEST_DAYS = 366;
const KEEP_DIGEST_DAYS = 365;
/** Some days longer than quiet days and changed working days can put off a step that was told already. */
const REMEMBERED_DAYS = 35;
/** Once its day is over, what is still being sent was lost with its sender. */
const PERHAPS_ARRIVED: readonly Digest['state'][] = ['in-doubt', 'sending'];

/** When somebody works, and whether they can be written to. */
interface Week {
  readonly calendar: WorkingCalendar;
  readonly workingDays: readonly Weekday[];
  readonly settings: PersonSettings;
}

export type Reminders = ReturnType<typeof createReminders>;

/** Planning the digests: who is told what, on which day. Sending them is `digest-delivery.ts`. */
export function createReminders(deps: ReminderDeps) {
  const { store, people, clock } = deps;
  const agendaEntries = createCollection(store, agendas, clock);
  const digestEntries = createCollection(store, digests, clock);
  const settings = createCollection(store, reminderSettings, clock);

  /** The association's working days, with its own quiet days. */
  async function calendarOf(tenantId: string): Promise<WorkingCalendar> {
    const own = await settings.read(tenantPartition(tenantId), SETTINGS_ID);
    return createWorkingCalendar({ holidays: deps.holidays, ownQuietDays: own?.body.ownQuietDays ?? [] });
  }

  async function weekOf(tenantId: string, personId: PersonId): Promise<Week> {
    const [calendar, own] = await Promise.all([calendarOf(tenantId), people.settingsOf(tenantId, personId)]);
    return { calendar, workingDays: own.workingDays, settings: own };
  }

  function nextFor({ lastComposedOn }: Agenda, week: Week, now: Instant): Instant | undefined {
    if (week.settings.reachability.state === 'not-installed') return undefined;
    return nextDigestAt({ ...week, now, lastComposedOn, digestTime: deps.digestTime, windowEnd: WINDOW_END });
  }

  /** The lines that are due for a person today, and from which day on they were looked for; undefined while they cannot be told. */
  async function linesToday(tenantId: string, agenda: Agenda, week: Week, today: LocalDate) {
    const { personId: recipientId } = agenda;
    const known = (await deps.directory.person(tenantId, recipientId)) !== undefined;
    if (!canBeTold({ known, settings: week.settings }, today)) return undefined;
    const [{ items, snapshot }, undelivered] = await Promise.all([
      candidatesFor(deps, tenantId, recipientId, today),
      undeliveredDigest(digestEntries, tenantId, agenda),
    ]);
    const since = undelivered?.since ?? agenda.toldThrough ?? addDays(today, -FIRST_DIGEST_DAYS);
    const concerns = concernsOf(recipientId, items, today, snapshot);
    const found = linesFor(concerns, { ...week, recipientId, since, today });
    if (!makeDigest(found)) return { lines: [], since, again: false };
    const said = idsIn((await recentDigests(digestEntries, tenantId, recipientId, today)).filter(hasArrived));
    const lines = found.filter(({ id, step }) => step === 'standing' || !said.has(id));
    return { lines: makeDigest(lines) ? lines : [], since, again: repeats(lines, undelivered) };
  }

  return {
    calendarOf,

    /** Plans a person's next digest anew, after they installed the bot or changed when they work. */
    async reschedule(tenantId: string, personId: PersonId): Promise<void> {
      const pk = personPartition(tenantId, personId);
      const now = clock.now();
      const week = await weekOf(tenantId, personId);
      const known = await agendaEntries.read(pk, 'agenda');
      if (known === undefined) {
        const agenda = firstAgenda(personId, now, deps.digestTime);
        const due = nextFor(agenda, week, now);
        if (due === undefined) return;
        await ignoring('exists', agendaEntries.create(pk, 'agenda', agenda, { due }));
        return;
      }
      // An agenda that waits for nothing is of somebody who had removed the bot: they are introduced to it again.
      const agendaOf = ({ body, due }: Entry<Agenda>) =>
        due === undefined ? { ...body, ...introducedOn(now, deps.digestTime) } : body;
      await agendaEntries.update(pk, 'agenda', (entry) => {
        const agenda = agendaOf(entry);
        return { body: agenda, due: nextFor(agenda, week, now) };
      });
    },

    /**
     * Composes the digest of a person whose moment has come, and plans the next. Two instances may do this at once: the digest and
     * the agenda change in one batch, so one of them wins and the other did nothing.
     */
    async compose(entry: Entry<Agenda>): Promise<void> {
      const now = clock.now();
      const today = localDateOf(now);
      const tenantId = tenantOf(entry.pk);
      const week = await weekOf(tenantId, entry.body.personId);
      const moment = nextFor(entry.body, week, now);
      if (moment === undefined || moment > now) {
        await agendaEntries.replace(entry, entry.body, { due: moment });
        return;
      }
      const found = await linesToday(tenantId, entry.body, week, today);
      const agenda = agendaAfter(entry.body, found?.lines.length, today);
      const due = nextFor(agenda, week, now);
      if (found === undefined || found.lines.length === 0) {
        await agendaEntries.replace(entry, agenda, { due });
        return;
      }
      const digest = planDigest({ ...found, recipientId: entry.body.personId, day: today, at: now });
      await store.batch(entry.pk, [
        digestEntries.toCreate(entry.pk, digestId(today), digest, {
          // Before the agendas of the same moment: what is composed is sent before ever more is composed.
          due: addMilliseconds(entry.due ?? now, -1),
          keepUntil: digest.keepUntil,
        }),
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

    /**
     * Plans everybody's next digest anew, after the quiet days changed. Costs a query, and some reads and a write per person who
     * has the bot. Each agenda is written, also where its moment stays: who is composing a digest by the old days then begins again.
     */
    async rescheduleEverybody(tenantId: string): Promise<void> {
      const everybody = await createCollection(store, personSettings, clock).all(tenantPartition(tenantId));
      const ids = everybody.flatMap(({ body }) => (body.reachability.state === 'not-installed' ? [] : [body.personId]));
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => this.reschedule(tenantId, id)));
      }
    },
  };
}

/** The last digest, when it is not known to have arrived. */
async function undeliveredDigest(
  entries: Collection<Digest>,
  tenantId: string,
  { personId, lastDigestOn }: Agenda,
): Promise<Digest | undefined> {
  if (lastDigestOn === undefined) return undefined;
  const last = (await entries.read(personPartition(tenantId, personId), digestId(lastDigestOn)))?.body;
  return last === undefined || hasArrived(last) || last.state === 'empty' ? undefined : last;
}

async function recentDigests(
  entries: Collection<Digest>,
  tenantId: string,
  personId: PersonId,
  today: LocalDate,
): Promise<readonly Digest[]> {
  const where = { day: { gte: addDays(today, -REMEMBERED_DAYS) } };
  return (await entries.all(personPartition(tenantId, personId), { where })).map(({ body }) => body);
}

/** Who acted on it has it, whatever became of the channel's answer. */
function hasArrived({ state, seenAt }: Digest): boolean {
  return state === 'sent' || seenAt !== undefined;
}

/** Whether the recipient may have read one of the lines in a digest of which that is not certain. */
function repeats(lines: readonly DigestLine[], undelivered: Digest | undefined): boolean {
  if (undelivered === undefined) return false;
  const mayBeRead = undelivered.again || PERHAPS_ARRIVED.includes(undelivered.state);
  const ids = idsIn([undelivered]);
  return mayBeRead && lines.some(({ id }) => ids.has(id));
}

/** @param lines how many lines there were; undefined when the person could not be told */
function agendaAfter(agenda: Agenda, lines: number | undefined, today: LocalDate): Agenda {
  if (lines === undefined) return { ...agenda, lastComposedOn: today };
  const composed = { personId: agenda.personId, lastComposedOn: today, toldThrough: today };
  return lines === 0 ? composed : { ...composed, lastDigestOn: today };
}

export function digestId(day: LocalDate): string {
  return `digest:${day}`;
}

function idsIn(digests: readonly Digest[]): ReadonlySet<string> {
  return new Set(digests.flatMap(({ lines }) => lines.map(({ id }) => id)));
}

function firstAgenda(personId: PersonId, now: Instant, digestTime: string): Agenda {
  const { lastComposedOn } = introducedOn(now, digestTime);
  return lastComposedOn === undefined ? { personId } : { personId, lastComposedOn, toldThrough: lastComposedOn };
}

/** Who installs the bot after the day's digest time is told by the introduction what there is to do; their first digest is tomorrow's. */
function introducedOn(now: Instant, digestTime: string): Pick<Agenda, 'lastComposedOn'> {
  const today = localDateOf(now);
  return now >= instantAt(today, digestTime) ? { lastComposedOn: today } : {};
}

function planDigest(parts: {
  readonly recipientId: PersonId;
  readonly day: LocalDate;
  readonly since: LocalDate;
  readonly lines: readonly DigestLine[];
  readonly again: boolean;
  readonly at: Instant;
}): Digest {
  const { at, lines, ...digest } = parts;
  const keepUntil = addMilliseconds(at, KEEP_DIGEST_DAYS * 24 * 60 * 60 * 1000);
  return { ...digest, lines: [...lines], state: 'planned', attempts: 0, composedAt: at, keepUntil };
}

async function ignoring(code: StoreError['code'], work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof StoreError && error.code === code)) throw error;
  }
}
