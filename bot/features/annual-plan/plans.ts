import type { AnnualPlan, PlanItem, PlanRef, TeamPlanRef } from '../../contracts/annual-plan';
import type { Instant, LocalDate } from '../../contracts/calendar';
import type { Person, PersonId, Team } from '../../contracts/people';
import type { NewPlanAction } from '../../contracts/plan-resources';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Ids } from '../../ports/ids';
import type { Logger } from '../../ports/logger';
import { StoreError, type Operation, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf, yearOf } from '../../shared/local-date';
import { associationPartition, planPartition } from '../../shared/partitions';
import type { People } from '../people';
import type { Places } from '../places';
import type { LegalDateList, PlanTemplates } from '../plan-templates';
import { isAskedToAgree } from './asked-to-agree';
import { annualPlans, planItems } from './collections';
import {
  InvalidDueDay,
  InvalidPlanYear,
  NotAllowed,
  OwnerNotFound,
  PlanNotFound,
  TeamNotFound,
  TitleMissing,
} from './errors';
import { isPlannable } from './item-change';
import { requireGoal, requirePlace, type HasGoal } from './item-links';
import { mayViewPlan, mayWritePlan } from './permissions';
import { inOrder, isOfPlan, lateOf, nextOf, progressOf, type ItemView, type PlanView } from './plan-view';
import { createSummaryMarks } from './summary-marks';
import { refOf, type TaskIndex } from './task-index';
import { writtenLine } from './written-line';

const LONGEST_TITLE = 200;

export interface AnnualPlanDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly people: People;
  readonly places: Places;
  readonly templates: PlanTemplates;
  readonly legalDates: LegalDateList;
  readonly index: TaskIndex;
  readonly hasGoal: HasGoal;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
}

export type Plans = ReturnType<typeof createPlans>;

