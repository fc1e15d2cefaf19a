import sharp from 'sharp';
import { sharpImages } from '../../../../bot/adapters/images/images';

const images = sharpImages();
const KILOBYTE = 1024;

describe('shrink', () => {
  it.each`
    format    | width   | height  | expected
    ${'jpeg'} | ${4000} | ${3000} | ${[1600, 1200]}
    ${'jpeg'} | ${3000} | ${4000} | ${[1200, 1600]}
    ${'png'}  | ${2000} | ${1000} | ${[1600, 800]}
    ${'webp'} | ${1600} | ${1600} | ${[1600, 1600]}
    ${'gif'}  | ${640}  | ${480}  | ${[640, 480]}
    ${'avif'} | ${300}  | ${200}  | ${[300, 200]}
    ${'png'}  | ${1}    | ${1}    | ${[1, 1]}
  `(
    'makes of $format of $width by $height a JPEG of $expected',
    async ({
      format,
      width,
      height,
      expected,
    }: {
      format: Format;
      width: number;
      height: number;
      expected: number[];
    }) => {
      const shrunk = await images.shrink(await aPicture({ width, height }).toFormat(format).toBuffer());

      expect([shrunk.width, shrunk.height]).toEqual(expected);
      expect(await sharp(shrunk.jpeg).metadata()).toMatchObject({
        ...{ format: 'jpeg', width: shrunk.width, height: shrunk.height },
      });
    },
  );

  it('keeps within 400 KB what is hardest to make small', async () => {
    const noise = sharp({
      create: {
        width: 1600,
        height: 1600,
        channels: 3,
        background: 'black',
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    });

    const { jpeg, width } = await images.shrink(await noise.jpeg({ quality: 90 }).toBuffer());

    expect(jpeg.byteLength).toBeLessThanOrEqual(400 * KILOBYTE);
    expect(jpeg.byteLength).toBeGreaterThan(100 * KILOBYTE);
    expect(width).toBeGreaterThan(400);
  });

  it('forgets where and with what a photo was taken', async () => {
    const exif = {
      IFD0: { Make: 'Camera', Model: 'Secret' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' },
    };
    const photo = await aPicture()
      .withExif(exif)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Secret</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect(photo.includes('Secret')).toBe(true);

    const { jpeg } = await images.shrink(photo);

    const { exif: left, xmp, icc, iptc } = await sharp(jpeg).metadata();
    expect([left, xmp, icc, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(jpeg).includes('Secret')).toBe(false);
  });

  it('sets a photo upright that was taken with a turned phone', async () => {
    const turned = await aPicture({ width: 400, height: 200 }).withMetadata({ orientation: 6 }).jpeg().toBuffer();

    expect(await images.shrink(turned)).toMatchObject({ width: 200, height: 400 });
  });

  it('shows white where a picture is transparent', async () => {
    const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } });

    const { jpeg } = await images.shrink(await clear.png().toBuffer());

    expect([...(await sharp(jpeg).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it.each`
    what                          | bytes
    ${'nothing'}                  | ${Buffer.from('')}
    ${'text'}                     | ${Buffer.from('no picture')}
    ${'a web page'}               | ${Buffer.from('<html><body>x</body></html>')}
    ${'a drawing with addresses'} | ${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>')}
    ${'a document'}               | ${Buffer.from('%PDF-1.4\n%%EOF')}
    ${'the beginning of a JPEG'}  | ${Buffer.from([0xff, 0xd8, 0xff, 0xe0])}
  `('refuses $what', async ({ bytes }: { bytes: Buffer }) => {
    await expect(images.shrink(bytes)).rejects.toMatchObject({ code: 'photos.picture.unreadable', kind: 'invalid' });
  });

  it('refuses half a photo', async () => {
    const whole = await aPicture({ width: 800, height: 800 }).png().toBuffer();

    await expect(images.shrink(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({
      code: 'photos.picture.unreadable',
    });
  });

  it('refuses a small file of very many pixels, without unpacking it', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'black' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(1024 * KILOBYTE);

    await expect(images.shrink(bomb)).rejects.toMatchObject({ code: 'photos.picture.too-many-pixels' });
  });

  it('refuses more than 10 MB unread', async () => {
    await expect(images.shrink(new Uint8Array(10 * KILOBYTE * KILOBYTE + 1))).rejects.toMatchObject({
      code: 'photos.picture.too-large',
    });
  });

  it('shrinks many at the same time', async () => {
    const photo = await aPicture({ width: 900, height: 900 }).jpeg().toBuffer();

    const all = await Promise.all(Array.from({ length: 8 }, () => images.shrink(photo)));

    expect(all.map(({ width }) => width)).toEqual(all.map(() => 900));
  });
});

type Format = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

function aPicture({ width = 640, height = 480 } = {}) {
  return sharp({ create: { width, height, channels: 3, background: '#B4512C' } });
}

describe('logo', () => {
  it.each`
    format    | width   | height  | expected
    ${'png'}  | ${1600} | ${400}  | ${[800, 200]}
    ${'jpeg'} | ${300}  | ${1200} | ${[200, 800]}
    ${'png'}  | ${30}   | ${10}   | ${[30, 10]}
  `(
    'makes of $format of $width by $height a PNG of $expected',
    async ({
      format,
      width,
      height,
      expected,
    }: {
      format: Format;
      width: number;
      height: number;
      expected: number[];
    }) => {
      const logo = await images.logo(await aPicture({ width, height }).toFormat(format).toBuffer());

      expect([logo.width, logo.height]).toEqual(expected);
      expect(await sharp(logo.png).metadata()).toMatchObject({ format: 'png', width: logo.width, height: logo.height });
    },
  );

  it('keeps what it lets through', async () => {
    const open = sharp({ create: { width: 20, height: 10, channels: 4, background: '#00ff0000' } });

    const { png } = await images.logo(await open.png().toBuffer());

    expect((await sharp(png).stats()).channels.at(3)).toMatchObject({ min: 0, max: 0 });
  });

  it('is made smaller until it can be kept', async () => {
    const noise = sharp({
      create: {
        ...{ width: 800, height: 800, channels: 3, background: 'black' },
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    });

    expect((await images.logo(await noise.png().toBuffer())).png.byteLength).toBeLessThanOrEqual(200 * KILOBYTE);
  });

  it.each`
    what         | bytes
    ${'an SVG'}  | ${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}
    ${'a text'}  | ${Buffer.from('logo')}
    ${'nothing'} | ${Buffer.alloc(0)}
  `('is not made of $what', async ({ bytes }: { bytes: Buffer }) => {
    await expect(images.logo(bytes)).rejects.toMatchObject({ code: 'house-style.logo.refused' });
  });

  it('is not made of another kind of picture', async () => {
    const webp = await aPicture({ width: 20, height: 10 }).webp().toBuffer();

    await expect(images.logo(webp)).rejects.toMatchObject({ code: 'house-style.logo.refused' });
  });
});
