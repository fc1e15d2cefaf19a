import type { Container, CosmosClient } from '@azure/cosmos';
import type { Ids } from '../../ports/ids';
import type { Logger } from '../../ports/logger';
import type { Operation, Store, StoreSchema } from '../../ports/store';
import { createStoreRules, isAddress } from '../../ports/store-rules';
import { sendBatch } from './batch';
import { createChargeMeter, type CosmosChargeMeter } from './charge-meter';
import { openClient, type ClientOptions, type CosmosAccount } from './client';
import { ensureContainer } from './container';
import { createDocuments, reading } from './documents';
import { storedOf } from './item';
import { readAll, readFirst, readPage } from './pages';
import { USUAL_PATIENCE, type Patience } from './patience';
import { createErrorKeeper, requestPlugin } from './requests';
import { selectAll, selectDue, selectPage, selectType } from './select';

export interface CosmosStoreOptions extends CosmosAccount {
  readonly databaseId: string;
  readonly containerId: string;
  readonly schema: StoreSchema;
  readonly ids: Ids;
  /** Told at debug what each operation cost; never what it was about. */
  readonly logger?: Pick<Logger, 'debug'>;
  /** Sums what is spent, for whoever measures around their work. */
  readonly meter?: CosmosChargeMeter;
  readonly patience?: Patience;
  readonly clientOptions?: ClientOptions;
}

/** Documents in one container of Azure Cosmos DB, which is made where it is missing and may be. @throws {StoreError} */
export async function openCosmosStore(options: CosmosStoreOptions): Promise<Store> {
  const { schema, ids, patience = USUAL_PATIENCE, meter = createChargeMeter() } = options;
  const rules = createStoreRules(schema);
  const errors = createErrorKeeper();
  const plugins = [errors.plugin, requestPlugin((charge) => meter.add(charge))];
  const client = await openClient(options, options.clientOptions ?? {}, plugins);
  const container = await openContainer(client, options, patience);
  const nextWriteId = (): string => ids.next();
  const documents = createDocuments({ container, nextWriteId, patience });
  const batchDeps = { container, documents, errors, nextWriteId, patience };
  const charged = <T>(operation: string, type: string | undefined, work: () => Promise<T>): Promise<T> =>
    meter.measure(work, (charge) => options.logger?.debug({ operation, type, charge }, 'Cosmos charged'));

  return {
    create: async (doc) => {
      rules.checkDoc(doc);
      return charged('create', doc.type, () => documents.create(doc));
    },
    read: async (pk, id) => {
      if (!isAddress(pk, id)) return undefined;
      const item = await charged('read', undefined, () => documents.read(pk, id));
      return item && storedOf(item);
    },
    replace: async (doc, etag) => {
      rules.checkEtag(etag);
      rules.checkDoc(doc);
      return charged('replace', doc.type, () => documents.replace(doc, etag));
    },
    upsert: async (doc) => {
      rules.checkDoc(doc);
      return charged('upsert', doc.type, () => documents.upsert(doc));
    },
    delete: async (pk, id, etag) => {
      rules.checkEtag(etag);
      if (isAddress(pk, id)) await charged('delete', undefined, () => documents.delete(pk, id, etag));
    },
    batch: async (pk, operations) => {
      rules.checkBatch(pk, operations);
      if (operations.length === 0) return [];
      return charged('batch', typesIn(operations), () => sendBatch(batchDeps, pk, operations));
    },
    query: async (pk, type, query = {}) => {
      const plan = rules.planQuery(pk, type, query);
      const options = {
        partitionKey: pk,
        maxItemCount: plan.limit,
        ...(plan.position === undefined ? {} : { continuationToken: plan.position }),
      };
      const { items, continuation } = await charged('query', type, () =>
        reading(patience, 'a page', () => readPage(container, selectPage(pk, type, plan), options)),
      );
      return continuation === undefined ? { items } : { items, after: plan.after(continuation) };
    },
    due: async (before, limit) => {
      rules.checkDue(before, limit);
      return charged('due', undefined, () =>
        reading(patience, 'what is due', () => readFirst(container, selectDue(before), limit)),
      );
    },
    async *scan(type) {
      rules.checkType(type);
      yield* readAll(container, selectType(type), (page) =>
        charged('scan', type, () => reading(patience, 'a scan', page)),
      );
    },
    async *scanAll() {
      yield* readAll(container, selectAll(), (page) =>
        charged('scan', undefined, () => reading(patience, 'a scan', page)),
      );
    },
    close: async () => client.dispose(),
  };
}

async function openContainer(
  client: CosmosClient,
  { databaseId, key, ...options }: CosmosStoreOptions,
  patience: Patience,
): Promise<Container> {
  const wanted = { ...options, mayChange: key !== undefined };
  try {
    return await reading(patience, `opening ${databaseId}/${options.containerId}`, () =>
      ensureContainer(client, databaseId, wanted),
    );
  } catch (error) {
    client.dispose();
    throw error;
  }
}

function typesIn(operations: readonly Operation[]): string {
  return [
    ...new Set(operations.flatMap((operation) => (operation.op === 'delete' ? [] : [operation.doc.type]))),
  ].join();
}
