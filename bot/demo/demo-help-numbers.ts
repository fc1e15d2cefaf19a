import { z } from 'zod';
import type { LocalDate } from '../contracts/calendar';
import { LocalNumber, type WriteHelpNumbers } from '../contracts/help-numbers';
import { addDays } from '../shared/local-date';
import numbers from './help-numbers.json';

const DemoNumber = LocalNumber.omit({ checkedOn: true }).extend({ checkedDaysBefore: z.int() });
const demoNumbers = z.array(DemoNumber).parse(numbers);

/** The numbers of the invented surroundings; none of them can be called. One was not looked at for more than a year. */
export function demoHelpNumbers(seedingDay: LocalDate): WriteHelpNumbers {
  const local = demoNumbers.map(({ checkedDaysBefore, ...number }) => ({
    ...number,
    checkedOn: addDays(seedingDay, -checkedDaysBefore),
  }));
  return { local, checkedToday: [] };
}
