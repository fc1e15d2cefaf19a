import { z } from 'zod';
import {
  Approach,
  AssessmentTask,
  LegalSource,
  PlanAnswer,
  PlanItem,
  PlanItemRef,
  PlanItemStatus,
  PlanRequest,
  PlanState,
  RunStep,
} from './annual-plan';
import { Instant, LocalDate, PlanYear } from './calendar';
import { PersonId } from './people';
import { Goal, PerformanceAgreement } from './plan-goals';

/** Somebody by name; the name is absent when they left the association. */
export const NamedPerson = z.object({ id: PersonId, name: z.string().optional() });
export type NamedPerson = z.infer<typeof NamedPerson>;

/** A milestone, plan action, request or step as it stands in a list; texts in the reader's language. */
export const ItemResource = z.object({
  ref: PlanItemRef,
  kind: PlanItem.shape.kind,
  title: z.string(),
  owner: NamedPerson,
  dueOn: LocalDate,
  status: PlanItemStatus,
  isLate: z.boolean(),
  place: z.object({ id: z.string(), name: z.string() }).optional(),
  goalId: z.string().optional(),
  approach: Approach.optional(),
  evidence: z.string().optional(),
  doneOn: LocalDate.optional(),
  snoozedUntil: LocalDate.optional(),
  carriedFromYear: PlanYear.optional(),
  request: PlanRequest.optional(),
  answer: PlanAnswer.optional(),
  /** Of a step: of which intervention, and how it is done. Of a look at the effect, which is told there. */
  step: RunStep.pick({ runId: true, number: true, of: true, role: true, isCheck: true })
    .extend({ intervention: z.string(), how: z.string() })
    .optional(),
  /** Of what an assessment round asks: of which, and of how many places. */
  assessment: AssessmentTask.pick({ roundId: true, places: true }).extend({ roundName: z.string() }).optional(),
  /** Where the day comes from, when a law sets it. */
  legal: LegalSource.optional(),
  version: z.int(),
});
export type ItemResource = z.infer<typeof ItemResource>;

export const ItemPermissions = z.object({
  complete: z.boolean(),
  snooze: z.boolean(),
  reassign: z.boolean(),
  move: z.boolean(),
  edit: z.boolean(),
  activate: z.boolean(),
  reopen: z.boolean(),
  cancel: z.boolean(),
  answer: z.boolean(),
  undo: z.boolean(),
});
export type ItemPermissions = z.infer<typeof ItemPermissions>;

/** One item opened: what happened to it, in words, and what the reader may do. The ETag is its version. */
export const ItemDetails = ItemResource.extend({
  teamName: z.string().optional(),
  history: z.array(z.object({ at: Instant, text: z.string() })),
  may: ItemPermissions,
});
export type ItemDetails = z.infer<typeof ItemDetails>;

/** Several items, in the order in which to do them. */
export const ItemList = z.object({ items: z.array(ItemResource) });
export type ItemList = z.infer<typeof ItemList>;

/** People to choose from, by name. */
export const PeopleList = z.object({ people: z.array(NamedPerson) });
export type PeopleList = z.infer<typeof PeopleList>;

/** What is asked of an item; `undo` takes back the asker's own last change. */
export const ItemCommand = z.discriminatedUnion('what', [
  z.object({ what: z.literal('complete'), evidence: z.string().max(2000) }),
  z.object({ what: z.literal('reopen') }),
  z.object({ what: z.literal('snooze'), days: z.union([z.literal(1), z.literal(3), z.literal(7)]) }),
  z.object({ what: z.literal('reassign'), to: PersonId }),
  z.object({ what: z.literal('move'), to: z.string().max(10), reason: z.string().max(2000) }),
  z.object({
    what: z.literal('edit'),
    title: z.string().max(500),
    goalId: z.string().max(60).nullable(),
    placeId: z.string().max(60).nullable(),
    approach: Approach.nullable(),
  }),
  z.object({ what: z.literal('activate') }),
  z.object({ what: z.literal('cancel') }),
  z.object({
    what: z.literal('answer'),
    verdict: z.enum(['agrees', 'objects']).optional(),
    text: z.string().max(4000),
  }),
  z.object({ what: z.literal('undo') }),
]);
export type ItemCommand = z.infer<typeof ItemCommand>;

