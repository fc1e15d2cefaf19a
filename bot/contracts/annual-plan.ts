import { z } from 'zod';
import { Approach } from './approach';
import { Instant, LocalDate, PlanYear } from './calendar';
import { StepRole } from './interventions';
import { PersonId } from './people';
import { PlanImportValues } from './plan-import';
import { InBothLanguages } from './themes';

export { Approach };

/** `past` (voorbij): its day was already over when it came in; nobody is reminded until somebody activates it. */
export const PlanItemStatus = z.enum(['open', 'past', 'done', 'cancelled']);
export type PlanItemStatus = z.infer<typeof PlanItemStatus>;

/** Where a legal date comes from; shown with it, because a built-in date must never be believed unseen. */
export const LegalSource = z.object({ law: z.string(), article: z.string(), validFromYear: z.int() });
export type LegalSource = z.infer<typeof LegalSource>;

/** A milestone as the association's own template had it; an English title may be empty. */
export const FromTemplate = z.object({
  title: z.object({ nl: z.string(), en: z.string() }),
  legal: LegalSource.optional(),
});
export type FromTemplate = z.infer<typeof FromTemplate>;

/** What somebody answered; `verdict` on a request for approval, and then `text` may be empty. */
export const PlanAnswer = z.object({ verdict: z.enum(['agrees', 'objects']).optional(), text: z.string().max(2000) });
export type PlanAnswer = z.infer<typeof PlanAnswer>;

