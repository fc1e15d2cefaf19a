import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import {
  MOST_PLACE_ACTIONS,
  type NewPlaceAction,
  type PlacePlan,
  type PlacePlanText,
} from '../../contracts/place-plans';
import type { Place } from '../../contracts/places';
import type { Goal, GoalText } from '../../contracts/plan-goals';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { contentId } from '../../shared/content-id';
import { localDateOf } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import {
  mayWritePlan,
  NotAllowed,
  PlanNotFound,
  writtenText,
  type ItemView,
  type Plans,
  type PlanView,
  type TaskIndex,
} from '../annual-plan';
import type { Places } from '../places';
import type { GoalReader, Goals } from '../plan-goals';
import { placePlans } from './collections';
import { GoalDropped, GoalMissing, PlaceNotFound, PlacePlanNotFound, PlanEvaluated, TooManyActions } from './errors';
import type { GatheredFact, PlaceGatherer } from './gatherer';
import { placePlanPermissions, type PlacePlanPermissions } from './permissions';
import { addOnce } from './place-action';
import { placeFacts, type PlaceFacts } from './place-facts';

/** A plan of action as it stands. */
export interface PlacePlanState {
  readonly ref: TeamPlanRef;
  readonly teamName: string;
  readonly place: Place;
  /** Undefined until somebody makes it, and then so is the goal. */
  readonly own: PlacePlan | undefined;
  readonly goal: Goal | undefined;
  /** Under its goal, by due day, without what was cancelled. */
  readonly actions: readonly ItemView[];
  readonly facts: PlaceFacts;
  /** What other features know of the place. */
  readonly gathered: readonly GatheredFact[];
  readonly may: PlacePlanPermissions;
}

/** `already`: it was so before. `stale`: others changed it since the version that was looked at, and nothing was done. */
export interface PlacePlanOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly state: PlacePlanState;
}

export interface PlacePlanDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly places: Places;
  readonly plans: Plans;
  readonly goals: Goals;
  readonly goalReader: GoalReader;
  readonly index: TaskIndex;
  readonly gatherers: readonly PlaceGatherer[];
  readonly clock: Clock;
}

export type PlacePlans = ReturnType<typeof createPlacePlans>;

const LONGEST_PROBLEM = 2_000;
const LONGEST_ANALYSIS = 4_000;
const SHORTEST_GOAL = 3;

