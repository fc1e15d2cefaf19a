import { z } from 'zod';
import { Instant, LocalDate } from './calendar';
import { HelpNumber, LocalNumber } from './help-numbers';
import { Intervention } from './interventions';
import { PersonId } from './people';
import { Place } from './places';
import { Recognition } from './recognition';
import { Removed } from './redaction';
import { InBothLanguages, ThemeId, ThemeRoute } from './themes';

export const LONGEST_REPORT = 2_000;

/** open (gemeld) → in-progress (opgepakt) → closed (afgerond). */
export const ReportedIssueStatus = z.enum(['open', 'in-progress', 'closed']);
export type ReportedIssueStatus = z.infer<typeof ReportedIssueStatus>;

/** `joined`: it is the same as another one, and goes on there. */
export const ClosedAs = z.enum(['solved', 'referred', 'not-ours', 'nothing-to-do', 'joined', 'withdrawn']);
export type ClosedAs = z.infer<typeof ClosedAs>;

export const ReportSource = z.enum(['chat', 'channel', 'message', 'tab']);
export type ReportSource = z.infer<typeof ReportSource>;

/** In which form the reporter heard what was done. */
export const FeedbackForm = z.enum(['message', 'letter', 'door-card', 'told']);
export type FeedbackForm = z.infer<typeof FeedbackForm>;

/** Whether containers, light and cleaning are in order; asked where that comes before behavior. */
export const Basis = z.enum(['in-order', 'not-in-order', 'unknown']);
export type Basis = z.infer<typeof Basis>;

/** What somebody changes of a reported issue. */
export const IssueCommand = z.discriminatedUnion('what', [
  /** What was misunderstood; what is left out stays. `placeId` null: nobody knows where. */
  z.object({
    what: z.literal('correct'),
    theme: ThemeId.optional(),
    placeId: z.string().nullable().optional(),
    text: z.string().min(1).max(LONGEST_REPORT).optional(),
  }),
  z.object({ what: z.literal('answer-basis'), basis: Basis }),
  z.object({ what: z.literal('take-up') }),
  z.object({ what: z.literal('close'), as: ClosedAs.exclude(['joined']), note: z.string().max(500) }),
  z.object({ what: z.literal('reopen'), reason: z.string().max(500) }),
  /** It is the same as that one, of the same team. */
  z.object({ what: z.literal('join'), issueId: z.string() }),
  z.object({ what: z.literal('separate') }),
  z.object({ what: z.literal('reject'), interventionIds: z.array(z.string()).max(20), why: z.string().max(500) }),
  z.object({ what: z.literal('start'), interventionId: z.string(), startOn: LocalDate, ownerId: PersonId }),
  z.object({ what: z.literal('give-feedback'), form: FeedbackForm, text: z.string().max(LONGEST_REPORT) }),
  z.object({ what: z.literal('undo') }),
]);
export type IssueCommand = z.infer<typeof IssueCommand>;

/** One change; `before` is what it replaced, so that it can be taken back. Never a text: that is kept once, in the issue. */
export const IssueChange = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('corrected'),
    theme: ThemeId.optional(),
    placeId: z.string().nullable().optional(),
    text: z.boolean(),
    before: z.object({ theme: ThemeId.optional(), placeId: z.string().optional() }),
  }),
  z.object({ what: z.literal('basis-answered'), basis: Basis, before: Basis.optional() }),
  z.object({ what: z.literal('taken-up'), before: ReportedIssueStatus, handlerBefore: PersonId.optional() }),
  z.object({ what: z.literal('closed'), as: ClosedAs, note: z.string(), before: ReportedIssueStatus }),
  z.object({ what: z.literal('reopened'), reason: z.string(), closedAs: ClosedAs.optional() }),
  z.object({ what: z.literal('joined'), issueId: z.string(), before: ReportedIssueStatus }),
  z.object({ what: z.literal('was-joined'), issueId: z.string() }),
  z.object({ what: z.literal('separated'), issueId: z.string() }),
  z.object({ what: z.literal('rejected'), interventionIds: z.array(z.string()), why: z.string() }),
  z.object({ what: z.literal('started'), interventionId: z.string(), runId: z.string(), before: ReportedIssueStatus }),
  z.object({ what: z.literal('feedback-given'), form: FeedbackForm }),
  z.object({ what: z.literal('photo-added'), photoId: z.string() }),
  z.object({ what: z.literal('photo-removed'), photoId: z.string() }),
  z.object({ what: z.literal('moved'), fromTeamId: z.string() }),
  z.object({
    what: z.literal('undone'),
    undid: z.enum(['corrected', 'basis-answered', 'taken-up', 'closed', 'reopened', 'rejected', 'feedback-given']),
  }),
]);
export type IssueChange = z.infer<typeof IssueChange>;

