import { bandOf, gradeText, movementOf } from '../../../tab/src/features/assessment-rounds/grade';

describe('a grade', () => {
  it.each`
    grade   | nl        | en        | band
    ${6.4}  | ${'6,4'}  | ${'6.4'}  | ${'low'}
    ${6.44} | ${'6,4'}  | ${'6.4'}  | ${'low'}
    ${6.45} | ${'6,5'}  | ${'6.5'}  | ${'middle'}
    ${6.94} | ${'6,9'}  | ${'6.9'}  | ${'middle'}
    ${6.95} | ${'7,0'}  | ${'7.0'}  | ${'good'}
    ${10}   | ${'10,0'} | ${'10.0'} | ${'good'}
    ${1}    | ${'1,0'}  | ${'1.0'}  | ${'low'}
  `('of $grade reads $nl and is $band', ({ grade, nl, en, band }) => {
    expect(gradeText(grade, 'nl')).toBe(nl);
    expect(gradeText(grade, 'en')).toBe(en);
    expect(bandOf(grade)).toBe(band);
  });

  it.each`
    now     | before  | to        | by
    ${6.5}  | ${6.1}  | ${'up'}   | ${0.4}
    ${6.1}  | ${6.5}  | ${'down'} | ${0.4}
    ${6.54} | ${6.46} | ${'same'} | ${0}
    ${6.55} | ${6.54} | ${'up'}   | ${0.1}
  `('that was $before and is $now went $to, as the shown grades tell', ({ now, before, to, by }) => {
    expect(movementOf(now, before)).toEqual({ to, by });
  });
});