/** The plan of action (plan van aanpak) for one place: problem, analysis, one goal, and few actions. */
export function createPlacePlans(deps: PlacePlanDeps) {
  const { store, goals, clock } = deps;
  const entries = createCollection(store, placePlans, clock);
  const today = () => localDateOf(clock.now());
  const pkOf = ({ tenantId }: Actor, { teamId, year }: TeamPlanRef) => planPartition(tenantId, teamId, year);

  async function placeOf({ tenantId }: Actor, { teamId }: TeamPlanRef, placeId: string): Promise<Place> {
    const place = (await deps.places.ofTeam(tenantId, teamId)).find(({ id }) => id === placeId);
    if (place === undefined) throw new PlaceNotFound();
    return place;
  }

  async function viewOf(actor: Actor, ref: TeamPlanRef): Promise<PlanView> {
    const view = await deps.plans.view(actor, ref);
    if (view === undefined) throw new PlanNotFound({ year: ref.year });
    return view;
  }

  async function state(actor: Actor, ref: TeamPlanRef, placeId: string): Promise<PlacePlanState> {
    const view = await viewOf(actor, ref);
    const [place, entry, known] = await Promise.all([
      placeOf(actor, ref, placeId),
      entries.read(pkOf(actor, ref), docId(placeId)),
      deps.goalReader.of(actor.tenantId, ref),
    ]);
    return gathered({ actor, view, place, own: entry?.body, known });
  }

  async function gathered(read: Omit<Known, 'gathered' | 'today'>): Promise<PlacePlanState> {
    const found = await Promise.all(deps.gatherers.map(({ gather }) => gather(read.actor, read.place)));
    return stateOf({ ...read, gathered: found.flat(), today: today() });
  }

  /** @throws PlanNotFound, NotAllowed, PlanEvaluated */
  async function requireWritable(actor: Actor, ref: TeamPlanRef): Promise<void> {
    const plan = await deps.plans.find(actor, ref);
    if (plan === undefined) throw new PlanNotFound({ year: ref.year });
    if (!mayWritePlan(actor, ref.teamId)) throw new NotAllowed();
    if (plan.state === 'evaluated') throw new PlanEvaluated();
  }

  function changed(plan: PlacePlan, { personId }: Actor): PlacePlan {
    return { ...plan, changedAt: clock.now(), changedBy: personId, version: plan.version + 1 };
  }

  /** Answers false when somebody else was first. */
  async function replaced(entry: Entry<PlacePlan>, next: PlacePlan): Promise<boolean> {
    try {
      await entries.replace(entry, next);
      return true;
    } catch (error) {
      if (error instanceof StoreError && error.code === 'stale') return false;
      throw error;
    }
  }

  return {
    /** @throws PlanNotFound, NotAllowed, PlaceNotFound */
    state,

    /** The plans of action of an annual plan, by place. @throws PlanNotFound, NotAllowed */
    async all(actor: Actor, ref: TeamPlanRef): Promise<readonly PlacePlanState[]> {
      const view = await viewOf(actor, ref);
      const [made, places, known] = await Promise.all([
        entries.all(pkOf(actor, ref)),
        deps.places.ofTeam(actor.tenantId, ref.teamId),
        deps.goalReader.of(actor.tenantId, ref),
      ]);
      const states = places.map((place) => {
        const own = made.find(({ body }) => body.placeId === place.id)?.body;
        return own === undefined ? [] : [gathered({ actor, view, place, own, known })];
      });
      return Promise.all(states.flat());
    },

    /**
     * Makes the plan of action with its goal, once; what is there stays as it is.
     * @param goalTitle what the goal is called until somebody writes it
     * @throws PlanNotFound, NotAllowed, PlanEvaluated, PlaceNotFound, and what `Goals.write` throws
     */
    async make(actor: Actor, ref: TeamPlanRef, placeId: string, goalTitle: string): Promise<PlacePlanOutcome> {
      await requireWritable(actor, ref);
      await placeOf(actor, ref, placeId);
      const pk = pkOf(actor, ref);
      if ((await entries.read(pk, docId(placeId))) !== undefined) {
        return { outcome: 'already', state: await state(actor, ref, placeId) };
      }
      const goalId = goalIdOf(placeId);
      await goals.write(actor, ref, goalId, 'new', emptyGoal(goalTitle, placeId));
      const written = { changedAt: clock.now(), changedBy: actor.personId, version: 1 };
      const body = { placeId, problem: '', analysis: '', goalId, additions: 0, ...written };
      try {
        await entries.create(pk, docId(placeId), body);
        return { outcome: 'applied', state: await state(actor, ref, placeId) };
      } catch (error) {
        // The same button twice: it is there.
        if (!(error instanceof StoreError && error.code === 'exists')) throw error;
        return { outcome: 'already', state: await state(actor, ref, placeId) };
      }
    },

    /**
     * Writes the text and the goal.
     * @param seen the versions that were looked at, of the plan of action and of its goal
     * @throws PlanNotFound, NotAllowed, PlanEvaluated, PlaceNotFound, PlacePlanNotFound, GoalMissing, and what `Goals.write` throws
     */
    async write(
      actor: Actor,
      ref: TeamPlanRef,
      placeId: string,
      seen: { readonly version: number; readonly goalVersion: number },
      typed: PlacePlanText,
    ): Promise<PlacePlanOutcome> {
      await requireWritable(actor, ref);
      const text = writtenPlan(typed);
      for (;;) {
        const entry = await entries.read(pkOf(actor, ref), docId(placeId));
        const before = await state(actor, ref, placeId);
        if (entry === undefined || before.goal === undefined) throw new PlacePlanNotFound();
        const isSame = hasText(entry.body, text);
        if (!isSame && entry.body.version !== seen.version) return { outcome: 'stale', state: before };
        const goalText = goalTextOf(before.goal, text.goal);
        const { outcome } = await goals.write(actor, ref, before.goal.id, seen.goalVersion, goalText);
        if (isSame || outcome === 'stale') return { outcome, state: await state(actor, ref, placeId) };
        if (await replaced(entry, { ...changed(entry.body, actor), problem: text.problem, analysis: text.analysis })) {
          return { outcome: 'applied', state: await state(actor, ref, placeId) };
        }
      }
    },

    /**
     * Adds a plan action under the goal, at the place. The same form sent twice makes one.
     * @throws PlanNotFound, NotAllowed, PlanEvaluated, PlaceNotFound, PlacePlanNotFound, GoalDropped, TooManyActions, and what a
     * plan action is refused for
     */
    async addAction(actor: Actor, ref: TeamPlanRef, placeId: string, action: NewPlaceAction): Promise<PlacePlanState> {
      await requireWritable(actor, ref);
      for (;;) {
        const entry = await entries.read(pkOf(actor, ref), docId(placeId));
        if (entry === undefined) throw new PlacePlanNotFound();
        const before = await state(actor, ref, placeId);
        if (before.actions.some(({ item }) => item.id === `action-${action.id}`)) return before;
        if (before.goal?.status !== 'active') throw new GoalDropped();
        if (before.actions.length >= MOST_PLACE_ACTIONS) throw new TooManyActions({ most: MOST_PLACE_ACTIONS });
        if (await addOnce(deps, actor, ref, entry, action)) return state(actor, ref, placeId);
      }
    },
  };
}