/** Making annual plans and looking at them. A view costs the items of that one plan. */
export function createPlans(deps: AnnualPlanDeps) {
  const { store, directory, index, clock } = deps;
  const plans = createCollection(store, annualPlans, clock);
  const items = createCollection(store, planItems, clock);
  const today = () => localDateOf(clock.now());

  async function knownTeam(tenantId: string, teamId: string): Promise<Team> {
    const team = (await directory.teams(tenantId)).find(({ id }) => id === teamId);
    if (team === undefined) throw new TeamNotFound();
    return team;
  }

  /** @throws TeamNotFound, NotAllowed */
  async function teamFor(actor: Actor, teamId: string): Promise<Team> {
    const team = await knownTeam(actor.tenantId, teamId);
    if (!mayViewPlan(actor, teamId)) throw new NotAllowed();
    return team;
  }

  async function itemsOf(tenantId: string, pk: string): Promise<readonly ItemView[]> {
    const entries = await items.all(pk, { order: { key: 'dueOn', direction: 'ascending' } });
    const found = entries.map(({ body }) => body);
    return inOrder(await viewItems(deps, tenantId, found));
  }

  /** Also for who is asked to agree with the plan, from whatever team. @throws TeamNotFound, NotAllowed */
  async function find(actor: Actor, { teamId, year }: TeamPlanRef): Promise<AnnualPlan | undefined> {
    await knownTeam(actor.tenantId, teamId);
    const plan = (await plans.read(planPartition(actor.tenantId, teamId, year), 'plan'))?.body;
    if (mayViewPlan(actor, teamId)) return plan;
    if (plan === undefined || !(await isAskedToAgree(deps, actor, plan))) throw new NotAllowed();
    return plan;
  }

  async function yearsOf(tenantId: string, teamId: string): Promise<readonly number[]> {
    const current = yearOf(today());
    const years = [current - 1, current, current + 1, current + 2];
    const found = await Promise.all(years.map((year) => plans.read(planPartition(tenantId, teamId, year), 'plan')));
    return years.filter((_, position) => found[position] !== undefined);
  }

  /** Of whom the bot cannot reach, for who writes the plan. */
  async function unreachedIn(actor: Actor, teamId: string): Promise<readonly Person[]> {
    if (!mayWritePlan(actor, teamId)) return [];
    const { members } = await deps.people.team(actor, teamId);
    return members
      .filter(({ availability }) => availability === 'not-installed' || availability === 'unreachable')
      .map(({ person }) => person);
  }

  return {
    teamFor,

    /** The plan without its items; undefined when nobody made it. A point read. @throws TeamNotFound, NotAllowed */
    find,

    /** The plan as it is; undefined when nobody made it. @throws TeamNotFound, NotAllowed */
    async view(actor: Actor, ref: TeamPlanRef): Promise<PlanView | undefined> {
      const { tenantId } = actor;
      const plan = await find(actor, ref);
      if (plan === undefined) return undefined;
      const [team, all, associationItems, notInstalled] = await Promise.all([
        knownTeam(tenantId, ref.teamId),
        itemsOf(tenantId, planPartition(tenantId, ref.teamId, ref.year)),
        itemsOf(tenantId, associationPartition(tenantId, ref.year)),
        unreachedIn(actor, ref.teamId),
      ]);
      const counting = all.filter(({ item }) => item.status !== 'cancelled');
      const own = counting.filter(({ item }) => isOfPlan(item));
      return {
        plan,
        team,
        items: own,
        associationItems,
        requests: counting.filter(({ item }) => item.kind === 'request'),
        progress: progressOf(own.map(({ item }) => item)),
        late: lateOf(own, today()),
        next: nextOf([...own, ...associationItems], today()),
        notInstalled,
        may: { write: mayWritePlan(actor, ref.teamId) },
      };
    },

    /**
     * Makes the plan with its milestones from the template, and the association's timeline of that year when nobody did yet.
     * Making it again changes nothing. @throws TeamNotFound, NotAllowed, PlanNotFound (for who may not write it), InvalidPlanYear
     */
    async open(actor: Actor, ref: TeamPlanRef): Promise<{ view: PlanView; created: boolean }> {
      const existing = await this.view(actor, ref);
      if (existing !== undefined) return { view: existing, created: false };
      if (!mayWritePlan(actor, ref.teamId)) throw new PlanNotFound({ year: ref.year });
      requirePlanYear(ref.year, today());

      const team = await teamFor(actor, ref.teamId);
      await makeAssociationTimeline(deps, actor.tenantId, ref.year, team.managerId);
      const pk = planPartition(actor.tenantId, ref.teamId, ref.year);
      const plan = newPlan(ref, { at: clock.now(), by: actor.personId });
      const milestones = await templateItems(deps, actor.tenantId, 'team', ref, team.leadId);
      const created = await makeOnce(store, pk, [
        plans.toCreate(pk, 'plan', plan),
        ...createAll(deps, pk, milestones),
        createSummaryMarks(deps).toMark(actor.tenantId, ref),
      ]);
      await indexAll(deps, pk, milestones);
      const view = await this.view(actor, ref);
      if (view === undefined) throw new PlanNotFound({ year: ref.year });
      return { view, created };
    },

    /** @throws PlanNotFound, NotAllowed, TitleMissing, InvalidDueDay, OwnerNotFound, PlaceNotFound, GoalNotFound */
    async addPlanAction(actor: Actor, ref: TeamPlanRef, action: NewPlanAction): Promise<ItemView> {
      const { tenantId } = actor;
      await teamFor(actor, ref.teamId);
      if (!mayWritePlan(actor, ref.teamId)) throw new NotAllowed();
      const pk = planPartition(tenantId, ref.teamId, ref.year);
      if ((await plans.read(pk, 'plan')) === undefined) throw new PlanNotFound({ year: ref.year });
      const item = await newPlanAction(deps, tenantId, ref, action, today());
      const due = { due: index.dueForIndexing() };
      try {
        await index.update(await items.create(pk, item.id, item, due));
      } catch (error) {
        // The same form came twice: the action is there.
        if (!(error instanceof StoreError && error.code === 'exists')) throw error;
      }
      const entry = await items.read(pk, item.id);
      return viewItem(deps, tenantId, entry?.body ?? item);
    },

    /** The years of which the team has a plan, among the one before, the current, and the two to come. @throws TeamNotFound, NotAllowed */
    async years(actor: Actor, teamId: string): Promise<readonly number[]> {
      await teamFor(actor, teamId);
      return yearsOf(actor.tenantId, teamId);
    },

    /** The same for who was found to see a plan of the team. */
    yearsOf,

    /** The teams whose plans this person sees: their own first. */
    async teams(actor: Actor): Promise<readonly Team[]> {
      const visible = (await directory.teams(actor.tenantId)).filter(({ id }) => mayViewPlan(actor, id));
      const own = (team: Team) => Number(!actor.teamIds.includes(team.id));
      return [...visible].sort((one, other) => own(one) - own(other) || one.name.localeCompare(other.name, 'nl'));
    },
  };
}

/** A plan is made for the years around this one. @throws InvalidPlanYear */
export function requirePlanYear(year: number, today: LocalDate): void {
  if (Math.abs(year - yearOf(today)) > 2) throw new InvalidPlanYear({ year });
}

/** The item with its owner and place. */
export async function viewItem(
  { directory, places }: Pick<AnnualPlanDeps, 'directory'> & { readonly places: Pick<Places, 'place'> },
  tenantId: string,
  item: PlanItem,
): Promise<ItemView> {
  const [owner, place] = await Promise.all([
    directory.person(tenantId, item.ownerId),
    item.placeId === undefined ? undefined : places.place(tenantId, item.placeId),
  ]);
  return { ref: refOf(item), item, owner, place };
}

