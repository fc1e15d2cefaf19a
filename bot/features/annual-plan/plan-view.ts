import type { AnnualPlan, HistoryEntry, LegalSource, PlanItem, PlanItemRef } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { Person, Team } from '../../contracts/people';
import type { Place } from '../../contracts/places';
import type { ItemPermissions } from '../../contracts/plan-resources';
import type { Confirmation } from '../plan-templates';

/** A milestone or plan action with what people read of it. */
export interface ItemView {
  readonly ref: PlanItemRef;
  readonly item: PlanItem;
  /** Undefined when the owner left the association. */
  readonly owner: Person | undefined;
  readonly place: Place | undefined;
}

/** One item opened: what happened to it since the version that somebody looked at, by whom, and what they may do. */
export interface TaskView extends ItemView {
  readonly may: ItemPermissions;
  readonly teamName: string | undefined;
  /** Everybody in the item's history, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Where a law sets its day: which, and who looked it up for this plan year. */
  readonly legalDay?: { readonly source: LegalSource; readonly confirmed?: Confirmation } | undefined;
}

/** Finished against all that counts: what is cancelled does not, nor what is no part of the plan. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface PlanView {
  readonly plan: AnnualPlan;
  readonly team: Team;
  /** The team's own milestones and plan actions by due day, without what is cancelled. */
  readonly items: readonly ItemView[];
  /** The association's milestones of the year, read-only here. */
  readonly associationItems: readonly ItemView[];
  /** What is asked for the plan, open and answered, by due day; no part of its progress. */
  readonly requests: readonly ItemView[];
  readonly progress: Progress;
  readonly late: readonly ItemView[];
  /** The first three open days to come, the association's among them. */
  readonly next: readonly ItemView[];
  /** Colleagues in the team whom the bot cannot reach; for who writes the plan. */
  readonly notInstalled: readonly Person[];
  readonly may: { readonly write: boolean };
}

const NEXT_DATES = 3;

/** Whether it is the plan's own: what is asked for it (a request) and the steps of interventions are only kept beside it. */
export function isOfPlan({ kind }: Pick<PlanItem, 'kind'>): boolean {
  return kind === 'milestone' || kind === 'plan-action';
}

export function progressOf(items: readonly PlanItem[]): Progress {
  const counting = items.filter((item) => item.status !== 'cancelled' && isOfPlan(item));
  return { done: counting.filter(({ status }) => status === 'done').length, total: counting.length };
}

/** Open and due before today, the longest overdue first. */
export function lateOf(views: readonly ItemView[], today: LocalDate): readonly ItemView[] {
  return inOrder(views.filter(({ item }) => isLate(item, today)));
}

export function nextOf(views: readonly ItemView[], today: LocalDate): readonly ItemView[] {
  return inOrder(views.filter(({ item }) => item.status === 'open' && item.dueOn >= today)).slice(0, NEXT_DATES);
}

export function isLate({ status, dueOn }: Pick<PlanItem, 'status' | 'dueOn'>, today: LocalDate): boolean {
  return status === 'open' && dueOn < today;
}

/** By due day, then title. */
export function inOrder<V extends Pick<ItemView, 'item'>>(views: readonly V[]): readonly V[] {
  return [...views].sort(
    ({ item: one }, { item: other }) =>
      one.dueOn.localeCompare(other.dueOn) ||
      one.title.localeCompare(other.title, 'nl') ||
      one.id.localeCompare(other.id),
  );
}

/** What changed after the version that somebody looked at. */
export function changesSince({ history }: PlanItem, version: number): readonly HistoryEntry[] {
  return history.filter((entry) => entry.version > version);
}
