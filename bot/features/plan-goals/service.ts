import type { AnnualPlan, TeamPlanRef } from '../../contracts/annual-plan';
import type { Goal, GoalCommand, GoalText, PerformanceAgreement } from '../../contracts/plan-goals';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { planPartition } from '../../shared/partitions';
import type { Places } from '../places';
import { PlaceNotFound, PlanNotFound, type Plans, type PlanView, type SummaryMarks } from '../annual-plan';
import { goalDocId, goals } from './collections';
import { AgreementUnknown, GoalNotFound, NotAllowed, PlanEvaluated, TooManyGoals } from './errors';
import { changedGoal, isAlready, isSameText, newGoal, rewrittenGoal, type Asked } from './goal-change';
import type { GoalReader } from './goal-reader';
import { goalView, type GoalView } from './goal-view';
import { mayWriteGoals } from './permissions';

/** `already`: it was so before. `stale`: others changed the goal since the version that was looked at, and nothing was done. */
export interface GoalOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  /** As it is now. */
  readonly goal: Goal;
}

/** The goals of a plan with what they stand in. */
export interface PlanGoals {
  readonly plan: PlanView;
  /** Active ones first, by title. */
  readonly goals: readonly GoalView[];
  /** All of the association's of that year. */
  readonly agreements: readonly PerformanceAgreement[];
  readonly may: { readonly write: boolean };
}

export interface PlanGoalDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly places: Places;
  readonly plans: Plans;
  readonly reader: GoalReader;
  readonly marks: SummaryMarks;
  readonly clock: Clock;
}

export type Goals = ReturnType<typeof createGoals>;

const MOST_GOALS = 30;

