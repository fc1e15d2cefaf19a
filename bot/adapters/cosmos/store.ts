import {
  CosmosClient,
  type Container,
  type CosmosClientOptions,
  type FeedOptions,
  type SqlQuerySpec,
} from '@azure/cosmos';
import type { Ids } from '../../ports/ids';
import type { Store, Stored, StoreSchema } from '../../ports/store';
import { createStoreRules, isAddress } from '../../ports/store-rules';
import { sendBatch } from './batch';
import { ensureContainer } from './container';
import { createDocuments } from './documents';
import { createErrorKeeper, readFailure } from './failure';
import { storedOf } from './item';
import { selectDue, selectPage, selectType } from './select';

export interface CosmosStoreOptions {
  readonly endpoint: string;
  /** Without it, `clientOptions` says how to sign in. */
  readonly key?: string;
  readonly databaseId: string;
  readonly containerId: string;
  readonly schema: StoreSchema;
  readonly ids: Ids;
  readonly clientOptions?: Omit<CosmosClientOptions, 'endpoint' | 'key'>;
}

/** Documents in one container of Azure Cosmos DB, which is made where it is missing. @throws {StoreError} */
export async function openCosmosStore(options: CosmosStoreOptions): Promise<Store> {
  const { endpoint, key, databaseId, containerId, schema, ids, clientOptions } = options;
  const errors = createErrorKeeper();
  const rules = createStoreRules(schema);
  const signIn = key === undefined ? { endpoint } : { endpoint, key };
  const client = new CosmosClient({ ...clientOptions, ...signIn, ...{ plugins: [errors.plugin] } });
  const container = await openContainer(client, databaseId, containerId, schema);
  const nextWriteId = (): string => ids.next();
  const documents = createDocuments(container, nextWriteId);

  return {
    async create(doc) {
      rules.checkDoc(doc);
      return documents.create(doc);
    },
    async read(pk, id) {
      const item = isAddress(pk, id) ? await documents.read(pk, id) : undefined;
      return item && storedOf(item);
    },
    async replace(doc, etag) {
      rules.checkEtag(etag);
      rules.checkDoc(doc);
      return documents.replace(doc, etag);
    },
    async upsert(doc) {
      rules.checkDoc(doc);
      return documents.upsert(doc);
    },
    async delete(pk, id, etag) {
      rules.checkEtag(etag);
      if (isAddress(pk, id)) await documents.delete(pk, id, etag);
    },
    async batch(pk, operations) {
      rules.checkBatch(pk, operations);
      return operations.length === 0 ? [] : sendBatch({ container, documents, errors, nextWriteId }, pk, operations);
    },
    async query(pk, type, query = {}) {
      const plan = rules.planQuery(pk, type, query);
      const { items, continuation } = await readPage(container, selectPage(pk, type, plan), {
        partitionKey: pk,
        maxItemCount: plan.limit,
        ...(plan.position === undefined ? {} : { continuationToken: plan.position }),
      });
      return continuation === undefined ? { items } : { items, after: plan.after(continuation) };
    },
    async due(before, limit) {
      rules.checkDue(before, limit);
      return readFirst(container, selectDue(before), limit);
    },
    async *scan(type) {
      rules.checkType(type);
      yield* readAll(container, selectType(type));
    },
    async close() {
      client.dispose();
    },
  };
}

async function openContainer(
  client: CosmosClient,
  databaseId: string,
  containerId: string,
  schema: StoreSchema,
): Promise<Container> {
  try {
    return await reading(`opening ${databaseId}/${containerId}`, async () => {
      const { database } = await client.databases.createIfNotExists({ id: databaseId });
      return ensureContainer(database, containerId, schema);
    });
  } catch (error) {
    client.dispose();
    throw error;
  }
}

/** The service may answer less than was asked for, even nothing, although there is more. */
async function readPage(
  container: Container,
  select: SqlQuerySpec,
  options: FeedOptions,
): Promise<{ readonly items: readonly Stored[]; readonly continuation?: string | undefined }> {
  return reading('a page', async () => {
    const pages = container.items.query<unknown>(select, options);
    let page = await pages.fetchNext();
    while (page.resources.length === 0 && pages.hasMoreResults()) page = await pages.fetchNext();
    return { items: page.resources.map(storedOf), continuation: page.continuationToken };
  });
}

async function readFirst(container: Container, select: SqlQuerySpec, limit: number): Promise<readonly Stored[]> {
  return reading('what is due', async () => {
    const pages = container.items.query<unknown>(select, { maxItemCount: limit });
    const items: Stored[] = [];
    while (items.length < limit && pages.hasMoreResults())
      items.push(...(await pages.fetchNext()).resources.map(storedOf));
    return items.slice(0, limit);
  });
}

async function* readAll(container: Container, select: SqlQuerySpec): AsyncGenerator<Stored> {
  const pages = container.items.query<unknown>(select, { maxItemCount: 100 });
  while (pages.hasMoreResults()) {
    yield* await reading('a scan', async () => (await pages.fetchNext()).resources.map(storedOf));
  }
}

async function reading<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw readFailure(error, what);
  }
}
