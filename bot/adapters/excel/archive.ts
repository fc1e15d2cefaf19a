import { Unzip, UnzipInflate } from 'fflate';

/** The parts of a workbook by path, such as `xl/workbook.xml`: its XML as text, empty for parts that are not read. */
export type Parts = ReadonlyMap<string, string>;

/** The parts have more in them than a plan ever has. */
export class PartsTooLarge extends Error {}

/**
 * Unpacks the XML below `xl/`. What is really unpacked counts, not what the archive says of itself.
 * @throws PartsTooLarge; an Error when it is no archive, or not all of one
 */
export function unpackParts(bytes: Uint8Array, maxUnpackedBytes: number): Parts {
  const chunks = new Map<string, Uint8Array[]>();
  let unpackedBytes = 0;
  const archive = new Unzip((file) => {
    const received: Uint8Array[] = [];
    chunks.set(file.name.replaceAll('\\', '/').replace(/^\//, ''), received);
    if (!/^\/?xl[\\/].+\.(xml|rels)$/i.test(file.name)) return;
    file.ondata = (error, chunk) => {
      if (error !== null) throw error;
      unpackedBytes += chunk.length;
      if (unpackedBytes > maxUnpackedBytes) throw new PartsTooLarge();
      received.push(chunk);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    archive.push(bytes.subarray(start, start + PIECE_BYTES), start + PIECE_BYTES >= bytes.length);
  }
  return new Map([...chunks].map(([path, received]) => [path, decodeXml(Buffer.concat(received))]));
}

/** A piece becomes at most a thousand times as large, so that the limit is noticed before memory runs out. */
const PIECE_BYTES = 8 * 1024;

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
