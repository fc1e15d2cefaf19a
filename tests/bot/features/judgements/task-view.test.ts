import { stepsFrom } from '../../../../bot/features/judgements/task-view';

const row = (...answered: readonly string[]) => ({
  placeIds: ['a', 'b', 'c', 'd'],
  given: Object.fromEntries(answered.map((id) => [id, { at: '2026-12-01T08:00:00.000Z', knows: true }])),
});

describe('stepsFrom', () => {
  it.each`
    place  | answered                | number | of   | count | previous     | next         | nextOpen
    ${'a'} | ${[]}                   | ${1}   | ${4} | ${0}  | ${undefined} | ${'b'}       | ${'b'}
    ${'b'} | ${['a', 'b']}           | ${2}   | ${4} | ${2}  | ${'a'}       | ${'c'}       | ${'c'}
    ${'b'} | ${['b', 'c']}           | ${2}   | ${4} | ${2}  | ${'a'}       | ${'c'}       | ${'d'}
    ${'c'} | ${['c', 'd']}           | ${3}   | ${4} | ${2}  | ${'b'}       | ${'d'}       | ${'a'}
    ${'d'} | ${['a', 'c']}           | ${4}   | ${4} | ${2}  | ${'c'}       | ${undefined} | ${'b'}
    ${'d'} | ${['a', 'b', 'c', 'd']} | ${4}   | ${4} | ${4}  | ${'c'}       | ${undefined} | ${undefined}
    ${'d'} | ${['a', 'b', 'c']}      | ${4}   | ${4} | ${3}  | ${'c'}       | ${undefined} | ${undefined}
    ${'x'} | ${['a']}                | ${5}   | ${5} | ${1}  | ${'d'}       | ${undefined} | ${'b'}
  `('at $place with $answered: $number of $of, then $nextOpen', (wanted) => {
    const { place, answered, number, of, count, previous, next, nextOpen } = wanted;

    expect(stepsFrom(row(...answered), place)).toEqual({
      ...{ number, of, answered: count },
      ...(previous === undefined ? {} : { previousPlaceId: previous }),
      ...(next === undefined ? {} : { nextPlaceId: next }),
      ...(nextOpen === undefined ? {} : { nextOpenPlaceId: nextOpen }),
    });
  });
});
