import { inflateSync } from 'node:zlib';
import { progressBar } from '../../../cards/annual-plan/progress-bar';
import type { Json } from '../../../cards/json';
import { written } from '../reading';

describe('progressBar', () => {
  it.each`
    done  | total | filled
    ${0}  | ${14} | ${0}
    ${3}  | ${14} | ${51}
    ${7}  | ${14} | ${120}
    ${14} | ${14} | ${240}
    ${1}  | ${1}  | ${240}
  `(
    '$done of $total: $filled of its 240 pixels',
    ({ done, total, filled }: { done: number; total: number; filled: number }) => {
      const { url } = progressBar({ done, total, text: '' });

      expect(colorsOfSecondLine(url).filter((color) => color === 1)).toHaveLength(filled);
    },
  );

  it('is read aloud in words and fills the width of the card', () => {
    const bar = progressBar({ done: 3, total: 14, text: '3 van 14 gereed' });

    expect(bar).toMatchObject({ type: 'Image', altText: '3 van 14 gereed', size: 'stretch' });
  });
});

/** Which palette entry each pixel of the second line has: two bits each, after a line of 60 bytes and its filter byte. */
function colorsOfSecondLine(url: Json | undefined): number[] {
  const png = Buffer.from(written(url).replace('data:image/png;base64,', ''), 'base64');
  const at = png.indexOf('IDAT');
  const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  return [...lines.subarray(62, 122)].flatMap((byte) => [byte >> 6, (byte >> 4) & 3, (byte >> 2) & 3, byte & 3]);
}
