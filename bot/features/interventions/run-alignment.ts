import type { PlanItem } from '../../contracts/annual-plan';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import { planPartition, teamPartition, tenantOf } from '../../shared/partitions';
import { planItems, type ItemWatch, type TaskIndex } from '../annual-plan';
import type { Reminders } from '../reminders';
import { runningInterventions, type StoredRun } from './collections';
import { checkDay, checkInLine } from './effect-check';
import { derivedFrom, type Derived } from './run-standing';

export interface AlignmentDeps {
  readonly store: Store;
  readonly index: TaskIndex;
  readonly reminders: Pick<Reminders, 'calendarOf'>;
  readonly clock: Clock;
}

export const EVERY_WEEKDAY = [1, 2, 3, 4, 5] as const;

/**
 * Brings what follows from the steps of a run in line with them: the look at its effect, and how far it is. What is written is
 * looked at again, because a step may have changed in between; whoever changes one looks after that too. Undefined when there is no such run.
 */
export async function alignRun(deps: AlignmentDeps, pk: string, runId: string): Promise<Entry<StoredRun> | undefined> {
  const runs = createCollection(deps.store, runningInterventions, deps.clock);
  for (;;) {
    const entry = await runs.read(pk, runId);
    if (entry === undefined) return undefined;
    const items = await runItems(deps, tenantOf(pk), entry.body);
    const isCheckChanged = await alignCheck(deps, entry, items);
    const derived = derivedFrom(entry.body, bodiesOf(items));
    if (!isCheckChanged && isSame(entry.body, derived)) return entry;
    if (!isCheckChanged) await replaceUnlessStale(deps, entry, { ...entry.body, ...derived });
  }
}

/** What happens to a task that is a step of an intervention is told to its run. */
export function watchSteps(deps: AlignmentDeps): ItemWatch {
  const runs = createCollection(deps.store, runningInterventions, deps.clock);
  return async ({ pk, body: item }) => {
    const { step, teamId, version } = item;
    // As it was made it says nothing that its run does not know.
    if (step === undefined || teamId === undefined || version === 1) return;
    const team = teamPartition(tenantOf(pk), teamId);
    const run = await runs.read(team, step.runId);
    if (run !== undefined && !isDoneByRun(item, run.body)) await alignRun(deps, team, step.runId);
  };
}

/** Whoever brings the tasks in line with a run brings the run in line with them once, when that is done. */
function isDoneByRun({ history, step }: PlanItem, { stopped, resumed, effect, effectUndone }: StoredRun): boolean {
  const last = history.at(-1);
  const isBy = (asked: { readonly by: string; readonly at: string } | undefined) =>
    asked !== undefined && asked.by === last?.by && asked.at === last.at;
  switch (last?.change.what) {
    case 'cancelled':
      return isBy(stopped);
    case 'undone':
      return last.change.undid === 'cancelled' && isBy(resumed);
    case 'done':
      return step?.isCheck === true && isBy(effect);
    case 'reopened':
      return step?.isCheck === true && isBy(effectUndone);
    default:
      return false;
  }
}

/** The tasks of a run as they are now, as far as they are made. */
export async function runItems(
  { store, clock }: Pick<AlignmentDeps, 'store' | 'clock'>,
  tenantId: string,
  { teamId, steps, check }: Pick<StoredRun, 'teamId' | 'steps' | 'check'>,
): Promise<RunEntries> {
  const items = createCollection(store, planItems, clock);
  const read = ({ itemId, year }: StoredRun['steps'][number]) =>
    items.read(planPartition(tenantId, teamId, year), itemId);
  const [made, looked] = await Promise.all([
    Promise.all(steps.map(read)),
    check === undefined ? undefined : read(check),
  ]);
  return { steps: made.flatMap((entry) => entry ?? []), check: looked };
}

export interface RunEntries {
  readonly steps: readonly Entry<PlanItem>[];
  readonly check: Entry<PlanItem> | undefined;
}

export function bodiesOf({ steps, check }: RunEntries) {
  return { steps: steps.map(({ body }) => body), check: check?.body };
}

/** Whether it says so already. */
export function isSame({ stage, standing }: StoredRun, derived: Derived): boolean {
  return stage === derived.stage && JSON.stringify(standing) === JSON.stringify(derived.standing);
}

/** Whether the task had to be changed, or others were at it. */
async function alignCheck(deps: AlignmentDeps, run: Entry<StoredRun>, items: RunEntries): Promise<boolean> {
  const { check, steps } = bodiesOf(items);
  if (check === undefined || items.check === undefined || run.body.state === 'stopped') return false;
  const calendar = await deps.reminders.calendarOf(tenantOf(run.pk));
  const dueOn = checkDay(steps, (day) => calendar.onOrAfter(day, EVERY_WEEKDAY));
  const next = checkInLine(check, run.body, dueOn);
  if (next === undefined) return false;
  const entries = createCollection(deps.store, planItems, deps.clock);
  try {
    await deps.index.update(await entries.replace(items.check, next, { due: deps.index.dueForIndexing() }));
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'stale')) throw error;
  }
  return true;
}

async function replaceUnlessStale(deps: AlignmentDeps, entry: Entry<StoredRun>, body: StoredRun): Promise<void> {
  try {
    await createCollection(deps.store, runningInterventions, deps.clock).replace(entry, body, { due: entry.due });
  } catch (error) {
    // Somebody else was at it: it is looked at again.
    if (!(error instanceof StoreError && error.code === 'stale')) throw error;
  }
}
