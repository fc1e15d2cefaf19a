import { createHash } from 'node:crypto';
import type { Instant } from '../contracts/calendar';
import type { Body, Doc, Stored } from '../ports/store';

/** A document as it is moved from one storage to another: everything but what a storage adds. */
export interface Content {
  readonly pk: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly body: Body;
  readonly due?: Instant | undefined;
  /** When it expires, to the second. */
  readonly keepUntil?: Instant | undefined;
}

export function contentOf({ pk, id, type, version, body, due, expiresAt }: Stored): Content {
  return { pk, id, type, version, body, due, keepUntil: expiresAt };
}

/** The document to write; undefined when it has expired. */
export function docOf({ keepUntil, ...content }: Content, now: Instant): Doc | undefined {
  if (keepUntil === undefined) return content;
  const ttl = Math.ceil((Date.parse(keepUntil) - Date.parse(now)) / 1000);
  return ttl > 0 ? { ...content, ttl } : undefined;
}

/**
 * SHA-256 of everything that must be the same on both sides. Of the moment of expiry only that there is one: seconds are
 * lost on the way.
 */
export function fingerprintOf({ pk, id, type, version, body, due, keepUntil }: Content): Buffer {
  const whole = [pk, id, type, version, inOrder(body), due ?? '', keepUntil !== undefined];
  return createHash('sha256').update(JSON.stringify(whole)).digest();
}

/** With the fields of every object in alphabetical order: storages may give them in another. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return fields.map(([name, own]) => [name, inOrder(own)]);
}
