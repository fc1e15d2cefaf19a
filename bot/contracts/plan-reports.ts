import { z } from 'zod';
import { PlanItemStatus } from './annual-plan';
import { Instant, LocalDate, PlanYear } from './calendar';
import { PersonId } from './people';
import { GatheredPart, SectionText } from './plan-sections';

/** The four-month progress reports (due 1 June and 1 October) and the final evaluation (31 January after). */
export const ReportKey = z.enum(['progress-1', 'progress-2', 'evaluation']);
export type ReportKey = z.infer<typeof ReportKey>;

/** A title in both languages; the same twice where somebody wrote it. */
const Title = z.object({ nl: z.string(), en: z.string() });

/** What a plan shows of a period by itself, told in the reader's language. Names are as they were then. */
export const ReportFacts = z.object({
  from: LocalDate,
  until: LocalDate,
  done: z.array(z.object({ title: Title, on: LocalDate, by: z.string().optional(), evidence: z.string() })),
  moved: z.array(z.object({ title: Title, from: LocalDate, to: LocalDate, reason: z.string() })),
  late: z.array(z.object({ title: Title, dueOn: LocalDate, owner: z.string().optional() })),
  cancelled: z.array(z.object({ title: Title, dueOn: LocalDate })),
  /** Already over when it came in, and nobody took it up. */
  past: z.array(z.object({ title: Title, dueOn: LocalDate })),
  goals: z.array(
    z.object({
      title: z.string(),
      indicator: z.string(),
      unit: z.string(),
      baseline: z.number().nullable(),
      latest: z.object({ on: LocalDate, value: z.number() }).optional(),
      target: z.number().nullable(),
      isDropped: z.boolean(),
      done: z.int(),
      total: z.int(),
    }),
  ),
  /** What was not finished in an earlier year's plan, and how it stands. */
  carried: z.array(z.object({ title: Title, year: PlanYear, status: PlanItemStatus })),
});
export type ReportFacts = z.infer<typeof ReportFacts>;

/** What a team tells; the facts gather themselves. Handed in, the facts of that moment stay with it. */
export const PlanReport = z.object({
  key: ReportKey,
  story: SectionText,
  state: z.enum(['draft', 'submitted']),
  submittedAt: Instant.optional(),
  submittedBy: PersonId.optional(),
  facts: ReportFacts.optional(),
  changedAt: Instant,
  changedBy: PersonId,
  version: z.int().min(1),
});
export type PlanReport = z.infer<typeof PlanReport>;

/** A report as somebody reads it; `version` 0 when nobody wrote a story yet. */
export const ReportView = z.object({
  key: ReportKey,
  title: z.string(),
  dueOn: LocalDate,
  story: z.string(),
  facts: z.array(GatheredPart),
  state: z.enum(['draft', 'submitted']),
  submittedAt: Instant.optional(),
  submittedByName: z.string().optional(),
  version: z.int().min(0),
  may: z.object({ write: z.boolean(), submit: z.boolean(), reopen: z.boolean() }),
});
export type ReportView = z.infer<typeof ReportView>;

export const ReportList = z.object({ reports: z.array(ReportView) });
export type ReportList = z.infer<typeof ReportList>;

export const WriteReport = z.object({ story: SectionText });
export type WriteReport = z.infer<typeof WriteReport>;
