import { noLinks } from '../../../bot/adapters/links/no-links';
import { systemClock } from '../../../bot/adapters/clock/system-clock';
import { csvSpreadsheets } from '../../../bot/adapters/csv/spreadsheets';
import { wordDocuments } from '../../../bot/adapters/docx/documents';
import { wordSheets } from '../../../bot/adapters/docx/sheets';
import { sharpImages } from '../../../bot/adapters/images/images';
import { nunitoSans } from '../../../bot/adapters/pdf/nunito-sans';
import { pdfPrinter } from '../../../bot/adapters/pdf/page-printer';
import { excelWorkbooks } from '../../../bot/adapters/excel/workbooks';
import { dutchHolidays } from '../../../bot/adapters/holidays/dutch-holidays';
import { randomSecrets } from '../../../bot/adapters/secrets/random-secrets';
import { staticDirectory } from '../../../bot/adapters/static-directory/static-directory';
import type { Route } from '../../../bot/api/define';
import type { VisitorRoute } from '../../../bot/api/visitors/define';
import { compose, type Program } from '../../../bot/compose';
import { demoAssociation } from '../../../bot/demo/demo-association';
import type { Store } from '../../../bot/ports/store';
import { recordingLogger } from '../chat/recording-logger';
import { recordingMessenger } from '../chat/recording-messenger';
import { createCountingIds } from '../counting-ids';

/** Every route for who is signed in, to be looked at: behind them is no store. */
export function everyRoute(): readonly Route[] {
  return lookedAt().routes;
}

/** And every route for who is not. */
export function everyVisitorRoute(): readonly VisitorRoute[] {
  return lookedAt().visitorRoutes;
}

function lookedAt(): Program {
  return compose(
    {
      store: NO_STORE,
      directory: staticDirectory(demoAssociation.tenantId, demoAssociation),
      holidays: dutchHolidays(),
      spreadsheets: csvSpreadsheets(),
      workbooks: excelWorkbooks(),
      documents: wordDocuments(),
      images: sharpImages(),
      typefaces: nunitoSans(),
      pagePrinter: pdfPrinter(),
      sheetWriter: wordSheets(),
      messenger: recordingMessenger(),
      links: noLinks(),
      clock: systemClock(),
      ids: createCountingIds(),
      secrets: randomSecrets(),
      logger: recordingLogger(),
      fetch: refused,
      wait: refused,
      random: () => 0,
    },
    {
      tenantIds: [demoAssociation.tenantId],
      defaultLanguage: 'nl',
      digestTime: '09:00',
      pollEveryMs: 1000,
      deliveryPerSecond: 1,
    },
  );
}

const refused = (): Promise<never> => Promise.reject(new Error('These routes are only looked at'));

const NO_STORE: Store = {
  ...{ create: refused, read: refused, replace: refused, upsert: refused, delete: refused },
  ...{ batch: refused, query: refused, due: refused, close: refused },
  scan: nothing,
  scanAll: nothing,
};

async function* nothing(): AsyncGenerator<never> {
  await refused();
}
