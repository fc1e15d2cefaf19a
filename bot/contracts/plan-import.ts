import { z } from 'zod';
import { Approach } from './approach';
import { LocalDate, PlanYear } from './calendar';
import { PersonId } from './people';

/** What a row of a file says of an item of the plan; kept with the item, to tell at the next import who changed what. */
export const PlanImportValues = z.object({
  title: z.string().min(1).max(200),
  dueOn: LocalDate,
  ownerId: PersonId,
  placeId: z.string().nullable(),
  status: z.enum(['open', 'done']),
  /** Absent as long as no file had such a column. */
  goalId: z.string().nullable().optional(),
  approach: Approach.nullable().optional(),
});
export type PlanImportValues = z.infer<typeof PlanImportValues>;

export const PlanImportField = PlanImportValues.keyof();
export type PlanImportField = z.infer<typeof PlanImportField>;

export const PlanImportNoticeCode = z.enum([
  'columns-unused',
  'owner-column-missing',
  'milestone-recognized',
  'association-milestone',
  'title-missing',
  'title-cut',
  'day-understood',
  'day-outside-plan-year',
  'day-from-template',
  'day-unreadable',
  'owner-missing',
  'owner-unknown',
  'owner-several',
  'owner-first-of-several',
  'owner-typing-error',
  'place-from-title',
  'place-from-heading',
  'place-unknown',
  'place-several',
  'place-typing-error',
  'goal-unknown',
  'goal-several',
  'goal-typing-error',
  'goals-none',
  'approach-unknown',
  'done-without-evidence',
  'row-cancelled',
  'left-out',
  'repeated',
  'plan-kept',
]);
export type PlanImportNoticeCode = z.infer<typeof PlanImportNoticeCode>;

/** What a notice asks of the reader: to know, to check, or to repair the file. */
export type PlanImportNoticeLevel = 'info' | 'unsure' | 'problem';

export const PLAN_IMPORT_NOTICE_LEVELS: Readonly<Record<PlanImportNoticeCode, PlanImportNoticeLevel>> = {
  'columns-unused': 'info',
  'owner-column-missing': 'unsure',
  'milestone-recognized': 'info',
  'association-milestone': 'problem',
  'title-missing': 'problem',
  'title-cut': 'info',
  'day-understood': 'info',
  'day-outside-plan-year': 'unsure',
  'day-from-template': 'unsure',
  'day-unreadable': 'problem',
  'owner-missing': 'unsure',
  'owner-unknown': 'unsure',
  'owner-several': 'unsure',
  'owner-first-of-several': 'unsure',
  'owner-typing-error': 'unsure',
  'place-from-title': 'info',
  'place-from-heading': 'info',
  'place-unknown': 'unsure',
  'place-several': 'unsure',
  'place-typing-error': 'unsure',
  'goal-unknown': 'unsure',
  'goal-several': 'unsure',
  'goal-typing-error': 'unsure',
  'goals-none': 'info',
  'approach-unknown': 'info',
  'done-without-evidence': 'info',
  'row-cancelled': 'problem',
  'left-out': 'info',
  repeated: 'unsure',
  'plan-kept': 'unsure',
};

/**
 * What there is to say, without words: the sentence is `annual-plan.import.notice.<code>`. Values named `on` are calendar
 * days; in `plan-kept` the `file` and `plan` are what the `field` holds, people and places by name.
 */
export const PlanImportNotice = z.object({
  code: PlanImportNoticeCode,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The sentence itself, where it goes to a reader whose language is known. */
  text: z.string().optional(),
});
export type PlanImportNotice = z.infer<typeof PlanImportNotice>;

