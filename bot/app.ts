import path from 'node:path';
import packageJson from '../package.json';
import { demoClock, type DemoClock } from './adapters/clock/demo-clock';
import { systemClock } from './adapters/clock/system-clock';
import { createWait } from './adapters/clock/wait';
import { COSMOS_NAMES } from './adapters/cosmos/names';
import { createChargeMeter, type CosmosChargeMeter } from './adapters/cosmos/charge-meter';
import { openCosmosStore } from './adapters/cosmos/store';
import { csvSpreadsheets } from './adapters/csv/spreadsheets';
import { wordDocuments } from './adapters/docx/documents';
import { wordSheets } from './adapters/docx/sheets';
import { excelSpreadsheets } from './adapters/excel/spreadsheets';
import { excelWorkbooks } from './adapters/excel/workbooks';
import { graphCredential } from './adapters/graph/credential';
import { graphMail } from './adapters/graph/mail';
import { dutchHolidays } from './adapters/holidays/dutch-holidays';
import { randomIds } from './adapters/ids/random-ids';
import { sharpImages } from './adapters/images/images';
import { nunitoSans } from './adapters/pdf/nunito-sans';
import { pdfPrinter } from './adapters/pdf/page-printer';
import { localLinks } from './adapters/links/local-links';
import { noLinks } from './adapters/links/no-links';
import { teamsLinks } from './adapters/links/teams-links';
import { pinoLogger } from './adapters/log/pino-logger';
import { randomSecrets } from './adapters/secrets/random-secrets';
import { openSqliteStore } from './adapters/sqlite/store';
import { readDirectoryFile } from './adapters/static-directory/directory-data';
import { staticDirectory } from './adapters/static-directory/static-directory';
import { activityEndpoint, createTeamsAdapter, type BotIdentity } from './adapters/teams/adapter';
import { teamsMessenger } from './adapters/teams/messenger';
import { createCharged } from './api/request-charge';
import { createServer } from './api/server';
import type { SignIn } from './api/sign-in';
import { readTabFiles } from './api/tab/files';
import type { VisitorSettings } from './api/visitors/routes';
import { createTurnError } from './chat/turn-error';
import {
  checkContent,
  compose,
  createServices,
  storeSchema,
  type Ports,
  type QuietPorts,
  type Services,
  type Settings,
} from './compose';
import type { Config, DemoConfig, ProductionConfig, StorageConfig } from './config';
import type { Instant } from './contracts/calendar';
import type { PersonId } from './contracts/people';
import { demoChat } from './demo/chat';
import { demoAssociation } from './demo/demo-association';
import { seedAssessmentRounds } from './demo/demo-assessment-rounds';
import { seedInterventions } from './demo/demo-interventions';
import { seedReportedIssues } from './demo/demo-reported-issues';
import { seedDemo, seededAt } from './demo/seed';
import { demoIdentities, demoSignIn } from './demo/sign-in';
import { createTranslator, longDay } from './i18n';
import type { Clock } from './ports/clock';
import type { Directory } from './ports/directory';
import { guardStore } from './ports/guarded-store';
import type { Ids } from './ports/ids';
import type { Links } from './ports/links';
import { openLateStore } from './ports/late-store';
import type { Logger } from './ports/logger';
import type { Mail } from './ports/mail';
import { spreadsheetsByContent } from './ports/spreadsheets';
import type { Store } from './ports/store';
import type { Actor } from './shared/actor';
import { instantAt, localDateOf, localTimeOf } from './shared/local-date';

export interface App {
  /** `hasTab`: the tab was built and is served. */
  listen(): Promise<{ readonly port: number; readonly hasTab: boolean }>;
  /** Finishes what is in hand. */
  close(): Promise<void>;
  now(): Instant;
  /** Tells of an error that nothing was waiting for. */
  report(error: unknown): void;
}

/** The use cases, with nothing that listens or runs by itself: for a command that does one thing and ends. */
export interface OpenServices {
  readonly services: Services;
  readonly directory: Directory;
  readonly tenantId: string;
  close(): Promise<void>;
}

const POLL_MILLISECONDS = 1_000;
/** Without these nobody can be signed in, and nobody is believed. */
const SIGN_IN_SETTINGS = ['SIGN_IN_APP_ID'];
/** Where the build leaves the tab, whether this runs compiled or from its source. */
const TAB_FOLDER = path.join(__dirname, path.basename(path.dirname(__dirname)) === 'dist' ? '../tab' : '../dist/tab');

/**
 * Chooses the adapters, and puts the program together. Nothing runs or listens before `listen`. A database that is away is waited
 * for while the program runs.
 */
