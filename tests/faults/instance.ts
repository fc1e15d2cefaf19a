import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { csvSpreadsheets } from '../../bot/adapters/csv/spreadsheets';
import { dutchHolidays } from '../../bot/adapters/holidays/dutch-holidays';
import { randomIds } from '../../bot/adapters/ids/random-ids';
import { pinoLogger } from '../../bot/adapters/log/pino-logger';
import { staticDirectory } from '../../bot/adapters/static-directory/static-directory';
import { createTeamsAdapter } from '../../bot/adapters/teams/adapter';
import { teamsMessenger } from '../../bot/adapters/teams/messenger';
import { compose } from '../../bot/compose';
import { MessengerError, type Messenger } from '../../bot/ports/messenger';
import { TENANT_ID } from '../support/program/test-association';
import { largeAssociation } from './association';
import { tellParent } from './process';
import { openSharedStore, SharedStore } from './shared-store';

/** The whole program as one of several instances, with the real channel adapter. */
const InstanceOptions = z.object({
  store: SharedStore,
  recipients: z.number(),
  perSecond: z.number(),
  sendTimeoutMs: z.number(),
  /** How far its clock is from the machine's. */
  offsetMs: z.number(),
  mutant: z.literal('resend').optional(),
});
export type InstanceOptions = z.infer<typeof InstanceOptions>;

const Command = z.union([z.object({ advanceMs: z.number() }), z.literal('memory')]);

void run(InstanceOptions.parse(JSON.parse(process.argv[2] ?? '')));

async function run({ recipients, perSecond, sendTimeoutMs, mutant, ...options }: InstanceOptions): Promise<void> {
  let { offsetMs } = options;
  const clock = { now: () => new Date(Date.now() + offsetMs).toISOString() };
  const logger = pinoLogger('error');
  const store = await openSharedStore(options.store, clock);
  const adapter = createTeamsAdapter({
    onTurnError: async (_turn, err) => logger.error({ err }, 'A turn failed'),
    sendTimeoutMs,
  });
  const messenger = teamsMessenger(adapter, {});
  const { dueLoop } = compose(
    {
      store,
      directory: staticDirectory(TENANT_ID, largeAssociation(recipients)),
      holidays: dutchHolidays(),
      spreadsheets: csvSpreadsheets(),
      messenger: mutant === 'resend' ? resending(messenger) : messenger,
      clock,
      ids: randomIds(),
      logger,
      fetch,
      wait: (ms) => setTimeout(ms),
      random: () => Math.random(),
    },
    {
      tenantIds: [TENANT_ID],
      defaultLanguage: 'nl',
      digestTime: '09:00',
      pollEveryMs: 1_000,
      deliveryPerSecond: perSecond,
    },
  );
  process.on('message', (message) => {
    const command = Command.parse(message);
    if (command === 'memory') tellParent({ rss: process.memoryUsage().rss });
    else offsetMs += command.advanceMs;
  });
  process.on('disconnect', () => process.exit());
  process.once(
    'SIGTERM',
    () =>
      void dueLoop
        .stop()
        .then(() => store.close())
        .then(() => process.exit(0)),
  );
  dueLoop.start();
  tellParent({ file: path.basename(__filename) });
}

/** What the program must not do. */
function resending(messenger: Messenger): Messenger {
  return {
    async send(to, message) {
      try {
        return await messenger.send(to, message);
      } catch (error) {
        if (error instanceof MessengerError && error.kind === 'in-doubt') return messenger.send(to, message);
        throw error;
      }
    },
  };
}
