import type { PlanItem, PlanItemChange } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { Goal } from '../../contracts/plan-goals';
import type { ReportFacts } from '../../contracts/plan-reports';
import { localDateOf } from '../../shared/local-date';
import { isOfPlan, titleIn } from '../annual-plan';
import type { ReportPeriod } from './report-period';

/** What the facts are gathered from. */
export interface ReportSources {
  /** Every item of the plan, what is cancelled too. */
  readonly items: readonly PlanItem[];
  readonly goals: readonly Goal[];
  /** Of everybody who still works here. */
  readonly names: ReadonlyMap<PersonId, string>;
}

/** What a plan shows of a period by itself, as of `today`. What is only kept beside the plan does not count. */
export function reportFacts(
  { items, goals, names }: ReportSources,
  { from, until }: Pick<ReportPeriod, 'from' | 'until'>,
  today: LocalDate,
): ReportFacts {
  const own = items
    .filter(isOfPlan)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id));
  const isWithin = (day: LocalDate | undefined) => day !== undefined && from <= day && day <= until;
  const due = (item: PlanItem) => ({ title: titleOf(item), dueOn: item.dueOn });

  return {
    from,
    until,
    done: own
      .filter(({ status, doneOn }) => status === 'done' && isWithin(doneOn))
      .map((item) => doneFact(item, names)),
    moved: own.flatMap((item) => movesOf(item, isWithin)),
    late: own
      .filter(({ status, dueOn }) => status === 'open' && dueOn <= until && dueOn < today)
      .map((item) => ({ ...due(item), ...named('owner', names.get(item.ownerId)) })),
    cancelled: own.filter((item) => item.status === 'cancelled' && isWithin(cancelledOn(item))).map(due),
    past: own.filter(({ status, dueOn }) => status === 'past' && isWithin(dueOn)).map(due),
    goals: goals.map((goal) => goalFact(goal, own, until)),
    carried: own.flatMap((item) =>
      item.carriedFrom === undefined
        ? []
        : [{ title: titleOf(item), year: item.carriedFrom.year, status: item.status }],
    ),
  };
}

type Fact<K extends 'done' | 'moved' | 'goals'> = ReportFacts[K][number];

function doneFact(item: PlanItem, names: ReadonlyMap<PersonId, string>): Fact<'done'> {
  const { doneBy, doneOn, dueOn, evidence = '' } = item;
  return { title: titleOf(item), on: doneOn ?? dueOn, evidence, ...named('by', names.get(doneBy ?? '')) };
}

/** Moves that were taken back do not count. */
function movesOf(item: PlanItem, isWithin: (day: LocalDate) => boolean): readonly Fact<'moved'>[] {
  const standing: { readonly on: LocalDate; readonly change: Extract<PlanItemChange, { what: 'moved' }> }[] = [];
  for (const { at, change } of item.history) {
    if (change.what === 'moved') standing.push({ on: localDateOf(at), change });
    if (change.what === 'undone' && change.undid === 'moved') standing.pop();
  }
  return standing
    .filter(({ on }) => isWithin(on))
    .map(({ change: { from, to, reason } }) => ({ title: titleOf(item), from, to, reason }));
}

function cancelledOn({ history }: PlanItem): LocalDate | undefined {
  const entry = history.findLast(({ change }) => change.what === 'cancelled');
  return entry === undefined ? undefined : localDateOf(entry.at);
}

/** As it was measured by the end of the period. */
function goalFact(goal: Goal, items: readonly PlanItem[], until: LocalDate): Fact<'goals'> {
  const { title, indicator, unit, baseline, target, status } = goal;
  const latest = goal.measurements
    .filter(({ on }) => on <= until)
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .at(-1);
  const serving = items.filter((item) => item.goalId === goal.id && item.status !== 'cancelled');
  return {
    ...{ title, indicator, unit, baseline, target },
    ...(latest === undefined ? {} : { latest: { on: latest.on, value: latest.value } }),
    isDropped: status === 'dropped',
    done: serving.filter((item) => item.status === 'done').length,
    total: serving.length,
  };
}

function titleOf(item: PlanItem): { nl: string; en: string } {
  return { nl: titleIn('nl', item), en: titleIn('en', item) };
}

function named<K extends string>(key: K, name: string | undefined): { readonly [P in K]?: string } | object {
  return name === undefined ? {} : { [key]: name };
}
