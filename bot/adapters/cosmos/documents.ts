import type { Container, RequestOptions } from '@azure/cosmos';
import type { Doc } from '../../ports/store';
import { isMissing, isRefusedForNow, readFailure, writeFailure } from './failure';
import { Item, itemOf } from './item';
import { patiently, type Patience } from './patience';
import { carryOut } from './write';

/** One document at a time. Every method that writes answers the new version. */
export interface Documents {
  read(pk: string, id: string): Promise<Item | undefined>;
  create(doc: Doc): Promise<string>;
  replace(doc: Doc, etag: string): Promise<string>;
  upsert(doc: Doc): Promise<string>;
  delete(pk: string, id: string, etag?: string): Promise<void>;
  /** What lies at an address that a write met a conflict at. */
  met(pk: string, id: string, writeId: string): Promise<'this' | 'nothing' | 'another'>;
}

export interface DocumentsDeps {
  readonly container: Container;
  readonly nextWriteId: () => string;
  readonly patience: Patience;
}

export function createDocuments({ container, nextWriteId, patience }: DocumentsDeps): Documents {
  const read = async (pk: string, id: string): Promise<Item | undefined> =>
    reading(patience, `reading ${id}`, async () => {
      const response = await container.item(id, pk).read();
      return isMissing(response) ? undefined : Item.parse(response.resource);
    });
  const met: Documents['met'] = async (pk, id, writeId) => {
    const item = await read(pk, id);
    if (item === undefined) return 'nothing';
    return item.writeId === writeId ? 'this' : 'another';
  };
  const put = async (
    doc: Doc,
    what: string,
    conditional: boolean,
    send: (writeId: string) => Promise<Sent>,
  ): Promise<string> => {
    const writeId = nextWriteId();
    return carryOut(
      {
        what: `${what} ${doc.type} ${doc.id}`,
        conditional,
        send: async () => (await send(writeId)).etag,
        recall: async () => {
          const item = await read(doc.pk, doc.id);
          return item?.writeId === writeId ? item._etag : undefined;
        },
        met: () => met(doc.pk, doc.id, writeId),
      },
      patience,
    );
  };

  return {
    read,
    met,
    create: (doc) => put(doc, 'creating', true, (writeId) => container.items.create(itemOf(doc, writeId))),
    replace: (doc, etag) =>
      put(doc, 'replacing', true, (writeId) =>
        container.item(doc.id, doc.pk).replace(itemOf(doc, writeId), ifMatch(etag)),
      ),
    upsert: (doc) => put(doc, 'upserting', false, (writeId) => container.items.upsert(itemOf(doc, writeId))),
    delete: (pk, id, etag) =>
      carryOut(
        {
          what: `deleting ${id}`,
          conditional: etag !== undefined,
          send: () => deleteItem(container, pk, id, etag),
          recall: async () => ((await read(pk, id)) === undefined ? GONE : undefined),
          met: async () => 'another',
        },
        patience,
      ).then(() => undefined),
  };
}

/** How often a read is done again whose answer was lost. */
const MOST_LOST_READS = 2;

/**
 * A read applies nothing, so it is done again whatever went wrong, but not when that took so long that nobody waits any more.
 *
 * @throws `busy`, or `invalid` for what never goes well
 */
export async function reading<T>(patience: Patience, what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  let lost = 0;
  const isWorthwhile = (error: unknown): boolean => {
    if (isRefusedForNow(error)) return true;
    lost += 1;
    const isInTime = performance.now() - start <= patience.totalMs;
    return isInTime && lost <= MOST_LOST_READS && readFailure(error, what).code === 'busy';
  };
  try {
    return await patiently(patience, work, isWorthwhile);
  } catch (error) {
    throw readFailure(error, what);
  }
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
