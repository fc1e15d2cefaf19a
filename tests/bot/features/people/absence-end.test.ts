import { readAbsenceEnd } from '../../../../bot/features/people/absence-end';

describe('the last day of an absence', () => {
  it.each`
    today           | text             | on
    ${'2026-12-22'} | ${'3 januari'}   | ${'2027-01-03'}
    ${'2026-12-22'} | ${'3-1'}         | ${'2027-01-03'}
    ${'2026-12-22'} | ${'3-1-2027'}    | ${'2027-01-03'}
    ${'2026-12-22'} | ${'week 1'}      | ${'2027-01-08'}
    ${'2026-12-22'} | ${'24 dec'}      | ${'2026-12-24'}
    ${'2026-12-22'} | ${'22-12'}       | ${'2026-12-22'}
    ${'2026-12-22'} | ${'3-1-2026'}    | ${'2026-01-03'}
    ${'2026-12-22'} | ${'21 december'} | ${'2026-12-21'}
    ${'2026-07-01'} | ${'1 januari'}   | ${'2026-01-01'}
    ${'2026-12-01'} | ${'vrijdag'}     | ${'2026-12-04'}
    ${'2026-12-01'} | ${'Dinsdag'}     | ${'2026-12-01'}
    ${'2026-12-01'} | ${'maandag'}     | ${'2026-12-07'}
    ${'2026-12-01'} | ${'friday'}      | ${'2026-12-04'}
    ${'2026-12-31'} | ${'morgen'}      | ${'2027-01-01'}
    ${'2026-12-31'} | ${'today'}       | ${'2026-12-31'}
  `('"$text", said on $today, is $on', ({ today, text, on }) => {
    expect(readAbsenceEnd(text, today)).toMatchObject({ on });
  });

  it.each(['eergisteren', 'constructor', ''])('"%s" names no day', (text) => {
    expect(readAbsenceEnd(text, '2026-12-01')).toHaveProperty('problem');
  });
});
