import { contrast, paletteOf } from '../../../../bot/features/materials/layouts/palette';

const COLORS = [
  '#b4512c',
  '#1d6fb8',
  '#ffd400',
  '#000000',
  '#ffffff',
  '#808080',
  '#ff0000',
  '#00ff00',
  '#777777',
  '#e8f0fa',
];

describe.each(COLORS)('the colors that go with %s', (color) => {
  const palette = paletteOf(color);

  it.each`
    text        | behind
    ${'onBand'} | ${'band'}
    ${'accent'} | ${'white'}
    ${'accent'} | ${'tint'}
    ${'white'}  | ${'accent'}
    ${'ink'}    | ${'white'}
    ${'ink'}    | ${'tint'}
    ${'quiet'}  | ${'white'}
  `(
    'let $text be read on $behind',
    ({ text, behind }: { text: keyof typeof palette; behind: keyof typeof palette }) => {
      expect(contrast(palette[text], palette[behind])).toBeGreaterThanOrEqual(4.5);
    },
  );
});

it.each`
  one          | other        | ratio
  ${'#000000'} | ${'#ffffff'} | ${21}
  ${'#ffffff'} | ${'#000000'} | ${21}
  ${'#777777'} | ${'#ffffff'} | ${4.48}
  ${'#123456'} | ${'#123456'} | ${1}
`('$one on $other is $ratio', ({ one, other, ratio }) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

it('keeps a color as people know it where white can be read on it', () => {
  expect(paletteOf('#1d6fb8').band).toBe('#1d6fb8');
});

it('keeps what is drawn apart from what is behind it', () => {
  expect(paletteOf('#f6bd4f').warm).not.toBe(paletteOf('#1d6fb8').warm);
});
