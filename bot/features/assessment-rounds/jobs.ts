import { defineDueHandler, type DueHandler } from '../../jobs/define';
import { createCollection } from '../../ports/collection';
import { assessmentRounds, participants, roundRepeats as repeatDocuments } from './collections';
import type { RoundRepeats } from './repeats';
import { settleRound, type RoundSettlingDeps } from './round-settling';
import { createRowSettler } from './row-settling';

/** Opening, closing, repeating and summarizing rounds; counting what was answered, and bringing people's tasks in line. */
export function assessmentRoundJobs(
  deps: RoundSettlingDeps & { readonly roundRepeats: RoundRepeats },
): readonly DueHandler[] {
  const rows = createRowSettler(deps);
  const rounds = createCollection(deps.store, assessmentRounds, deps.clock);
  const { roundRepeats } = deps;
  return [
    defineDueHandler({
      type: assessmentRounds.type,
      handle: (stored) => settleRound(deps, rounds.entryOf(stored)),
    }),
    defineDueHandler({
      type: repeatDocuments.type,
      handle: (stored) => roundRepeats.finish(roundRepeats.waiting.entryOf(stored)),
    }),
    defineDueHandler({ type: participants.type, handle: ({ pk, id }) => rows.settle({ pk, id }) }),
  ];
}
