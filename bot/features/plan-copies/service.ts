import type { AnnualPlan, PlanItem, TeamPlanRef } from '../../contracts/annual-plan';
import type { Person } from '../../contracts/people';
import type { CopyPlan, PlanCopied } from '../../contracts/plan-copies';
import type { Goal } from '../../contracts/plan-goals';
import type { PlanSection, SectionKey } from '../../contracts/plan-sections';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Operation, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import {
  inOrder,
  mayWritePlan,
  NotAllowed,
  planItems,
  PlanNotFound,
  viewItems,
  type ItemView,
  type Plans,
  type SummaryMarks,
  type TaskIndex,
} from '../annual-plan';
import type { Places } from '../places';
import { goalDocId, goals, type GoalReader } from '../plan-goals';
import { planSections, sectionDocId } from '../plan-sections';
import { carriedGoal, carriedItem, isUnfinishedGoal, isUnfinishedItem, type NewPlan } from './carried';
import { NotEarlier, PlanEvaluated, TooManyGoals } from './errors';
import { mayCopy } from './permissions';
import { contentOf, goalIn, goingOn, hasItem, isFree, sectionIn, type PlanContent } from './plan-content';

export interface CopyGoal {
  readonly goal: Goal;
  /** As it would go on. */
  readonly next: Goal;
  readonly isUnfinished: boolean;
  readonly isCopied: boolean;
}

export interface CopyPlanAction {
  readonly view: ItemView;
  /** As it would go on, and whose it would be. */
  readonly next: PlanItem;
  readonly nextOwner: Person | undefined;
  readonly isUnfinished: boolean;
  readonly isCopied: boolean;
}

/** What would come along from the plan of `from`. */
export interface CopyPreview {
  readonly from: number;
  readonly to: number;
  readonly teamName: string;
  readonly goals: readonly CopyGoal[];
  readonly planActions: readonly CopyPlanAction[];
  readonly sections: readonly { readonly key: SectionKey; readonly isFree: boolean }[];
  readonly may: { readonly copy: boolean };
}

export interface PlanCopyDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly places: Places;
  readonly plans: Plans;
  readonly goalReader: GoalReader;
  readonly index: TaskIndex;
  readonly marks: SummaryMarks;
  readonly clock: Clock;
}

export type PlanCopies = ReturnType<typeof createPlanCopies>;

const MOST_GOALS = 30;
const MOST_TRIES = 20;
/** A batch holds a hundred; one is the mark that the plan is to be counted anew. */
const MOST_OPERATIONS = 90;

/** Going on with last year's plan: goals, plan actions and texts come along once, and the old plan stays as it is. */
export function createPlanCopies(deps: PlanCopyDeps) {
  /** @throws PlanNotFound, NotAllowed, NotEarlier */
  async function load(actor: Actor, ref: TeamPlanRef, from: number): Promise<Loaded> {
    if (from >= ref.year) throw new NotEarlier({ year: from });
    const [team, old, plan] = await Promise.all([
      deps.plans.teamFor(actor, ref.teamId),
      deps.plans.find(actor, { teamId: ref.teamId, year: from }),
      deps.plans.find(actor, ref),
    ]);
    if (old === undefined) throw new PlanNotFound({ year: from });
    if (plan === undefined) throw new PlanNotFound({ year: ref.year });
    const { tenantId } = actor;
    const [before, now, places, agreements, people] = await Promise.all([
      contentOf(deps, tenantId, { teamId: ref.teamId, year: from }).then(goingOn),
      contentOf(deps, tenantId, ref),
      deps.places.ofTeam(tenantId, ref.teamId),
      deps.goalReader.agreementsOf(tenantId, ref.year),
      deps.directory.people(tenantId),
    ]);
    const newPlan: NewPlan = {
      ref,
      today: localDateOf(deps.clock.now()),
      placeIds: new Set(places.map(({ id }) => id)),
      agreementIds: new Set(agreements.map(({ id }) => id)),
      goalIds: new Map(before.goals.flatMap((goal) => goalIn(now, goal).map(({ id }) => [goal.id, id] as const))),
      personIds: new Set(people.map(({ id }) => id)),
      teamLeadId: team.leadId,
    };
    return { teamName: team.name, plan, before, now, newPlan, people };
  }

  return {
    /** What would come along: active goals and plan actions that were not cancelled. @throws PlanNotFound, NotAllowed, NotEarlier */
    async preview(actor: Actor, ref: TeamPlanRef, from: number): Promise<CopyPreview> {
      const { teamName, plan, before, now, newPlan, people } = await load(actor, ref, from);
      const asked = { by: actor.personId, at: deps.clock.now() };
      const views = await viewItems(deps, actor.tenantId, before.items);
      return {
        from,
        to: ref.year,
        teamName,
        goals: before.goals.map((goal) => ({
          goal,
          next: carriedGoal(goal, newPlan, asked),
          isUnfinished: isUnfinishedGoal(goal),
          isCopied: goalIn(now, goal).length > 0,
        })),
        planActions: inOrder(views).map((view) => {
          const next = carriedItem(view.item, newPlan);
          return {
            view,
            next,
            nextOwner: people.find(({ id }) => id === next.ownerId),
            isUnfinished: isUnfinishedItem(view.item),
            isCopied: hasItem(now, view.item),
          };
        }),
        sections: before.sections.map(({ body }) => ({ key: body.key, isFree: isFree(now, body.key) })),
        may: { copy: mayCopy(actor, ref.teamId, plan.state) },
      };
    },

    /**
     * Takes along what was chosen and did not come along before. An action keeps its goal when that comes along too, or did.
     * @throws PlanNotFound, NotAllowed, NotEarlier, PlanEvaluated, TooManyGoals
     */
    async copy(actor: Actor, ref: TeamPlanRef, wish: CopyPlan): Promise<PlanCopied> {
      for (let tries = 1; ; tries += 1) {
        const loaded = await load(actor, ref, wish.from);
        requireCopying(actor, loaded.plan);
        const made = chosenOf(deps, actor, loaded, wish);
        try {
          await write(deps, actor, ref, made);
          return { goals: made.goals.length, planActions: made.items.length, sections: made.sections.length };
        } catch (error) {
          // Somebody else took some of it along at the same moment: look again, and take the rest.
          const isOthers = error instanceof StoreError && ['exists', 'stale', 'missing'].includes(error.code);
          if (!isOthers || tries === MOST_TRIES) throw error;
        }
      }
    },
  };
}

