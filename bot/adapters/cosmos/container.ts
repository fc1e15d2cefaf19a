import {
  ErrorResponse,
  type Container,
  type ContainerDefinition,
  type ContainerRequest,
  type Database,
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
    partitionKey: { paths: ['/pk'] },
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

/**
 * Makes the container where it is missing, and brings the index of an older one up to date.
 *
 * @throws `invalid` when an index is missing and may not be added
 */
export async function ensureContainer(
  database: Database,
  containerId: string,
  schema: StoreSchema,
): Promise<Container> {
  const wanted = containerDefinition(containerId, schema);
  const { container, resource } = await createOrRead(database, wanted);
  if (resource !== undefined && !covers(resource.indexingPolicy, wanted.indexingPolicy)) {
    await updateIndex(container, {
      ...resource,
      indexingPolicy: merged(resource.indexingPolicy, wanted.indexingPolicy),
    });
  }
  return container;
}

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
  const declared = Object.values(schema).flatMap(({ keys }) => Object.entries(keys));
  return [...new Set(declared.flatMap(([key, { sorts }]) => (selects(sorts === true) ? [key] : [])))].sort();
}

/** Two instances that start together both see nothing, and one of them comes second. */
async function createOrRead(
  database: Database,
  definition: ContainerRequest,
): Promise<{ readonly container: Container; readonly resource?: ContainerDefinition | undefined }> {
  try {
    return await database.containers.createIfNotExists(definition);
  } catch (error) {
    if (!(error instanceof ErrorResponse && error.code === 409)) throw error;
    return database.containers.createIfNotExists(definition);
  }
}

async function updateIndex(container: Container, definition: ContainerDefinition): Promise<void> {
  try {
    await container.replace(definition);
  } catch (cause) {
    throw new StoreError('invalid', `The container ${container.id} lacks an index`, undefined, { cause });
  }
}

function covers(present: IndexingPolicy | undefined, wanted: IndexingPolicy | undefined): boolean {
  const names = namesOf(present);
  return [...namesOf(wanted)].every((name) => names.has(name));
}

/** Nothing is taken away: an older instance may still be running. */
function merged(present: IndexingPolicy | undefined, wanted: IndexingPolicy | undefined): IndexingPolicy {
  const names = namesOf(present);
  const missing = <T>(items: readonly T[] | undefined, nameOf: (item: T) => string): readonly T[] =>
    (items ?? []).filter((item) => !names.has(nameOf(item)));
  return {
    ...wanted,
    includedPaths: [...(present?.includedPaths ?? []), ...missing(wanted?.includedPaths, pathName)],
    compositeIndexes: [...(present?.compositeIndexes ?? []), ...missing(wanted?.compositeIndexes, compositeName)],
  };
}

function namesOf(policy: IndexingPolicy | undefined): ReadonlySet<string> {
  return new Set([
    ...(policy?.includedPaths ?? []).map(pathName),
    ...(policy?.compositeIndexes ?? []).map(compositeName),
  ]);
}

function pathName({ path }: { readonly path: string }): string {
  return path;
}

function compositeName(composite: readonly { readonly path: string; readonly order: string }[]): string {
  return composite.map(({ path, order }) => `${path} ${order}`).join(', ');
}
