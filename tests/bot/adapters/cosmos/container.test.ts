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

  it('adds the indexes that an older container lacks', async () => {
    await policyOf({ note: schema['note'] ?? { keys: {} } });

    expect(await policyOf(schema)).toEqual(containerDefinition('c', schema).indexingPolicy);
  });

  it.each([
    ['a newer release starts beside an older one', older, schema],
    ['an instance of the older release starts again beside a newer one', schema, older],
  ])('leaves every index to the release that asks for it when %s', async (_when, running, starting) => {
    await policyOf(running);
    const policy = await policyOf(starting);

    // Neither would start if an index of its own were missing.
    for (const one of [running, starting]) expect(await policyOf(one, false)).toEqual(policy);
  });

  describe('a key that is retired', () => {
    const old = older['note']?.keys ?? {};
    const retiring: StoreSchema = { note: { keys: { place: { kind: 'string' } }, retired: old } };
    const after: StoreSchema = { note: { keys: { place: { kind: 'string' } } } };

    it('stays indexed for the release before, also where only the infrastructure makes the container', async () => {
      await open(retiring);

      expect(containerDefinition('c', retiring).indexingPolicy?.compositeIndexes).toHaveLength(3);
      await expect(open(older, false)).resolves.toBeDefined();
    });

    it('is not missed by the release that retires it, when the next one has taken its index away', async () => {
      await open(after);

      await expect(open(retiring, false)).resolves.toBeDefined();
      await expect(open(older, false)).rejects.toMatchObject({ code: 'invalid' });
    });
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
