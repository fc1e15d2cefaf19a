import type { RunCommand } from '../../contracts/intervention-runs';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import { MessengerError } from '../../ports/messenger';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { teamPartition } from '../../shared/partitions';
import type { Channels } from '../channels';
import { runningInterventions } from './collections';
import type { ShownRun } from './run-view';

export interface PraiseDeps {
  readonly store: Store;
  readonly channels: Pick<Channels, 'post' | 'refusalOf'>;
  readonly clock: Clock;
}

/**
 * Posts a compliment that its run says is being posted: what is broken off now is in doubt later, and nobody posts it twice.
 * @throws ChannelNotFound, ChannelRefused when it certainly was not posted, which the run then says too
 */
export async function postPraise(
  deps: PraiseDeps,
  actor: Actor,
  run: ShownRun,
  { channelId, text }: Extract<RunCommand, { what: 'praise' }>,
): Promise<void> {
  try {
    await deps.channels.post(actor.tenantId, channelId, { text });
  } catch (error) {
    const isRefused = error instanceof MessengerError && error.kind !== 'in-doubt';
    await conclude(deps, actor, run, isRefused ? undefined : 'in-doubt');
    if (isRefused) throw deps.channels.refusalOf(error);
    if (!(error instanceof MessengerError)) throw error;
    return;
  }
  await conclude(deps, actor, run, 'posted');
}

/** What became of it; undefined when it was not posted. */
async function conclude(
  { store, clock }: PraiseDeps,
  { tenantId }: Actor,
  { id, teamId, praise }: ShownRun,
  state: 'posted' | 'in-doubt' | undefined,
): Promise<void> {
  const runs = createCollection(store, runningInterventions, clock);
  await runs.update(teamPartition(tenantId, teamId), id, ({ body: { praise: posting, ...run }, due }) => {
    if (posting === undefined || posting.at !== praise?.at) return undefined;
    return { body: { ...run, ...(state === undefined ? {} : { praise: { ...posting, state } }) }, due };
  });
}
