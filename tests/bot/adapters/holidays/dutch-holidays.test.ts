import type { LocalDate } from '../../../../bot/contracts/calendar';
import { dutchHolidays } from '../../../../bot/adapters/holidays/dutch-holidays';

describe('dutchHolidays', () => {
  it.each`
    on              | name                    | why
    ${'2026-01-01'} | ${'Nieuwjaar'}          | ${'always'}
    ${'2027-03-29'} | ${'Tweede paasdag'}     | ${'the day after Easter Sunday in March'}
    ${'2038-04-26'} | ${'Tweede paasdag'}     | ${'the day after the latest Easter Sunday there can be'}
    ${'2026-04-27'} | ${'Koningsdag'}         | ${'27 April on a Monday'}
    ${'2025-04-26'} | ${'Koningsdag'}         | ${'27 April on a Sunday'}
    ${'2031-04-26'} | ${'Koningsdag'}         | ${'27 April on a Sunday'}
    ${'2025-05-05'} | ${'Bevrijdingsdag'}     | ${'a lustrum year'}
    ${'2030-05-05'} | ${'Bevrijdingsdag'}     | ${'a lustrum year'}
    ${'2026-05-14'} | ${'Hemelvaartsdag'}     | ${'39 days after Easter'}
    ${'2026-05-25'} | ${'Tweede pinksterdag'} | ${'50 days after Easter'}
    ${'2026-12-25'} | ${'Eerste kerstdag'}    | ${'always'}
    ${'2026-12-26'} | ${'Tweede kerstdag'}    | ${'always'}
  `('has $name on $on: $why', ({ on, name }: { on: LocalDate; name: string }) => {
    expect(holidayOn(on)).toEqual({ on, name, kind: 'public-holiday' });
  });

  it.each`
    on              | why
    ${'2026-04-03'} | ${'Good Friday'}
    ${'2025-04-27'} | ${'27 April itself, a Sunday'}
    ${'2031-04-27'} | ${'27 April itself, a Sunday'}
    ${'2026-05-05'} | ${'5 May outside a lustrum year'}
    ${'2029-05-05'} | ${'5 May outside a lustrum year'}
    ${'2031-05-05'} | ${'5 May outside a lustrum year'}
    ${'2026-05-04'} | ${'remembrance day'}
    ${'2026-12-05'} | ${'Sinterklaas'}
    ${'2026-12-31'} | ${"New Year's Eve"}
  `('leaves out $on: $why', ({ on }: { on: LocalDate }) => {
    expect(holidayOn(on)).toBeUndefined();
  });

  it.each`
    year    | days
    ${2026} | ${['01-01', '04-06', '04-27', '05-14', '05-25', '12-25', '12-26']}
    ${2030} | ${['01-01', '04-22', '04-27', '05-05', '05-30', '06-10', '12-25', '12-26']}
  `('has in $year these days and no other, in order', ({ year, days }: { year: number; days: readonly string[] }) => {
    expect(
      dutchHolidays()
        .inYear(year)
        .map(({ on }) => on.slice(5)),
    ).toEqual(days);
  });

  it('computes a year once', () => {
    const holidays = dutchHolidays();

    expect(holidays.inYear(2027)).toBe(holidays.inYear(2027));
  });
});

function holidayOn(day: LocalDate) {
  return dutchHolidays()
    .inYear(Number(day.slice(0, 4)))
    .find(({ on }) => on === day);
}
