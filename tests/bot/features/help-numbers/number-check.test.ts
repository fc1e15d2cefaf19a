import { withCheck } from '../../../../bot/features/help-numbers/number-check';
import { aNationalNumber } from './number-builders';

it.each`
  checked         | on              | checkedOn       | because
  ${'0900-8844'}  | ${'2027-03-01'} | ${'2027-03-01'} | ${'somebody looked later'}
  ${'0900-8844'}  | ${'2026-10-01'} | ${'2026-11-01'} | ${'the content was checked later'}
  ${'0900-00000'} | ${'2027-03-01'} | ${'2026-11-01'} | ${'it was another number then'}
`('a check of $checked on $on leaves $checkedOn: $because', ({ checked, on, checkedOn }) => {
  const number = aNationalNumber({ number: '0900-8844', checkedOn: '2026-11-01' });

  const shown = withCheck(number, { police: { number: String(checked), on: String(on), by: 'kees' } });

  expect(shown.checkedOn).toBe(checkedOn);
  expect(shown.checkedBy).toBe(checkedOn === on ? 'kees' : undefined);
});
