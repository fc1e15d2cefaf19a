import { z } from 'zod';
import { Instant, LocalDate, PlanYear } from './calendar';
import { PersonId } from './people';
import { PlanImportValues } from './plan-import';

/** `past` (voorbij): its day was already over when it came in; nobody is reminded until somebody activates it. */
export const PlanItemStatus = z.enum(['open', 'past', 'done', 'cancelled']);
export type PlanItemStatus = z.infer<typeof PlanItemStatus>;

/** Where a legal date comes from; shown with it, because a built-in date must never be believed unseen. */
export const LegalSource = z.object({ law: z.string(), article: z.string(), validFromYear: z.int() });
export type LegalSource = z.infer<typeof LegalSource>;

/** One change; `before` is the status that it replaced, so that it can be taken back. */
export const PlanItemChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('moved'), from: LocalDate, to: LocalDate, reason: z.string(), before: PlanItemStatus }),
  z.object({ what: z.literal('reassigned'), from: PersonId, to: PersonId }),
  z.object({ what: z.literal('done'), evidence: z.string(), before: PlanItemStatus }),
  z.object({ what: z.literal('cancelled'), before: PlanItemStatus }),
  z.object({ what: z.literal('reopened') }),
  z.object({ what: z.literal('activated') }),
  z.object({ what: z.literal('snoozed'), until: LocalDate }),
  z.object({ what: z.literal('imported'), fields: z.array(z.string()) }),
  z.object({
    what: z.literal('undone'),
    undid: z.enum(['moved', 'reassigned', 'done', 'cancelled', 'activated', 'snoozed']),
  }),
]);
export type PlanItemChange = z.infer<typeof PlanItemChange>;

/** A change, and the version of the item that it led to. */
export const HistoryEntry = z.object({ at: Instant, by: PersonId, version: z.int(), change: PlanItemChange });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Which plan an item belongs to: a team's, or the association's own timeline (no `teamId`). */
export const PlanRef = z.object({ teamId: z.string().optional(), year: PlanYear });
export type PlanRef = z.infer<typeof PlanRef>;

/** A team's plan. */
export const TeamPlanRef = z.object({ teamId: z.string(), year: PlanYear });
export type TeamPlanRef = z.infer<typeof TeamPlanRef>;

/** Where an item is: enough to read it with one point read. */
export const PlanItemRef = PlanRef.extend({ itemId: z.string().min(1).max(100) });
export type PlanItemRef = z.infer<typeof PlanItemRef>;

/** A milestone (mijlpaal) or a plan action (actie): somebody's, due on a day. */
export const PlanItem = z.object({
  id: z.string().min(1).max(100),
  kind: z.enum(['milestone', 'plan-action']),
  /** Absent on the association's milestones. */
  teamId: z.string().optional(),
  planYear: PlanYear,
  title: z.string().min(1).max(200),
  /** Its entry in the timeline template, where its English title and its legal source are. */
  milestoneKey: z.string().optional(),
  ownerId: PersonId,
  dueOn: LocalDate,
  status: PlanItemStatus,
  placeId: z.string().optional(),
  /** One line of proof of execution (bewijs). */
  evidence: z.string().max(500).optional(),
  doneOn: LocalDate.optional(),
  doneBy: PersonId.optional(),
  /** The owner hears nothing of it before this day; escalation does not wait. */
  snoozedUntil: LocalDate.optional(),
  /** What it was at the last import and under which key, so that the next can tell who changed what. */
  imported: z.object({ key: z.string(), values: PlanImportValues }).optional(),
  history: z.array(HistoryEntry),
  /** Counts changes from 1; a card carries the version that it shows. */
  version: z.int().min(1),
});
export type PlanItem = z.infer<typeof PlanItem>;

/** A team's annual plan. Its milestones and plan actions are documents of their own in the same partition. */
export const AnnualPlan = z.object({ teamId: z.string(), year: PlanYear, createdAt: Instant, createdBy: PersonId });
export type AnnualPlan = z.infer<typeof AnnualPlan>;