/** The goals of annual plans. What is written is checked against the version that the writer looked at. */
export function createGoals(deps: PlanGoalDeps) {
  const { store, directory, plans, reader, marks, clock } = deps;
  const entries = createCollection(store, goals, clock);

  /** @throws PlanNotFound, NotAllowed, PlanEvaluated */
  async function planToWrite(actor: Actor, ref: TeamPlanRef): Promise<AnnualPlan> {
    const plan = await plans.find(actor, ref);
    if (plan === undefined) throw new PlanNotFound({ year: ref.year });
    if (!mayWriteGoals(actor, ref.teamId, 'draft')) throw new NotAllowed();
    if (!mayWriteGoals(actor, ref.teamId, plan.state)) throw new PlanEvaluated();
    return plan;
  }

  /** In one batch with the mark that the plan is to be counted anew. */
  async function save(actor: Actor, entry: Entry<Goal> | undefined, goal: Goal): Promise<void> {
    const pk = planPartition(actor.tenantId, goal.teamId, goal.year);
    const id = goalDocId(goal.id);
    const operation = entry === undefined ? entries.toCreate(pk, id, goal) : entries.toReplace(entry, goal);
    await store.batch(pk, [operation, marks.toMark(actor.tenantId, goal)]);
  }

  /** Reads, decides and writes against what was read. */
  async function attempt(
    actor: Actor,
    ref: TeamPlanRef,
    goalId: string,
    next: (entry: Entry<Goal> | undefined, asked: Asked) => GoalOutcome | { readonly write: Goal },
  ): Promise<GoalOutcome> {
    const pk = planPartition(actor.tenantId, ref.teamId, ref.year);
    for (;;) {
      const entry = await entries.read(pk, goalDocId(goalId));
      const decided = next(entry, { by: actor.personId, at: clock.now() });
      if ('outcome' in decided) return decided;
      try {
        await save(actor, entry, decided.write);
        return { outcome: 'applied', goal: decided.write };
      } catch (error) {
        // Somebody else was first: look again, which ends as `already` or `stale`.
        if (!(error instanceof StoreError && ['exists', 'stale', 'missing'].includes(error.code))) throw error;
      }
    }
  }

  return {
    /** The goals with their actions and agreements. @throws PlanNotFound, and what `Plans.view` throws */
    async view(actor: Actor, ref: TeamPlanRef): Promise<PlanGoals> {
      const plan = await plans.view(actor, ref);
      if (plan === undefined) throw new PlanNotFound({ year: ref.year });
      return this.around(actor, plan);
    },

    /** The same for a plan that was read. */
    async around(actor: Actor, plan: PlanView): Promise<PlanGoals> {
      const { tenantId } = actor;
      const [all, agreements] = await Promise.all([
        reader.of(tenantId, plan.plan),
        reader.agreementsOf(tenantId, plan.plan.year),
      ]);
      const people = await Promise.all(all.map(({ changedBy }) => directory.person(tenantId, changedBy)));
      const views = all.map((goal, position) => goalView(goal, plan, agreements, people[position]?.name));
      return {
        plan,
        goals: [...views].sort((one, other) => Number(isDropped(one)) - Number(isDropped(other))),
        agreements,
        may: { write: mayWriteGoals(actor, plan.plan.teamId, plan.plan.state) },
      };
    },

    /**
     * Writes a goal. The same form sent twice makes one.
     * @param seen the version that was looked at; `new` for one that is not there yet
     * @throws PlanNotFound, NotAllowed, PlanEvaluated, GoalNotFound, PlaceNotFound, AgreementUnknown, TargetIsBaseline, TooManyGoals
     */
    async write(
      actor: Actor,
      ref: TeamPlanRef,
      goalId: string,
      seen: number | 'new',
      text: GoalText,
    ): Promise<GoalOutcome> {
      const { state } = await planToWrite(actor, ref);
      const before = (await reader.of(actor.tenantId, ref)).find(({ id }) => id === goalId);
      if (before === undefined && seen !== 'new') throw new GoalNotFound();
      if (before === undefined) await requireRoom(deps, actor, ref);
      await requireKnownLinks(deps, actor, ref, text, before);
      return attempt(actor, ref, goalId, (entry, asked) => {
        if (entry === undefined) return { write: newGoal(ref, goalId, text, asked) };
        if (isSameText(entry.body, text)) return { outcome: 'already', goal: entry.body };
        if (entry.body.version !== seen) return { outcome: 'stale', goal: entry.body };
        return { write: rewrittenGoal(entry.body, text, state, asked) };
      });
    },

    /** @throws PlanNotFound, NotAllowed, PlanEvaluated, GoalNotFound, InvalidMeasurementDay */
    async change(
      actor: Actor,
      ref: TeamPlanRef,
      goalId: string,
      seenVersion: number,
      command: GoalCommand,
    ): Promise<GoalOutcome> {
      await planToWrite(actor, ref);
      return attempt(actor, ref, goalId, (entry, asked) => {
        if (entry === undefined) throw new GoalNotFound();
        if (isAlready(entry.body, command)) return { outcome: 'already', goal: entry.body };
        if (entry.body.version !== seenVersion) return { outcome: 'stale', goal: entry.body };
        return { write: changedGoal(entry.body, command, asked) };
      });
    },
  };
}

function isDropped({ goal }: GoalView): boolean {
  return goal.status === 'dropped';
}

async function requireRoom({ reader }: PlanGoalDeps, { tenantId }: Actor, ref: TeamPlanRef): Promise<void> {
  if ((await reader.of(tenantId, ref)).length >= MOST_GOALS) throw new TooManyGoals({ most: MOST_GOALS });
}

/** What a goal points at must be there; what it pointed at before may stay, so that a goal outlives what it served. */
async function requireKnownLinks(
  { places, reader }: PlanGoalDeps,
  { tenantId }: Actor,
  { teamId, year }: TeamPlanRef,
  { placeIds, agreementIds }: GoalText,
  before: Goal | undefined,
): Promise<void> {
  const [known, agreements] = await Promise.all([places.ofTeam(tenantId, teamId), reader.agreementsOf(tenantId, year)]);
  const knownPlaces = [...known.map(({ id }) => id), ...(before?.placeIds ?? [])];
  const knownAgreements = [...agreements.map(({ id }) => id), ...(before?.agreementIds ?? [])];
  if (!placeIds.every((id) => knownPlaces.includes(id))) throw new PlaceNotFound();
  if (!agreementIds.every((id) => knownAgreements.includes(id))) throw new AgreementUnknown();
}
