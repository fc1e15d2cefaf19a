import path from 'node:path';
import { ConfigError, loadConfig, loadStorage, type Environment } from '../../bot/config';

const TENANT = '11111111-1111-4111-8111-111111111111';
const APP = '22222222-2222-4222-8222-222222222222';

const production: Environment = {
  STORAGE: 'cosmos:',
  COSMOS_ENDPOINT: 'https://vechtzoom.documents.azure.example',
  TENANT_ID: TENANT,
  BOT_APP_ID: APP,
  DIRECTORY_FILE: 'people.json',
};

function faultsOf(environment: Environment): readonly string[] {
  try {
    loadConfig({}, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

it('needs nothing but the mode for the demo, which only this machine can reach', () => {
  expect(loadConfig({}, { MODE: 'demo' })).toEqual({
    mode: 'demo',
    host: '127.0.0.1',
    port: 3978,
    logLevel: 'warn',
    digestTime: '09:00',
    defaultLanguage: 'nl',
    deliveryPerSecond: 30,
    trustedProxies: 0,
    storage: { kind: 'sqlite', folder: path.resolve('.data/demo') },
  });
});

it('takes a managed identity that the registration of the bot trusts', () => {
  const config = loadConfig({ AZURE_CLIENT_ID: 'identity' }, production);

  expect(config).toMatchObject({
    bot: { appId: APP, managedIdentityClientId: 'identity' },
    storage: { managedIdentityClientId: 'identity' },
  });
});

it('runs in production on Cosmos DB under a managed identity', () => {
  expect(loadConfig({}, production)).toEqual({
    mode: 'production',
    host: '0.0.0.0',
    port: 3978,
    logLevel: 'info',
    digestTime: '09:00',
    defaultLanguage: 'nl',
    deliveryPerSecond: 30,
    trustedProxies: 0,
    tenantId: TENANT,
    storage: {
      kind: 'cosmos',
      endpoint: 'https://vechtzoom.documents.azure.example',
      managedIdentityClientId: APP,
    },
    bot: { appId: APP, tenantId: TENANT, type: 'UserAssignedMSI', managedIdentityClientId: APP },
    directoryFile: path.resolve('people.json'),
  });
});

it('runs in production with a password or on a folder when that is asked for', () => {
  const asked = { STORAGE: 'sqlite:/data', BOT_APP_TYPE: 'SingleTenant', BOT_APP_PASSWORD: 'secret' };
  const config = loadConfig({}, { ...production, ...asked });

  expect(config).toMatchObject({
    storage: { kind: 'sqlite', folder: path.resolve('/data') },
    bot: { type: 'SingleTenant', password: 'secret' },
  });
});

it('knows where people outside Teams reach it, through which proxies, and from where it mails', () => {
  const asked = {
    PUBLIC_ADDRESS: 'https://leefbaarheid.example/',
    TRUSTED_PROXIES: '1',
    MAIL_SENDER: 'leefbaarheid@woonvoorbeeld.example',
  };

  expect(loadConfig({}, { ...production, ...asked })).toMatchObject({
    publicOrigin: 'https://leefbaarheid.example',
    trustedProxies: 1,
    mailSender: 'leefbaarheid@woonvoorbeeld.example',
  });
});

it('signs in to Cosmos DB with a key where one is given', () => {
  const { storage } = loadConfig({}, { ...production, COSMOS_KEY: 'a key' });

  expect(storage).toEqual({ kind: 'cosmos', endpoint: 'https://vechtzoom.documents.azure.example', key: 'a key' });
});

it.each`
  setting          | environment                                                       | storage
  ${'sqlite:/one'} | ${{ STORAGE: 'cosmos:' }}                                         | ${{ kind: 'sqlite', folder: '/one' }}
  ${undefined}     | ${{ STORAGE: 'sqlite:/two' }}                                     | ${{ kind: 'sqlite', folder: '/two' }}
  ${'cosmos:'}     | ${{ COSMOS_ENDPOINT: 'https://a.example', COSMOS_KEY: 'k' }}      | ${{ kind: 'cosmos', endpoint: 'https://a.example', key: 'k' }}
  ${'cosmos:'}     | ${{ COSMOS_ENDPOINT: 'https://a.example', AZURE_CLIENT_ID: 'i' }} | ${{ kind: 'cosmos', endpoint: 'https://a.example', managedIdentityClientId: 'i' }}
`('finds the storage of a command by $setting and $environment', ({ setting, environment, storage }) => {
  expect(loadStorage(setting, environment)).toEqual(storage);
});

it.each`
  setting        | fault
  ${undefined}   | ${'STORAGE is missing: set it to cosmos: (with COSMOS_ENDPOINT) or sqlite:FOLDER'}
  ${'cosmos:'}   | ${'COSMOS_ENDPOINT is missing: STORAGE=cosmos: needs it'}
  ${'/a/folder'} | ${'STORAGE must be cosmos: or sqlite:FOLDER'}
`('refuses $setting as the storage of a command', ({ setting, fault }) => {
  expect(() => loadStorage(setting, {})).toThrow(fault);
});

it('lets what the caller gives win over the environment', () => {
  expect(
    loadConfig({ MODE: 'demo', PORT: '4000', HOST: undefined }, { PORT: '5000', HOST: '127.0.0.2' }),
  ).toMatchObject({
    port: 4000,
    host: '127.0.0.2',
  });
});

it('lists every fault at once', () => {
  expect(faultsOf({ PORT: '80a', DIGEST_TIME: '23:00', STORAGE: 'cosmos:', BOT_APP_TYPE: 'SingleTenant' })).toEqual([
    'PORT must be a port number from 0 to 65535',
    'DIGEST_TIME must be a time from 08:00 to 16:59, such as 09:00',
    'TENANT_ID is missing: set it to the Entra tenant id of the association',
    'BOT_APP_ID is missing: set it to the app id of the Azure Bot',
    'DIRECTORY_FILE is missing: set it to the JSON file with people and teams',
    'COSMOS_ENDPOINT is missing: STORAGE=cosmos: needs it',
    'BOT_APP_PASSWORD is missing: BOT_APP_TYPE=SingleTenant needs it',
  ]);
});

it.each`
  mode            | setting                | value                            | fault
  ${'production'} | ${'MODE'}              | ${'test'}                        | ${'MODE must be production or demo'}
  ${'production'} | ${'BOT_APP_ID'}        | ${''}                            | ${'BOT_APP_ID is missing: set it to the app id of the Azure Bot'}
  ${'production'} | ${'BOT_APP_ID'}        | ${'my-bot'}                      | ${'BOT_APP_ID must be the app id of the Azure Bot, 36 characters'}
  ${'production'} | ${'BOT_APP_TYPE'}      | ${'MultiTenant'}                 | ${'BOT_APP_TYPE must be SingleTenant or UserAssignedMSI'}
  ${'production'} | ${'BOT_APP_TYPE'}      | ${'SingleTenant'}                | ${'BOT_APP_PASSWORD is missing: BOT_APP_TYPE=SingleTenant needs it'}
  ${'production'} | ${'COSMOS_ENDPOINT'}   | ${''}                            | ${'COSMOS_ENDPOINT is missing: STORAGE=cosmos: needs it'}
  ${'production'} | ${'COSMOS_ENDPOINT'}   | ${'http://cosmos.example'}       | ${'COSMOS_ENDPOINT must be the https address of the Cosmos DB account'}
  ${'production'} | ${'STORAGE'}           | ${''}                            | ${'STORAGE is missing: set it to cosmos: (with COSMOS_ENDPOINT) or sqlite:FOLDER'}
  ${'production'} | ${'STORAGE'}           | ${'postgres:'}                   | ${'STORAGE must be cosmos: or sqlite:FOLDER'}
  ${'production'} | ${'DEMO_NOW'}          | ${'2026-12-01T07:58:00.000Z'}    | ${'DEMO_NOW belongs to the demo: remove it'}
  ${'production'} | ${'DEMO_CHAT_ADDRESS'} | ${'http://localhost:56150'}      | ${'DEMO_CHAT_ADDRESS belongs to the demo: remove it'}
  ${'production'} | ${'TEAMS_APP_ID'}      | ${'my-app'}                      | ${'TEAMS_APP_ID must be the id of the Teams app, 36 characters'}
  ${'production'} | ${'PUBLIC_ADDRESS'}    | ${'http://leefbaarheid.example'} | ${'PUBLIC_ADDRESS must be an https address without a path, such as https://leefbaarheid.example'}
  ${'production'} | ${'PUBLIC_ADDRESS'}    | ${'https://l.example/oordeel'}   | ${'PUBLIC_ADDRESS must be an https address without a path, such as https://leefbaarheid.example'}
  ${'production'} | ${'TRUSTED_PROXIES'}   | ${'all'}                         | ${'TRUSTED_PROXIES must be a whole number from 0 to 5'}
  ${'production'} | ${'MAIL_SENDER'}       | ${'leefbaarheid'}                | ${'MAIL_SENDER must be the address of the mailbox from which is sent'}
  ${'production'} | ${'DEFAULT_LANGUAGE'}  | ${'fr'}                          | ${'DEFAULT_LANGUAGE must be nl or en'}
  ${'production'} | ${'LOG_LEVEL'}         | ${'loud'}                        | ${'LOG_LEVEL must be one of debug, info, warn, error, silent'}
  ${'production'} | ${'PORT'}              | ${'65536'}                       | ${'PORT must be a port number from 0 to 65535'}
  ${'demo'}       | ${'STORAGE'}           | ${'cosmos:'}                     | ${'STORAGE must be sqlite:FOLDER in the demo'}
  ${'demo'}       | ${'DEMO_NOW'}          | ${'tomorrow'}                    | ${'DEMO_NOW must be a moment such as 2026-12-01T07:58:00.000Z'}
  ${'demo'}       | ${'DEMO_CHAT_ADDRESS'} | ${'https://evil.example'}        | ${'DEMO_CHAT_ADDRESS must be an address on this machine such as http://localhost:56150'}
  ${'demo'}       | ${'NODE_ENV'}          | ${'production'}                  | ${'NODE_ENV is production, where the demo is refused: set MODE=production'}
`('refuses $setting=$value in $mode', ({ mode, setting, value, fault }) => {
  const others = mode === 'demo' ? {} : production;

  expect(faultsOf({ ...others, MODE: mode, [setting]: value })).toEqual([fault]);
});
