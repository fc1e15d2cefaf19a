import sharp, { type Sharp } from 'sharp';
import { MAX_IMAGE_BYTES, PictureRefused, type Images, type LogoImage, type ShrunkImage } from '../../ports/images';

/** Shrinks pictures outside the event loop, a few at a time. */
export function sharpImages(): Images {
  // Everything else that the library reads, such as SVG and PDF, can refer to files and addresses.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: READABLE.map((format) => `VipsForeignLoad${format}`) });
  sharp.cache(false);
  const inTurn = createTurns();

  return {
    async shrink(bytes) {
      if (bytes.byteLength > MAX_IMAGE_BYTES) throw new PictureRefused('too-large');
      return inTurn(() => shrunk(bytes));
    },
    async logo(bytes) {
      if (bytes.byteLength > MAX_IMAGE_BYTES) throw new PictureRefused('too-large');
      return inTurn(() => logoOf(bytes));
    },
  };
}

const READABLE = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'];

const LONGEST_SIDE = 1600;
const MOST_BYTES = 400 * 1024;
/** A phone makes up to 50 million; a small file can claim billions, and each would take four bytes. */
const MOST_PIXELS = 64_000_000;
const MOST_SECONDS = 10;

/** Tried in this order, at each size. */
const QUALITIES = [82, 70, 55];
const SMALLER = 0.75;

async function shrunk(bytes: Uint8Array): Promise<ShrunkImage> {
  const { data, info } = await pixelsOf(bytes);
  const raw = { width: info.width, height: info.height, channels: info.channels };
  for (let side = Math.max(info.width, info.height); ; side = Math.floor(side * SMALLER)) {
    for (const quality of QUALITIES) {
      const image = sharp(data, { raw }).resize({ width: side, height: side, fit: 'inside' });
      const { data: jpeg, info: size } = await image.jpeg({ quality }).toBuffer({ resolveWithObject: true });
      if (jpeg.byteLength <= MOST_BYTES) return { jpeg, width: size.width, height: size.height };
    }
  }
}

const LOGO_SIDE = 800;
const MOST_LOGO_BYTES = 200 * 1024;

async function logoOf(bytes: Uint8Array): Promise<LogoImage> {
  const input = await logoInput(bytes);
  for (let side = LOGO_SIDE; ; side = Math.floor(side * SMALLER)) {
    const size = { width: side, height: side, fit: 'inside', withoutEnlargement: true } as const;
    const image = input.clone().resize(size).toColorspace('srgb').png({ compressionLevel: 9 });
    const { data: png, info } = await orNoLogo(() => image.toBuffer({ resolveWithObject: true }));
    if (png.byteLength <= MOST_LOGO_BYTES) return { png, width: info.width, height: info.height };
  }
}

async function logoInput(bytes: Uint8Array): Promise<Sharp> {
  const { input, format, width, height } = await orNoLogo(async () => {
    const input = sharp(bytes, { limitInputPixels: false, failOn: 'error' }).timeout({ seconds: MOST_SECONDS });
    return { input, ...(await input.metadata()) };
  });
  if (!['png', 'jpeg'].includes(format)) throw new PictureRefused('no-logo');
  if (width * height > MOST_PIXELS) throw new PictureRefused('too-many-pixels');
  return input.autoOrient();
}

async function orNoLogo<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new PictureRefused('no-logo');
  }
}

/** Upright and in the colors of a screen; what a camera wrote beside them is not among them. */
async function pixelsOf(bytes: Uint8Array): ReturnType<typeof rawPixels> {
  try {
    const input = sharp(bytes, { limitInputPixels: false, failOn: 'error', sequentialRead: true });
    const { width, height } = await input.metadata();
    if (width * height > MOST_PIXELS) throw new PictureRefused('too-many-pixels');
    return await rawPixels(input);
  } catch (error) {
    throw error instanceof PictureRefused ? error : new PictureRefused('unreadable');
  }
}

function rawPixels(input: Sharp) {
  return input
    .timeout({ seconds: MOST_SECONDS })
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColorspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** Of the four threads that Node has for such work some stay free for the others: looking up addresses, compressing. */
const MOST_AT_ONCE = 2;

function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (work) => {
    if (busy >= MOST_AT_ONCE) await new Promise<void>((go) => void waiting.push(go));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}
