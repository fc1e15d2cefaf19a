import type { PlanItem, PlanItemRef, TeamPlanRef } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { TeamOverview } from '../../contracts/overview';
import type { Team } from '../../contracts/people';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Query, Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { addDays, localDateOf, yearOf } from '../../shared/local-date';
import { associationPartition, planPartition } from '../../shared/partitions';
import { inOrder, isOfPlan, partitionOf, planItems, viewItems, type ItemView, type Plans } from '../annual-plan';
import type { Places } from '../places';
import type { Reminders } from '../reminders';
import type { PlanSummary } from './collections';
import { seesOwner } from './owner-visibility';
import type { PlanSummaries } from './summaries';
import { COMING_DAYS, countsOn, MOST_ATTENTION } from './summary';

/** An item, and whether the reader is told whose it is. */
export interface OverviewItemView extends ItemView {
  readonly isOwnerShown: boolean;
}

export interface OverviewView {
  readonly year: number;
  readonly today: LocalDate;
  readonly comingDays: number;
  readonly teams: readonly TeamOverview[];
  readonly attention: readonly OverviewItemView[];
}

/** Which number of a team's was opened. */
export type RowsOf = 'late' | 'coming' | 'done';

export type OverviewService = ReturnType<typeof createOverview>;

/** How the plans of a year stand, for the teams that somebody may see. */
export function createOverview(deps: {
  readonly store: Store;
  readonly directory: Directory;
  readonly places: Places;
  readonly plans: Plans;
  readonly reminders: Pick<Reminders, 'calendarOf'>;
  readonly summaries: PlanSummaries;
  readonly clock: Clock;
}) {
  const { directory, plans, summaries, clock } = deps;
  const items = createCollection(deps.store, planItems, clock);

  /** The items with their owner and place, each with whether this person is told the owner. */
  async function shown(actor: Actor, teams: readonly Team[], all: readonly PlanItem[]) {
    const { tenantId } = actor;
    const day = { today: localDateOf(clock.now()), calendar: await deps.reminders.calendarOf(tenantId) };
    const views = await viewItems(deps, tenantId, all);
    return inOrder(views).map((view): OverviewItemView => {
      const team = teams.find(({ id }) => id === view.item.teamId);
      return { ...view, isOwnerShown: seesOwner(actor, view.item, team, day) };
    });
  }

  /** The association's milestones are for its managers to act on. */
  async function associationDue({ tenantId, role }: Actor, year: number, today: LocalDate) {
    if (role !== 'manager' && role !== 'administrator') return [];
    const query: Query = {
      where: { status: 'open', dueOn: { lte: today } },
      order: { key: 'dueOn', direction: 'ascending' },
      limit: MOST_ATTENTION,
    };
    return (await items.page(associationPartition(tenantId, year), query)).items.map(({ body }) => dueRef(body));
  }

  async function attentionOf(
    actor: Actor,
    year: number,
    teams: readonly Team[],
    found: readonly PlanSummary[],
  ): Promise<readonly OverviewItemView[]> {
    const today = localDateOf(clock.now());
    const due = [...found.flatMap(firstOf), ...(await associationDue(actor, year, today))]
      .filter(({ dueOn }) => dueOn <= today)
      .sort((one, other) => one.dueOn.localeCompare(other.dueOn))
      .slice(0, MOST_ATTENTION);
    const entries = await Promise.all(due.map(({ ref }) => items.read(partitionOf(actor.tenantId, ref), ref.itemId)));
    // A row may be some seconds behind its plan.
    const still = entries.flatMap((entry) =>
      entry?.body.status === 'open' && entry.body.dueOn <= today ? [entry.body] : [],
    );
    return shown(actor, teams, still);
  }

  async function rowsOf(actor: Actor, teams: readonly Team[], year: number): Promise<readonly TeamRow[]> {
    return Promise.all(
      teams.map(async (team) => ({ team, summary: await summaries.of(actor.tenantId, { teamId: team.id, year }) })),
    );
  }

  return {
    /**
     * Per team how much is late, coming and done, and what needs attention first. Costs a point read per team shown, one query
     * for who manages, and a point read or two for each of at most ten items; no plan is read. Without a year it is this one; where
     * there are only next year's plans, that one.
     */
    async overview(actor: Actor, asked?: number): Promise<OverviewView> {
      const today = localDateOf(clock.now());
      const teams = await plans.teams(actor);
      const year = asked ?? yearOf(today);
      let rows = await rowsOf(actor, teams, year);
      if (asked === undefined && !rows.some(hasPlan)) {
        const next = await rowsOf(actor, teams, year + 1);
        if (next.some(hasPlan)) rows = next;
      }
      const found = rows.flatMap(({ summary }) => (summary === undefined ? [] : [summary]));
      const shownYear = found[0]?.year ?? year;
      return {
        year: shownYear,
        today,
        comingDays: COMING_DAYS,
        teams: rows.map(({ team, summary }) => teamOverview(team, summary, today)),
        attention: await attentionOf(actor, shownYear, teams, found),
      };
    },

    /**
     * The items behind one number of a team, by due day. Costs those items, from one plan.
     * @throws TeamNotFound, NotAllowed
     */
    async rows(actor: Actor, { teamId, year }: TeamPlanRef, what: RowsOf): Promise<readonly OverviewItemView[]> {
      const team = await plans.teamFor(actor, teamId);
      const where = whereOf(what, localDateOf(clock.now()));
      const found = await items.all(planPartition(actor.tenantId, team.id, year), { where });
      const counting = found.map(({ body }) => body).filter(isOfPlan);
      return shown(actor, await directory.teams(actor.tenantId), counting);
    },
  };
}

interface TeamRow {
  readonly team: Team;
  readonly summary: PlanSummary | undefined;
}

function hasPlan({ summary }: TeamRow): boolean {
  return summary !== undefined;
}

interface DueRef {
  readonly ref: PlanItemRef;
  readonly dueOn: LocalDate;
}

function dueRef({ id, planYear, dueOn }: PlanItem): DueRef {
  return { ref: { year: planYear, itemId: id }, dueOn };
}

function firstOf({ teamId, year, first }: PlanSummary): readonly DueRef[] {
  return first.map(({ itemId, dueOn }) => ({ ref: { teamId, year, itemId }, dueOn }));
}

function whereOf(what: RowsOf, today: LocalDate): NonNullable<Query['where']> {
  switch (what) {
    case 'late':
      return { status: 'open', dueOn: { lt: today } };
    case 'coming':
      return { status: 'open', dueOn: { gte: today, lte: addDays(today, COMING_DAYS) } };
    case 'done':
      return { status: 'done' };
  }
}

function teamOverview({ id, name }: Team, summary: PlanSummary | undefined, today: LocalDate): TeamOverview {
  const team = { id, name };
  if (summary === undefined) return { team, late: 0, coming: 0, done: 0, total: 0, goals: 0 };
  const { state, done, total, goals } = summary;
  return { team, state, ...countsOn(summary, today), done, total, goals };
}
