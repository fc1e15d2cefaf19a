import type { LocalDate, QuietDay } from '../../contracts/calendar';
import type { OwnQuietDays } from '../../contracts/plan-settings';
import type { ReminderSettings } from '../../contracts/reminders';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Holidays } from '../../ports/holidays';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { contentId } from '../../shared/content-id';
import { yearOf } from '../../shared/local-date';
import { tenantPartition } from '../../shared/partitions';
import { mayAdminister } from '../people';
import { reminderSettings } from './collections';
import { AlreadyHoliday, NotAllowed, QuietDayOutsideYear, QuietDayTwice } from './errors';

/** The quiet days of one year. `version` follows from the association's own days of that year. */
export interface QuietDaysView {
  readonly year: number;
  readonly days: readonly QuietDay[];
  readonly version: string;
  readonly may: { readonly write: boolean };
}

/** `stale`: somebody changed that year since the version that was looked at; nothing was done. */
export interface QuietDaysOutcome {
  readonly outcome: 'applied' | 'stale';
  readonly view: QuietDaysView;
}

export type QuietDaysService = ReturnType<typeof createQuietDays>;

/** The days on which nobody is reminded: the public holidays, and those that the association adds (brugdagen). */
export function createQuietDays(deps: { readonly store: Store; readonly holidays: Holidays; readonly clock: Clock }) {
  const { holidays, clock } = deps;
  const settings = createCollection(deps.store, reminderSettings, clock);

  function viewOf(actor: Actor, year: number, all: readonly QuietDay[]): QuietDaysView {
    const own = inYear(all, year);
    const days = [...holidays.inYear(year), ...own].sort(byDay);
    return { year, days, version: versionOf(own), may: { write: mayAdminister(actor) } };
  }

  async function isWritten(pk: string, entry: Entry<ReminderSettings> | undefined, next: ReminderSettings) {
    const due = { due: clock.now() };
    try {
      if (entry === undefined) await settings.create(pk, SETTINGS_ID, next, due);
      else await settings.replace(entry, next, due);
      return true;
    } catch (error) {
      if (error instanceof StoreError && (error.code === 'stale' || error.code === 'exists')) return false;
      throw error;
    }
  }

  return {
    /** One point read. */
    async view(actor: Actor, year: number): Promise<QuietDaysView> {
      const entry = await settings.read(tenantPartition(actor.tenantId), SETTINGS_ID);
      return viewOf(actor, year, entry?.body.ownQuietDays ?? []);
    },

    /**
     * Sets the association's own days of one year. The settings then wait until everybody's next digest is planned anew, so that
     * the change counts from now on.
     * @throws NotAllowed, QuietDayOutsideYear, QuietDayTwice, AlreadyHoliday
     */
    async change(actor: Actor, year: number, seen: string, wish: OwnQuietDays): Promise<QuietDaysOutcome> {
      if (!mayAdminister(actor)) throw new NotAllowed();
      const own = checked(wish, year, holidays);
      const pk = tenantPartition(actor.tenantId);
      for (;;) {
        const entry = await settings.read(pk, SETTINGS_ID);
        const before = entry?.body.ownQuietDays ?? [];
        const now = versionOf(inYear(before, year));
        // The same sent twice: it is so already.
        if (entry !== undefined && now === versionOf(own)) {
          return { outcome: 'applied', view: viewOf(actor, year, before) };
        }
        if (now !== seen) return { outcome: 'stale', view: viewOf(actor, year, before) };
        const others = before.filter(({ on }) => yearOf(on) !== year);
        const next: ReminderSettings = { ...entry?.body, ownQuietDays: [...others, ...own].sort(byDay) };
        // Otherwise somebody changed them in between, perhaps another year: look again.
        if (await isWritten(pk, entry, next)) {
          return { outcome: 'applied', view: viewOf(actor, year, next.ownQuietDays) };
        }
      }
    },
  };
}

export const SETTINGS_ID = 'reminder-settings';

/** The version of a year to which the association added nothing. */
export const NO_OWN_DAYS = versionOf([]);

function checked({ days }: OwnQuietDays, year: number, holidays: Holidays): readonly QuietDay[] {
  const taken = new Set<LocalDate>();
  for (const { on } of days) {
    if (yearOf(on) !== year) throw new QuietDayOutsideYear({ day: written(on), year });
    if (taken.has(on)) throw new QuietDayTwice({ day: written(on) });
    taken.add(on);
    const holiday = holidays.inYear(year).find((one) => one.on === on);
    if (holiday !== undefined) throw new AlreadyHoliday({ day: written(on), name: holiday.name });
  }
  return days.map(({ on, name }) => ({ on, name, kind: 'own' }) as const).sort(byDay);
}

function inYear(days: readonly QuietDay[], year: number): readonly QuietDay[] {
  return days.filter(({ on }) => yearOf(on) === year).sort(byDay);
}

function versionOf(days: readonly QuietDay[]): string {
  return contentId(JSON.stringify(days.map(({ on, name }) => [on, name])));
}

/** `3-5-2027`, as the Dutch write it. */
function written(day: LocalDate): string {
  return day.split('-').map(Number).reverse().join('-');
}

function byDay(one: QuietDay, other: QuietDay): number {
  return one.on.localeCompare(other.on);
}
