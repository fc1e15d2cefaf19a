import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How bytes may travel, the smallest first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The smallest that the receiver can read; undefined for the bytes as they are. */
export function encodingFor(acceptEncoding: string | string[] | undefined): Encoding | undefined {
  const accepted = String(acceptEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  return ENCODINGS.find((encoding) => accepted.includes(encoding));
}

/** @param effort `once` for what is kept, `each` for what is made anew for every request */
export function compressed(bytes: Buffer, encoding: Encoding, effort: 'once' | 'each'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(bytes, { level: LEVELS.gzip[effort] });
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: LEVELS.br[effort] } });
}

/** Above these the last few bytes cost seconds, or milliseconds of every answer. */
const LEVELS = { br: { once: 9, each: 4 }, gzip: { once: 9, each: 6 } } as const;
