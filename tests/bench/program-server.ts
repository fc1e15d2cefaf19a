import path from 'node:path';
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
import { openSqliteStore } from '../../bot/adapters/sqlite/store';
import { staticDirectory } from '../../bot/adapters/static-directory/static-directory';
import { activityEndpoint, createTeamsAdapter } from '../../bot/adapters/teams/adapter';
import { teamsMessenger } from '../../bot/adapters/teams/messenger';
import { createServer } from '../../bot/api/server';
import { compose, storeSchema, type Program, type Services } from '../../bot/compose';
import type { Store } from '../../bot/ports/store';
import { largeAssociation, NINE, seedAssociation } from '../faults/association';
import { TENANT_ID } from '../support/program/test-association';

/** The whole server on SQLite, with an invented association. */
export interface ServedProgram {
  readonly port: number;
  readonly services: Services;
  readonly store: Store;
  readonly program: Program;
}

/** @param folder where the database is, or `:memory:` */
export async function serveProgram(folder: string, people: number): Promise<ServedProgram> {
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
  const program = compose(
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
      secrets: randomSecrets(),
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
    messages: activityEndpoint(adapter, program.bot),
  });
  const { port } = await server.listen(0, '127.0.0.1');
  return { port, services: program.services, store, program };
}
