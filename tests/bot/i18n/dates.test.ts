import { dayInList, longDay, shortDay } from '../../../bot/i18n';

describe('a day in words', () => {
  it.each`
    language | short               | long                         | inList
    ${'nl'}  | ${'di 1 dec 2026'}  | ${'dinsdag 1 december 2026'} | ${'di 1 dec'}
    ${'en'}  | ${'Tue 1 Dec 2026'} | ${'Tuesday 1 December 2026'} | ${'Tue 1 Dec'}
  `('is $short, $long and in a list of this year $inList', ({ language, short, long, inList }) => {
    expect(shortDay('2026-12-01', language)).toBe(short);
    expect(longDay('2026-12-01', language)).toBe(long);
    expect(dayInList('2026-12-01', '2026-01-01', language)).toBe(inList);
  });

  it('has its year in a list of another year', () => {
    expect(dayInList('2027-01-02', '2026-12-01', 'nl')).toBe('za 2 jan 2027');
  });
});
