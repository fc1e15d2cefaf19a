import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { openCosmosStore } from '../../bot/adapters/cosmos/store';
import { buildApp, type App } from '../../bot/app';
import { createTurnError } from '../../bot/chat/turn-error';
import { storeSchema } from '../../bot/compose';
import { guardStore } from '../../bot/ports/guarded-store';
import { openLateStore } from '../../bot/ports/late-store';
import type { Store } from '../../bot/ports/store';
import { activityFrom } from '../support/chat/chat-tester';
import { recordingLogger } from '../support/chat/recording-logger';
import { repliesOf, type Replies } from '../support/chat/replies';
import { TurnAdapter } from '../support/chat/turn-adapter';
import type { Presence } from '../support/cosmos/presence';
import { startCosmosStandIn, type CosmosStandIn } from '../support/cosmos/stand-in';
import { createCountingIds } from '../support/counting-ids';
import { createManualClock } from '../support/manual-clock';
import { TENANT_ID, testAssociation } from '../support/program/test-association';
import { createTestProgram, type TestProgram } from '../support/program/test-program';

const KEY = 'bm90IGEga2V5';

let cosmos: CosmosStandIn;
const unhandled: unknown[] = [];
const note = (error: unknown): void => void unhandled.push(error);

beforeEach(async () => {
  cosmos = await startCosmosStandIn();
  unhandled.length = 0;
  process.on('unhandledRejection', note);
});
afterEach(async () => {
  process.off('unhandledRejection', note);
  await cosmos.close();
  expect(unhandled).toEqual([]);
});

describe('the program while its database is away', () => {
  let folder: string;
  let app: App;
  let base: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'outage-'));
    const directoryFile = path.join(folder, 'directory.json');
    writeFileSync(directoryFile, JSON.stringify(testAssociation()));
    await cosmos.become('gone');
    app = await buildApp({
      ...{ mode: 'production', host: '127.0.0.1', port: 0, logLevel: 'silent' },
      ...{
        digestTime: '09:00',
        defaultLanguage: 'nl',
        deliveryPerSecond: 30,
        trustedProxies: 0,
        tenantId: TENANT_ID,
        directoryFile,
      },
      storage: { kind: 'cosmos', endpoint: cosmos.endpoint, key: KEY },
      bot: {
        ...{ appId: TENANT_ID, tenantId: TENANT_ID, managedIdentityClientId: TENANT_ID },
        ...{ type: 'SingleTenant', password: 'not a password' },
      },
    });
    base = `http://127.0.0.1:${(await app.listen()).port}`;
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const statusOf = async (page: string): Promise<number> => (await fetch(`${base}/${page}`)).status;

  async function becomes(status: number): Promise<void> {
    const giveUp = AbortSignal.timeout(30_000);
    while ((await statusOf('readyz')) !== status) await setTimeout(100, undefined, { signal: giveUp });
  }

  it('starts, lives, and says when it is ready and when not', async () => {
    expect(await statusOf('readyz')).toBe(503);
    for (const presence of ['gone', 'silent'] satisfies readonly Presence[]) {
      await cosmos.become('there');
      await becomes(200);
      await cosmos.become(presence);
      await becomes(503);
      expect(await statusOf('healthz')).toBe(200);
    }
  }, 120_000);
});

describe('whoever writes to the bot while its database is away', () => {
  const clock = createManualClock('2026-12-01T07:58:00.000Z');
  const logger = recordingLogger();
  let store: Store;
  let program: TestProgram;

  beforeEach(async () => {
    const open = () =>
      openCosmosStore({
        ...{ endpoint: cosmos.endpoint, key: KEY, databaseId: 'd', containerId: 'c', schema: storeSchema },
        ids: createCountingIds(),
        patience: { totalMs: 10, wait: () => Promise.resolve(), random: () => 1 },
        // Long enough for a busy machine, short enough for a database that never answers.
        clientOptions: { connectionPolicy: { requestTimeout: 2_000 } },
      });
    store = guardStore(await openLateStore(open), { clock, logger });
    program = await createTestProgram({ store, clock });
    await program.install('anna');
  });
  afterEach(() => program.close());

  async function deliver(activity: Partial<Activity>): Promise<Replies> {
    const adapter = new TurnAdapter((context) => program.program.bot.run(context), []);
    adapter.onTurnError = createTurnError({ defaultLanguage: 'nl', ids: createCountingIds(), logger });
    await adapter.processActivity({ ...activityFrom({ id: 'anna' }), ...activity });
    return repliesOf(adapter.activeQueue, adapter.replaced);
  }
  const say = (id: string) => deliver({ id, type: 'message', text: 'mijn taken' });
  const press = () =>
    deliver({
      ...{ id: 'press', type: 'invoke', name: 'adaptiveCard/action' },
      value: { action: { type: 'Action.Execute', verb: 'annual-plan/open-my-tasks', data: {} } },
    });

  it.each<Presence>(['gone', 'refusing', 'silent'])(
    'is told so, and answered when it is back (%s)',
    async (presence) => {
      await cosmos.become(presence);
      const away = [await say('one'), await say('two'), await press()];
      await cosmos.become('there');
      clock.advance(10);
      const back = await say('one');

      const sentence = 'Ik kan op dit moment niet bij de gegevens. Probeer het over een paar minuten nog eens.';
      expect(away.map(({ texts }) => texts)).toEqual([[sentence], [sentence], [sentence]]);
      expect(away[2]?.status).toEqual({ http: 200, body: 500 });
      expect(back.cards).toHaveLength(1);
    },
  );
});
