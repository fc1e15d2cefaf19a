import type { Container, RequestOptions } from '@azure/cosmos';
import type { Doc } from '../../ports/store';
import { isMissing, readFailure, writeFailure } from './failure';
import { Item, itemOf } from './item';
import { carryOut } from './write';

/** One document at a time. Every method that writes answers the new version. */
export interface Documents {
  read(pk: string, id: string): Promise<Item | undefined>;
  create(doc: Doc): Promise<string>;
  replace(doc: Doc, etag: string): Promise<string>;
  upsert(doc: Doc): Promise<string>;
  delete(pk: string, id: string, etag?: string): Promise<void>;
}

export function createDocuments(container: Container, nextWriteId: () => string): Documents {
  const read = async (pk: string, id: string): Promise<Item | undefined> => {
    try {
      const response = await container.item(id, pk).read();
      return isMissing(response) ? undefined : Item.parse(response.resource);
    } catch (error) {
      throw readFailure(error, `reading ${id}`);
    }
  };
  const put = async (
    doc: Doc,
    what: string,
    conditional: boolean,
    send: (writeId: string) => Promise<Sent>,
  ): Promise<string> => {
    const writeId = nextWriteId();
    return carryOut({
      what: `${what} ${doc.type} ${doc.id}`,
      conditional,
      send: async () => (await send(writeId)).etag,
      recall: async () => {
        const item = await read(doc.pk, doc.id);
        return item?.writeId === writeId ? item._etag : undefined;
      },
    });
  };

  return {
    read,
    create: (doc) => put(doc, 'creating', true, (writeId) => container.items.create(itemOf(doc, writeId))),
    replace: (doc, etag) =>
      put(doc, 'replacing', true, (writeId) =>
        container.item(doc.id, doc.pk).replace(itemOf(doc, writeId), ifMatch(etag)),
      ),
    upsert: (doc) => put(doc, 'upserting', false, (writeId) => container.items.upsert(itemOf(doc, writeId))),
    delete: (pk, id, etag) =>
      carryOut({
        what: `deleting ${id}`,
        conditional: etag !== undefined,
        send: () => deleteItem(container, pk, id, etag),
        recall: async () => ((await read(pk, id)) === undefined ? GONE : undefined),
      }).then(() => undefined),
  };
}

interface Sent {
  readonly etag: string;
}

const GONE = 'gone';

async function deleteItem(
  container: Container,
  pk: string,
  id: string,
  etag: string | undefined,
): Promise<typeof GONE> {
  try {
    await container.item(id, pk).delete(etag === undefined ? {} : ifMatch(etag));
  } catch (error) {
    if (writeFailure(error, `deleting ${id}`).code !== 'missing') throw error;
  }
  return GONE;
}

function ifMatch(etag: string): RequestOptions {
  return { accessCondition: { type: 'IfMatch', condition: etag } };
}
