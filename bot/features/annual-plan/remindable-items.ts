import type { PlanItem } from '../../contracts/annual-plan';
import { createCollection } from '../../ports/collection';
import type { Clock } from '../../ports/clock';
import type { Store } from '../../ports/store';
import { localDateOf, yearOf } from '../../shared/local-date';
import type { ItemSource, RemindableItem } from '../reminders';
import { planItems, type Task } from './collections';
import { partitionOf, refOf, type TaskIndex } from './task-index';
import { titleIn } from './timeline-template';
import { VERBS } from './verbs';

/** Milestones and plan actions, as the reminders see them. */
export function createRemindableItems(deps: {
  readonly store: Store;
  readonly index: TaskIndex;
  readonly clock: Clock;
}): ItemSource {
  const items = createCollection(deps.store, planItems, deps.clock);

  return {
    openVerb: VERBS.openTask,
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

function fromTask({ ref, kind, title, milestoneKey, ownerId, dueOn, snoozedUntil }: Task): RemindableItem {
  const titleEn = titleIn('en', { milestoneKey, title });
  return { ref, kind, title, titleEn, ownerId, teamId: ref.teamId, dueOn, snoozedUntil };
}

/** The item as the reminders see it. */
export function remindableOf(item: PlanItem): RemindableItem {
  const { kind, title, ownerId, teamId, dueOn, snoozedUntil } = item;
  return { ref: refOf(item), kind, title, titleEn: titleIn('en', item), ownerId, teamId, dueOn, snoozedUntil };
}
