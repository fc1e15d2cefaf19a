import path from 'node:path';
import { z } from 'zod';
import { createWait } from '../../bot/adapters/clock/wait';
import { csvSpreadsheets } from '../../bot/adapters/csv/spreadsheets';
import { wordDocuments } from '../../bot/adapters/docx/documents';
import { wordSheets } from '../../bot/adapters/docx/sheets';
import { sharpImages } from '../../bot/adapters/images/images';
import { nunitoSans } from '../../bot/adapters/pdf/nunito-sans';
import { pdfPrinter } from '../../bot/adapters/pdf/page-printer';
import { excelWorkbooks } from '../../bot/adapters/excel/workbooks';
import { dutchHolidays } from '../../bot/adapters/holidays/dutch-holidays';
import { randomIds } from '../../bot/adapters/ids/random-ids';
import { noLinks } from '../../bot/adapters/links/no-links';
import { pinoLogger } from '../../bot/adapters/log/pino-logger';
import { randomSecrets } from '../../bot/adapters/secrets/random-secrets';
import { staticDirectory } from '../../bot/adapters/static-directory/static-directory';
import { createTeamsAdapter } from '../../bot/adapters/teams/adapter';
import { teamsMessenger } from '../../bot/adapters/teams/messenger';
import { compose } from '../../bot/compose';
import { guardStore } from '../../bot/ports/guarded-store';
import { openLateStore } from '../../bot/ports/late-store';
import { MessengerError, type Messenger } from '../../bot/ports/messenger';
import { Presence } from '../support/cosmos/presence';
import { TENANT_ID } from '../support/program/test-association';
import { largeAssociation } from './association';
import { moodyStore } from './moody-store';
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
  /** Of the store, as far as this instance sees it; a stand-in of its own goes away by itself. */
  presence: Presence,
  mutant: z.literal('resend').optional(),
});
export type InstanceOptions = z.infer<typeof InstanceOptions>;

const Command = z.union([z.object({ advanceMs: z.number() }), z.object({ presence: Presence }), z.literal('memory')]);

void run(InstanceOptions.parse(JSON.parse(process.argv[2] ?? '')));

async function run({ recipients, perSecond, sendTimeoutMs, mutant, ...options }: InstanceOptions): Promise<void> {
  let { offsetMs } = options;
  const clock = { now: () => new Date(Date.now() + offsetMs).toISOString() };
  const logger = pinoLogger('error');
  const found = await openLateStore(() => openSharedStore(options.store, clock));
  const moody = moodyStore(found, options.presence);
  // That the store goes away is no news here.
  const store = guardStore(moody.store, { clock, logger: pinoLogger('silent') });
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
      workbooks: excelWorkbooks(),
      documents: wordDocuments(),
      images: sharpImages(),
      typefaces: nunitoSans(),
      pagePrinter: pdfPrinter(),
      sheetWriter: wordSheets(),
      messenger: mutant === 'resend' ? resending(messenger) : messenger,
      clock,
      ids: randomIds(),
      secrets: randomSecrets(),
      links: noLinks(),
      logger,
      fetch,
      wait: createWait(),
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
    else if ('presence' in command) moody.become(command.presence);
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
    ...messenger,
    async send(to, message, mayPost) {
      try {
        return await messenger.send(to, message, mayPost);
      } catch (error) {
        if (error instanceof MessengerError && error.kind === 'in-doubt') return messenger.send(to, message);
        throw error;
      }
    },
  };
}
