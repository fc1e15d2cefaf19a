import { CosmosClient } from '@azure/cosmos';
import { containerDefinition, ensureContainer } from '../../../../bot/adapters/cosmos/container';
import type { StoreSchema } from '../../../../bot/ports/store';
import { startCosmosStandIn, type CosmosStandIn } from '../../../support/cosmos/stand-in';

const schema: StoreSchema = {
  report: { keys: { place: { kind: 'string' }, weight: { kind: 'number', sorts: true } } },
  note: { keys: { place: { kind: 'string' } } },
};

describe('containerDefinition', () => {
  it('indexes what is asked for and nothing else', () => {
    expect(containerDefinition('c', schema)).toEqual({
      id: 'c',
      partitionKey: { paths: ['/pk'] },
      defaultTtl: -1,
      indexingPolicy: {
        indexingMode: 'consistent',
        automatic: true,
        includedPaths: [
          { path: '/pk/?' },
          { path: '/type/?' },
          { path: '/due/?' },
          { path: '/body/place/?' },
          { path: '/body/weight/?' },
        ],
        excludedPaths: [{ path: '/*' }],
        compositeIndexes: [
          [
            { path: '/pk', order: 'ascending' },
            { path: '/type', order: 'ascending' },
            { path: '/id', order: 'ascending' },
          ],
          ...(['ascending', 'descending'] as const).map((order) => [
            { path: '/pk', order: 'ascending' },
            { path: '/type', order: 'ascending' },
            { path: '/body/weight', order },
            { path: '/id', order: 'ascending' },
          ]),
        ],
      },
    });
  });
});

describe('ensureContainer', () => {
  let cosmos: CosmosStandIn;
  let client: CosmosClient;

  beforeEach(async () => {
    cosmos = await startCosmosStandIn();
    client = new CosmosClient({
      endpoint: cosmos.endpoint,
      key: 'bm90IGEga2V5',
      connectionPolicy: { enableEndpointDiscovery: false },
    });
  });
  afterEach(async () => {
    client.dispose();
    await cosmos.close();
  });

  const policyOf = async (schemaNow: StoreSchema) => {
    const { database } = await client.databases.createIfNotExists({ id: 'd' });
    const container = await ensureContainer(database, 'c', schemaNow);
    return (await container.read()).resource?.indexingPolicy;
  };

  it('makes the container once, also when several start together', async () => {
    await client.databases.createIfNotExists({ id: 'd' });

    const policies = await Promise.all([1, 2, 3, 4].map(() => policyOf(schema)));

    for (const policy of policies) expect(policy).toMatchObject(containerDefinition('c', schema).indexingPolicy ?? {});
  });

  it('adds the indexes that an older container lacks, and takes none away', async () => {
    await policyOf({ note: { keys: { old: { kind: 'string', sorts: true } } } });

    const policy = await policyOf(schema);

    const paths = policy?.includedPaths?.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/body/old/?', '/body/place/?', '/body/weight/?']));
    expect(policy?.compositeIndexes).toHaveLength(5);
    expect(await policyOf(schema)).toEqual(policy);
  });
});
