import type { LocalDate } from '../../contracts/calendar';
import type { HelpNumber } from '../../contracts/help-numbers';
import { daysBetween } from '../../shared/local-date';
import type { KeptHelpNumbers } from './collections';

/** A number holds for so long without anybody looking. */
const YEAR_DAYS = 365;

/** Whether nobody looked at the number for more than a year. */
export function needsCheck({ checkedOn }: { readonly checkedOn: LocalDate }, today: LocalDate): boolean {
  return daysBetween(checkedOn, today) > YEAR_DAYS;
}

/** The national number with who of the association looked at it last, where that is later than the content's own day. */
export function withCheck(number: HelpNumber, checks: KeptHelpNumbers['checks']): HelpNumber {
  const check = checks[number.id];
  if (check === undefined || check.number !== number.number || check.on < number.checkedOn) return number;
  return { ...number, checkedOn: check.on, checkedBy: check.by };
}
