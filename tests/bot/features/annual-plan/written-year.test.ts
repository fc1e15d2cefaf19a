import { readYear } from '../../../../bot/features/annual-plan/written-year';

it.each`
  text               | year
  ${'2027'}          | ${2027}
  ${'27'}            | ${2027}
  ${'voor 2027'}     | ${2027}
  ${'for 2027'}      | ${2027}
  ${'van 2026'}      | ${2026}
  ${'volgend jaar'}  | ${2027}
  ${'Volgend jaar '} | ${2027}
  ${'voor dit jaar'} | ${2026}
  ${'last year'}     | ${2025}
  ${'morgen'}        | ${undefined}
  ${'1066'}          | ${undefined}
  ${'7'}             | ${undefined}
  ${'2026 en 2027'}  | ${undefined}
  ${''}              | ${undefined}
`('on 1 December 2026 "$text" means $year', ({ text, year }: { text: string; year?: number }) => {
  expect(readYear(text, '2026-12-01')).toBe(year);
});
