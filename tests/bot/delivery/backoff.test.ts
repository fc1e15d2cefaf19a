import { backoffMs } from '../../../bot/delivery/backoff';

it.each`
  attempts | asked        | random | waits
  ${1}     | ${undefined} | ${0}   | ${5_000}
  ${1}     | ${undefined} | ${0.5} | ${6_250}
  ${2}     | ${undefined} | ${0}   | ${10_000}
  ${7}     | ${undefined} | ${0}   | ${320_000}
  ${8}     | ${undefined} | ${0}   | ${600_000}
  ${40}    | ${undefined} | ${0}   | ${600_000}
  ${1}     | ${2_000}     | ${0}   | ${5_000}
  ${1}     | ${90_000}    | ${0}   | ${90_000}
  ${1}     | ${90_000}    | ${0.5} | ${91_250}
`('after attempt $attempts, asked to wait $asked ms, waits $waits ms', ({ attempts, asked, random, waits }) => {
  expect(backoffMs(attempts, random, asked)).toBe(waits);
});
