import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import packageJson from '../package.json';
import { demoClock, type DemoClock } from './adapters/clock/demo-clock';
import { systemClock } from './adapters/clock/system-clock';
import { COSMOS_NAMES } from './adapters/cosmos/names';
import { createChargeMeter, type CosmosChargeMeter } from './adapters/cosmos/charge-meter';
import { openCosmosStore } from './adapters/cosmos/store';
import { csvSpreadsheets } from './adapters/csv/spreadsheets';
import { excelSpreadsheets } from './adapters/excel/spreadsheets';
import { dutchHolidays } from './adapters/holidays/dutch-holidays';
import { randomIds } from './adapters/ids/random-ids';
import { pinoLogger } from './adapters/log/pino-logger';
import { openSqliteStore } from './adapters/sqlite/store';
import { readDirectoryFile } from './adapters/static-directory/directory-data';
import { staticDirectory } from './adapters/static-directory/static-directory';
import { activityEndpoint, createTeamsAdapter, type BotIdentity } from './adapters/teams/adapter';
import { teamsMessenger } from './adapters/teams/messenger';
import { createServer } from './api/server';
import { createTurnError } from './chat/turn-error';
import {
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
import { demoChat } from './demo/chat';
import { demoAssociation } from './demo/demo-association';
import { seedDemo, seededAt } from './demo/seed';
import { createTranslator, longDay } from './i18n';
import type { Clock } from './ports/clock';
import type { Directory } from './ports/directory';
import type { Ids } from './ports/ids';
import type { Logger } from './ports/logger';
import { spreadsheetsByContent } from './ports/spreadsheets';
import type { Store } from './ports/store';
import { instantAt, localDateOf, localTimeOf } from './shared/local-date';

export interface App {
  listen(): Promise<{ readonly port: number }>;
  /** Finishes what is in hand. */
  close(): Promise<void>;
  now(): Instant;
}

/** The use cases, with nothing that listens or runs by itself: for a command that does one thing and ends. */
export interface OpenServices {
  readonly services: Services;
  readonly directory: Directory;
  readonly tenantId: string;
  close(): Promise<void>;
}

const POLL_MILLISECONDS = 1_000;

/** Chooses the adapters, and puts the program together. Nothing runs or listens before `listen`. */
export async function buildApp(config: Config): Promise<App> {
  const { parts, ports: quietPorts, meter, closeStore } = await openPorts(config);
  const { store, clock, ids, logger } = quietPorts;
  const adapter = createTeamsAdapter({
    ...(parts.identity === undefined ? {} : { identity: parts.identity }),
    onTurnError: createTurnError({ defaultLanguage: config.defaultLanguage, ids, logger }),
  });
  const messenger = teamsMessenger(adapter, parts.identity === undefined ? {} : { appId: parts.identity.appId });
  const ports: Ports = {
    ...quietPorts,
    messenger,
    fetch,
    wait: (ms) => setTimeout(ms),
    random: () => Math.random(),
  };
  const { bot, dueLoop } = compose(ports, parts.settings);
  const endpoint = activityEndpoint(adapter, bot);
  const server = createServer({
    logger,
    ids,
    health: {
      version: packageJson.version,
      ...(config.mode === 'demo' ? { notice: () => demoNotice(clock.now()) } : {}),
      checkStore: () => store.due('2000-01-01T00:00:00.000Z', 1),
    },
    messages: (request, response) =>
      meter.measure(
        () => endpoint(request, response),
        (charge) => tellCharge(logger, charge),
      ),
    routes: [],
    authenticate: async () => undefined,
  });

  return {
    now: () => clock.now(),
    async listen() {
      if (config.mode === 'demo') await seed(ports, config.digestTime);
      const listening = await server.listen(config.port, config.host);
      dueLoop.start();
      return listening;
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
  const { parts, ports, closeStore } = await openPorts(config);
  if (config.mode === 'demo') await seed(ports, config.digestTime);
  const tenantId = config.mode === 'demo' ? demoAssociation.tenantId : config.tenantId;
  return { services: createServices(ports, config), directory: parts.directory, tenantId, close: closeStore };
}

async function openPorts(config: Config) {
  const ids = randomIds();
  const parts = config.mode === 'demo' ? demoParts(config) : productionParts(config);
  const { clock, directory } = parts;
  const logger = pinoLogger(config.logLevel);
  const meter = createChargeMeter();
  const store = await openStore(config.storage, { clock, ids, logger, meter });
  const ports: QuietPorts = {
    store,
    directory,
    holidays: dutchHolidays(),
    spreadsheets: spreadsheetsByContent({ zip: excelSpreadsheets(), other: csvSpreadsheets() }),
    clock,
    ids,
    logger,
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
  readonly stop: () => void;
}

function demoParts(config: DemoConfig): Parts {
  const { tenantId, people } = demoAssociation;
  const clock = openDemoClock(config);
  // The local Teams client's people picker names people by the channel's ids.
  const aliases = Object.fromEntries(people.map(({ id }) => [`29:${id}`, id]));
  return {
    clock,
    directory: staticDirectory(tenantId, demoAssociation, aliases),
    settings: {
      ...commonSettings(config, tenantId),
      allowLocalFiles: true,
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
  return {
    clock: systemClock(),
    directory: staticDirectory(config.tenantId, readDirectoryFile(config.directoryFile)),
    settings: commonSettings(config, config.tenantId),
    identity: identityOf(config.bot),
    stop: () => undefined,
  };
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
  const clock = { now: () => seededAt(today) };
  await seedDemo(createServices({ ...ports, clock }, { digestTime }), today);
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

/** A metric: what one request cost in the database, in request units. The embedded one charges nothing. */
function tellCharge(logger: Logger, charge: number): void {
  if (charge > 0) logger.info({ metric: 'request-charge', route: '/api/messages', charge }, 'Request charged');
}

function demoNotice(now: Instant): string {
  return createTranslator('nl')('demo.notice', { day: longDay(localDateOf(now), 'nl'), time: localTimeOf(now) });
}
