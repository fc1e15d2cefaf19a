import { z } from 'zod';

/** A calendar day in Europe/Amsterdam, `2026-12-01`. Two of them compare as strings. */
export const LocalDate = z.iso.date();
export type LocalDate = z.infer<typeof LocalDate>;

/** A moment, ISO 8601 in UTC with milliseconds, `2026-12-01T07:58:00.000Z`. Two of them compare as strings. */
export const Instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof Instant>;

/** The calendar year that a plan is for; its days also lie in the years around it. */
export const PlanYear = z.int().min(2020).max(2099);
export type PlanYear = z.infer<typeof PlanYear>;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const Weekday = z.int().min(1).max(7);
export type Weekday = z.infer<typeof Weekday>;

/** A day on which nobody is reminded: a public holiday or one that the association added (brugdag). */
export const QuietDay = z.object({
  on: LocalDate,
  name: z.string().min(1).max(80),
  kind: z.enum(['public-holiday', 'own']),
});
export type QuietDay = z.infer<typeof QuietDay>;
