import type { Instant, LocalDate } from '../../../../bot/contracts/calendar';
import { nextDigestAt } from '../../../../bot/features/reminders/digest-moment';
import { aCalendar, WEEKS, type WeekName } from './reminder-builders';

describe('the next digest', () => {
  it.each`
    now                           | last            | week             | next                          | why
    ${'2026-12-01T07:58:00.000Z'} | ${undefined}    | ${'Mon-Fri'}     | ${'2026-12-01T08:00:00.000Z'} | ${'today at nine, in winter'}
    ${'2026-07-01T05:00:00.000Z'} | ${undefined}    | ${'Mon-Fri'}     | ${'2026-07-01T07:00:00.000Z'} | ${'today at nine, in summer'}
    ${'2026-12-01T08:00:00.000Z'} | ${'2026-11-30'} | ${'Mon-Fri'}     | ${'2026-12-01T08:00:00.000Z'} | ${'it is nine'}
    ${'2026-12-01T08:00:00.001Z'} | ${'2026-11-30'} | ${'Mon-Fri'}     | ${'2026-12-01T08:00:00.001Z'} | ${'nine has passed: at once'}
    ${'2026-12-01T15:59:59.999Z'} | ${'2026-11-30'} | ${'Mon-Fri'}     | ${'2026-12-01T15:59:59.999Z'} | ${'just before five: at once'}
    ${'2026-12-01T16:00:00.000Z'} | ${'2026-11-30'} | ${'Mon-Fri'}     | ${'2026-12-02T08:00:00.000Z'} | ${'five: tomorrow'}
    ${'2026-12-01T07:58:00.000Z'} | ${'2026-12-01'} | ${'Mon-Fri'}     | ${'2026-12-02T08:00:00.000Z'} | ${'composed today already'}
    ${'2026-11-30T07:58:00.000Z'} | ${'2026-12-01'} | ${'Mon-Fri'}     | ${'2026-12-02T08:00:00.000Z'} | ${'composed on a day to come, before the clock was set back'}
    ${'2026-12-04T09:00:00.000Z'} | ${'2026-12-04'} | ${'Mon-Fri'}     | ${'2026-12-07T08:00:00.000Z'} | ${'after the weekend'}
    ${'2026-12-05T09:00:00.000Z'} | ${'2026-12-04'} | ${'Mon-Fri'}     | ${'2026-12-07T08:00:00.000Z'} | ${'in the weekend'}
    ${'2026-12-01T09:00:00.000Z'} | ${'2026-12-01'} | ${'Mon Tue Thu'} | ${'2026-12-03T08:00:00.000Z'} | ${"a part-timer's next day"}
    ${'2026-12-24T16:30:00.000Z'} | ${'2026-12-24'} | ${'Tue-Sat'}     | ${'2026-12-29T08:00:00.000Z'} | ${'after Christmas'}
    ${'2026-12-31T09:00:00.000Z'} | ${'2026-12-31'} | ${'Mon-Fri'}     | ${'2027-01-04T08:00:00.000Z'} | ${'in the new year'}
    ${'2026-12-31T23:30:00.000Z'} | ${'2026-12-31'} | ${'Mon-Fri'}     | ${'2027-01-04T08:00:00.000Z'} | ${'half past midnight on New Year in Amsterdam'}
    ${'2026-11-30T23:30:00.000Z'} | ${'2026-11-30'} | ${'Mon-Fri'}     | ${'2026-12-01T08:00:00.000Z'} | ${'half past midnight in Amsterdam: a new day'}
    ${'2027-03-26T09:00:00.000Z'} | ${'2027-03-26'} | ${'Mon-Fri'}     | ${'2027-03-30T07:00:00.000Z'} | ${'over Easter Monday and the change to summer time'}
    ${'2026-03-28T23:30:00.000Z'} | ${'2026-03-22'} | ${'Sun'}         | ${'2026-03-29T07:00:00.000Z'} | ${'the night the clock goes forward'}
    ${'2026-10-24T22:30:00.000Z'} | ${'2026-10-18'} | ${'Sun'}         | ${'2026-10-25T08:00:00.000Z'} | ${'the night the clock goes back'}
    ${'2026-03-29T14:59:59.999Z'} | ${'2026-03-22'} | ${'Sun'}         | ${'2026-03-29T14:59:59.999Z'} | ${'just before five on the day the clock goes forward'}
    ${'2026-03-29T15:00:00.000Z'} | ${'2026-03-22'} | ${'Sun'}         | ${'2026-04-05T07:00:00.000Z'} | ${'five on the day the clock goes forward'}
    ${'2026-10-25T15:59:59.999Z'} | ${'2026-10-18'} | ${'Sun'}         | ${'2026-10-25T15:59:59.999Z'} | ${'just before five on the day the clock goes back'}
  `('at $now, last on $last, working $week, is at $next: $why', ({ now, last, week, next }: Row) => {
    const moment = nextDigestAt({
      now,
      lastComposedOn: last,
      calendar: aCalendar(),
      workingDays: WEEKS[week],
      digestTime: '09:00',
      windowEnd: '17:00',
    });

    expect(moment).toBe(next);
  });
});

interface Row {
  readonly now: Instant;
  readonly last: LocalDate | undefined;
  readonly week: WeekName;
  readonly next: Instant;
}
