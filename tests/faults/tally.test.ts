import { isAsItMustBe, outcomeOf, tallyOf } from './tally';

it.each`
  state            | accepted | outcome
  ${'sent'}        | ${1}     | ${'delivered'}
  ${'sent'}        | ${0}     | ${'unaccounted'}
  ${'sent'}        | ${2}     | ${'twice'}
  ${'in-doubt'}    | ${0}     | ${'inDoubt'}
  ${'in-doubt'}    | ${1}     | ${'inDoubt'}
  ${'in-doubt'}    | ${2}     | ${'twice'}
  ${'unreachable'} | ${0}     | ${'unreachable'}
  ${'unreachable'} | ${1}     | ${'unaccounted'}
  ${'failed'}      | ${0}     | ${'failed'}
  ${'failed'}      | ${1}     | ${'unaccounted'}
  ${'planned'}     | ${0}     | ${'unaccounted'}
  ${'sending'}     | ${1}     | ${'unaccounted'}
  ${undefined}     | ${0}     | ${'unaccounted'}
`('$state and shown $accepted times is $outcome', ({ state, accepted, outcome }) => {
  expect(outcomeOf({ state, accepted })).toBe(outcome);
});

it.each`
  twice | unaccounted | violations | well
  ${0}  | ${0}        | ${0}       | ${true}
  ${1}  | ${0}        | ${0}       | ${false}
  ${0}  | ${1}        | ${0}       | ${false}
  ${0}  | ${0}        | ${1}       | ${false}
`(
  '$twice twice, $unaccounted unaccounted for, $violations violations: $well',
  ({ twice, unaccounted, violations, well }) => {
    expect(isAsItMustBe({ ...tallyOf([]), twice, unaccounted }, violations)).toBe(well);
  },
);
