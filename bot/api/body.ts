import type { Request } from 'restify';
import { z } from 'zod';
import { RequestRefused } from './refusal';

/** What a request is read in as long as nobody gives it an encoding. */
const Bytes = z.custom<Buffer>((chunk) => Buffer.isBuffer(chunk));

const MAX_JSON_BYTES = 256 * 1024;

/**
 * The JSON that a request carries, undefined when it has no body. Anything but JSON is refused unread: restify's own
 * multipart parser would write files. NUL and half a character are left out of its texts: no store can keep them.
 * @throws RequestRefused
 */
export async function readJson(request: Request, maxBytes = MAX_JSON_BYTES): Promise<unknown> {
  if (isEmpty(request)) return undefined;
  if (request.contentType() !== 'application/json') throw new RequestRefused(415, 'api.body.not-json');
  const bytes = await readAll(request, maxBytes);
  try {
    return parsed(bytes.toString('utf8'));
  } catch {
    throw new RequestRefused(400, 'api.body.not-json');
  }
}

/** The file that a request carries, as it is. @throws RequestRefused */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (request.contentType() !== 'application/octet-stream') throw new RequestRefused(415, 'api.body.not-bytes');
  return readWhole(request, maxBytes);
}

/** The picture that a request carries, as it is; whether it is one shows when it is read. @throws RequestRefused */
export async function readPicture(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (!request.contentType().startsWith('image/')) throw new RequestRefused(415, 'api.body.not-picture');
  return readWhole(request, maxBytes);
}

async function readWhole(request: Request, maxBytes: number): Promise<Uint8Array> {
  return isEmpty(request) ? new Uint8Array() : readAll(request, maxBytes);
}

/** Stands in JSON for NUL, or for half a character: perhaps with the other half behind it. */
const SUSPECT_CODE = /\\u(0000|d[89a-f])/i;

function parsed(json: string): unknown {
  if (!SUSPECT_CODE.test(json)) return JSON.parse(json);
  return JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\0\p{Cs}]/gu, '') : value,
  );
}

function isEmpty({ headers }: Request): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = headers;
  return encoding === undefined && (length === undefined || length === '0');
}

async function readAll(request: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The refusal must still be answered: leaving a stream early may otherwise cut its connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Bytes.parse(chunk);
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): RequestRefused {
  return new RequestRefused(413, 'api.body.too-large', undefined, { kilobytes: Math.floor(maxBytes / 1024) });
}
