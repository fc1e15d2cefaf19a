import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { DeliveryState } from '../../bot/contracts/reminders';
import { digests } from '../../bot/features/reminders';
import type { Clock } from '../../bot/ports/clock';
import { createCollection } from '../../bot/ports/collection';
import { isPassing } from '../../bot/ports/guarded-store';
import type { Store } from '../../bot/ports/store';
import { personPartition } from '../../bot/shared/partitions';
import './indexed-stand-in.cjs';
import { startCosmosStandIn } from '../support/cosmos/stand-in';
import { TENANT_ID } from '../support/program/test-association';
import { conversationOf, DAY, NINE, recipientIds, seedAssociation } from './association';
import { ConnectorReport } from './connector-report';
import { createCrew, type Crew } from './crew';
import { createOutages, type OutageOptions, type Outages } from './outages';
import { end, hear, startProcess } from './process';
import { openSharedStore, type SharedStore } from './shared-store';
import { tallyOf, type Tally } from './tally';

export interface FaultOptions {
  readonly seed: number;
  readonly store: 'sqlite' | 'cosmos';
  readonly recipients: number;
  readonly instances: number;
  readonly perSecond: number;
  /** Of the requests to the channel that go wrong, from 0 to 1. */
  readonly share: number;
  /** How often a random instance is killed; 0 for never. */
  readonly killEveryMs: number;
  /** Instances are asked to stop, and never killed. */
  readonly gently?: boolean;
  /** When the store goes away; never where it is absent. */
  readonly outages?: OutageOptions;
  /** Lets the clocks of all leap while nothing happens. */
  readonly leap: boolean;
  readonly mutant?: 'resend';
  readonly print: (line: string) => void;
}

export interface FaultReport {
  readonly tally: Tally;
  readonly channel: ConnectorReport;
  readonly kills: number;
  /** Instances that ended by themselves. */
  readonly crashes: number;
  readonly outages: number;
  readonly seconds: number;
}

/** Delivers one digest to every recipient, through a channel that fails and by instances that are killed, until all is settled. */
export async function runFaults(options: FaultOptions): Promise<FaultReport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-'));
  const standIn = options.store === 'cosmos' ? await startCosmosStandIn() : undefined;
  const connector = startProcess('connector.ts', {
    seed: options.seed,
    share: options.share,
    storms: options.share > 0,
  });
  const { port } = await hear(connector, z.object({ port: z.number() }));
  const where: SharedStore =
    standIn === undefined ? { sqlite: path.join(folder, 'store.db') } : { cosmos: standIn.endpoint };
  const clock = movableClock();
  const store = await openSharedStore(where, clock);
  // It asks for every document that will expire, at every request.
  standIn?.setNow(() => Date.now() + clock.offsetMs());
  const seeding = performance.now();
  await seedAssociation(store, clock, options.recipients, `http://127.0.0.1:${port}`);
  options.print(`${options.recipients} recipients made in ${Math.round((performance.now() - seeding) / 1000)} s`);
  clock.beAt(NINE);
  const crew = createCrew({
    ...options,
    instance: () => ({
      ...{ store: where, recipients: options.recipients, perSecond: options.perSecond, presence: 'there' },
      // Where no answer gets lost, one that comes late on a busy machine is not to be taken for that.
      ...{ sendTimeoutMs: options.share > 0 ? 1_500 : 15_000, offsetMs: clock.offsetMs() },
      ...(options.mutant === undefined ? {} : { mutant: options.mutant }),
    }),
  });
  const outages = createOutages(options.outages ?? { everyMs: 0, lastMs: 0 }, async (presence) => {
    if (standIn === undefined) crew.tell(presence);
    else await standIn.become(presence);
  });
  const started = performance.now();
  try {
    const channel = async (): Promise<ConnectorReport> => {
      const heard = hear(connector, ConnectorReport);
      connector.send('report');
      return heard;
    };
    connector.setMaxListeners(0);
    const states = await settle(options, {
      store,
      clock,
      crew,
      outages,
      channel,
      leap: (ms) => connector.send({ advanceMs: ms }),
    });
    await outages.end();
    const seen = await channel();
    const tally = tallyOf(
      recipientIds(options.recipients).map((id) => ({
        state: states.get(id),
        accepted: seen.accepted[conversationOf(id)] ?? 0,
      })),
    );
    const seconds = (performance.now() - started) / 1000;
    return { tally, channel: seen, kills: crew.kills(), crashes: crew.crashes(), outages: outages.count(), seconds };
  } finally {
    await outages.end();
    await crew.end();
    await end(connector);
    await store.close();
    await standIn?.close();
    rmSync(folder, { recursive: true });
  }
}

