import { defineDueHandler, type DueHandler } from '../../jobs/define';
import { createCollection } from '../../ports/collection';
import { runningInterventions } from './collections';
import { settleRun, type SettlingDeps } from './run-settling';

/** Brings the steps in line with a run whose writer did not get to it. */
export function interventionJobs(deps: SettlingDeps): readonly DueHandler[] {
  const runs = createCollection(deps.store, runningInterventions, deps.clock);
  return [
    defineDueHandler({ type: runningInterventions.type, handle: (stored) => settleRun(deps, runs.entryOf(stored)) }),
  ];
}
