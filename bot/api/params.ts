import { z } from 'zod';
import { LocalDate, PlanYear } from '../contracts/calendar';

/** A plan year in an address. */
export const YearInPath = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .pipe(PlanYear);

/** The id of a team, item, goal, place and the like in an address. */
export const IdInPath = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w.:-]+$/);

/** A calendar day in a query. */
export const DayInQuery = LocalDate;

/** A team's plan in an address: `/:teamId/:year`. */
export const PlanInPath = z.object({ teamId: IdInPath, year: YearInPath });
