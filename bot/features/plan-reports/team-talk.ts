import type { PlanItem } from '../../contracts/annual-plan';
import type { Instant, LocalDate } from '../../contracts/calendar';
import { addDays, daysBetween, localDateOf } from '../../shared/local-date';
import { inOrder, isLate, isOfPlan, type ItemView } from '../annual-plan';
import type { EscalationStep } from '../reminders';

export interface LateItem {
  readonly view: ItemView;
  /** How far it was told of: the team lead, or the manager too. */
  readonly escalation?: EscalationStep | undefined;
}

/** Ten minutes for a team: what went well first, then what asks for a decision. */
export interface TeamTalk {
  readonly success?: ItemView | undefined;
  /** The longest late first, which are also those that others were told of. */
  readonly late: Shown<LateItem>;
  readonly coming: Shown<ItemView>;
  /** Plan actions to come of which nothing was heard for weeks. */
  readonly untouched: Shown<ItemView>;
}

/** As many as fit in ten minutes, and how many there are. */
export interface Shown<T> {
  readonly first: readonly T[];
  readonly total: number;
}

const MOST_LATE = 5;
const MOST_COMING = 5;
const MOST_UNTOUCHED = 3;
const COMING_DAYS = 14;
const UNTOUCHED_DAYS = 42;
/** What was done this week goes before what was done this month, and that before anything else. */
const SUCCESS_DAYS: readonly number[] = [7, 28, 366];
const WEEK_DAYS = 7;
/** A Monday. */
const FIRST_WEEK: LocalDate = '2024-01-01';

/** @param madeAt when the plan was made: since then nothing happened to an item without history */
export function teamTalkOf(
  views: readonly ItemView[],
  {
    today,
    madeAt,
    escalationOf,
  }: {
    readonly today: LocalDate;
    readonly madeAt: Instant;
    readonly escalationOf: (dueOn: LocalDate) => EscalationStep | undefined;
  },
): TeamTalk {
  const own = inOrder(views.filter(({ item }) => isOfPlan(item)));
  const coming = own.filter(({ item }) => isComing(item, today));
  const untouched = own.filter((view) => !coming.includes(view) && isUntouched(view.item, today, localDateOf(madeAt)));
  return {
    success: successOf(own, today),
    late: shown(
      own
        .filter(({ item }) => isLate(item, today))
        .map((view) => ({ view, escalation: escalationOf(view.item.dueOn) })),
      MOST_LATE,
    ),
    coming: shown(coming, MOST_COMING),
    untouched: shown(untouched, MOST_UNTOUCHED),
  };
}

/** The latest that was done with proof, of another colleague each week where several have one. */
export function successOf(views: readonly ItemView[], today: LocalDate): ItemView | undefined {
  const proven = views
    .filter(({ item }) => item.status === 'done' && (item.evidence ?? '') !== '' && doneOnOf(item) <= today)
    .toSorted((one, other) => doneOnOf(other.item).localeCompare(doneOnOf(one.item)));
  for (const days of SUCCESS_DAYS) {
    const recent = proven.filter(({ item }) => doneOnOf(item) > addDays(today, -days));
    const latestOfEach = recent.filter(
      ({ item }, at) => recent.findIndex((other) => doerOf(other.item) === doerOf(item)) === at,
    );
    const week = Math.floor(daysBetween(FIRST_WEEK, today) / WEEK_DAYS);
    if (latestOfEach.length > 0) {
      const byDoer = latestOfEach.toSorted((one, other) => doerOf(one.item).localeCompare(doerOf(other.item)));
      return byDoer[week % byDoer.length];
    }
  }
  return undefined;
}

function isComing({ status, dueOn }: PlanItem, today: LocalDate): boolean {
  return status === 'open' && today <= dueOn && dueOn <= addDays(today, COMING_DAYS);
}

function isUntouched({ kind, status, dueOn, history }: PlanItem, today: LocalDate, madeOn: LocalDate): boolean {
  if (kind !== 'plan-action' || status !== 'open' || dueOn < today) return false;
  const last = history.at(-1);
  return daysBetween(last === undefined ? madeOn : localDateOf(last.at), today) >= UNTOUCHED_DAYS;
}

function shown<T>(all: readonly T[], most: number): Shown<T> {
  return { first: all.slice(0, most), total: all.length };
}

function doneOnOf({ doneOn, dueOn }: PlanItem): LocalDate {
  return doneOn ?? dueOn;
}

function doerOf({ doneBy, ownerId }: PlanItem): string {
  return doneBy ?? ownerId;
}
