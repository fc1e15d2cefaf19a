import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';
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
import { openSqliteStore } from '../../bot/adapters/sqlite/store';
import { staticDirectory } from '../../bot/adapters/static-directory/static-directory';
import { activityEndpoint, createTeamsAdapter } from '../../bot/adapters/teams/adapter';
import { teamsMessenger } from '../../bot/adapters/teams/messenger';
import { createServer } from '../../bot/api/server';
import { compose, storeSchema } from '../../bot/compose';
import { largeAssociation, NINE, seedAssociation } from '../faults/association';
import { tellParent } from '../faults/process';
import { TENANT_ID } from '../support/program/test-association';

const Options = z.object({ kind: z.enum(['echo', 'on disk', 'in memory']), folder: z.string(), people: z.number() });

void start(Options.parse(JSON.parse(process.argv[2] ?? '')));
process.on('disconnect', () => process.exit());

async function start({ kind, folder, people }: z.infer<typeof Options>): Promise<void> {
  const port =
    kind === 'echo' ? await startEcho() : await startProgram(kind === 'in memory' ? ':memory:' : folder, people);
  tellParent({ port });
}

/** As in the SDK's own first sample. */
async function startEcho(): Promise<number> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new ActivityHandler();
  bot.onMessage(async (turnContext, next) => {
    await turnContext.sendActivity(`Echo: ${turnContext.activity.text}`);
    await next();
  });
  const server = restify.createServer();
  Object.assign(server.log, { level: 'silent' });
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const body = z.record(z.string(), z.unknown()).parse(request.body);
    await adapter.process({ body, headers: request.headers, method: 'POST' }, response, (turnContext) =>
      bot.run(turnContext),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return z.object({ port: z.number() }).parse(server.address()).port;
}

async function startProgram(folder: string, people: number): Promise<number> {
  const offsetMs = Date.parse(NINE) - Date.now() - 3_600_000;
  const clock = { now: () => new Date(Date.now() + offsetMs).toISOString() };
  const logger = pinoLogger('error');
  const ids = randomIds();
  const store = await openSqliteStore({
    file: folder === ':memory:' ? folder : path.join(folder, 'store.db'),
    schema: storeSchema,
    clock,
  });
  await seedAssociation(store, clock, people, 'http://127.0.0.1:1');
  const adapter = createTeamsAdapter({ onTurnError: async (_turn, err) => logger.error({ err }, 'A turn failed') });
  const { bot } = compose(
    {
      ...{ store, clock, ids, logger, fetch, messenger: teamsMessenger(adapter, {}) },
      directory: staticDirectory(TENANT_ID, largeAssociation(people)),
      holidays: dutchHolidays(),
      spreadsheets: csvSpreadsheets(),
      workbooks: excelWorkbooks(),
      documents: wordDocuments(),
      images: sharpImages(),
      typefaces: nunitoSans(),
      pagePrinter: pdfPrinter(),
      sheetWriter: wordSheets(),
      links: noLinks(),
      wait: createWait(),
      random: () => Math.random(),
    },
    {
      ...{ tenantIds: [TENANT_ID], defaultLanguage: 'nl', digestTime: '09:00' },
      ...{ pollEveryMs: 1_000, deliveryPerSecond: 30 },
    },
  );
  const server = createServer({
    ...{ logger, ids, clock, routes: [], signIn: { state: 'missing', settings: [] } },
    health: { version: 'bench', checkStore: () => store.due('2000-01-01T00:00:00.000Z', 1) },
    messages: activityEndpoint(adapter, bot),
  });
  return (await server.listen(0, '127.0.0.1')).port;
}
