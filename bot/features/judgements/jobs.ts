import { defineDueHandler, type DueHandler } from '../../jobs/define';
import { createCollection } from '../../ports/collection';
import { judgements } from './collections';
import { pseudonymize, type PseudonymDeps } from './pseudonym';

/** Takes people out of what they judged two years ago. */
export function judgementJobs(deps: PseudonymDeps): readonly DueHandler[] {
  const judged = createCollection(deps.store, judgements, deps.clock);
  return [defineDueHandler({ type: judgements.type, handle: (stored) => pseudonymize(deps, judged.entryOf(stored)) })];
}
