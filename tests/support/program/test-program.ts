import { csvSpreadsheets } from '../../../bot/adapters/csv/spreadsheets';
import { wordDocuments } from '../../../bot/adapters/docx/documents';
import { wordSheets } from '../../../bot/adapters/docx/sheets';
import { excelSpreadsheets } from '../../../bot/adapters/excel/spreadsheets';
import { excelWorkbooks } from '../../../bot/adapters/excel/workbooks';
import { dutchHolidays } from '../../../bot/adapters/holidays/dutch-holidays';
import { sharpImages } from '../../../bot/adapters/images/images';
import { nunitoSans } from '../../../bot/adapters/pdf/nunito-sans';
import { pdfPrinter } from '../../../bot/adapters/pdf/page-printer';
import { teamsLinks } from '../../../bot/adapters/links/teams-links';
import { randomSecrets } from '../../../bot/adapters/secrets/random-secrets';
import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import { staticDirectory } from '../../../bot/adapters/static-directory/static-directory';
import { compose, storeSchema, type Ports, type Program, type Services } from '../../../bot/compose';
import type { Instant } from '../../../bot/contracts/calendar';
import type { Person, PersonId, Team } from '../../../bot/contracts/people';
import type { Directory } from '../../../bot/ports/directory';
import type { MailMessage } from '../../../bot/ports/mail';
import type { Address, Messenger } from '../../../bot/ports/messenger';
import { spreadsheetsByContent } from '../../../bot/ports/spreadsheets';
import type { Store } from '../../../bot/ports/store';
import type { Actor } from '../../../bot/shared/actor';
import { recordingLogger, type LogLine } from '../chat/recording-logger';
import { recordingMessenger, type RecordingMessenger } from '../chat/recording-messenger';
import { createCountingIds } from '../counting-ids';
import { createManualClock, type ManualClock } from '../manual-clock';
import { TENANT_ID, testAssociation } from './test-association';

/** What is not given is embedded storage in memory with the association of twelve, as of `now`. */
export interface TestProgramOptions extends Partial<Pick<Ports, 'store' | 'directory' | 'fetch' | 'recognizer'>> {
  readonly now?: Instant;
  readonly people?: readonly Person[];
  readonly teams?: readonly Team[];
  /** Two programs that share these are two instances side by side. */
  readonly clock?: ManualClock;
  readonly messenger?: Messenger;
  /** Between the program and the storage: every store that the program uses went through it. */
  readonly through?: (store: Store) => Store;
}

/** The whole program over embedded storage, with a clock that stands still and a messenger that records. */
export interface TestProgram {
  readonly program: Program;
  readonly services: Services;
  readonly store: Store;
  readonly clock: ManualClock;
  /** Records what is sent, unless another messenger was given. */
  readonly messenger: RecordingMessenger;
  /** What was mailed. */
  readonly mails: readonly MailMessage[];
  readonly directory: Directory;
  readonly log: readonly LogLine[];
  actorOf(personId: PersonId): Promise<Actor>;
  /** As if these people installed the bot now, and the jobs that follow ran. */
  install(...personIds: readonly PersonId[]): Promise<void>;
  /** Polls until nothing is due at this moment. */
  runJobs(): Promise<void>;
  /** Lets the time pass with the program running: it polls whenever something falls due. */
  advanceTo(moment: Instant): Promise<void>;
  /** Lets the time pass with the program down. */
  skipTo(moment: Instant): void;
  close(): Promise<void>;
}

/** The start of the demo: Tuesday 1 December 2026, 08:58 in Amsterdam. */
const USUAL_NOW = '2026-12-01T07:58:00.000Z';

