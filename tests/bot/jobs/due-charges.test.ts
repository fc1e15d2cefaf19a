import { createChargeMeter } from '../../../bot/adapters/cosmos/charge-meter';
import { openCosmosStore } from '../../../bot/adapters/cosmos/store';
import { createPace } from '../../../bot/delivery/pace';
import { createDueLoop } from '../../../bot/jobs/due-loop';
import { recordingLogger } from '../../support/chat/recording-logger';
import { startCosmosStandIn } from '../../support/cosmos/stand-in';
import { createCountingIds } from '../../support/counting-ids';
import { createManualClock } from '../../support/manual-clock';

it('what Cosmos charges for due work is told per kind, the pace of what is sent included', async () => {
  const cosmos = await startCosmosStandIn();
  const clock = createManualClock('2026-12-01T08:00:00.000Z');
  const logger = recordingLogger();
  const meter = createChargeMeter();
  const store = await openCosmosStore({
    ...{ endpoint: cosmos.endpoint, key: 'bm90IGEga2V5', databaseId: 'd', containerId: 'c', meter },
    schema: { kettle: { keys: {} }, pace: { keys: {} } },
    ids: createCountingIds(),
    clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
  });
  const wait = () => new Promise<void>((resolve) => void setImmediate(resolve));
  const pace = createPace({ ...{ store, clock, logger, wait, tenantId: 't' }, random: () => 0, perSecond: 1_000_000 });
  for (const id of ['one', 'two'])
    await store.create({ pk: 'kitchen', id, type: 'kettle', body: {}, due: '2026-12-01T08:00:00.000Z' });
  const loop = createDueLoop({
    ...{ store, clock, logger, meter, pollEveryMs: 1_000, random: () => 0 },
    handlers: [
      {
        type: 'kettle',
        async handle({ etag, due: _due, ...kettle }) {
          await store.read('kitchen', 'one');
          await store.replace(kettle, etag);
          if (kettle.id === 'one') await pace.slot();
        },
      },
    ],
  });

  await loop.runOnce();
  await loop.stop();

  // The stand-in charges 1 for each request: two reads, two writes, and a read and a write of the pace.
  const metrics = logger.lines.filter(({ data }) => data['metric'] === 'due-work-charge');
  expect(metrics.map(({ level, data }) => [level, data['kind'], data['times'], data['charge']])).toEqual([
    ['info', 'looking', 1, 1],
    ['info', 'kettle', 2, 6],
  ]);
  pace.stop();
  await store.close();
  await cosmos.close();
});
