import { wrapped } from '../../../../bot/features/materials/layouts/wrapping';

it.each`
  text                  | width | lines
  ${''}                 | ${5}  | ${[]}
  ${'a b c'}            | ${5}  | ${['a b c']}
  ${'een twee drie'}    | ${8}  | ${['een twee', 'drie']}
  ${'een  twee '}       | ${8}  | ${['een twee']}
  ${'een\ntwee'}        | ${20} | ${['een', 'twee']}
  ${'abcdefgh'}         | ${3}  | ${['abc', 'def', 'gh']}
  ${'een abcdefgh'}     | ${5}  | ${['een', 'abcde', 'fgh']}
  ${'Noord-Zuidstraat'} | ${10} | ${['Noord-', 'Zuidstraat']}
  ${'naam@example.org'} | ${9}  | ${['naam@', 'example.', 'org']}
  ${'abcd'}             | ${0}  | ${['a', 'b', 'c', 'd']}
`('“$text” in $width is $lines', ({ text, width, lines }) => {
  expect(wrapped(text, width, (line) => line.length)).toEqual(lines);
});
