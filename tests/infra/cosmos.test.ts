import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import { containerDefinition } from '../../bot/adapters/cosmos/container';
import { COSMOS_NAMES } from '../../bot/adapters/cosmos/names';
import { storeSchema } from '../../bot/compose';
import { loadConfig } from '../../bot/config';

const infra = path.resolve(__dirname, '../../infra');
const text = readFileSync(path.join(infra, 'modules/cosmos.bicep'), 'utf8');
const main = readFileSync(path.join(infra, 'main.bicep'), 'utf8');

describe('infra/cosmos/container.json', () => {
  it('is what the program declares; if not, run npm run infra:container', () => {
    const written: unknown = JSON.parse(readFileSync(path.join(infra, 'cosmos/container.json'), 'utf8'));

    expect(written).toEqual({
      ...COSMOS_NAMES,
      container: containerDefinition(COSMOS_NAMES.containerId, storeSchema),
    });
  });
});

describe('infra/modules/cosmos.bicep', () => {
  it('is Bicep, as far as its grammar goes', async () => {
    const tree = (await bicepParser()).parse(text);

    expect(tree?.rootNode.hasError).toBe(false);
    expect(tree?.rootNode.descendantsOfType('resource_declaration')).toHaveLength(4);
  });

  it('would be refused by this test with a brace too few', async () => {
    expect((await bicepParser()).parse(text.replace('disableLocalAuth: true\n', '{'))?.rootNode.hasError).toBe(true);
  });

  it.each([
    ["loadJsonContent('../cosmos/container.json')"],
    ['resource: definition.container'],
    ['disableLocalAuth: true'],
    ["defaultConsistencyLevel: 'Session'"],
    ["dataContributorRoleId = '00000000-0000-0000-0000-000000000002'"],
    ['principalId: principalId'],
  ])('says %s', (line) => {
    expect(text).toContain(line);
  });
});

describe('infra/main.bicep', () => {
  it('is Bicep, as far as its grammar goes, and uses the module', async () => {
    const tree = (await bicepParser()).parse(main);

    expect(tree?.rootNode.hasError).toBe(false);
    expect(main).toContain("module cosmos 'modules/cosmos.bicep'");
  });

  it('sets what the program needs in production, and nothing that it does not know', () => {
    const given = [...main.matchAll(/{ name: '([A-Z_]+)', value: ([^}]+) }/g)].map(
      ([, name = '', value = '']) => [name, SAMPLES[value] ?? value.replaceAll("'", '')] as const,
    );

    expect(() => loadConfig({}, Object.fromEntries<string>(given))).not.toThrow();
    expect(given.map(([name]) => name)).toEqual(expect.arrayContaining(['TENANT_ID', 'BOT_APP_ID', 'DIRECTORY_FILE']));
  });
});

/** What Azure fills in. */
const SAMPLES: Readonly<Record<string, string>> = {
  'cosmos.outputs.endpoint': 'https://voorbeeld-cosmos.example/',
  tenantId: '11111111-1111-4111-8111-111111111111',
  botAppId: '22222222-2222-4222-8222-222222222222',
  'identity.properties.clientId': '33333333-3333-4333-8333-333333333333',
  directoryFile: 'directory.json',
};

async function bicepParser(): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  const language = readFileSync(require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm'));
  return parser.setLanguage(await Language.load(language));
}
