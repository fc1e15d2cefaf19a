import { z } from 'zod';
import { LegalSource } from './annual-plan';
import { Instant, LocalDate, PlanYear, QuietDay, Weekday } from './calendar';
import { Language, PersonId } from './people';
import { SectionKey } from './plan-sections';

const Both = (longest: number) =>
  z.object({ nl: z.string().trim().min(1).max(longest), en: z.string().trim().max(longest) });

/** A milestone as the template has it; `yearOffset` counts from the plan year. */
export const TemplateMilestone = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,60}$/),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  yearOffset: z.int().min(-1).max(1),
  level: z.enum(['team', 'association']),
  title: Both(200),
  legal: LegalSource.optional(),
});
export type TemplateMilestone = z.infer<typeof TemplateMilestone>;

export const TemplateSection = z.object({ key: SectionKey, title: Both(120), guidance: Both(1000) });
export type TemplateSection = z.infer<typeof TemplateSection>;

/** The format in which teams write their plan. It counts for plans that are made after it was adopted. */
export const PlanTemplateText = z.object({
  milestones: z.array(TemplateMilestone).max(60),
  sections: z.array(TemplateSection).length(12),
});
export type PlanTemplateText = z.infer<typeof PlanTemplateText>;

export const PlanTemplate = PlanTemplateText.extend({
  state: z.enum(['draft', 'adopted']),
  ownerId: PersonId,
  changedAt: Instant,
  changedBy: PersonId,
  version: z.int().min(1),
});
export type PlanTemplate = z.infer<typeof PlanTemplate>;

/** The template as the administrator sees it. `version` 0: the built-in one, that nobody changed yet. */
export const PlanTemplateResource = PlanTemplateText.extend({
  state: z.enum(['built-in', 'draft', 'adopted']),
  /** Which template a plan that is made now gets: a draft counts for nothing until it is adopted. */
  inUse: z.enum(['built-in', 'own']),
  ownerName: z.string().optional(),
  changedAt: Instant.optional(),
  version: z.int().min(0),
  may: z.object({ write: z.boolean() }),
});
export type PlanTemplateResource = z.infer<typeof PlanTemplateResource>;

/** A day that a law sets, in one plan year. Somebody of the association confirms it each year, because laws change. */
export const LegalDate = z.object({
  key: z.string(),
  title: z.string(),
  dueOn: LocalDate,
  legal: LegalSource,
  confirmedOn: LocalDate.optional(),
  confirmedByName: z.string().optional(),
});
export type LegalDate = z.infer<typeof LegalDate>;

export const LegalDates = z.object({
  year: PlanYear,
  dates: z.array(LegalDate),
  may: z.object({ confirm: z.boolean() }),
});
export type LegalDates = z.infer<typeof LegalDates>;

/** The quiet days of a year: the public holidays, and those that the association added. The ETag is `version`. */
export const QuietDays = z.object({
  year: z.int(),
  days: z.array(QuietDay),
  version: z.string(),
  may: z.object({ write: z.boolean() }),
});
export type QuietDays = z.infer<typeof QuietDays>;

/** The days of one year that the association adds (brugdagen); the public holidays are not its to change. */
export const OwnQuietDays = z.object({
  days: z.array(z.object({ on: LocalDate, name: z.string().trim().min(1).max(80) })).max(60),
});
export type OwnQuietDays = z.infer<typeof OwnQuietDays>;

/** What somebody chose for themselves. */
export const MySettings = z.object({
  language: Language,
  workingDays: z.array(Weekday).max(7),
  deputy: z.object({ id: PersonId, name: z.string() }).optional(),
  absence: z.object({ from: LocalDate, until: LocalDate }).optional(),
});
export type MySettings = z.infer<typeof MySettings>;

/** What somebody changes of their own settings; what is left out stays. */
export const MySettingsChange = MySettings.pick({ language: true, workingDays: true }).partial();
export type MySettingsChange = z.infer<typeof MySettingsChange>;