/** A field that differs; a place that is not there is null. */
export const PlanImportChange = z.object({
  field: PlanImportField,
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type PlanImportChange = z.infer<typeof PlanImportChange>;

/** `unplaced`: it stays out of the plan, and the notices say why. */
export const PlanImportOutcome = z.enum(['new', 'changed', 'unchanged', 'unplaced']);
export type PlanImportOutcome = z.infer<typeof PlanImportOutcome>;

/** What somebody says of a row instead of the file, all of it: it replaces what was corrected before. A place that is null is none. */
export const PlanImportCorrection = z.object({
  title: z.string().max(500).optional(),
  dueOn: LocalDate.optional(),
  ownerId: PersonId.optional(),
  placeId: z.string().max(60).nullable().optional(),
  /** The row stays out of the plan, until somebody says otherwise. */
  leaveOut: z.boolean().optional(),
});
export type PlanImportCorrection = z.infer<typeof PlanImportCorrection>;

/** What was understood of one row of the file, `row` being its number there. */
export const PlanImportRow = z.object({
  row: z.int().min(1),
  kind: z.enum(['milestone', 'plan-action']),
  /** As in the file; empty when the row has none. */
  title: z.string().max(200),
  dueOn: LocalDate.optional(),
  ownerId: PersonId.optional(),
  placeId: z.string().optional(),
  goalId: z.string().optional(),
  approach: Approach.optional(),
  /** What somebody corrected of it before saving; the values above are as corrected. */
  correction: PlanImportCorrection.optional(),
  outcome: PlanImportOutcome,
  /** Filled when the outcome is `changed`. */
  changes: z.array(PlanImportChange),
  notices: z.array(PlanImportNotice),
});
export type PlanImportRow = z.infer<typeof PlanImportRow>;

/** A row that holds no item. Empty rows are counted only. */
export const PlanImportSkippedRow = z.object({
  row: z.int().min(1),
  why: z.enum(['title-line', 'heading', 'header', 'total']),
  text: z.string(),
});
export type PlanImportSkippedRow = z.infer<typeof PlanImportSkippedRow>;

/** What a column of the file is used for. */
export const PlanImportColumn = z.enum([
  'title',
  'kind',
  'owner',
  'due',
  'place',
  'status',
  'evidence',
  'goal',
  'approach',
]);
export type PlanImportColumn = z.infer<typeof PlanImportColumn>;

/** What an import understood and would do, shown before anything is saved. */
export const PlanImportPreview = z.object({
  planYear: PlanYear,
  counts: z.object({
    milestones: z.int(),
    planActions: z.int(),
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    unplaced: z.int(),
    /** Rows, of any outcome but `unplaced`, with something to check. */
    unsure: z.int(),
    /** Title lines, headings, repeated headers, totals and empty rows. */
    skipped: z.int(),
  }),
  /** Which column of the file was taken for what, in the words of the file. */
  columns: z.array(z.object({ role: PlanImportColumn, header: z.string() })),
  unusedColumns: z.array(z.string()),
  /** What concerns the file as a whole. */
  notices: z.array(PlanImportNotice),
  rows: z.array(PlanImportRow),
  skippedRows: z.array(PlanImportSkippedRow),
  /** Imported before and no longer in the file; they stay in the plan. */
  missingItems: z.array(z.object({ itemId: z.string(), title: z.string(), dueOn: LocalDate })),
});
export type PlanImportPreview = z.infer<typeof PlanImportPreview>;

/** A file that was read for a plan and not saved yet. The ETag is its version: somebody may correct rows in two windows. */
export const ShownPlanImport = z.object({
  importId: z.string(),
  fileName: z.string(),
  plan: z.object({ teamId: z.string(), year: PlanYear }),
  preview: PlanImportPreview,
  /** Whether it was saved before and can be taken back. */
  mayUndo: z.boolean(),
  version: z.int().min(1),
});
export type ShownPlanImport = z.infer<typeof ShownPlanImport>;

/** How many items of the plan came of it. Taking it back is possible for a day. */
export const SavedPlanImport = z.object({ created: z.int(), changed: z.int(), mayUndo: z.boolean() });
export type SavedPlanImport = z.infer<typeof SavedPlanImport>;

/** What taking a saved import back did: what somebody touched since stays as it is. */
export const UndonePlanImport = z.object({
  restored: z.int(),
  kept: z.int(),
  keptItems: z.array(z.object({ itemId: z.string(), title: z.string(), why: z.enum(['changed-since']) })),
});
export type UndonePlanImport = z.infer<typeof UndonePlanImport>;
