import type { LocalDate, Weekday } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { DigestLine, Step } from '../../contracts/reminders';
import { escalationDay, isStanding, latestOwnerStep, weightOf } from './ladder';
import type { Concern } from './recipients';
import { itemKey, type RemindableItem } from './remindable';
import type { WorkingCalendar } from './working-days';

/** A person's digest moment: what came after `since`, the day of their digest before, up to and including `today`. */
export interface DigestWindow {
  readonly recipientId: PersonId;
  readonly since: LocalDate;
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly workingDays: readonly Weekday[];
}

/**
 * The lines of one digest, by due day, so that overdue ones come first, and title. Every item has at most one: its latest step, and the
 * weightiest where it concerns the recipient more than once. A line's id is made of item, due day, step and recipient, of the
 * snooze where a step comes back after one, and of the day on which a round asked: only a standing line ever returns under the same
 * id.
 */
export function linesFor(concerns: readonly Concern[], window: DigestWindow): readonly DigestLine[] {
  const heaviest = new Map<string, Found>();
  for (const concern of concerns) {
    const found = findStep(concern, window);
    const key = itemKey(concern.item.ref);
    const rival = heaviest.get(key);
    if (found !== undefined && (rival === undefined || weightOf(found.step) > weightOf(rival.step)))
      heaviest.set(key, found);
  }
  return [...heaviest.values()]
    .sort((one, other) => compare(one.concern.item, other.concern.item))
    .map((found) => toLine(found, window.recipientId));
}

/** Whether the lines make a digest; standing lines only ride along in one that goes out anyway. */
export function makeDigest(lines: readonly Pick<DigestLine, 'step'>[]): boolean {
  return lines.some(({ step }) => step !== 'standing');
}

interface Found {
  readonly concern: Concern;
  readonly step: Step;
  /** The snooze after which a step comes that was told before, or would have been. */
  readonly afterSnooze?: LocalDate;
}

function findStep(concern: Concern, window: DigestWindow): Found | undefined {
  switch (concern.role) {
    case 'owner':
      return findOwnerStep(concern, window);
    case 'stand-in':
      // Nobody judges in somebody else's place.
      return concern.item.opensOn === undefined ? findOwnerStep(concern, window) : undefined;
    case 'team-lead':
      return findEscalation(concern, 'lead-told', window);
    case 'manager':
      return findEscalation(concern, 'manager-told', window);
  }
}

function findOwnerStep(concern: Concern, window: DigestWindow): Found | undefined {
  const { dueOn, snoozedUntil, opensOn } = concern.item;
  const { today, calendar, workingDays } = window;
  if (snoozedUntil !== undefined && today < snoozedUntil) return undefined;

  const latest = latestOwnerStep(concern.item, today, calendar, workingDays);
  if (latest !== undefined && window.since < latest.on) return { concern, step: latest.step };
  if (latest !== undefined && snoozedUntil !== undefined && isIn(window, snoozedUntil)) {
    return { concern, step: latest.step, afterSnooze: snoozedUntil };
  }
  return opensOn === undefined && isStanding(dueOn, today, calendar) ? { concern, step: 'standing' } : undefined;
}

function findEscalation(concern: Concern, step: 'lead-told' | 'manager-told', window: DigestWindow): Found | undefined {
  const { dueOn, opensOn } = concern.item;
  if (opensOn !== undefined || dueOn >= window.today) return undefined;
  return isIn(window, escalationDay(step, dueOn, window.calendar, window.workingDays)) ? { concern, step } : undefined;
}

function isIn({ since, today }: DigestWindow, day: LocalDate): boolean {
  return since < day && day <= today;
}

function toLine({ concern, step, afterSnooze }: Found, recipientId: PersonId): DigestLine {
  const { item, role, forPersonId } = concern;
  const identity = [
    itemKey(item.ref),
    item.dueOn,
    step,
    recipientId,
    ...(afterSnooze === undefined ? [] : [afterSnooze]),
    // Who did not finish may be asked again.
    ...(item.opensOn === undefined || item.askedOn === undefined || step !== 'asked' ? [] : [item.askedOn]),
  ];
  return {
    id: identity.join('|'),
    ref: item.ref,
    dueOn: item.dueOn,
    step,
    role,
    ...(forPersonId === undefined ? {} : { forPersonId }),
  };
}

function compare(one: RemindableItem, other: RemindableItem): number {
  return (
    one.dueOn.localeCompare(other.dueOn) ||
    one.title.localeCompare(other.title, 'nl') ||
    itemKey(one.ref).localeCompare(itemKey(other.ref))
  );
}
