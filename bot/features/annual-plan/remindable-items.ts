import type { PlanItem } from '../../contracts/annual-plan';
import { createCollection } from '../../ports/collection';
import type { Clock } from '../../ports/clock';
import type { Store } from '../../ports/store';
import { localDateOf, yearOf } from '../../shared/local-date';
import type { ItemSource, RemindableItem } from '../reminders';
import { planItems, type Task } from './collections';
import { titleIn } from './item-title';
import { partitionOf, refOf, type TaskIndex } from './task-index';
import { VERBS } from './verbs';

/** Milestones and plan actions, as the reminders see them. */
export function createRemindableItems(deps: {
  readonly store: Store;
  readonly index: TaskIndex;
  readonly clock: Clock;
  /** With which somebody begins what an assessment round asks, which is kept by a feature that builds on this one. */
  readonly judgeVerb?: string;
}): ItemSource {
  const items = createCollection(deps.store, planItems, deps.clock);

  return {
    openVerb: VERBS.openTask,
    judgeVerb: deps.judgeVerb,
    listVerb: VERBS.openMyTasks,

    async openOf(tenantId, ownerId) {
      return (await deps.index.of(tenantId, ownerId)).map(fromTask);
    },

    async openOfTeam(tenantId, teamId, dueBy) {
      // A plan has items from the year before to the year after, and they may stay late into the next.
      const first = yearOf(localDateOf(deps.clock.now())) - 2;
      const years = Array.from({ length: yearOf(dueBy) + 2 - first }, (_, index) => first + index);
      const plans = years.map((year) => partitionOf(tenantId, { teamId, year }));
      const where = { status: 'open', dueOn: { lte: dueBy } };
      const found = await Promise.all(plans.map((pk) => items.all(pk, { where })));
      return found.flat().map(({ body }) => remindableOf(body));
    },

    async find(tenantId, ref) {
      const entry = await items.read(partitionOf(tenantId, ref), ref.itemId);
      return entry?.body.status === 'open' ? remindableOf(entry.body) : undefined;
    },
  };
}

function fromTask(task: Task): RemindableItem {
  return { ref: task.ref, teamId: task.ref.teamId, ...remindableParts(task) };
}

/** The item as the reminders see it. */
export function remindableOf(item: PlanItem): RemindableItem {
  return { ref: refOf(item), teamId: item.teamId, roundId: item.assessment?.roundId, ...remindableParts(item) };
}

function remindableParts(item: PlanItem | Task): Omit<RemindableItem, 'ref' | 'teamId'> {
  const { kind, ownerId, dueOn, snoozedUntil, asked, assessment } = item;
  const [title, titleEn] = [titleIn('nl', item), titleIn('en', item)];
  return { kind, title, titleEn, ownerId, dueOn, snoozedUntil, askedOn: asked?.on, opensOn: assessment?.opensOn };
}