/** What became of a command; `already`: it was so before, nothing changed. */
export const ItemChanged = z.object({ outcome: z.enum(['applied', 'already']), item: ItemDetails });
export type ItemChanged = z.infer<typeof ItemChanged>;

/** The same form sent twice makes one plan action: `id` comes with the form. */
export const NewPlanAction = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: z.string().max(500),
  dueOn: z.string().max(10),
  ownerId: PersonId,
  placeId: z.string().max(60).optional(),
  goalId: z.string().max(60).optional(),
  approach: Approach.optional(),
});
export type NewPlanAction = z.infer<typeof NewPlanAction>;

/** What must be there before the plan can go to its next state. */
export const PlanGapCode = z.enum([
  'no-goals',
  'goal-indicator-missing',
  'goal-baseline-missing',
  'goal-target-missing',
  'goal-without-actions',
  'no-plan-actions',
  'section-empty',
  'approval-waiting',
  'approval-objection',
  'year-not-begun',
  'report-missing',
]);
export type PlanGapCode = z.infer<typeof PlanGapCode>;

export const PlanGap = z.object({
  code: PlanGapCode,
  /** The whole sentence, in the reader's language: what is missing and of what. */
  text: z.string(),
  /** `blocking`: the step cannot be taken. `advice`: it can. */
  level: z.enum(['blocking', 'advice']),
  goalId: z.string().optional(),
  sectionKey: z.string().optional(),
  personId: PersonId.optional(),
});
export type PlanGap = z.infer<typeof PlanGap>;

/** Who was asked to agree, and what they said. */
export const Approval = z.object({
  itemId: z.string(),
  person: NamedPerson,
  state: z.enum(['waiting', 'agrees', 'objects']),
  remark: z.string(),
  answeredAt: Instant.optional(),
});
export type Approval = z.infer<typeof Approval>;

/** A goal with what its line shows: the actions that serve it, of which so many are done. */
export const GoalResource = Goal.extend({
  done: z.int(),
  total: z.int(),
  changedByName: z.string(),
  may: z.object({ write: z.boolean() }),
});
export type GoalResource = z.infer<typeof GoalResource>;

export const AgreementResource = PerformanceAgreement.extend({ may: z.object({ write: z.boolean() }) });
export type AgreementResource = z.infer<typeof AgreementResource>;

export const AgreementList = z.object({
  agreements: z.array(AgreementResource),
  may: z.object({ write: z.boolean() }),
});
export type AgreementList = z.infer<typeof AgreementList>;

/** A team's plan of one year as its screens show it. */
export const PlanResource = z.object({
  team: z.object({ id: z.string(), name: z.string(), lead: NamedPerson }),
  year: PlanYear,
  state: PlanState,
  version: z.int(),
  /** The years of which this team has a plan. */
  years: z.array(PlanYear),
  progress: z.object({ done: z.int(), total: z.int() }),
  /** Milestones and plan actions by due day, without what is cancelled. */
  items: z.array(ItemResource),
  associationItems: z.array(ItemResource),
  /** The requests for input (uitvraag), open and answered. */
  contributions: z.array(ItemResource),
  goals: z.array(GoalResource),
  agreements: z.array(AgreementResource),
  /** The next state, when there is one, and what is missing before it. */
  next: z.object({ state: PlanState, gaps: z.array(PlanGap) }).optional(),
  approvals: z.array(Approval),
  approveBy: LocalDate.optional(),
  notInstalled: z.array(NamedPerson),
  may: z.object({
    write: z.boolean(),
    writeAgreements: z.boolean(),
    /** To which states this person may take it now, gaps aside. */
    step: z.array(PlanState),
  }),
});
export type PlanResource = z.infer<typeof PlanResource>;

/** Whom to ask to agree, by when; only for the step to `aligning`. */
export const PlanStep = z.object({
  to: PlanState,
  approvers: z.array(PersonId).max(20).optional(),
  dueOn: z.string().max(10).optional(),
});
export type PlanStep = z.infer<typeof PlanStep>;

/** An uitvraag: the same question to several people. The same form sent twice asks once. */
export const NewContributionRequest = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  question: z.string().trim().min(3).max(500),
  dueOn: z.string().max(10),
  asked: z
    .array(z.object({ personId: PersonId, onBehalfOf: z.string().trim().max(120).optional() }))
    .min(1)
    .max(30),
});
export type NewContributionRequest = z.infer<typeof NewContributionRequest>;
