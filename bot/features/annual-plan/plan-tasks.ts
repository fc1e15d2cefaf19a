import type { HistoryEntry, PlanItem, PlanItemRef } from '../../contracts/annual-plan';
import type { ItemCommand, ItemPermissions } from '../../contracts/plan-resources';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { legalSourceOf } from '../plan-templates';
import { takesPlace } from '../reminders';
import { annualPlans, planItems, type Task } from './collections';
import { NotAllowed, OwnerNotFound, PlanItemNotFound } from './errors';
import { changeItem, isAlready } from './item-change';
import { requireGoal, requirePlace } from './item-links';
import { itemPermissions, mayViewItem, type Standing } from './permissions';
import { changesSince, type TaskView } from './plan-view';
import { viewItem, type AnnualPlanDeps } from './plans';
import { remindableOf } from './remindable-items';
import { partitionOf } from './task-index';

/**
 * What became of a command. `already`: it was so before, nothing changed. `stale`: others changed the item since the version
 * that this person looked at; nothing was done, so that they can look first.
 */
export interface TaskOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly task: TaskView;
  /** What happened since the version that the person looked at, without their own command. */
  readonly changes: readonly HistoryEntry[];
}

export type PlanTasks = ReturnType<typeof createPlanTasks>;

/** Working on milestones and plan actions. Each command is read, checked and written against the version that was read. */
export function createPlanTasks(deps: AnnualPlanDeps) {
  const { store, directory, index, clock } = deps;
  const items = createCollection(store, planItems, clock);
  const plans = createCollection(store, annualPlans, clock);

  async function standingOf(actor: Actor, item: PlanItem): Promise<Standing> {
    const { tenantId, personId } = actor;
    const isOver = await isRoundOver(tenantId, item);
    if (item.ownerId === personId) return { actor, standsIn: false, isOver };
    const today = localDateOf(clock.now());
    return { actor, standsIn: await takesPlace(deps, tenantId, personId, remindableOf(item), today), isOver };
  }

  async function isRoundOver(tenantId: string, { teamId, planYear, request }: PlanItem): Promise<boolean> {
    if (request?.what !== 'approval') return false;
    const plan = (await plans.read(partitionOf(tenantId, { teamId, year: planYear }), 'plan'))?.body;
    return plan?.state !== 'aligning' || plan.alignment?.round !== request.round;
  }

  /** @throws PlanItemNotFound also for an item that this person may not see */
  async function readFor(actor: Actor, ref: PlanItemRef): Promise<{ entry: Entry<PlanItem>; standing: Standing }> {
    const entry = await items.read(partitionOf(actor.tenantId, ref), ref.itemId);
    if (entry === undefined) throw new PlanItemNotFound();
    const standing = await standingOf(actor, entry.body);
    if (!mayViewItem(standing, entry.body)) throw new PlanItemNotFound();
    return { entry, standing };
  }

  async function viewTask(standing: Standing, item: PlanItem): Promise<TaskView> {
    const { tenantId } = standing.actor;
    const [view, teams, names, legalDay] = await Promise.all([
      viewItem(deps, tenantId, item),
      directory.teams(tenantId),
      namesIn(deps, tenantId, item),
      legalDayOf(deps, tenantId, item),
    ]);
    const teamName = teams.find(({ id }) => id === item.teamId)?.name;
    return { ...view, may: itemPermissions(standing, item), teamName, names, legalDay };
  }

  return {
    /** @throws PlanItemNotFound */
    async task(actor: Actor, ref: PlanItemRef): Promise<TaskView> {
      const { entry, standing } = await readFor(actor, ref);
      return viewTask(standing, entry.body);
    },

    /** Own open tasks, earliest due day first; one query. */
    async mine(actor: Actor): Promise<readonly Task[]> {
      return index.of(actor.tenantId, actor.personId);
    },

    /**
     * @param seenVersion the version on the card that was acted on
     * @throws PlanItemNotFound, NotAllowed, EvidenceMissing, ReasonMissing, InvalidDueDay, OwnerNotFound, TitleMissing, GoalNotFound,
     * PlaceNotFound, AnswerMissing, RemarkMissing
     */
    async change(actor: Actor, ref: PlanItemRef, seenVersion: number, wish: ItemCommand): Promise<TaskOutcome> {
      const { command, isOwnerKnown } = await withKnownOwner(deps, actor, wish);
      for (;;) {
        const { entry, standing } = await readFor(actor, ref);
        const asked = { by: actor.personId, at: clock.now() };
        const unchanged = async (outcome: 'already' | 'stale') => ({
          outcome,
          task: await viewTask(standing, entry.body),
          changes: changesSince(entry.body, seenVersion),
        });
        if (isAlready(entry.body, command, asked)) return unchanged('already');
        if (entry.body.version !== seenVersion) return unchanged('stale');
        if (!isAllowed(command, itemPermissions(standing, entry.body))) throw new NotAllowed();
        if (!isOwnerKnown) throw new OwnerNotFound();
        if (command.what === 'edit') await requireKnownFields(deps, actor, entry.body, command);

        const next = changeItem(entry.body, command, asked);
        try {
          await index.update(await items.replace(entry, next, { due: index.dueForIndexing() }));
          return { outcome: 'applied', task: await viewTask(await standingOf(actor, next), next), changes: [] };
        } catch (error) {
          // Somebody else was first: look again, which ends as `already` or `stale`.
          if (!(error instanceof StoreError && error.code === 'stale')) throw error;
        }
      }
    },
  };
}

