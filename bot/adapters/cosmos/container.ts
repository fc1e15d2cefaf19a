import {
  ErrorResponse,
  PartitionKeyDefinitionVersion,
  PartitionKeyKind,
  type Container,
  type ContainerDefinition,
  type ContainerRequest,
  type CosmosClient,
  type IndexingPolicy,
} from '@azure/cosmos';
import { StoreError, type StoreSchema } from '../../ports/store';

/**
 * The one container: partitioned by `/pk`, documents live for ever unless they say otherwise, and nothing is indexed but
 * what is asked for. A page is read in order from an index that begins with partition and type, so that it costs what
 * it holds.
 */
export function containerDefinition(containerId: string, schema: StoreSchema): ContainerRequest {
  const keys = keysOf(schema, () => true);
  const sorting = keysOf(schema, (sorts) => sorts);
  return {
    id: containerId,
    partitionKey: { kind: PartitionKeyKind.Hash, paths: ['/pk'], version: PartitionKeyDefinitionVersion.V2 },
    defaultTtl: -1,
    indexingPolicy: {
      indexingMode: 'consistent',
      automatic: true,
      includedPaths: ['/pk', '/type', '/due', ...keys.map((key) => `/body/${key}`)].map((path) => ({
        path: `${path}/?`,
      })),
      excludedPaths: [{ path: '/*' }],
      compositeIndexes: [
        ordering(),
        ...sorting.flatMap((key) => [ordering({ key, order: 'ascending' }), ordering({ key, order: 'descending' })]),
      ],
    },
  };
}

export interface WantedContainer {
  readonly containerId: string;
  readonly schema: StoreSchema;
  /** With an account key. An Entra identity has no say over databases and containers: the infrastructure makes them. */
  readonly mayChange: boolean;
}

/**
 * Finds the container with the indexes that are wanted: it is made where it is missing, and what it lacks is added, as far as that is
 * allowed. Nothing is taken away, because an instance of another release may run beside this one and use it.
 *
 * @throws `invalid` when the container or an index is missing and may not be made
 */
export async function ensureContainer(
  client: CosmosClient,
  databaseId: string,
  { containerId, schema, mayChange }: WantedContainer,
): Promise<Container> {
  const wanted = containerDefinition(containerId, schema);
  if (mayChange) await createWhereMissing(client, databaseId, wanted);
  const container = client.database(databaseId).container(containerId);
  const { indexingPolicy, ...definition } = await readDefinition(container, `${databaseId}/${containerId}`);
  if (mayChange && !covers(indexingPolicy, wanted.indexingPolicy))
    await container.replace({ ...definition, indexingPolicy: both(wanted.indexingPolicy, indexingPolicy) });
  // What is retired is there for others, or was already taken away for good.
  const needed = containerDefinition(containerId, withoutRetired(schema));
  if (!mayChange && !covers(indexingPolicy, needed.indexingPolicy)) {
    throw new StoreError('invalid', `The container ${databaseId}/${containerId} lacks an index: ${DEPLOY}`);
  }
  return container;
}

const DEPLOY = 'deploy infra/main.bicep of this version first';

type Order = 'ascending' | 'descending';
type Composite = { readonly path: string; readonly order: Order }[];

function ordering(by?: { readonly key: string; readonly order: Order }): Composite {
  const key = by === undefined ? [] : [{ path: `/body/${by.key}`, order: by.order }];
  return [
    { path: '/pk', order: 'ascending' },
    { path: '/type', order: 'ascending' },
    ...key,
    { path: '/id', order: 'ascending' },
  ];
}

function keysOf(schema: StoreSchema, selects: (sorts: boolean) => boolean): readonly string[] {
  const declared = Object.values(schema).flatMap(({ keys, retired = {} }) =>
    [keys, retired].flatMap((some) => Object.entries(some)),
  );
  return [...new Set(declared.flatMap(([key, { sorts }]) => (selects(sorts === true) ? [key] : [])))].sort();
}

function withoutRetired(schema: StoreSchema): StoreSchema {
  return Object.fromEntries(Object.entries(schema).map(([type, { keys }]) => [type, { keys }]));
}

/** Two instances that start together both see nothing, and one of them comes second. */
async function createWhereMissing(client: CosmosClient, databaseId: string, wanted: ContainerRequest): Promise<void> {
  await unlessThere(() => client.databases.createIfNotExists({ id: databaseId }));
  await unlessThere(() => client.database(databaseId).containers.createIfNotExists(wanted));
}

async function unlessThere(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof ErrorResponse && error.code === 409)) throw error;
  }
}

async function readDefinition(container: Container, name: string): Promise<ContainerDefinition> {
  const missing = `The container ${name} is not there: ${DEPLOY}`;
  try {
    const { resource } = await container.read();
    if (resource === undefined) throw new StoreError('invalid', missing);
    return resource;
  } catch (cause) {
    if (!(cause instanceof ErrorResponse)) throw cause;
    const isMissing = cause.code === 404 && cause.substatus !== 1002;
    if (isMissing) throw new StoreError('invalid', missing, undefined, { cause });
    const refused = `The account does not let this identity read ${name}: give it the data contributor role`;
    throw cause.code === 401 || cause.code === 403 ? new StoreError('invalid', refused, undefined, { cause }) : cause;
  }
}

/** Whether everything that `needed` says is in `present` too. */
function covers(present: IndexingPolicy | undefined, needed: IndexingPolicy | undefined): boolean {
  const names = namesOf(present);
  return [...namesOf(needed)].every((name) => names.has(name));
}

/** Everything that one of them says. */
function both(one: IndexingPolicy = {}, other: IndexingPolicy = {}): IndexingPolicy {
  return {
    ...one,
    includedPaths: unique([...(one.includedPaths ?? []), ...(other.includedPaths ?? [])], ({ path }) => path),
    excludedPaths: unique([...(one.excludedPaths ?? []), ...(other.excludedPaths ?? [])], ({ path }) => path),
    compositeIndexes: unique([...(one.compositeIndexes ?? []), ...(other.compositeIndexes ?? [])], nameOf),
  };
}

function unique<T>(items: readonly T[], name: (item: T) => string | undefined): T[] {
  const names = items.map(name);
  return items.filter((_item, at) => names.indexOf(names[at]) === at);
}

function nameOf(composite: Composite): string {
  return composite.map(({ path, order }) => `${path} ${order}`).join(', ');
}

function namesOf(policy: IndexingPolicy | undefined): ReadonlySet<string> {
  return new Set([
    ...(policy?.includedPaths ?? []).map(({ path }) => `with ${path}`),
    // The service adds its own system path to what is excluded.
    ...(policy?.excludedPaths ?? []).flatMap(({ path }) => (path === '/"_etag"/?' ? [] : [`without ${path}`])),
    ...(policy?.compositeIndexes ?? []).map(nameOf),
  ]);
}
