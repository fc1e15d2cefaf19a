import type { AnnualPlan, PlanItem, PlanState, TeamPlanRef } from '../../contracts/annual-plan';
import type { Person, PersonId } from '../../contracts/people';
import type { PlanStep } from '../../contracts/plan-resources';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Operation, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import {
  annualPlans,
  changeItem,
  planItems,
  PlanNotFound,
  type Asked,
  type Plans,
  type SummaryMarks,
  type TaskIndex,
} from '../annual-plan';
import type { PlanGoals } from '../plan-goals';
import type { PlanSections, Sections } from '../plan-sections';
import { alignmentAfter, approvalRequests, type Offer } from './alignment';
import { approvalsIn, type ApprovalView } from './approvals';
import { ApproverNotFound, NotAllowed, StepBlocked, StepImpossible, TooManyApprovers } from './errors';
import { gapsBefore, isBlocked, type Gap } from './gaps';
import { isStep, nextState, stepsFor } from './permissions';

/** A plan with where it is in its cycle. */
export interface CycleView {
  readonly sections: PlanSections;
  readonly goals: PlanGoals;
  readonly lead: { readonly id: PersonId; readonly person: Person | undefined };
  /** The years of which the team has a plan. */
  readonly years: readonly number[];
  readonly approvals: readonly ApprovalView[];
  /** Undefined at the end. */
  readonly next: { readonly state: PlanState; readonly gaps: readonly Gap[] } | undefined;
  /** To which states this person may take it, gaps aside. */
  readonly steps: readonly PlanState[];
}

/** `already`: this person did it before. `stale`: others changed the plan since the version that was looked at, and nothing was done. */
export interface StepOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  /** As it is now. */
  readonly view: CycleView;
}

export interface PlanCycleDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly plans: Plans;
  readonly sections: Sections;
  readonly index: TaskIndex;
  readonly marks: SummaryMarks;
  /** Whether the final evaluation of a plan was handed in. */
  readonly hasEvaluation: (tenantId: string, ref: TeamPlanRef) => Promise<boolean>;
  readonly clock: Clock;
}

export type PlanCycle = ReturnType<typeof createPlanCycle>;

const MOST_STEPS = 100;
/** With those of the round before they are one batch. */
const MOST_APPROVERS = 20;

/** From draft to evaluated: who takes a plan there, and what must be there first. */
export function createPlanCycle(deps: PlanCycleDeps) {
  const { store, index, marks, clock } = deps;
  const planEntries = createCollection(store, annualPlans, clock);
  const items = createCollection(store, planItems, clock);

  /** @throws PlanNotFound, and what `Plans.view` throws */
  async function view(actor: Actor, ref: TeamPlanRef): Promise<CycleView> {
    const sections = await deps.sections.view(actor, ref);
    return viewAround(deps, actor, sections);
  }

  /** What is written against: read before it is judged, so that an answer in between is noticed. @throws PlanNotFound */
  async function read(pk: string, { year }: TeamPlanRef): Promise<Current> {
    const entry = await planEntries.read(pk, 'plan');
    if (entry === undefined) throw new PlanNotFound({ year });
    const all = await items.all(pk);
    return { entry, requests: all.filter(({ body }) => isOfRound(body, entry.body) && body.status !== 'cancelled') };
  }

  /** The step and what it asks and withdraws are one batch: nobody is asked for a step that was not taken, nor the other way round. */
  async function save(actor: Actor, { entry, requests }: Current, next: AnnualPlan, asking: readonly PlanItem[]) {
    const { pk } = entry;
    const asked = { by: actor.personId, at: clock.now() };
    const due = { due: index.dueForIndexing() };
    const touched = requests.map((request) =>
      next.state === 'adopted' || request.body.status !== 'open'
        ? { request, operation: items.toReplace(request, request.body, { due: request.due }) }
        : { request, operation: items.toReplace(request, withdrawn(request.body, asked), due) },
    );
    const operations: readonly Operation[] = [
      planEntries.toReplace(entry, next),
      ...touched.map(({ operation }) => operation),
      ...asking.map((item) => items.toCreate(pk, item.id, item, due)),
      marks.toMark(actor.tenantId, next),
    ];
    await store.batch(pk, operations);
    for (const id of [...touched.map(({ request }) => request.id), ...asking.map((item) => item.id)]) {
      const written = await items.read(pk, id);
      if (written !== undefined) await index.update(written);
    }
  }

  /** The plan after a step, and the requests that come with it. @throws InvalidDueDay */
  async function taken(actor: Actor, plan: AnnualPlan, { goals }: CycleView, offer: Offer & Pick<PlanStep, 'to'>) {
    const asked = { by: actor.personId, at: clock.now() };
    const next = steppedPlan(plan, offer.to, asked);
    if (offer.to !== 'aligning') return { next, asking: [] };
    const { team } = goals.plan;
    const before = await stillThere(deps, actor, plan.alignment?.personIds ?? []);
    const alignment = alignmentAfter(plan, team, offer, before, asked);
    return { next: { ...next, alignment }, asking: approvalRequests(plan, team, alignment, asked) };
  }

  return {
    view,

    /**
     * Takes the plan to another state.
     * @param seenVersion the version of the plan that was looked at
     * @throws PlanNotFound, StepImpossible, NotAllowed, StepBlocked, ApproverNotFound, TooManyApprovers, InvalidDueDay
     */
    async step(actor: Actor, ref: TeamPlanRef, seenVersion: number, wish: PlanStep): Promise<StepOutcome> {
      const pk = planPartition(actor.tenantId, ref.teamId, ref.year);
      const offer = { approvers: await knownIds(deps, actor, wish.approvers), dueOn: wish.dueOn };
      for (;;) {
        const current = await read(pk, ref);
        const plan = current.entry.body;
        const shown = await view(actor, ref);
        if (isAlready(plan, actor, seenVersion, wish.to)) return { outcome: 'already', view: shown };
        if (plan.version !== seenVersion) return { outcome: 'stale', view: shown };
        requireStep(shown, plan, wish.to);
        const { next, asking } = await taken(actor, plan, shown, { ...offer, to: wish.to });
        try {
          await save(actor, current, next, asking);
          return { outcome: 'applied', view: await view(actor, ref) };
        } catch (error) {
          // Somebody took a step or answered: look again, which ends as `already`, `stale` or blocked.
          if (!(error instanceof StoreError && error.code === 'stale')) throw error;
        }
      }
    },
  };
}

