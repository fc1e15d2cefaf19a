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
      partitionKey: { kind: 'Hash', paths: ['/pk'], version: 2 },
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

  const open = (schemaNow: StoreSchema, mayChange = true) =>
    ensureContainer(client, 'd', { containerId: 'c', schema: schemaNow, mayChange });
  const policyOf = async (schemaNow: StoreSchema, mayChange = true) =>
    (await (await open(schemaNow, mayChange)).read()).resource?.indexingPolicy;
  const older: StoreSchema = { note: { keys: { old: { kind: 'string', sorts: true } } } };

  it('makes the container once, also when several start together', async () => {
    const policies = await Promise.all([1, 2, 3, 4].map(() => policyOf(schema)));

    for (const policy of policies) expect(policy).toMatchObject(containerDefinition('c', schema).indexingPolicy ?? {});
  });

  it('adds the indexes that an older container lacks, and takes away what nobody asks for any more', async () => {
    await policyOf(older);

    const policy = await policyOf(schema);

    expect(policy).toEqual(containerDefinition('c', schema).indexingPolicy);
    expect(policy?.includedPaths?.map(({ path }) => path)).not.toContain('/body/old/?');
  });

  it('takes away what is too much where nothing is missing', async () => {
    await policyOf({ ...schema, parcel: { keys: { old: { kind: 'string', sorts: true } } } });

    expect(await policyOf(schema)).toEqual(containerDefinition('c', schema).indexingPolicy);
  });

  it('writes nothing where the index is as it should be, but for what the service adds itself', async () => {
    const container = await open(schema);
    const { resource } = await container.read();
    const own = { ...resource?.indexingPolicy, excludedPaths: [{ path: '/*' }, { path: '/"_etag"/?' }] };
    await container.replace({ id: 'c', ...resource, indexingPolicy: own });

    expect((await policyOf(schema))?.excludedPaths).toEqual(own.excludedPaths);
  });

  it('takes what the infrastructure made when it may make nothing itself', async () => {
    await open(schema);

    expect(await policyOf({ note: { keys: { place: { kind: 'string' } } } }, false)).toEqual(
      containerDefinition('c', schema).indexingPolicy,
    );
  });

  it.each`
    lacking          | makes       | message
    ${'a container'} | ${'nobody'} | ${'The container d/c is not there: deploy infra/main.bicep of this version first'}
    ${'an index'}    | ${'older'}  | ${'The container d/c lacks an index: deploy infra/main.bicep of this version first'}
  `('says what to do when it may not make $lacking', async ({ makes, message }) => {
    if (makes === 'older') await open(older);

    await expect(open(schema, false)).rejects.toMatchObject({ name: 'StoreError', code: 'invalid', message });
  });
});