export const IssueHistoryEntry = z.object({ at: Instant, by: PersonId, version: z.int(), change: IssueChange });
export type IssueHistoryEntry = z.infer<typeof IssueHistoryEntry>;

/** A reported issue (melding), of the team of its place, or of the reporter while nobody knows where it is. */
export const ReportedIssue = z.object({
  id: z.string().min(1).max(100),
  teamId: z.string(),
  placeId: z.string().optional(),
  /** As it was written, where no place of the association is known by it. */
  writtenPlace: z.string().max(120).optional(),
  /** Without what may not be kept. */
  text: z.string().min(1).max(LONGEST_REPORT),
  removed: z.array(Removed),
  /** Absent while nobody could tell. */
  theme: ThemeId.optional(),
  /** What it may be about besides, the likeliest first. */
  otherThemes: z.array(ThemeId),
  /** What the recognition thought, whatever people made of it later. */
  recognized: z.object({ theme: ThemeId.optional(), because: z.array(z.string()), score: z.number() }),
  isEmergency: z.boolean(),
  source: ReportSource,
  reportedBy: PersonId,
  reportedAt: Instant,
  basis: Basis.optional(),
  handledBy: PersonId.optional(),
  status: ReportedIssueStatus,
  closedAs: ClosedAs.optional(),
  /** Of `joined`: where it goes on. */
  joinedTo: z.string().optional(),
  /** The same, reported again. */
  joined: z.array(z.object({ issueId: z.string(), by: PersonId, at: Instant })),
  photoIds: z.array(z.string()),
  /** What was suggested and what became of it. */
  suggested: z.array(z.object({ interventionId: z.string(), outcome: z.enum(['shown', 'started', 'rejected']) })),
  runs: z.array(z.object({ runId: z.string(), interventionId: z.string() })),
  feedback: z.object({ at: Instant, by: PersonId, form: FeedbackForm, text: z.string() }).optional(),
  history: z.array(IssueHistoryEntry),
  /** Counts changes from 1; a card carries the version that it shows. */
  version: z.int().min(1),
});
export type ReportedIssue = z.infer<typeof ReportedIssue>;

/** Where an issue is: enough to read it with one point read. */
export const IssueRef = z.object({ teamId: z.string(), issueId: z.string().min(1).max(100) });
export type IssueRef = z.infer<typeof IssueRef>;

/** What somebody reports. `id` makes it the same report when it is sent again. */
export const NewReport = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{8,60}$/),
  text: z.string().min(3).max(LONGEST_REPORT),
  placeId: z.string().optional(),
  theme: ThemeId.optional(),
});
export type NewReport = z.infer<typeof NewReport>;

/** What the person may do with it. */
export const IssuePermissions = z.object({
  correct: z.boolean(),
  takeUp: z.boolean(),
  close: z.boolean(),
  reopen: z.boolean(),
  join: z.boolean(),
  separate: z.boolean(),
  start: z.boolean(),
  giveFeedback: z.boolean(),
  addPhoto: z.boolean(),
  undo: z.boolean(),
});
export type IssuePermissions = z.infer<typeof IssuePermissions>;

/** What is done with a theme: who to call and what not to do, by the association's own wording. */
export const ThemeGuidance = z.object({
  route: ThemeRoute,
  do: z.array(z.string()),
  dont: z.array(z.string()),
  /** Who inside the association knows about it. */
  specialist: z.string().optional(),
  numbers: z.array(z.union([HelpNumber, LocalNumber])),
});
export type ThemeGuidance = z.infer<typeof ThemeGuidance>;

/** A reported issue as somebody reads it. */
export const IssueResource = ReportedIssue.omit({ history: true }).extend({
  place: Place.pick({ id: true, kind: true, name: true }).optional(),
  teamName: z.string(),
  reporterName: z.string().optional(),
  handlerName: z.string().optional(),
  /** Only for its reporter, who leads the team, who handles it, managers and administrators. */
  isSensitive: z.boolean(),
  may: IssuePermissions,
});
export type IssueResource = z.infer<typeof IssueResource>;