export async function buildApp(config: Config): Promise<App> {
  checkContent();
  const { parts, ports: quietPorts, meter, closeStore } = await openPorts(config, openLateStore);
  const { store, clock, ids, logger } = quietPorts;
  const adapter = createTeamsAdapter({
    ...(parts.identity === undefined ? {} : { identity: parts.identity }),
    onTurnError: createTurnError({ defaultLanguage: config.defaultLanguage, ids, logger }),
  });
  const messenger = teamsMessenger(adapter, parts.identity === undefined ? {} : { appId: parts.identity.appId });
  const ports: Ports = {
    ...quietPorts,
    meter,
    messenger,
    links: parts.links,
    fetch,
    wait: createWait(),
    random: () => Math.random(),
  };
  const { bot, dueLoop, routes, visitorRoutes, services } = compose(ports, parts.settings);
  const tab = readTabFiles(TAB_FOLDER);
  const server = createServer({
    logger,
    ids,
    health: {
      version: packageJson.version,
      ...(config.mode === 'demo' ? { notice: () => demoNotice(clock.now()) } : {}),
      checkStore: () => store.due('2000-01-01T00:00:00.000Z', 1),
    },
    messages: activityEndpoint(adapter, bot),
    charged: createCharged(meter, logger),
    routes,
    signIn: parts.signIn(services),
    visitors: {
      routes: visitorRoutes,
      settings: visitorSettings(config),
    },
    tab,
    clock,
  });

  return {
    now: () => clock.now(),
    report: (err) => logger.error({ err }, 'Error that nothing was waiting for'),
    async listen() {
      if (config.mode === 'demo') await seed(ports, config.digestTime);
      const listening = await server.listen(config.port, config.host);
      if (tab !== undefined) parts.tabServedOn?.(listening.port);
      dueLoop.start();
      return { ...listening, hasTab: tab !== undefined };
    },
    async close() {
      await server.close();
      await dueLoop.stop();
      await closeStore();
    },
  };
}

/** The same store, people and rules as `buildApp`, the demo's plans included. */
export async function openServices(config: Config): Promise<OpenServices> {
  const { parts, ports, closeStore } = await openPorts(config, (open) => open());
  if (config.mode === 'demo') await seed(ports, config.digestTime);
  const tenantId = config.mode === 'demo' ? demoAssociation.tenantId : config.tenantId;
  return { services: createServices(ports, config), directory: parts.directory, tenantId, close: closeStore };
}

async function openPorts(config: Config, opened: (open: () => Promise<Store>) => Promise<Store>) {
  const ids = randomIds();
  const parts = config.mode === 'demo' ? demoParts(config) : productionParts(config);
  const { clock, directory } = parts;
  const logger = pinoLogger(config.logLevel);
  const meter = createChargeMeter();
  const found = await opened(() => openStore(config.storage, { clock, ids, logger, meter }));
  const store = guardStore(found, { clock, logger });
  const ports: QuietPorts = {
    store,
    directory,
    holidays: dutchHolidays(),
    spreadsheets: spreadsheetsByContent({ zip: excelSpreadsheets(), other: csvSpreadsheets() }),
    workbooks: excelWorkbooks(),
    documents: wordDocuments(),
    images: sharpImages(),
    typefaces: nunitoSans(),
    pagePrinter: pdfPrinter(),
    sheetWriter: wordSheets(),
    clock,
    ids,
    secrets: randomSecrets(),
    logger,
    ...(parts.mail === undefined ? {} : { mail: parts.mail }),
  };
  const closeStore = async (): Promise<void> => {
    await store.close();
    parts.stop();
  };
  return { parts, ports, meter, closeStore };
}

interface Parts {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly settings: Settings;
  readonly identity?: BotIdentity;
  readonly signIn: (services: Services) => SignIn;
  readonly links: Links;
  /** Absent where no mail is sent. */
  readonly mail?: Mail;
  /** Told when the tab can be opened from this machine. */
  readonly tabServedOn?: (port: number) => void;
  readonly stop: () => void;
}

function demoParts(config: DemoConfig): Parts {
  const { tenantId, people } = demoAssociation;
  const clock = openDemoClock(config);
  // The local Teams client's people picker names people by the channel's ids.
  const aliases = Object.fromEntries(people.map(({ id }) => [`29:${id}`, id]));
  const links = localLinks({ chatAddress: config.chatAddress });
  return {
    links,
    tabServedOn: (port) => links.servedOn(port),
    signIn: (services) => demoSignIn(demoAssociation, (tenant, id) => actorOf(services, tenant, id)),
    clock,
    directory: staticDirectory(tenantId, demoAssociation, aliases),
    settings: {
      ...commonSettings(config, tenantId),
      allowLocalFiles: true,
      identities: demoIdentities(demoAssociation),
      notice: (now, t, language) =>
        t('demo.notice', { day: longDay(localDateOf(now), language), time: localTimeOf(now) }),
      extraChat: ({ reminders }) => [
        demoChat({ reminders, jumpTo: (to) => clock.jumpTo(to), digestTime: config.digestTime }),
      ],
    },
    stop: () => clock.stop(),
  };
}