/** The same for many: each place is read once. */
export async function viewItems(
  { directory, places }: Pick<AnnualPlanDeps, 'directory' | 'places'>,
  tenantId: string,
  items: readonly PlanItem[],
): Promise<readonly ItemView[]> {
  const read = new Map<string, ReturnType<Places['place']>>();
  const placeOnce: Places['place'] = (tenant, id) => {
    const place = read.get(id) ?? places.place(tenant, id);
    read.set(id, place);
    return place;
  };
  const known = { directory, places: { place: placeOnce } };
  return Promise.all(items.map((item) => viewItem(known, tenantId, item)));
}

async function makeAssociationTimeline(
  deps: AnnualPlanDeps,
  tenantId: string,
  year: number,
  fallbackOwnerId: PersonId,
) {
  const manager = await deps.directory.associationManager(tenantId);
  const pk = associationPartition(tenantId, year);
  const ownerId = manager?.id ?? fallbackOwnerId;
  const milestones = await templateItems(deps, tenantId, 'association', { year }, ownerId);
  await makeOnce(deps.store, pk, createAll(deps, pk, milestones));
  await indexAll(deps, pk, milestones);
}

/** The template's milestones of a plan as they come in: what was already over is past. */
export async function templateItems(
  deps: AnnualPlanDeps,
  tenantId: string,
  level: 'team' | 'association',
  ref: PlanRef,
  ownerId: PersonId,
): Promise<readonly PlanItem[]> {
  const today = localDateOf(deps.clock.now());
  const milestones = await deps.templates.milestonesOf(tenantId, level, ref.year);
  return milestones.map(({ key, title, dueOn, fromTemplate }) => ({
    id: `milestone-${key}`,
    kind: 'milestone',
    ...(ref.teamId === undefined ? {} : { teamId: ref.teamId }),
    planYear: ref.year,
    title: title.nl,
    milestoneKey: key,
    ...(fromTemplate === undefined ? {} : { fromTemplate }),
    ownerId,
    dueOn,
    status: dueOn < today ? 'past' : 'open',
    history: [],
    version: 1,
  }));
}

function newPlan(
  { teamId, year }: TeamPlanRef,
  { at, by }: { readonly at: Instant; readonly by: PersonId },
): AnnualPlan {
  return { teamId, year, createdAt: at, createdBy: by, state: 'draft', steps: [], version: 1 };
}

function createAll(
  { store, index, clock }: AnnualPlanDeps,
  pk: string,
  all: readonly PlanItem[],
): readonly Operation[] {
  const items = createCollection(store, planItems, clock);
  const due = { due: index.dueForIndexing() };
  return all.map((item) => items.toCreate(pk, item.id, item, item.status === 'open' ? due : {}));
}

async function indexAll({ store, index, clock }: AnnualPlanDeps, pk: string, all: readonly PlanItem[]): Promise<void> {
  const items = createCollection(store, planItems, clock);
  for (const { id } of all) {
    const entry: Entry<PlanItem> | undefined = await items.read(pk, id);
    if (entry !== undefined) await index.update(entry);
  }
}

/** Answers false when somebody made it before. */
async function makeOnce(store: Store, pk: string, operations: readonly Operation[]): Promise<boolean> {
  try {
    await store.batch(pk, operations);
    return true;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'exists') return false;
    throw error;
  }
}

/**
 * The item of a plan action as somebody wrote it, checked.
 * @throws TitleMissing, InvalidDueDay, OwnerNotFound, PlaceNotFound, GoalNotFound
 */
export async function newPlanAction(
  deps: Pick<AnnualPlanDeps, 'directory' | 'places' | 'hasGoal'>,
  tenantId: string,
  ref: TeamPlanRef,
  { id, title, dueOn, ownerId, placeId, goalId, approach }: NewPlanAction,
  today: LocalDate,
): Promise<PlanItem> {
  const written = writtenLine(title, LONGEST_TITLE);
  if (written === '') throw new TitleMissing();
  if (dueOn < today || !isPlannable(dueOn, ref.year)) throw new InvalidDueDay();
  const owner = await deps.directory.person(tenantId, ownerId);
  if (owner === undefined) throw new OwnerNotFound();
  if (placeId !== undefined) await requirePlace(deps, tenantId, ref.teamId, placeId);
  if (goalId !== undefined) await requireGoal(deps, tenantId, ref, goalId);
  return {
    id: `action-${id}`,
    kind: 'plan-action',
    teamId: ref.teamId,
    planYear: ref.year,
    title: written,
    ownerId: owner.id,
    dueOn,
    status: 'open',
    ...(placeId === undefined ? {} : { placeId }),
    ...(goalId === undefined ? {} : { goalId }),
    ...(approach === undefined ? {} : { approach }),
    history: [],
    version: 1,
  };
}