/** The row of a list. */
export const IssueRow = IssueResource.pick({
  id: true,
  teamId: true,
  teamName: true,
  text: true,
  theme: true,
  isEmergency: true,
  isSensitive: true,
  place: true,
  writtenPlace: true,
  status: true,
  closedAs: true,
  reportedAt: true,
  reporterName: true,
  version: true,
}).extend({ joinedCount: z.int(), photoCount: z.int() });
export type IssueRow = z.infer<typeof IssueRow>;

export const IssueList = z.object({
  issues: z.array(IssueRow),
  /** Of the next page. */
  after: z.string().optional(),
  may: z.object({ report: z.boolean() }),
});
export type IssueList = z.infer<typeof IssueList>;

/** What can be done about an issue: the suggestions with why, and the guidance of its theme. */
export const IssueAdvice = z.object({
  recognition: Recognition.pick({ ranked: true, isUnclear: true }).optional(),
  guidance: ThemeGuidance.optional(),
  asksBasis: z.boolean(),
  suggestions: z.array(z.object({ intervention: Intervention, why: z.string(), experience: z.string().optional() })),
  /** Open ones at the same place about the same. */
  alike: z.array(IssueRow),
});
export type IssueAdvice = z.infer<typeof IssueAdvice>;

/** A text that is not reported yet, with what the person says it is about. */
export const UnderstandReport = z.object({
  text: z.string().min(1).max(LONGEST_REPORT),
  placeId: z.string().optional(),
  theme: ThemeId.optional(),
});
export type UnderstandReport = z.infer<typeof UnderstandReport>;

/** What would be kept of a text, and how it is understood; nothing is written. */
export const ReportUnderstanding = z.object({
  /** Without what may not be kept. */
  text: z.string(),
  removed: z.array(Removed),
  /** What may be a name and was left in; `mark` takes its place when the writer says so. */
  unsure: z.array(z.object({ value: z.string(), mark: z.string() })),
  recognition: Recognition,
  /** As chosen or as recognized; absent while it is unclear or no livability issue. */
  theme: ThemeId.optional(),
  place: Place.pick({ id: true, kind: true, name: true }).optional(),
  /** Where it could be, when more than one place is named. */
  placeChoices: z.array(Place.pick({ id: true, kind: true, name: true })),
  /** As it was written, where no place of the association is known by it. */
  writtenPlace: z.string().optional(),
  guidance: ThemeGuidance.optional(),
  /** Where it belongs when it is no livability issue, in a sentence. */
  belongsWhere: z.string().optional(),
});
export type ReportUnderstanding = z.infer<typeof ReportUnderstanding>;

/** What was reported, with what can be done about it. */
export const ReportAnswer = IssueResource.extend({ advice: IssueAdvice });
export type ReportAnswer = z.infer<typeof ReportAnswer>;

/** What became of a command; `already`: it was so before. */
export const IssueOutcome = z.object({ outcome: z.enum(['applied', 'already']), issue: IssueResource });
export type IssueOutcome = z.infer<typeof IssueOutcome>;

/** What happened to an issue in words, the latest first. */
export const IssueHistory = z.object({ entries: z.array(z.object({ at: Instant, text: z.string() })) });
export type IssueHistory = z.infer<typeof IssueHistory>;

/** What was tried for an issue, and what the resident can be told. */
export const IssueFollowUp = z.object({
  /** What was suggested and what became of it; without what is not in the toolkit any more. */
  suggested: z.array(
    z.object({
      interventionId: z.string(),
      title: InBothLanguages,
      outcome: z.enum(['shown', 'started', 'rejected']),
    }),
  ),
  /** Ready to use, a text for each form that has one. */
  feedback: z.array(z.object({ form: FeedbackForm.exclude(['told']), text: z.string() })),
});
export type IssueFollowUp = z.infer<typeof IssueFollowUp>;

/** What a colleague needs to know before a visit (straks): what is reported, promised and planned at a place. */
export const PlaceVisit = z.object({
  place: Place.pick({ id: true, kind: true, name: true }),
  teamName: z.string(),
  open: z.array(IssueRow),
  /** What reporters were told, the latest first. */
  promises: z.array(z.object({ issueId: z.string(), at: Instant, byName: z.string().optional(), text: z.string() })),
  /** Interventions that are going on here. */
  running: z.array(z.object({ runId: z.string(), title: InBothLanguages, startOn: LocalDate })),
  planActions: z.array(
    z.object({ itemId: z.string(), title: z.string(), dueOn: LocalDate, ownerName: z.string().optional() }),
  ),
  /** The latest ones that were closed. */
  closed: z.array(IssueRow),
});
export type PlaceVisit = z.infer<typeof PlaceVisit>;
