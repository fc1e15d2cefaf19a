/** Each part 0 to 255. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/**
 * A PNG of at most four colors as a data URI. `pixels` holds for each line, from the top, which color each pixel has.
 * Meant for small pictures: nothing is compressed.
 */
export function flatPicture(palette: readonly Color[], pixels: readonly (readonly number[])[]): string {
  const lines = pixels.flatMap((line) => [NO_FILTER, ...packed(line)]);
  const png = [
    ...SIGNATURE,
    ...chunk('IHDR', [...uint32(pixels[0]?.length ?? 0), ...uint32(pixels.length), BITS, INDEXED, 0, 0, 0]),
    ...chunk(
      'PLTE',
      palette.flatMap(({ red, green, blue }) => [red, green, blue]),
    ),
    ...chunk(
      'tRNS',
      palette.map(({ alpha }) => alpha),
    ),
    ...chunk('IDAT', stored(lines)),
    ...chunk('IEND', []),
  ];
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const NO_FILTER = 0;
const INDEXED = 3;
const BITS = 2;
const PIXELS_PER_BYTE = 8 / BITS;

function packed(line: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(line.length / PIXELS_PER_BYTE) }, (_, at) =>
    [0, 1, 2, 3].reduce((byte, next) => (byte << BITS) | (line[at * PIXELS_PER_BYTE + next] ?? 0), 0),
  );
}

function chunk(type: string, data: readonly number[]): number[] {
  const typed = [...Buffer.from(type, 'latin1'), ...data];
  return [...uint32(data.length), ...typed, ...uint32(crc32(typed))];
}

/** One uncompressed block in the zlib format, RFC 1950 and 1951; at most 65,535 bytes. */
function stored(data: readonly number[]): number[] {
  const length = [data.length & 0xff, data.length >> 8];
  const check = length.map((byte) => byte ^ 0xff);
  return [0x78, 0x01, 0x01, ...length, ...check, ...data, ...uint32(adler32(data))];
}

function uint32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function crc32(data: readonly number[]): number {
  const crc = data.reduce((sum, byte) => {
    const mixed = [0, 1, 2, 3, 4, 5, 6, 7].reduce(
      (bits) => (bits & 1 ? (bits >>> 1) ^ 0xedb88320 : bits >>> 1),
      (sum ^ byte) & 0xff,
    );
    return (sum >>> 8) ^ mixed;
  }, 0xffffffff);
  return (crc ^ 0xffffffff) >>> 0;
}

function adler32(data: readonly number[]): number {
  const [low, high] = data.reduce<readonly [number, number]>(
    ([a, b], byte) => [(a + byte) % 65521, (b + a + byte) % 65521],
    [1, 0],
  );
  return ((high << 16) | low) >>> 0;
}
