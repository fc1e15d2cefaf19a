import { ASSOCIATION_WEEK } from '../../../../bot/features/reminders/working-days';
import { addDays } from '../../../../bot/shared/local-date';
import type { LocalDate, QuietDay } from '../../../../bot/contracts/calendar';
import { aCalendar, WEEKS, type WeekName } from './reminder-builders';

const bridgeDay: QuietDay = { on: '2027-05-07', name: 'Brugdag', kind: 'own' };

describe('a working calendar', () => {
  it.each`
    day             | week             | works    | why
    ${'2026-12-01'} | ${'Mon-Fri'}     | ${true}  | ${'a Tuesday'}
    ${'2026-12-05'} | ${'Mon-Fri'}     | ${false} | ${'a Saturday'}
    ${'2026-12-05'} | ${'Tue-Sat'}     | ${true}  | ${'a Saturday, worked'}
    ${'2026-12-02'} | ${'Mon Tue Thu'} | ${false} | ${'a Wednesday, not worked'}
    ${'2027-03-26'} | ${'Mon-Fri'}     | ${true}  | ${'Good Friday'}
    ${'2027-03-29'} | ${'Mon-Fri'}     | ${false} | ${'Easter Monday'}
    ${'2031-04-26'} | ${'Tue-Sat'}     | ${false} | ${"King's Day, as the 27th is a Sunday"}
    ${'2031-04-27'} | ${'Sun'}         | ${true}  | ${"the Sunday that King's Day makes way for"}
    ${'2025-05-05'} | ${'Mon-Fri'}     | ${false} | ${'5 May in a lustrum year, a Monday'}
    ${'2026-05-05'} | ${'Mon-Fri'}     | ${true}  | ${'5 May in another year'}
    ${'2030-05-05'} | ${'Sun'}         | ${false} | ${'5 May in a lustrum year, a Sunday'}
    ${'2026-12-26'} | ${'Tue-Sat'}     | ${false} | ${'the second day of Christmas, a Saturday'}
    ${'2027-01-01'} | ${'Mon-Fri'}     | ${false} | ${"New Year's Day"}
    ${'2027-05-07'} | ${'Mon-Fri'}     | ${false} | ${'a day that the association added'}
    ${'2026-03-29'} | ${'Sun'}         | ${true}  | ${'the clock goes forward'}
    ${'2026-10-25'} | ${'Sun'}         | ${true}  | ${'the clock goes back'}
  `(
    'on $day, who works $week: $works ($why)',
    ({ day, week, works }: { day: string; week: WeekName; works: boolean }) => {
      expect(aCalendar([bridgeDay]).isWorkingDay(day, WEEKS[week])).toBe(works);
    },
  );

  it.each`
    day             | week         | onOrBefore      | onOrAfter       | after
    ${'2026-12-01'} | ${'Mon-Fri'} | ${'2026-12-01'} | ${'2026-12-01'} | ${'2026-12-02'}
    ${'2026-12-04'} | ${'Mon-Fri'} | ${'2026-12-04'} | ${'2026-12-04'} | ${'2026-12-07'}
    ${'2026-12-06'} | ${'Mon-Fri'} | ${'2026-12-04'} | ${'2026-12-07'} | ${'2026-12-07'}
    ${'2026-12-02'} | ${'Tue'}     | ${'2026-12-01'} | ${'2026-12-08'} | ${'2026-12-08'}
    ${'2027-03-29'} | ${'Mon-Fri'} | ${'2027-03-26'} | ${'2027-03-30'} | ${'2027-03-30'}
    ${'2027-01-01'} | ${'Mon-Fri'} | ${'2026-12-31'} | ${'2027-01-04'} | ${'2027-01-04'}
    ${'2027-05-06'} | ${'Mon-Fri'} | ${'2027-05-05'} | ${'2027-05-10'} | ${'2027-05-10'}
    ${'2026-03-29'} | ${'Sun'}     | ${'2026-03-29'} | ${'2026-03-29'} | ${'2026-04-05'}
    ${'2026-10-25'} | ${'Sun'}     | ${'2026-10-25'} | ${'2026-10-25'} | ${'2026-11-01'}
  `('around $day, working $week, finds $onOrBefore, $onOrAfter and $after', ({ day, week, ...expected }: Neighbors) => {
    const calendar = aCalendar([bridgeDay]);
    const workingDays = WEEKS[week];

    expect({
      onOrBefore: calendar.onOrBefore(day, workingDays),
      onOrAfter: calendar.onOrAfter(day, workingDays),
      after: calendar.after(day, workingDays),
    }).toEqual(expected);
  });

  it.each`
    day             | count | result
    ${'2026-12-05'} | ${0}  | ${'2026-12-05'}
    ${'2026-12-01'} | ${3}  | ${'2026-12-04'}
    ${'2026-12-05'} | ${1}  | ${'2026-12-07'}
    ${'2026-12-23'} | ${3}  | ${'2026-12-29'}
    ${'2026-12-31'} | ${10} | ${'2027-01-15'}
  `(
    'counts $count working days from $day to $result',
    ({ day, count, result }: { day: LocalDate; count: number; result: LocalDate }) => {
      expect(aCalendar().addWorkingDays(day, count, ASSOCIATION_WEEK)).toBe(result);
    },
  );

  it('names the quiet day, its own as well as the public ones', () => {
    const calendar = aCalendar([bridgeDay]);

    expect(calendar.quietDayOn('2027-05-07')).toEqual(bridgeDay);
    expect(calendar.quietDayOn('2027-05-06')).toEqual({
      on: '2027-05-06',
      name: 'Hemelvaartsdag',
      kind: 'public-holiday',
    });
    expect(calendar.quietDayOn('2027-05-08')).toBeUndefined();
  });

  it('counts calendar days where more than a year holds no working day', () => {
    const quiet = Array.from({ length: 900 }, (_, days) => ({ ...bridgeDay, on: addDays('2026-01-01', days) }));
    const calendar = aCalendar(quiet);

    expect(calendar.onOrAfter('2027-01-12', WEEKS['Mon-Fri'])).toBe('2027-01-12');
    expect(calendar.onOrBefore('2027-01-12', WEEKS['Mon-Fri'])).toBe('2027-01-12');
    expect(calendar.addWorkingDays('2027-01-12', 2, WEEKS['Mon-Fri'])).toBe('2027-01-14');
  });
});

interface Neighbors extends Readonly<Record<'day' | 'onOrBefore' | 'onOrAfter' | 'after', LocalDate>> {
  readonly week: WeekName;
}
