import type { AssessmentTask, PlanItem, PlanItemRef } from '../../contracts/annual-plan';
import type { PersonId } from '../../contracts/people';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError, type Operation, type Store } from '../../ports/store';
import { addMilliseconds } from '../../shared/local-date';
import { associationPartition, personPartition, planPartition, tenantOf } from '../../shared/partitions';
import { planItems, tasks, type Task } from './collections';
import { createSummaryMarks } from './summary-marks';

/** How long the writer has to bring the index up to date itself, before the job does it. */
const GRACE_MILLISECONDS = 2_000;

/**
 * Told of an item that changed, before it waits no more: what a watch did not get to is done again, so that it may be told twice.
 * It must not wait for the index to be done with that item.
 */
export type ItemWatch = (entry: Entry<PlanItem>) => Promise<void>;

export type TaskIndex = ReturnType<typeof createTaskIndex>;

/**
 * The rows that make `my tasks` one query. An item is written with `due` set; whoever then brings its rows up to date clears it,
 * so that a crash in between leaves work for the job and never a lost row; the batch that clears it
 * marks the plan to be counted anew. Costs one row per change, and one deletion per former owner.
 */
export function createTaskIndex(deps: {
  readonly store: Store;
  readonly clock: Clock;
  /** What follows from an item elsewhere. */
  readonly watch?: ItemWatch;
}) {
  const { store } = deps;
  const items = createCollection(deps.store, planItems, deps.clock);
  const rows = createCollection(deps.store, tasks, deps.clock);
  const marks = createSummaryMarks(deps);

  /** The association's own timeline is not counted. */
  function marksOf({ pk, body: { teamId, planYear: year } }: Entry<PlanItem>): readonly Operation[] {
    return teamId === undefined ? [] : [marks.toMark(tenantOf(pk), { teamId, year })];
  }

  async function project(entry: Entry<PlanItem>): Promise<void> {
    const tenantId = tenantOf(entry.pk);
    const { body: item } = entry;
    const id = taskId(refOf(item));
    for (const ownerId of formerOwners(item)) await rows.delete(personPartition(tenantId, ownerId), id);
    const pk = personPartition(tenantId, item.ownerId);
    if (item.status === 'open') await rows.upsert(pk, id, taskOf(item));
    else await rows.delete(pk, id);
  }

  return {
    /** When an item that is written now must be in the index. */
    dueForIndexing: () => addMilliseconds(deps.clock.now(), GRACE_MILLISECONDS),

    /**
     * Brings the rows of an item up to date; then the item waits no more. When it changed meanwhile, what was written may have
     * come after the rows of that change, so they are written again, also when the item itself no longer waits.
     */
    async update(entry: Entry<PlanItem>): Promise<void> {
      let current = entry.due === undefined ? undefined : entry;
      while (current !== undefined) {
        await project(current);
        await deps.watch?.(current);
        try {
          await store.batch(current.pk, [items.toReplace(current, current.body), ...marksOf(current)]);
          return;
        } catch (error) {
          if (!(error instanceof StoreError && (error.code === 'stale' || error.code === 'missing'))) throw error;
          current = await items.read(entry.pk, entry.id);
        }
      }
    },

    /** A person's open tasks, earliest due day first. */
    async of(tenantId: string, personId: PersonId): Promise<readonly Task[]> {
      const order = { key: 'dueOn', direction: 'ascending' } as const;
      const entries = await rows.all(personPartition(tenantId, personId), { order });
      return entries.map(({ body }) => body);
    },
  };
}

export function refOf(item: PlanItem): PlanItemRef {
  return { ...(item.teamId === undefined ? {} : { teamId: item.teamId }), year: item.planYear, itemId: item.id };
}

/** Where the items of a plan are. */
export function partitionOf(tenantId: string, { teamId, year }: Pick<PlanItemRef, 'teamId' | 'year'>): string {
  return teamId === undefined ? associationPartition(tenantId, year) : planPartition(tenantId, teamId, year);
}

export function taskId({ teamId, year, itemId }: PlanItemRef): string {
  return `task:${teamId ?? ''}:${year}:${itemId}`;
}

export function taskOf(item: PlanItem): Task {
  const { kind, title, milestoneKey, fromTemplate, ownerId, dueOn, snoozedUntil, placeId } = item;
  const { request, asked, step, assessment } = item;
  return {
    ref: refOf(item),
    kind,
    title,
    ownerId,
    dueOn,
    ...(milestoneKey === undefined ? {} : { milestoneKey }),
    ...(fromTemplate === undefined ? {} : { fromTemplate }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(placeId === undefined ? {} : { placeId }),
    ...(request === undefined ? {} : { request: { what: request.what } }),
    ...(asked === undefined ? {} : { asked }),
    ...(step === undefined ? {} : { step: { title: step.title, intervention: step.intervention } }),
    ...(assessment === undefined ? {} : { assessment: assessmentOf(assessment) }),
  };
}

function assessmentOf({ name, places, opensOn }: AssessmentTask): Task['assessment'] {
  return { name, places, opensOn };
}

function formerOwners({ history, ownerId }: PlanItem): ReadonlySet<PersonId> {
  const owners = new Set(
    history.flatMap(({ change }) => (change.what === 'reassigned' ? [change.from, change.to] : [])),
  );
  owners.delete(ownerId);
  return owners;
}