interface Current {
  readonly entry: Entry<AnnualPlan>;
  /** Of the plan's round. */
  readonly requests: readonly Entry<PlanItem>[];
}

async function viewAround(deps: PlanCycleDeps, actor: Actor, sections: PlanSections): Promise<CycleView> {
  const goals = sections.plan;
  const { plan, team, items, requests } = goals.plan;
  const [lead, years, hasEvaluation] = await Promise.all([
    deps.directory.person(actor.tenantId, team.leadId),
    deps.plans.yearsOf(actor.tenantId, team.id),
    plan.state === 'running' ? deps.hasEvaluation(actor.tenantId, plan) : false,
  ]);
  const approvals = approvalsIn(plan, requests);
  const gaps = gapsBefore(plan.state, {
    year: plan.year,
    goals: goals.goals.filter(({ goal }) => goal.status === 'active'),
    planActions: items.filter(({ item }) => item.kind === 'plan-action').length,
    emptySections: sections.sections.filter(({ isEmpty }) => isEmpty).map(({ template }) => template),
    approvals,
    hasEvaluation,
    today: localDateOf(deps.clock.now()),
  });
  const state = nextState(plan.state);
  return {
    sections,
    goals,
    lead: { id: team.leadId, person: lead },
    years,
    approvals,
    next: state === undefined ? undefined : { state, gaps },
    steps: stepsFor(actor, team, plan.state),
  };
}

/** @throws StepImpossible, NotAllowed, StepBlocked */
function requireStep({ steps, next }: CycleView, { state }: AnnualPlan, to: PlanState): void {
  if (!isStep(state, to)) throw new StepImpossible();
  if (!steps.includes(to)) throw new NotAllowed();
  if (next?.state === to && isBlocked(next.gaps)) throw new StepBlocked();
}

function isAlready(plan: AnnualPlan, { personId }: Actor, seenVersion: number, to: PlanState): boolean {
  return plan.version === seenVersion + 1 && plan.state === to && plan.steps.at(-1)?.by === personId;
}

function steppedPlan(plan: AnnualPlan, to: PlanState, { by, at }: Asked): AnnualPlan {
  const steps = [...plan.steps, { at, by, from: plan.state, to }].slice(-MOST_STEPS);
  return { ...plan, state: to, steps, version: plan.version + 1 };
}

function isOfRound({ request }: PlanItem, { alignment }: AnnualPlan): boolean {
  return request?.what === 'approval' && request.round === alignment?.round;
}

function withdrawn(item: PlanItem, asked: Asked): PlanItem {
  return changeItem(item, { what: 'cancel' }, asked);
}

async function stillThere(
  { directory }: PlanCycleDeps,
  { tenantId }: Actor,
  ids: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const people = await Promise.all(ids.map((id) => directory.person(tenantId, id)));
  return people.flatMap((person) => (person === undefined ? [] : [person.id]));
}

/** Under the ids by which the directory knows them. @throws ApproverNotFound, TooManyApprovers */
async function knownIds(
  { directory }: PlanCycleDeps,
  { tenantId }: Actor,
  ids: readonly PersonId[] | undefined,
): Promise<readonly PersonId[] | undefined> {
  if (ids === undefined) return undefined;
  if (ids.length > MOST_APPROVERS) throw new TooManyApprovers({ most: MOST_APPROVERS });
  const people = await Promise.all(ids.map((id) => directory.person(tenantId, id)));
  return people.map((person) => {
    if (person === undefined) throw new ApproverNotFound();
    return person.id;
  });
}