interface Scene {
  readonly store: Store;
  readonly clock: MovableClock;
  readonly crew: Crew;
  readonly outages: Outages;
  readonly channel: () => Promise<ConnectorReport>;
  readonly leap: (ms: number) => void;
}

const LOOK_EVERY_MS = 250;
const LEAP_MS = 20_000;
/** So many that are not settled are enough to know that it is not over. */
const ENOUGH_OPEN = 20;
/** Longer than any attempt and any claim. */
const GIVE_UP_AFTER_QUIET_MS = 180_000;
const FINAL: readonly (DeliveryState | undefined)[] = ['sent', 'empty', 'failed', 'unreachable', 'in-doubt'];

/** Waits until every digest has come to an end, or nothing happened for long. Answers the states. */
async function settle(
  { recipients, leap, print }: FaultOptions,
  scene: Scene,
): Promise<ReadonlyMap<string, DeliveryState | undefined>> {
  const entries = createCollection(scene.store, digests, scene.clock);
  const states = new Map<string, DeliveryState | undefined>();
  let open: readonly string[] = recipientIds(recipients);
  let lastChange = performance.now();
  for (let looks = 0; open.length > 0; looks += 1) {
    await setTimeout(LOOK_EVERY_MS);
    const { requests, openRequests, lastRequestAt } = await scene.channel();
    if (looks % 80 === 79) print(`  ${requests} requests, ${open.length} of ${recipients} not settled yet`);
    const isQuiet = openRequests === 0 && Date.now() - lastRequestAt > 3 * LOOK_EVERY_MS;
    const before = open.length;
    open = await unsettled(open, async (id) => {
      const state = (await entries.read(personPartition(TENANT_ID, id), `digest:${DAY}`))?.body.state;
      states.set(id, state);
      return state;
    }).catch((error: unknown) => {
      if (isPassing(error)) return open;
      throw error;
    });
    if (open.length < before) lastChange = performance.now();
    if (performance.now() - lastChange > GIVE_UP_AFTER_QUIET_MS) break;
    if (leap && isQuiet && !scene.outages.isAway() && open.length > 0 && requests > 0) {
      scene.leap(LEAP_MS);
      scene.clock.leap(LEAP_MS);
      scene.crew.leap(LEAP_MS);
    }
  }
  return states;
}

/** Without those that have come to an end, as far as it was looked: after some that have not, the rest waits for another time. */
async function unsettled(
  ids: readonly string[],
  stateOf: (id: string) => Promise<DeliveryState | undefined>,
): Promise<readonly string[]> {
  const open: string[] = [];
  for (const [at, id] of ids.entries()) {
    if (open.length === ENOUGH_OPEN) return [...ids.slice(at), ...open];
    if (!FINAL.includes(await stateOf(id))) open.push(id);
  }
  return open;
}

interface MovableClock extends Clock {
  beAt(moment: string): void;
  leap(ms: number): void;
  offsetMs(): number;
}

function movableClock(): MovableClock {
  let offsetMs = Date.parse(NINE) - 3_600_000 - Date.now();
  return {
    now: () => new Date(Date.now() + offsetMs).toISOString(),
    beAt: (moment) => void (offsetMs = Date.parse(moment) - Date.now()),
    leap: (ms) => void (offsetMs += ms),
    offsetMs: () => offsetMs,
  };
}
