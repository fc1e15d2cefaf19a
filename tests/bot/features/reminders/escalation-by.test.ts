import { dutchHolidays } from '../../../../bot/adapters/holidays/dutch-holidays';
import { escalationBy } from '../../../../bot/features/reminders';
import { createWorkingCalendar } from '../../../../bot/features/reminders/working-days';

const calendar = createWorkingCalendar({ holidays: dutchHolidays(), ownQuietDays: [] });

describe('who was told that something is late', () => {
  it.each`
    dueOn           | today           | told
    ${'2026-12-01'} | ${'2026-12-01'} | ${undefined}
    ${'2026-12-01'} | ${'2026-12-03'} | ${undefined}
    ${'2026-12-01'} | ${'2026-12-04'} | ${'lead-told'}
    ${'2026-12-04'} | ${'2026-12-08'} | ${undefined}
    ${'2026-12-04'} | ${'2026-12-09'} | ${'lead-told'}
    ${'2026-12-01'} | ${'2026-12-14'} | ${'lead-told'}
    ${'2026-12-01'} | ${'2026-12-15'} | ${'manager-told'}
    ${'2026-12-01'} | ${'2027-03-01'} | ${'manager-told'}
  `('due on $dueOn, on $today: $told', ({ dueOn, today, told }) => {
    expect(escalationBy(dueOn, today, calendar)).toBe(told);
  });
});
