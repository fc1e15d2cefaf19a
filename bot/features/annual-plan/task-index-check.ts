import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { DerivedCheck, Finding } from '../../ports/derived-check';
import type { Store } from '../../ports/store';
import { personPartition, tenantOf } from '../../shared/partitions';
import { planItems, tasks, type Task } from './collections';
import { createTaskIndex, partitionOf, refOf, taskId, taskOf } from './task-index';

/** Everybody's task rows against the items of the plans. */
export function createTaskIndexCheck(deps: { readonly store: Store; readonly clock: Clock }): DerivedCheck {
  const items = createCollection(deps.store, planItems, deps.clock);
  const rows = createCollection(deps.store, tasks, deps.clock);
  const index = createTaskIndex(deps);

  /** The item of a row, with whether the row may be there. */
  async function sourceOf(pk: string, row: Task) {
    const itemPk = partitionOf(tenantOf(pk), row.ref);
    const item = await items.read(itemPk, row.ref.itemId);
    const isWanted = item?.body.status === 'open' && personPartition(tenantOf(pk), item.body.ownerId) === pk;
    return { item, isWanted: isWanted || item?.due !== undefined };
  }

  return {
    name: 'task rows against plan items',

    async *check(): AsyncGenerator<Finding> {
      for await (const { pk: itemPk, body: item, due } of items.scan()) {
        if (due !== undefined || item.status !== 'open') continue;
        const pk = personPartition(tenantOf(itemPk), item.ownerId);
        const id = taskId(refOf(item));
        const row = await rows.read(pk, id);
        if (row === undefined) yield { type: tasks.type, pk, id, problem: 'missing' };
        else if (!isSame(row.body, taskOf(item))) yield { type: tasks.type, pk, id, problem: 'different' };
      }
      for await (const { pk, id, body } of rows.scan()) {
        if (!(await sourceOf(pk, body)).isWanted) yield { type: tasks.type, pk, id, problem: 'surplus' };
      }
    },

    async repair({ pk, id, problem }) {
      const row = await rows.read(pk, id);
      if (problem === 'surplus') {
        if (row !== undefined && !(await sourceOf(pk, row.body)).isWanted) await rows.delete(pk, id, row.etag);
        return;
      }
      const [, teamId = '', year, ...itemId] = id.split(':');
      const ref = { ...(teamId === '' ? {} : { teamId }), year: Number(year), itemId: itemId.join(':') };
      const item = await items.update(partitionOf(tenantOf(pk), ref), ref.itemId, ({ body }) => ({
        body,
        due: index.dueForIndexing(),
      }));
      if (item !== undefined) await index.update(item);
    },
  };
}

function isSame(one: Task, other: Task): boolean {
  return TASK_FIELDS.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}

const TASK_FIELDS = [
  ...(['kind', 'title', 'milestoneKey', 'fromTemplate', 'ownerId', 'dueOn', 'snoozedUntil', 'placeId'] as const),
  ...(['request', 'asked', 'step', 'assessment'] as const),
];