/** One change; `before` is what it replaced, so that it can be taken back. */
export const PlanItemChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('moved'), from: LocalDate, to: LocalDate, reason: z.string(), before: PlanItemStatus }),
  z.object({ what: z.literal('reassigned'), from: PersonId, to: PersonId }),
  z.object({ what: z.literal('done'), evidence: z.string(), before: PlanItemStatus }),
  z.object({ what: z.literal('cancelled'), before: PlanItemStatus }),
  z.object({ what: z.literal('reopened') }),
  z.object({ what: z.literal('activated') }),
  z.object({ what: z.literal('snoozed'), until: LocalDate }),
  z.object({ what: z.literal('imported'), fields: z.array(z.string()) }),
  z.object({ what: z.literal('edited'), fields: z.array(z.string()) }),
  z.object({
    what: z.literal('answered'),
    verdict: z.enum(['agrees', 'objects']).optional(),
    before: PlanAnswer.optional(),
  }),
  z.object({
    what: z.literal('undone'),
    undid: z.enum(['moved', 'reassigned', 'done', 'cancelled', 'activated', 'snoozed', 'imported', 'answered']),
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

/**
 * What somebody is asked for the plan: to agree with it (akkoord), or for their input (uitvraag). It is an item of the plan like
 * any other, so that it is reminded of, handed over and taken back the same way.
 */
export const PlanRequest = z.discriminatedUnion('what', [
  z.object({ what: z.literal('approval'), round: z.int().min(1) }),
  z.object({
    what: z.literal('contribution'),
    question: z.string().min(1).max(500),
    /** For whom a colleague records the answer: a partner or the tenants' organization. Absent: for themselves. */
    onBehalfOf: z.string().min(1).max(120).optional(),
  }),
]);
export type PlanRequest = z.infer<typeof PlanRequest>;

/** Which step of a running intervention an item is; all texts as they were when it was started. `number` counts from 1. */
export const RunStep = z.object({
  runId: z.string().min(1).max(100),
  number: z.int().min(1),
  of: z.int().min(1),
  intervention: InBothLanguages,
  title: InBothLanguages,
  how: InBothLanguages,
  role: StepRole,
  /** Only of the look at the effect, six weeks after the last step; its number is one more than `of`. */
  isCheck: z.literal(true).optional(),
});
export type RunStep = z.infer<typeof RunStep>;

/** What somebody is asked in an assessment round: to judge so many places. It follows the round, and nobody changes it by hand. */
export const AssessmentTask = z.object({
  roundId: z.string().min(1).max(60),
  participantId: z.string().min(1).max(100),
  /** Of the round. */
  name: z.string().min(1).max(80),
  places: z.int().min(0),
  /** The round's first day. */
  opensOn: LocalDate,
  /** Since when everybody who did not finish is asked again. */
  nudgedOn: LocalDate.optional(),
  /** The version of what was asked of them that it follows; what is older does not change it any more. */
  basis: z.int().min(1),
});
export type AssessmentTask = z.infer<typeof AssessmentTask>;

/** Under which key a file knows an item, and what the file said of it. */
export const ImportMemory = z.object({ key: z.string(), values: PlanImportValues });
export type ImportMemory = z.infer<typeof ImportMemory>;

/** What an import may change of an item, as it was before. */
export const BeforeImport = z.object({
  title: z.string(),
  ownerId: PersonId,
  dueOn: LocalDate,
  status: PlanItemStatus,
  placeId: z.string().optional(),
  goalId: z.string().optional(),
  approach: Approach.optional(),
  evidence: z.string().optional(),
  doneOn: LocalDate.optional(),
  doneBy: PersonId.optional(),
  snoozedUntil: LocalDate.optional(),
  imported: ImportMemory.optional(),
});
export type BeforeImport = z.infer<typeof BeforeImport>;

/** The import that wrote an item last, so that it can be taken back as long as nobody touched the item since. */
export const ImportMark = z.object({
  importId: z.string(),
  /** The version of the item that it led to. */
  version: z.int(),
  /** Absent when the import made the item. */
  before: BeforeImport.optional(),
  /** Imports that wrote it before this one, the latest first. */
  earlier: z.array(z.string()),
});
export type ImportMark = z.infer<typeof ImportMark>;

/** A milestone (mijlpaal), a plan action (actie), a request, a step of an intervention, or what a round asks: somebody's, due on a day. */
export const PlanItem = z.object({
  id: z.string().min(1).max(100),
  kind: z.enum(['milestone', 'plan-action', 'request', 'step', 'assessment']),
  /** Absent on the association's milestones. */
  teamId: z.string().optional(),
  planYear: PlanYear,
  title: z.string().min(1).max(200),
  /** Its entry in the timeline template, where its English title and its legal source are. */
  milestoneKey: z.string().optional(),
  /** What the association's own template said of the milestone when the plan was made, where that is not what the built-in one says. */
  fromTemplate: FromTemplate.optional(),
  ownerId: PersonId,
  dueOn: LocalDate,
  status: PlanItemStatus,
  placeId: z.string().optional(),
  /** The goal that a plan action serves. */
  goalId: z.string().optional(),
  approach: Approach.optional(),
  /** Filled on a request, and its answer when it is `done`. */
  request: PlanRequest.optional(),
  /** Of a request and of what a round asks: who asked it, and on which day. */
  asked: z.object({ by: PersonId, on: LocalDate }).optional(),
  answer: PlanAnswer.optional(),
  /** Filled on a step. */
  step: RunStep.optional(),
  /** Filled on what a round asks. */
  assessment: AssessmentTask.optional(),
  /** The item of an earlier year's plan that was not finished there. */
  carriedFrom: z.object({ year: PlanYear, itemId: z.string() }).optional(),
  /** One line of proof of execution (bewijs). */
  evidence: z.string().max(500).optional(),
  doneOn: LocalDate.optional(),
  doneBy: PersonId.optional(),
  /** The owner hears nothing of it before this day; escalation does not wait. */
  snoozedUntil: LocalDate.optional(),
  /** What it was at the last import and under which key, so that the next can tell who changed what. */
  imported: ImportMemory.extend({ by: ImportMark.optional() }).optional(),
  history: z.array(HistoryEntry),
  /** Counts changes from 1; a card carries the version that it shows. */
  version: z.int().min(1),
});
export type PlanItem = z.infer<typeof PlanItem>;

/** draft (concept) → aligning (in afstemming) → adopted (vastgesteld) → running (in uitvoering) → evaluated (geëvalueerd). */
export const PlanState = z.enum(['draft', 'aligning', 'adopted', 'running', 'evaluated']);
export type PlanState = z.infer<typeof PlanState>;

/** A team's annual plan. Its items, goals and sections are documents of their own in the same partition. */
export const AnnualPlan = z.object({
  teamId: z.string(),
  year: PlanYear,
  createdAt: Instant,
  createdBy: PersonId,
  state: PlanState,
  /** Who must agree, and by when, since it was last offered for alignment; `round` counts from 1. */
  alignment: z.object({ round: z.int().min(1), dueOn: LocalDate, personIds: z.array(PersonId) }).optional(),
  /** Every step from one state to another, the latest last. */
  steps: z.array(z.object({ at: Instant, by: PersonId, from: PlanState, to: PlanState })),
  /** Counts changes from 1. */
  version: z.int().min(1),
});
export type AnnualPlan = z.infer<typeof AnnualPlan>;
