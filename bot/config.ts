import path from 'node:path';
import { z } from 'zod';
import type { Instant } from './contracts/calendar';
import { Language } from './contracts/people';

const LogLevel = z.enum(['debug', 'info', 'warn', 'error', 'silent']);

/** Where documents are kept: a folder on this machine, or the customer's Azure Cosmos DB account. */
export type StorageConfig =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | {
      readonly kind: 'cosmos';
      readonly endpoint: string;
      /** Without it: as the managed identity of this machine, or whoever is signed in to Azure here. */
      readonly key?: string;
      /** The client id of the identity, where it is not the machine's own. */
      readonly managedIdentityClientId?: string;
    };

/** How the bot proves to Teams who it is. Without a password it runs under the managed identity of its machine. */
export interface BotIdentity {
  readonly appId: string;
  readonly tenantId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly password?: string;
  /** The client id of the managed identity that the app registration trusts. */
  readonly managedIdentityClientId: string;
}

interface CommonConfig {
  readonly host: string;
  /** 0 means any free port. */
  readonly port: number;
  readonly logLevel: z.infer<typeof LogLevel>;
  readonly storage: StorageConfig;
  /** When the day's digest leaves, Amsterdam time, `09:00`. */
  readonly digestTime: string;
  readonly defaultLanguage: Language;
  /** So many messages a second go out unasked, from all instances together. */
  readonly deliveryPerSecond: number;
  /** So many proxies in front of the program are trusted to say, in X-Forwarded-For, whose request it is. */
  readonly trustedProxies: number;
}

/** The invented association, with a clock of its own, for whoever can reach this machine: no sign-in. */
export interface DemoConfig extends CommonConfig {
  readonly mode: 'demo';
  readonly storage: Extract<StorageConfig, { kind: 'sqlite' }>;
  /** The moment that was asked for; absent: go on where time had come to, or begin at the usual moment. */
  readonly now?: Instant;
  /** Where the local Teams client is. */
  readonly chatAddress?: string;
}

export interface ProductionConfig extends CommonConfig {
  readonly mode: 'production';
  readonly tenantId: string;
  readonly bot: BotIdentity;
  /** People and teams of the pilot. */
  readonly directoryFile: string;
  /** The id of the Teams app, for links to the tab. */
  readonly teamsAppId?: string;
  /** Where people outside Teams reach the program, `https://leefbaarheid.example`; absent: nobody is given a link. */
  readonly publicOrigin?: string;
  /** The mailbox from which links are mailed; absent: the program sends no mail. */
  readonly mailSender?: string;
}

export type Config = DemoConfig | ProductionConfig;

/** The settings do not hold; `faults` says of each, in one line, what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting from the environment, over which `overrides` win; an empty one counts as absent. `defaults` are for
 * what neither says.
 * @throws ConfigError with all faults at once
 */
export function loadConfig(
  overrides: Environment = {},
  environment: Environment = process.env,
  defaults: Environment = {},
): Config {
  const settings = { ...defaults, ...present(environment), ...present(overrides) };
  const mode = Mode.safeParse(settings);
  if (!mode.success) throw new ConfigError(mode.error.issues.map(lineFor));
  const parsed = (mode.data.MODE === 'demo' ? DemoSettings : ProductionSettings).safeParse(settings);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(lineFor));
  return parsed.data;
}

/**
 * The storage that `setting` names, `sqlite:FOLDER` or `cosmos:`; without it, the one that STORAGE names. For a command that
 * needs nothing but storage.
 * @throws ConfigError with all faults at once
 */
export function loadStorage(setting?: string, environment: Environment = process.env): StorageConfig {
  const parsed = StorageSettings.safeParse(present({ ...environment, STORAGE: setting ?? environment['STORAGE'] }));
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(lineFor));
  return storageOf(parsed.data);
}

/** The environment for a program that this one starts. */
export function environmentFor(additions: Environment, environment: Environment = process.env): Environment {
  return { ...environment, ...additions };
}

const Mode = z.object({
  MODE: z.enum(['production', 'demo'], { error: 'must be production or demo' }).default('production'),
});

