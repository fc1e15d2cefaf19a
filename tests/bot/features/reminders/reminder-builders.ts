import { dutchHolidays } from '../../../../bot/adapters/holidays/dutch-holidays';
import type { LocalDate, QuietDay, Weekday } from '../../../../bot/contracts/calendar';
import type { PersonSettings, Team } from '../../../../bot/contracts/people';
import type { PeopleSnapshot, PersonState } from '../../../../bot/features/reminders/recipients';
import type { RemindableItem } from '../../../../bot/features/reminders/remindable';
import { createWorkingCalendar, type WorkingCalendar } from '../../../../bot/features/reminders/working-days';
import { addDays } from '../../../../bot/shared/local-date';

export const WEEKS = {
  'Mon-Fri': [1, 2, 3, 4, 5],
  'Mon Tue Thu': [1, 2, 4],
  Tue: [2],
  'Tue-Sat': [2, 3, 4, 5, 6],
  Sun: [7],
  'Mon-Sun': [1, 2, 3, 4, 5, 6, 7],
} as const satisfies Readonly<Record<string, readonly Weekday[]>>;

export type WeekName = keyof typeof WEEKS;

const holidays = dutchHolidays();

export function aCalendar(ownQuietDays: readonly QuietDay[] = []): WorkingCalendar {
  return createWorkingCalendar({ holidays, ownQuietDays });
}

/** An item of team noord, owned by anna. */
export function anItem(overrides: Partial<RemindableItem> & { readonly itemId?: string } = {}): RemindableItem {
  const { itemId = 'm1', ...rest } = overrides;
  return {
    ref: { teamId: 'noord', year: 2027, itemId },
    title: 'Concept jaarplan',
    kind: 'milestone',
    ownerId: 'anna',
    teamId: 'noord',
    dueOn: '2026-12-15',
    ...rest,
  };
}

/** The association's own milestone: of no team. */
export function anAssociationMilestone(overrides: Partial<RemindableItem> = {}): RemindableItem {
  return anItem({ ref: { year: 2027, itemId: 'offer' }, teamId: undefined, ownerId: 'maria', ...overrides });
}

/** Somebody who can be told. */
export function aPersonState(overrides: Partial<PersonSettings> = {}): PersonState {
  return {
    known: true,
    settings: {
      personId: 'anna',
      workingDays: [1, 2, 3, 4, 5],
      reachability: { state: 'installed', since: '2026-01-05T08:00:00.000Z' },
      ...overrides,
    },
  };
}

/** Team noord (invented): anna, bram and chris work in it, lotte leads it, maria manages it. All can be told unless overridden. */
export function aPeopleSnapshot(overrides: Readonly<Record<string, PersonState>> = {}): PeopleSnapshot {
  const team: Team = {
    id: 'noord',
    name: 'Team Noord',
    leadId: 'lotte',
    managerId: 'maria',
    memberIds: ['anna', 'bram', 'chris'],
  };
  return {
    person: (id) => overrides[id] ?? aPersonState({ personId: id }),
    team: (id) => (id === team.id ? team : undefined),
    associationManagerId: 'maria',
  };
}

/** The days from `from` through `to` on which somebody works, in order. */
export function workingDaysThrough(from: LocalDate, to: LocalDate, week: readonly Weekday[]): readonly LocalDate[] {
  const calendar = aCalendar();
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day, week)) days.push(day);
  }
  return days;
}