function productionParts(config: ProductionConfig): Parts {
  const signIn: SignIn = { state: 'missing', settings: SIGN_IN_SETTINGS };
  return {
    clock: systemClock(),
    directory: staticDirectory(config.tenantId, readDirectoryFile(config.directoryFile)),
    settings: commonSettings(config, config.tenantId),
    identity: identityOf(config.bot),
    signIn: () => signIn,
    links: linksFor(config, signIn),
    ...mailFor(config),
    stop: () => undefined,
  };
}

/** Nothing leads to a tab that refuses everybody. */
function linksFor({ teamsAppId, bot, publicOrigin: origin }: ProductionConfig, signIn: SignIn): Links {
  if (signIn.state === 'missing' || teamsAppId === undefined) return noLinks({ origin });
  return teamsLinks({ teamsAppId, botAppId: bot.appId, origin });
}

/** The demo is on this machine, where nothing has a certificate. */
function visitorSettings(config: Config): VisitorSettings {
  const { trustedProxies } = config;
  if (config.mode === 'demo') return { isSecure: false, trustedProxies };
  return { isSecure: true, trustedProxies, origin: config.publicOrigin };
}

/** Mail goes out as the bot's own identity, which needs Mail.Send for the mailbox. */
function mailFor({ mailSender: sender, bot }: ProductionConfig): Pick<Parts, 'mail'> {
  if (sender === undefined) return {};
  const { tenantId, appId, type, password = '', managedIdentityClientId } = bot;
  const identity = type === 'SingleTenant' ? { tenantId, appId, secret: password } : { managedIdentityClientId };
  return { mail: graphMail({ sender, credential: graphCredential(identity), fetch }) };
}

async function actorOf({ people }: Services, tenantId: string, personId: PersonId): Promise<Actor | undefined> {
  return (await people.identify(tenantId, personId))?.actor;
}

function commonSettings({ defaultLanguage, digestTime, deliveryPerSecond }: Config, tenantId: string): Settings {
  return { tenantIds: [tenantId], defaultLanguage, digestTime, deliveryPerSecond, pollEveryMs: POLL_MILLISECONDS };
}

function openDemoClock({ storage, now }: DemoConfig): DemoClock {
  return demoClock({
    now,
    usualStart: instantAt('2026-12-01', '08:58'),
    file: path.join(storage.folder, 'clock.json'),
  });
}

async function seed(ports: QuietPorts, digestTime: string): Promise<void> {
  const today = localDateOf(ports.clock.now());
  let moment = seededAt(today);
  const services = createServices({ ...ports, clock: { now: () => moment } }, { digestTime });
  await seedDemo(services, today);
  const setClock = (past: Instant): void => {
    moment = past;
  };
  await seedReportedIssues(services, today, setClock);
  await seedInterventions(services, today, setClock);
  await seedAssessmentRounds(services, today, setClock);
}

function identityOf(bot: ProductionConfig['bot']): BotIdentity {
  const { appId, tenantId, type, password = '', managedIdentityClientId } = bot;
  const credential = type === 'SingleTenant' ? { secret: password } : { managedIdentityClientId };
  return { appId, tenantId, credential };
}

/** Storage alone, for a command that needs nothing else; it goes by the real time. */
export async function openStorage(storage: StorageConfig): Promise<Pick<Ports, 'store' | 'clock'>> {
  const clock = systemClock();
  return { clock, store: await openStore(storage, { clock, ids: randomIds() }) };
}

interface StorePorts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger?: Logger;
  readonly meter?: CosmosChargeMeter;
}

function openStore(storage: StorageConfig, { clock, ...ports }: StorePorts): Promise<Store> {
  if (storage.kind === 'sqlite') {
    return openSqliteStore({ file: path.join(storage.folder, 'store.db'), schema: storeSchema, clock });
  }
  return openCosmosStore({ ...storage, ...COSMOS_NAMES, ...ports, schema: storeSchema });
}

function demoNotice(now: Instant): string {
  return createTranslator('nl')('demo.notice', { day: longDay(localDateOf(now), 'nl'), time: localTimeOf(now) });
}