const COMMON = {
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'must be a port number from 0 to 65535' })
    .transform(Number)
    .refine((port) => port <= 65_535, { error: 'must be a port number from 0 to 65535' })
    .default(3978),
  LOG_LEVEL: z.enum(LogLevel.options, { error: `must be one of ${LogLevel.options.join(', ')}` }).default('info'),
  DIGEST_TIME: z
    .string()
    .regex(/^(0[89]|1[0-6]):[0-5]\d$/, { error: 'must be a time from 08:00 to 16:59, such as 09:00' })
    .default('09:00'),
  DEFAULT_LANGUAGE: z.enum(Language.options, { error: 'must be nl or en' }).default('nl'),
  DELIVERY_PER_SECOND: z
    .string()
    .regex(/^([1-9]|[1-4]\d|50)$/, { error: 'must be a whole number from 1 to 50' })
    .transform(Number)
    .default(30),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-5]$/, { error: 'must be a whole number from 0 to 5' })
    .transform(Number)
    .default(0),
};

const DemoSettings = z
  .object({
    ...COMMON,
    LOG_LEVEL: COMMON.LOG_LEVEL.default('warn'),
    HOST: z.string().default('127.0.0.1'),
    NODE_ENV: z
      .string()
      .refine((name) => name !== 'production', {
        error: 'is production, where the demo is refused: set MODE=production',
      })
      .optional(),
    STORAGE: z
      .string()
      .regex(/^sqlite:./, { error: 'must be sqlite:FOLDER in the demo' })
      .default('sqlite:.data/demo'),
    DEMO_NOW: z.iso.datetime({ precision: 3, error: 'must be a moment such as 2026-12-01T07:58:00.000Z' }).optional(),
    DEMO_CHAT_ADDRESS: z
      .string()
      .regex(/^http:\/\/localhost:\d{1,5}$/, {
        error: 'must be an address on this machine such as http://localhost:56150',
      })
      .optional(),
  })
  .transform((settings): DemoConfig => ({
    mode: 'demo',
    ...commonOf(settings),
    storage: sqliteOf(settings.STORAGE),
    ...(settings.DEMO_NOW === undefined ? {} : { now: settings.DEMO_NOW }),
    ...(settings.DEMO_CHAT_ADDRESS === undefined ? {} : { chatAddress: settings.DEMO_CHAT_ADDRESS }),
  }));

/** Also when other settings are at fault: all faults are told at once. */
const always = (): boolean => true;

const required = (what: string) => z.string({ error: `is missing: set it to ${what}` });
const guid = (what: string) => required(what).regex(/^[0-9a-f-]{36}$/i, { error: `must be ${what}, 36 characters` });

const STORED = {
  STORAGE: required('cosmos: (with COSMOS_ENDPOINT) or sqlite:FOLDER').regex(/^(cosmos:$|sqlite:.)/, {
    error: 'must be cosmos: or sqlite:FOLDER',
  }),
  COSMOS_ENDPOINT: z
    .url({ protocol: /^https$/, error: 'must be the https address of the Cosmos DB account' })
    .optional(),
  COSMOS_KEY: z.string().optional(),
  AZURE_CLIENT_ID: z.string().optional(),
};

const isWhole = (settings: { readonly STORAGE: string; readonly COSMOS_ENDPOINT?: string | undefined }): boolean =>
  settings.STORAGE !== 'cosmos:' || settings.COSMOS_ENDPOINT !== undefined;
const lacksEndpoint = {
  path: ['COSMOS_ENDPOINT'],
  error: 'is missing: STORAGE=cosmos: needs it',
  when: always,
};

/** Of a command; the program's own are checked with everything else. */
const StorageSettings = z.object(STORED).refine(isWhole, lacksEndpoint);

const ofTheDemo = z.undefined({ error: 'belongs to the demo: remove it' }).optional();