export async function createTestProgram(options: TestProgramOptions = {}): Promise<TestProgram> {
  const clock = options.clock ?? createManualClock(options.now ?? USUAL_NOW);
  const recorder = recordingMessenger();
  const mails: MailMessage[] = [];
  const logger = recordingLogger();
  const directory = options.directory ?? directoryOf(options);
  const store = options.store ?? (await openSqliteStore({ file: ':memory:', schema: storeSchema, clock }));
  const ports: Ports = {
    store: options.through?.(store) ?? store,
    directory,
    holidays: dutchHolidays(),
    spreadsheets: spreadsheetsByContent({ zip: excelSpreadsheets(), other: csvSpreadsheets() }),
    workbooks: excelWorkbooks(),
    documents: wordDocuments(),
    images: sharpImages(),
    typefaces: nunitoSans(),
    pagePrinter: pdfPrinter(),
    sheetWriter: wordSheets(),
    messenger: options.messenger ?? recorder,
    links: teamsLinks({ teamsAppId: TEAMS_APP_ID, botAppId: BOT_APP_ID, origin: PUBLIC_ORIGIN }),
    clock,
    ...(options.recognizer === undefined ? {} : { recognizer: options.recognizer }),
    ids: createCountingIds(),
    secrets: randomSecrets(),
    mail: { send: async (message) => void mails.push(message) },
    logger,
    fetch: options.fetch ?? (() => Promise.reject(new Error('There is no network in this test'))),
    // The clock stands still: whoever waits goes on when the others have gone first.
    wait: () => new Promise(setImmediate),
    random: () => 0,
  };
  const settings = {
    tenantIds: [TENANT_ID],
    defaultLanguage: 'nl',
    digestTime: '09:00',
    pollEveryMs: 1000,
    deliveryPerSecond: UNPACED,
  } as const;
  const program = compose(ports, settings);
  const { services } = program;
  const running = runningProgram(program, store, clock);

  return {
    ...{ program, services, store, clock, messenger: recorder, mails, directory, log: logger.lines },
    ...running,
    async actorOf(personId) {
      const identity = await services.people.identify(TENANT_ID, personId);
      if (identity === undefined) throw new Error(`Nobody has the id ${personId}`);
      return identity.actor;
    },
    async install(...personIds) {
      for (const id of personIds) await services.people.remember(addressOf(id), id, 'installed');
      await running.runJobs();
    },
    close: () => store.close(),
  };
}

/** Where the 1:1 conversation of somebody with the bot is. */
export function addressOf(personId: PersonId): Address {
  return {
    conversationId: `a:${personId}`,
    serviceUrl: 'https://smba.example/emea/',
    tenantId: TENANT_ID,
    channelUserId: `29:${personId}`,
  };
}

const TEAMS_APP_ID = '22222222-2222-4222-8222-222222222222';
/** Where people outside Teams reach the program. */
export const PUBLIC_ORIGIN = 'https://leefbaarheid.example';
const BOT_APP_ID = '33333333-3333-4333-8333-333333333333';

/** Nobody waits for the pace while the clock stands still. */
const UNPACED = 1_000_000;

/** After so many polls at one moment something hands itself on for ever. */
const MOST_POLLS = 30;

function runningProgram({ dueLoop }: Program, store: Store, clock: ManualClock) {
  function skipTo(moment: Instant): void {
    clock.advance((Date.parse(moment) - Date.parse(clock.now())) / 1000);
  }
  async function runJobs(): Promise<void> {
    for (let polls = 0; polls < MOST_POLLS; polls += 1) {
      if ((await store.due(clock.now(), 1)).length === 0) return;
      await dueLoop.runOnce();
    }
    throw new Error(`Still due at ${clock.now()}: ${JSON.stringify(await store.due(clock.now(), 5))}`);
  }
  async function advanceTo(moment: Instant): Promise<void> {
    await runJobs();
    for (;;) {
      const [next] = await store.due(moment, 1);
      if (next?.due === undefined) break;
      skipTo(next.due);
      await runJobs();
    }
    skipTo(moment);
  }
  return { runJobs, advanceTo, skipTo };
}

function directoryOf({ people, teams }: TestProgramOptions): Directory {
  const data = testAssociation({
    ...(people === undefined ? {} : { people: [...people] }),
    ...(teams === undefined ? {} : { teams: [...teams] }),
  });
  return staticDirectory(TENANT_ID, data);
}
