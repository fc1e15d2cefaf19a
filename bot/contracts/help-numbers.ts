import { z } from 'zod';
import { LocalDate } from './calendar';
import { PersonId } from './people';
import { InBothLanguages, ThemeId } from './themes';

/** When a number is for: acute danger now, somebody to ask, or where a resident can turn to. */
export const HelpNumberUse = z.enum(['acute', 'advice']);
export type HelpNumberUse = z.infer<typeof HelpNumberUse>;

/** A number that is the same in the whole country. Data, to be checked: `checkedOn` is shown with it. */
export const HelpNumber = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  number: z.string().regex(/^[0-9 -]{3,16}$/),
  label: InBothLanguages,
  when: InBothLanguages,
  use: HelpNumberUse,
  /** For which themes it is named; none: for every emergency. */
  themes: z.array(ThemeId),
  checkedOn: LocalDate,
  checkedBy: PersonId.optional(),
});
export type HelpNumber = z.infer<typeof HelpNumber>;

/** A number of here: the community police officer, the neighborhood team, the municipality's desk. */
export const LocalNumber = z.object({
  id: z.string().min(1).max(60),
  label: z.string().min(1).max(80),
  number: z.string().regex(/^[0-9+() -]{3,20}$/),
  /** Absent: for the whole association. */
  municipality: z.string().min(1).max(80).optional(),
  themes: z.array(ThemeId),
  checkedOn: LocalDate,
});
export type LocalNumber = z.infer<typeof LocalNumber>;

/** All numbers as somebody reads them. `needsCheck`: nobody looked at it for more than a year. */
export const HelpNumberList = z.object({
  national: z.array(HelpNumber.extend({ checkedByName: z.string().optional(), needsCheck: z.boolean() })),
  local: z.array(LocalNumber.extend({ needsCheck: z.boolean() })),
  version: z.int().min(0),
  may: z.object({ write: z.boolean() }),
});
export type HelpNumberList = z.infer<typeof HelpNumberList>;

/** The whole local list, and which national numbers were looked at today. */
export const WriteHelpNumbers = z.object({
  local: z.array(LocalNumber).max(100),
  checkedToday: z.array(z.string()).max(50),
});
export type WriteHelpNumbers = z.infer<typeof WriteHelpNumbers>;