const ProductionSettings = z
  .object({
    ...COMMON,
    ...STORED,
    HOST: z.string().default('0.0.0.0'),
    TENANT_ID: guid('the Entra tenant id of the association'),
    BOT_APP_ID: guid('the app id of the Azure Bot'),
    BOT_APP_TYPE: z
      .enum(['SingleTenant', 'UserAssignedMSI'], { error: 'must be SingleTenant or UserAssignedMSI' })
      .default('UserAssignedMSI'),
    BOT_APP_PASSWORD: z.string().optional(),
    DIRECTORY_FILE: required('the JSON file with people and teams'),
    TEAMS_APP_ID: guid('the id of the Teams app').optional(),
    PUBLIC_ADDRESS: z
      .string()
      .regex(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?\/?$/, {
        error: 'must be an https address without a path, such as https://leefbaarheid.example',
      })
      .transform((address) => address.replace(/\/$/, ''))
      .optional(),
    MAIL_SENDER: z.email({ error: 'must be the address of the mailbox from which is sent' }).optional(),
    DEMO_NOW: ofTheDemo,
    DEMO_CHAT_ADDRESS: ofTheDemo,
  })
  .refine(isWhole, lacksEndpoint)
  .refine(({ BOT_APP_TYPE, BOT_APP_PASSWORD }) => BOT_APP_TYPE !== 'SingleTenant' || BOT_APP_PASSWORD !== undefined, {
    path: ['BOT_APP_PASSWORD'],
    error: 'is missing: BOT_APP_TYPE=SingleTenant needs it',
    when: always,
  })
  .transform((settings): ProductionConfig => ({
    mode: 'production',
    ...commonOf(settings),
    storage: storageOf({
      ...settings,
      // The identity that vouches for the bot is the one that may read and write the documents.
      ...(settings.BOT_APP_TYPE === 'UserAssignedMSI' ? { AZURE_CLIENT_ID: identityFor(settings) } : {}),
    }),
    tenantId: settings.TENANT_ID,
    bot: {
      appId: settings.BOT_APP_ID,
      tenantId: settings.TENANT_ID,
      type: settings.BOT_APP_TYPE,
      managedIdentityClientId: identityFor(settings),
      ...(settings.BOT_APP_PASSWORD === undefined ? {} : { password: settings.BOT_APP_PASSWORD }),
    },
    directoryFile: path.resolve(settings.DIRECTORY_FILE),
    ...(settings.TEAMS_APP_ID === undefined ? {} : { teamsAppId: settings.TEAMS_APP_ID }),
    ...(settings.PUBLIC_ADDRESS === undefined ? {} : { publicOrigin: settings.PUBLIC_ADDRESS }),
    ...(settings.MAIL_SENDER === undefined ? {} : { mailSender: settings.MAIL_SENDER }),
  }));

/** A user-assigned identity may be the bot's own app, or one that the app's registration trusts. */
function identityFor(settings: { readonly AZURE_CLIENT_ID?: string | undefined; readonly BOT_APP_ID: string }): string {
  return settings.AZURE_CLIENT_ID ?? settings.BOT_APP_ID;
}

function present(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
}

interface CommonSettings {
  readonly HOST: string;
  readonly PORT: number;
  readonly LOG_LEVEL: CommonConfig['logLevel'];
  readonly DIGEST_TIME: string;
  readonly DEFAULT_LANGUAGE: Language;
  readonly DELIVERY_PER_SECOND: number;
  readonly TRUSTED_PROXIES: number;
}

function commonOf(settings: CommonSettings): Omit<CommonConfig, 'storage'> {
  return {
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    digestTime: settings.DIGEST_TIME,
    defaultLanguage: settings.DEFAULT_LANGUAGE,
    deliveryPerSecond: settings.DELIVERY_PER_SECOND,
    trustedProxies: settings.TRUSTED_PROXIES,
  };
}

function storageOf(settings: {
  readonly STORAGE: string;
  readonly COSMOS_ENDPOINT?: string | undefined;
  readonly COSMOS_KEY?: string | undefined;
  readonly AZURE_CLIENT_ID?: string | undefined;
}): StorageConfig {
  const { STORAGE, COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, AZURE_CLIENT_ID: clientId } = settings;
  if (endpoint === undefined || STORAGE !== 'cosmos:') return sqliteOf(STORAGE);
  if (key !== undefined) return { kind: 'cosmos', endpoint, key };
  return { kind: 'cosmos', endpoint, ...(clientId === undefined ? {} : { managedIdentityClientId: clientId }) };
}

function sqliteOf(setting: string): Extract<StorageConfig, { kind: 'sqlite' }> {
  return { kind: 'sqlite', folder: path.resolve(setting.slice('sqlite:'.length)) };
}

function lineFor(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}`;
}
