import type { AssessmentRound } from '../../contracts/assessment-rounds';
import { createCollection, type Entry } from '../../ports/collection';
import { addMilliseconds } from '../../shared/local-date';
import { tenantOf } from '../../shared/partitions';
import { assessmentRounds, type StoredRound } from './collections';
import { isRaced } from './participant-writes';
import { roundOf } from './round-access';
import { closed, nextMoment, opened } from './round-change';
import { markBehind } from './row-turns';
import type { FollowingDeps } from './task-following';

/** Makes the summary of a closed round, a part at a time; may be done twice. */
export type Summarize = (tenantId: string, round: AssessmentRound) => Promise<'done' | 'again'>;

export interface RoundSettlingDeps extends FollowingDeps {
  readonly summarize: Summarize;
}

/** What a summary waits before it goes on, so that other work has its turn. */
const PAUSE_MILLISECONDS = 1_000;

/**
 * Has a round do what it is time for: it opens on its first day, closes after its last, everybody's row follows it, and its summary is
 * made. Each of these may happen twice; whoever finds it broken off goes on.
 */
export async function settleRound(deps: RoundSettlingDeps, entry: Entry<StoredRound>): Promise<void> {
  const rounds = createCollection(deps.store, assessmentRounds, deps.clock);
  const tenantId = tenantOf(entry.pk);
  try {
    let current = entry;
    const passed = afterItsDay(current.body, deps.clock.now());
    if (passed !== undefined) current = await rounds.replace(current, passed, { due: deps.clock.now() });
    await markBehind(deps, tenantId, current.body);
    const { round, again } = await summarized(deps, tenantId, current.body);
    const due = again ? addMilliseconds(deps.clock.now(), PAUSE_MILLISECONDS) : nextMoment(round);
    await rounds.replace(current, round, { due });
  } catch (error) {
    // Somebody changed it meanwhile: it goes on waiting.
    if (!isRaced(error)) throw error;
  }
}

/** The round after a day that came or passed by itself. */
function afterItsDay(round: StoredRound, now: string): StoredRound | undefined {
  const moment = nextMoment(round);
  if (moment === undefined || moment > now) return undefined;
  if (round.state === 'planned') return opened(round, now);
  return round.state === 'open' ? closed(round, now) : undefined;
}

async function summarized(
  { summarize, clock }: RoundSettlingDeps,
  tenantId: string,
  round: StoredRound,
): Promise<{ readonly round: StoredRound; readonly again: boolean }> {
  const moment = nextMoment(round);
  const isDue = round.state === 'closed' && moment !== undefined && moment <= clock.now();
  if (!isDue) return { round, again: false };
  if ((await summarize(tenantId, roundOf(round))) === 'again') return { round, again: true };
  return { round: { ...round, isSummarized: true, version: round.version + 1 }, again: false };
}
