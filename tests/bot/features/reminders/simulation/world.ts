import { dutchHolidays } from '../../../../../bot/adapters/holidays/dutch-holidays';
import type { PlanItem } from '../../../../../bot/contracts/annual-plan';
import type { LocalDate, Weekday } from '../../../../../bot/contracts/calendar';
import type { PersonId, PersonSettings } from '../../../../../bot/contracts/people';
import type { DigestLine } from '../../../../../bot/contracts/reminders';
import { changeItem } from '../../../../../bot/features/annual-plan/item-change';
import { linesFor, makeDigest } from '../../../../../bot/features/reminders/lines';
import { canBeTold, concernsOf, type PeopleSnapshot } from '../../../../../bot/features/reminders/recipients';
import type { RemindableItem } from '../../../../../bot/features/reminders/remindable';
import { createWorkingCalendar } from '../../../../../bot/features/reminders/working-days';
import { addDays, localDateOf } from '../../../../../bot/shared/local-date';
import { refTo } from '../../../../support/program/plan-items';
import { people, teams } from '../../../../support/program/test-association';
import type { Scenario, SimulatedEvent } from './scenario';

export interface ExpectedDigest {
  readonly day: LocalDate;
  readonly recipientId: PersonId;
  readonly lines: readonly DigestLine[];
}

/**
 * What ought to happen, in memory and with everything in sight: the rules over all items and all people, one day after
 * the other, without partitions, indexes, jobs or storage.
 */
export interface World {
  /** The item that the event changes; undefined when what happened before left nothing to do. */
  itemOf(event: SimulatedEvent): PlanItem | undefined;
  apply(event: SimulatedEvent): void;
  /** What everybody ought to be told at nine on this day. */
  tellOn(day: LocalDate): readonly ExpectedDigest[];
  works(personId: PersonId, day: LocalDate): boolean;
}

/** As far back as a first digest looks. */
const A_YEAR = 366;
/** Longer than anybody is told ahead. */
const A_WHILE = 60;

export function createWorld({ items: planned, ownQuietDays, from }: Scenario): World {
  const calendar = createWorkingCalendar({ holidays: dutchHolidays(), ownQuietDays });
  const items = new Map(planned.map((item) => [item.id, item]));
  const settings = new Map(people.map(({ id }) => [id, firstSettings(id)]));
  const toldThrough = new Map<PersonId, LocalDate>();
  const told = new Set<string>();

  const settingsOf = (personId: PersonId): PersonSettings => settings.get(personId) ?? firstSettings(personId);
  const change = (personId: PersonId, changes: Partial<PersonSettings>) =>
    void settings.set(personId, { ...settingsOf(personId), ...changes });
  const works = (personId: PersonId, day: LocalDate) => calendar.isWorkingDay(day, settingsOf(personId).workingDays);
  const snapshot: PeopleSnapshot = {
    person: (id) => ({ known: settings.has(id), settings: settings.get(id) }),
    team: (id) => teams.find((team) => team.id === id),
    associationManagerId: 'maria',
  };

  function linesOf(recipientId: PersonId, today: LocalDate): readonly DigestLine[] {
    const open = [...items.values()].filter(
      ({ status, dueOn }) => status === 'open' && dueOn < addDays(today, A_WHILE),
    );
    const since = toldThrough.get(recipientId) ?? addDays(from, -A_YEAR);
    const { workingDays } = settingsOf(recipientId);
    const window = { recipientId, since, today, calendar, workingDays };
    const lines = linesFor(concernsOf(recipientId, open.map(remindable), today, snapshot), window);
    return lines.filter(({ id, step }) => step === 'standing' || !told.has(id));
  }

  return {
    works,
    itemOf(event) {
      const item = event.what === 'item' ? items.get(event.itemId) : undefined;
      return item !== undefined && isSensible(item, event) ? item : undefined;
    },
    apply(event) {
      const item = this.itemOf(event);
      if (event.what === 'item' && item !== undefined)
        items.set(item.id, changeItem(item, event.command, { by: item.ownerId, at: event.at }));
      if (event.what === 'week') change(event.personId, { workingDays: [...event.days] });
      if (event.what === 'back') settings.set(event.personId, withoutAbsence(settingsOf(event.personId)));
      if (event.what === 'away') {
        const { personId, at, until, deputyId } = event;
        change(personId, { absence: { from: localDateOf(at), until }, ...(deputyId && { deputyId }) });
      }
    },
    tellOn(day) {
      const able = people.filter(({ id }) => works(id, day) && canBeTold(snapshot.person(id), day));
      return able.flatMap(({ id }) => {
        const lines = linesOf(id, day);
        toldThrough.set(id, day);
        if (!makeDigest(lines)) return [];
        lines.forEach((line) => told.add(line.id));
        return [{ day, recipientId: id, lines }];
      });
    },
  };
}

function isSensible(item: PlanItem, event: SimulatedEvent): boolean {
  if (event.what !== 'item' || item.status !== 'open') return false;
  const { at, command } = event;
  const today = localDateOf(at);
  if (command.what === 'reassign') return command.to !== item.ownerId;
  if (command.what === 'move') return command.to >= today && command.to !== item.dueOn;
  return command.what !== 'snooze' || item.snoozedUntil !== addDays(today, command.days);
}

function firstSettings(personId: PersonId): PersonSettings {
  const workingDays: Weekday[] = [1, 2, 3, 4, 5];
  return { personId, workingDays, reachability: { state: 'installed', since: '2026-12-31T23:00:00.000Z' } };
}

function withoutAbsence({ absence: _over, ...settings }: PersonSettings): PersonSettings {
  return settings;
}

function remindable(item: PlanItem): RemindableItem {
  const { kind, title, ownerId, teamId, dueOn, snoozedUntil } = item;
  return { ref: refTo(item), kind, title, ownerId, teamId, dueOn, snoozedUntil };
}
