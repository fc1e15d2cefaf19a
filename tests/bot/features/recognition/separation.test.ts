import { separate, scoreOf } from '../../../../bot/features/recognition/separation';

function example(values: readonly number[], isYes: boolean, weight = 1) {
  return { rows: Int32Array.from(values.keys()), values: Float32Array.from(values), isYes, weight };
}

const examples = [
  example([2, 0], true),
  example([1, 1], true),
  example([-2, 1], false),
  example([-1, -1], false),
  example([-2, 0], false),
];

it('draws a line with every example on its own side', () => {
  const { weights, bias } = separate(examples, 2, 10);

  expect(examples.map((one) => scoreOf(one, weights) + bias > 0)).toEqual(examples.map(({ isYes }) => isYes));
});

it('leaves a margin of one on either side, as wide as can be', () => {
  const { weights, bias } = separate([example([3], true), example([-1], false)], 1, 1e6);

  expect(weights[0]).toBeCloseTo(0.5, 2);
  expect(bias).toBeCloseTo(-0.5, 2);
});

it('gives way to one example that weighs more', () => {
  const contrary = [example([1], true, 10), example([1], false)];
  const reverse = [example([1], true), example([1], false, 10)];

  expect(separate(contrary, 1, 1).weights[0]).toBeGreaterThan(0.1);
  expect(separate(reverse, 1, 1).weights[0]).toBeLessThan(-0.1);
});

it('draws the same line through the same examples', () => {
  expect(separate(examples, 2, 1)).toEqual(separate(examples, 2, 1));
});
