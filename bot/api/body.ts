import type { Request } from 'restify';
import { z } from 'zod';
import { RequestRefused } from './problem';

/** What a request is read in as long as nobody gives it an encoding. */
const Bytes = z.custom<Buffer>((chunk) => Buffer.isBuffer(chunk));

const MAX_BYTES = 256 * 1024;

/**
 * The JSON that a request carries, undefined when it has no body. Anything but JSON is refused unread: restify's own
 * multipart parser would write files.
 * @throws RequestRefused
 */
export async function readJson(request: Request): Promise<unknown> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) return undefined;
  if (request.contentType() !== 'application/json') throw new RequestRefused(415, 'api.body.not-json');
  const bytes = await readBytes(request);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new RequestRefused(400, 'api.body.not-json');
  }
}

async function readBytes(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // The refusal must still be answered: leaving a stream early may otherwise cut its connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Bytes.parse(chunk);
    size += bytes.length;
    if (size > MAX_BYTES) throw new RequestRefused(413, 'api.body.too-large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