/** With the person who was chosen under the id that the directory knows them by, which may not be the one of the picker. */
async function withKnownOwner(
  { directory }: AnnualPlanDeps,
  { tenantId }: Actor,
  wish: ItemCommand,
): Promise<{ readonly command: ItemCommand; readonly isOwnerKnown: boolean }> {
  if (wish.what !== 'reassign') return { command: wish, isOwnerKnown: true };
  const owner = await directory.person(tenantId, wish.to);
  return { command: { ...wish, to: owner?.id ?? wish.to }, isOwnerKnown: owner !== undefined };
}

/** What an item points at must be of its team and plan; what it pointed at before may stay. @throws GoalNotFound, PlaceNotFound */
async function requireKnownFields(
  deps: AnnualPlanDeps,
  { tenantId }: Actor,
  { teamId, planYear, ...before }: PlanItem,
  { goalId, placeId }: Extract<ItemCommand, { what: 'edit' }>,
): Promise<void> {
  if (placeId !== null && placeId !== before.placeId) await requirePlace(deps, tenantId, teamId, placeId);
  if (goalId !== null && goalId !== before.goalId)
    await requireGoal(deps, tenantId, { teamId, year: planYear }, goalId);
}

const NEEDED: Readonly<Record<ItemCommand['what'], keyof ItemPermissions>> = {
  complete: 'complete',
  reopen: 'reopen',
  snooze: 'snooze',
  reassign: 'reassign',
  move: 'move',
  edit: 'edit',
  answer: 'answer',
  activate: 'activate',
  cancel: 'cancel',
  undo: 'undo',
};

function isAllowed({ what }: ItemCommand, may: ItemPermissions): boolean {
  return may[NEEDED[what]];
}

async function legalDayOf(
  { legalDates }: AnnualPlanDeps,
  tenantId: string,
  item: PlanItem,
): Promise<TaskView['legalDay']> {
  const source = legalSourceOf(item);
  if (source === undefined || item.milestoneKey === undefined) return undefined;
  const confirmed = await legalDates.confirmationOf(tenantId, item.planYear, item.milestoneKey);
  return { source, ...(confirmed === undefined ? {} : { confirmed }) };
}

async function namesIn(
  { directory }: AnnualPlanDeps,
  tenantId: string,
  item: PlanItem,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Set([
    item.ownerId,
    ...(item.doneBy === undefined ? [] : [item.doneBy]),
    ...(item.asked === undefined ? [] : [item.asked.by]),
    ...item.history.flatMap(({ by, change }) => (change.what === 'reassigned' ? [by, change.from, change.to] : [by])),
  ]);
  const people = await Promise.all([...ids].map((id) => directory.person(tenantId, id)));
  return new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person.name]])));
}