interface Loaded {
  readonly teamName: string;
  readonly plan: AnnualPlan;
  readonly before: PlanContent;
  readonly now: PlanContent;
  readonly newPlan: NewPlan;
  readonly people: readonly Person[];
}

function requireCopying(actor: Actor, { teamId, state }: AnnualPlan): void {
  if (!mayWritePlan(actor, teamId)) throw new NotAllowed();
  if (!mayCopy(actor, teamId, state)) throw new PlanEvaluated();
}

/** What is to be made now. */
interface Chosen {
  readonly goals: readonly Goal[];
  readonly items: readonly PlanItem[];
  readonly sections: readonly { readonly entry: Entry<PlanSection> | undefined; readonly body: PlanSection }[];
}

function chosenOf({ clock }: PlanCopyDeps, actor: Actor, { before, now, newPlan }: Loaded, wish: CopyPlan): Chosen {
  const asked = { by: actor.personId, at: clock.now() };
  const chosenGoals = before.goals
    .filter((goal) => wish.goalIds.includes(goal.id) && goalIn(now, goal).length === 0)
    .map((goal) => carriedGoal(goal, newPlan, asked));
  if (now.goals.length + chosenGoals.length > MOST_GOALS) throw new TooManyGoals({ most: MOST_GOALS });
  const carried = chosenGoals.flatMap(({ id, carriedFrom }) =>
    carriedFrom === undefined ? [] : [[carriedFrom.goalId, id] as const],
  );
  const withGoals = { ...newPlan, goalIds: new Map([...newPlan.goalIds, ...carried]) };
  return {
    goals: chosenGoals,
    items: before.items
      .filter((item) => wish.itemIds.includes(item.id) && !hasItem(now, item))
      .map((item) => carriedItem(item, withGoals)),
    sections: before.sections
      .filter(({ body }) => wish.sectionKeys.includes(body.key) && isFree(now, body.key))
      .map(({ body: { key, text } }) => {
        const entry = sectionIn(now, key);
        const version = (entry?.body.version ?? 0) + 1;
        return { entry, body: { key, text, changedAt: asked.at, changedBy: asked.by, version } };
      }),
  };
}

/** Goals before the actions that serve them; what is broken off is taken up when it is asked again. */
async function write(
  { store, clock, index, marks }: PlanCopyDeps,
  { tenantId }: Actor,
  ref: TeamPlanRef,
  made: Chosen,
): Promise<void> {
  const pk = planPartition(tenantId, ref.teamId, ref.year);
  const [goalEntries, items, texts] = [
    createCollection(store, goals, clock),
    createCollection(store, planItems, clock),
    createCollection(store, planSections, clock),
  ];
  const due = { due: index.dueForIndexing() };
  const operations: readonly Operation[] = [
    ...made.goals.map((goal) => goalEntries.toCreate(pk, goalDocId(goal.id), goal)),
    ...made.items.map((item) => items.toCreate(pk, item.id, item, due)),
    ...made.sections.map(({ entry, body }) =>
      entry === undefined ? texts.toCreate(pk, sectionDocId(body.key), body) : texts.toReplace(entry, body),
    ),
  ];
  for (let at = 0; at < operations.length; at += MOST_OPERATIONS) {
    await store.batch(pk, [...operations.slice(at, at + MOST_OPERATIONS), marks.toMark(tenantId, ref)]);
  }
  for (const { id } of made.items) {
    const entry = await items.read(pk, id);
    if (entry !== undefined) await index.update(entry);
  }
}
