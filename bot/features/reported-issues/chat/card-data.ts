import { z } from 'zod';
import { Basis, ClosedAs, FeedbackForm, IssueRef, LONGEST_REPORT } from '../../../contracts/reported-issues';
import { ThemeId } from '../../../contracts/themes';

const TeamId = z.string().max(40);
const PlaceId = z.string().max(60);
const Version = z.int().min(0).max(1_000_000).default(0);
/** What somebody typed may be longer than what is kept. */
const Typed = z
  .string()
  .max(2 * LONGEST_REPORT)
  .default('');
const Id = z.string().regex(/^[A-Za-z0-9-]{8,60}$/);

/** The choice of no place: somewhere else, or nobody knows. */
export const NO_PLACE = 'elsewhere';

export const IssueData = IssueRef.extend({ teamId: TeamId });
export type IssueData = z.infer<typeof IssueData>;

export const VersionData = IssueData.extend({ version: Version });
export type VersionData = z.infer<typeof VersionData>;

/** How far somebody is with the answer to a report. */
export const AnswerData = VersionData.extend({
  /** So many suggestions were shown before these. */
  seen: z.int().min(0).max(200).default(0),
  /** Questions that were answered by leaving it as it is. */
  settled: z.enum(['none', 'names', 'alike', 'both']).default('none'),
  open: z.enum(['correct', 'search', 'none']).optional(),
});
export type AnswerData = z.infer<typeof AnswerData>;

export const FormData = z.object({ draftId: Id.optional(), text: Typed, placeId: PlaceId.default(NO_PLACE) });
export type FormData = z.infer<typeof FormData>;

/** `source` is where it was said first. */
export const AnywayData = z.object({
  id: Id,
  text: z.string().min(1).max(LONGEST_REPORT),
  source: z.enum(['chat', 'channel', 'message']).default('chat'),
});
export type AnywayData = z.infer<typeof AnywayData>;

export const CorrectData = AnswerData.extend({
  theme: z.union([ThemeId, z.literal('')]).default(''),
  placeId: PlaceId.default(''),
  text: Typed,
});
export type CorrectData = z.infer<typeof CorrectData>;

export const ThemeData = AnswerData.extend({ theme: ThemeId });
export type ThemeData = z.infer<typeof ThemeData>;

/** `names` are values joined with commas. */
export const NamesData = AnswerData.extend({ names: z.string().max(1_000).default('') });
export type NamesData = z.infer<typeof NamesData>;

export const BasisData = AnswerData.extend({ basis: Basis });
export type BasisData = z.infer<typeof BasisData>;

export const JoinData = AnswerData.extend({ joinTo: z.string().min(1).max(100) });
export type JoinData = z.infer<typeof JoinData>;

export const SearchData = AnswerData.extend({ words: z.string().max(200).default('') });
export type SearchData = z.infer<typeof SearchData>;

/** `shown` are ids joined with commas. */
export const RejectData = AnswerData.extend({ shown: z.string().max(400), why: z.string().max(1_000).default('') });
export type RejectData = z.infer<typeof RejectData>;

export const StartData = VersionData.extend({ interventionId: z.string().max(60) });
export type StartData = z.infer<typeof StartData>;

export const StartForm = StartData.extend({
  ownerId: z.string().max(64).default(''),
  startOn: z.string().max(20).default(''),
});
export type StartForm = z.infer<typeof StartForm>;

export const CloseData = VersionData.extend({
  as: z.union([ClosedAs.exclude(['joined', 'withdrawn']), z.literal('')]).default(''),
  note: z.string().max(1_000).default(''),
});
export type CloseData = z.infer<typeof CloseData>;

export const ReopenData = VersionData.extend({ reason: z.string().max(1_000).default('') });
export type ReopenData = z.infer<typeof ReopenData>;

export const FeedbackData = VersionData.extend({ form: FeedbackForm.exclude(['told']).default('message') });
export type FeedbackData = z.infer<typeof FeedbackData>;

export const GivenData = FeedbackData.extend({ text: Typed });
export type GivenData = z.infer<typeof GivenData>;

export const PlaceData = z.object({ placeId: PlaceId.default('') });
export type PlaceData = z.infer<typeof PlaceData>;

/** A picture of one issue that belongs to another, the one of the reference. */
export const PhotoData = IssueData.extend({
  photoId: z.string().max(64),
  fromTeamId: TeamId,
  fromId: z.string().min(1).max(100),
});
export type PhotoData = z.infer<typeof PhotoData>;