interface Known {
  readonly actor: Actor;
  readonly view: PlanView;
  readonly place: Place;
  readonly own: PlacePlan | undefined;
  readonly known: readonly Goal[];
  readonly gathered: readonly GatheredFact[];
  readonly today: LocalDate;
}

function stateOf({ actor, view, place, own, known, gathered, today }: Known): PlacePlanState {
  const { plan, team, items } = view;
  const goal = known.find(({ id }) => id === own?.goalId);
  const actions = items.filter(({ item }) => goal !== undefined && item.goalId === goal.id);
  return {
    ref: { teamId: plan.teamId, year: plan.year },
    teamName: team.name,
    place,
    own,
    goal,
    actions,
    facts: placeFacts(place, view, known, today, goal?.id),
    gathered,
    may: placePlanPermissions(actor, plan.teamId, {
      state: plan.state,
      goal: goal?.status ?? 'none',
      actions: actions.length,
    }),
  };
}

function emptyGoal(title: string, placeId: string): GoalText {
  const nothingYet = { indicator: '', unit: '', baseline: null, target: null, agreementIds: [] };
  return { title, ...nothingYet, effortLevel: 'plus', placeIds: [placeId] };
}

function goalTextOf({ effortLevel, placeIds, agreementIds }: Goal, text: PlacePlanText['goal']): GoalText {
  return { effortLevel, placeIds, agreementIds, ...text };
}

function hasText({ problem, analysis }: PlacePlan, text: PlacePlanText): boolean {
  return problem === text.problem && analysis === text.analysis;
}

/** @throws GoalMissing */
function writtenPlan({ problem, analysis, goal }: PlacePlanText): PlacePlanText {
  if (goal.title.trim().length < SHORTEST_GOAL) throw new GoalMissing();
  return {
    problem: writtenText(problem, LONGEST_PROBLEM),
    analysis: writtenText(analysis, LONGEST_ANALYSIS),
    goal,
  };
}

function docId(placeId: string): string {
  return `place-plan:${placeId}`;
}

/** A place's id may hold what a goal's may not. */
function goalIdOf(placeId: string): string {
  return `place-${contentId(placeId)}`;
}
