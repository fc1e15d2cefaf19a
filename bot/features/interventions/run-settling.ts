import type { PlanItem } from '../../contracts/annual-plan';
import type { Instant } from '../../contracts/calendar';
import type { SuggestionOutcome } from '../../contracts/interventions';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import { addMilliseconds } from '../../shared/local-date';
import { planPartition, tenantOf } from '../../shared/partitions';
import { planItems } from '../annual-plan';
import { runningInterventions, type StoredRun } from './collections';
import { hasHelped } from './permissions';
import { alignRun, type AlignmentDeps } from './run-alignment';
import { stepInLine } from './step-change';
import type { Toolkit } from './toolkit';

export interface SettlingDeps extends AlignmentDeps {
  readonly toolkit: Pick<Toolkit, 'note'>;
}

/** So long a channel may take to answer that it has a compliment. */
const POSTING_MILLISECONDS = 60_000;

/**
 * Brings the tasks of a run in line with it: those that were never made are made, those of a stopped one are cancelled. Every part
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
    const aligned: Entry<StoredRun> | undefined = await alignRun(deps, current.pk, current.id);
    if (aligned === undefined) return;
    const isUnchanged = aligned.body.version === current.body.version;
    if (isUnchanged && (aligned.due === undefined || (await rest(deps, aligned)))) return;
    current = await runs.read(entry.pk, entry.id);
  }
}

/** It waits for nothing more, but for the answer of a channel. Answers whether nobody was at it meanwhile. */
async function rest({ store, clock }: SettlingDeps, entry: Entry<StoredRun>): Promise<boolean> {
  const { body, due } = answered(entry.body, clock.now());
  try {
    await createCollection(store, runningInterventions, clock).replace(entry, { ...body, waiting: [] }, { due });
    return true;
  } catch (error) {
    if (!(error instanceof StoreError && (error.code === 'stale' || error.code === 'missing'))) throw error;
    return false;
  }
}

/** Whether an unanswered compliment is there only people can see, so nobody posts it again by itself. */
function answered(run: StoredRun, now: Instant): { readonly body: StoredRun; readonly due: Instant | undefined } {
  const { praise } = run;
  if (praise?.state !== 'posting') return { body: run, due: undefined };
  const due = addMilliseconds(praise.at, POSTING_MILLISECONDS);
  return due > now
    ? { body: run, due }
    : { body: { ...run, praise: { ...praise, state: 'in-doubt' } }, due: undefined };
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
  for (const { itemId, year } of [...run.steps, ...(run.check === undefined ? [] : [run.check])]) {
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
  await toolkit.note(tenantId, { theme, issueId, interventionId, outcome: outcomeOf(run) });
}

function outcomeOf(run: StoredRun): SuggestionOutcome {
  if (run.state === 'stopped') return 'stopped';
  if (run.effect === undefined) return 'started';
  return hasHelped(run) ? 'helped' : 'did-not-help';
}
