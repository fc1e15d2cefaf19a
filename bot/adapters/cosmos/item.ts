import type { JSONObject } from '@azure/cosmos';
import { z } from 'zod';
import type { Doc, Stored } from '../../ports/store';

/** A document as it lies in the container. */
export const Item = z.object({
  id: z.string(),
  pk: z.string(),
  type: z.string(),
  /** Absent in what was written before documents had one. */
  version: z.number().default(1),
  body: z.record(z.string(), z.unknown()),
  due: z.string().optional(),
  ttl: z.number().optional(),
  /** The write that this is the result of: tells after a lost answer whether it was ours. */
  writeId: z.string(),
  _etag: z.string(),
  /** When it was written, in seconds. */
  _ts: z.number(),
});
export type Item = z.infer<typeof Item>;

/** What is sent: everything but the version. */
export interface NewItem {
  readonly id: string;
  readonly pk: string;
  readonly type: string;
  readonly version: number;
  readonly body: JSONObject;
  readonly due?: string;
  readonly ttl?: number;
  readonly writeId: string;
}

/** Absent fields stay absent: an index entry costs. */
export function itemOf({ id, pk, type, version = 1, body, due, ttl }: Doc, writeId: string): NewItem {
  return {
    id,
    pk,
    type,
    version,
    body: Json.parse(body),
    writeId,
    ...(due === undefined ? {} : { due }),
    ...(ttl === undefined ? {} : { ttl }),
  };
}

export function storedOf(resource: unknown): Stored {
  const { id, pk, type, version, body, due, ttl, _etag: etag, _ts: writtenAt } = Item.parse(resource);
  return {
    pk,
    id,
    type,
    version,
    body,
    etag,
    ...(due === undefined ? {} : { due }),
    ...(ttl === undefined ? {} : { ttl, expiresAt: new Date((writtenAt + ttl) * 1000).toISOString() }),
  };
}

/** The rules of the port have seen that the body can be written as JSON. */
const Json = z.custom<JSONObject>((value) => typeof value === 'object' && value !== null);
