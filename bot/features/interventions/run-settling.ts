import type { PlanItem } from '../../contracts/annual-plan';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import { planPartition, tenantOf } from '../../shared/partitions';
import { planItems, type TaskIndex } from '../annual-plan';
import { runningInterventions, type StoredRun } from './collections';
import { stepInLine } from './step-change';
import type { Toolkit } from './toolkit';

export interface SettlingDeps {
  readonly store: Store;
  readonly index: TaskIndex;
  readonly toolkit: Pick<Toolkit, 'note'>;
  readonly clock: Clock;
}

/**
 * Brings the steps of a run in line with it: those that were never made are made, those of a stopped one are cancelled. Every part
 * may happen twice, so whoever finds it broken off begins again. When the run changes meanwhile, what was done may have come after
 * that change, so it is done again for the run as it then is.
 */
export async function settleRun(deps: SettlingDeps, entry: Entry<StoredRun>): Promise<void> {
  const runs = createCollection(deps.store, runningInterventions, deps.clock);
  let current: Entry<StoredRun> | undefined = entry;
  while (current !== undefined) {
    const tenantId = tenantOf(current.pk);
    await makeSteps(deps, tenantId, current.body);
    await alignSteps(deps, tenantId, current.body);
    await learn(deps, tenantId, current.body);
    try {
      await runs.replace(current, { ...current.body, waiting: [] });
      return;
    } catch (error) {
      if (!(error instanceof StoreError && (error.code === 'stale' || error.code === 'missing'))) throw error;
      current = await runs.read(entry.pk, entry.id);
    }
  }
}

/** All of them in one batch, once. */
async function makeSteps(
  { store, index, clock }: SettlingDeps,
  tenantId: string,
  { teamId, waiting }: StoredRun,
): Promise<void> {
  if (waiting.length === 0) return;
  const items = createCollection(store, planItems, clock);
  const pkOf = ({ planYear }: PlanItem) => planPartition(tenantId, teamId, planYear);
  const due = { due: index.dueForIndexing() };
  const [pk = ''] = waiting.map(pkOf);
  try {
    const operations = waiting.map((item) => items.toCreate(pk, item.id, item, due));
    await store.batch(pk, operations);
  } catch (error) {
    // They were made before.
    if (!(error instanceof StoreError && error.code === 'exists')) throw error;
  }
  for (const { id } of waiting) {
    const made = await items.read(pk, id);
    if (made !== undefined) await index.update(made);
  }
}

async function alignSteps({ store, index, clock }: SettlingDeps, tenantId: string, run: StoredRun): Promise<void> {
  if (run.stopped === undefined && run.resumed === undefined) return;
  const items = createCollection(store, planItems, clock);
  for (const { itemId, year } of run.steps) {
    const written = await items.update(planPartition(tenantId, run.teamId, year), itemId, ({ body }) => {
      const next = stepInLine(body, run);
      return next === undefined ? undefined : { body: next, due: index.dueForIndexing() };
    });
    if (written !== undefined) await index.update(written);
  }
}

async function learn({ toolkit }: SettlingDeps, tenantId: string, run: StoredRun): Promise<void> {
  const { theme, interventionId, issueId = run.id } = run;
  if (theme === undefined) return;
  const outcome = run.state === 'stopped' ? 'stopped' : 'started';
  await toolkit.note(tenantId, { theme, issueId, interventionId, outcome });
}
