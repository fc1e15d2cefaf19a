import { z } from 'zod';
import { Instant, LocalDate } from './calendar';
import { Dimension } from './dimensions';
import { PersonId, Role } from './people';
import { PartnerId } from './network-partners';

/** Who judges: colleagues, or people of network partners. Two of the four sources of the score. */
export const JudgementSource = z.enum(['professionals', 'partners']);
export type JudgementSource = z.infer<typeof JudgementSource>;

/** A whole Dutch grade (rapportcijfer), 1–10. */
export const WholeGrade = z.int().min(1).max(10);
export type WholeGrade = z.infer<typeof WholeGrade>;

/** Where a place is going, from −2 (much worse) to 2 (much better). */
export const Trend = z.int().min(-2).max(2);
export type Trend = z.infer<typeof Trend>;

/** How well somebody knows a place: 1 a little, 2 well, 3 very well. It is the weight of what they say. */
export const Familiarity = z.int().min(1).max(3);
export type Familiarity = z.infer<typeof Familiarity>;

/** A grade per dimension; a dimension that somebody cannot judge is absent. */
export const JudgementGrades = z.partialRecord(Dimension, WholeGrade);
export type JudgementGrades = z.infer<typeof JudgementGrades>;

export const LONGEST_WHY = 600;
export const LONGEST_EXTRA_ANSWER = 600;

/**
 * What somebody says of a place: that they do not know it well enough, or grades (at least one) with where it is going. `why` is
 * required where a grade is at most 5 or at least 9. `extra` answers the round's own question.
 */
export const JudgementAnswer = z.discriminatedUnion('knows', [
  z.object({ knows: z.literal(false) }),
  z.object({
    knows: z.literal(true),
    grades: JudgementGrades,
    trend: Trend.optional(),
    familiarity: Familiarity.optional(),
    why: z.string().max(LONGEST_WHY),
    extra: z.string().max(LONGEST_EXTRA_ANSWER),
  }),
]);
export type JudgementAnswer = z.infer<typeof JudgementAnswer>;

/** What was filled in and is not a judgement yet: kept so that nothing is lost. Every part may be missing, and no rule is checked. */
export const JudgementDraft = z.object({
  grades: JudgementGrades,
  trend: Trend.optional(),
  familiarity: Familiarity.optional(),
  why: z.string().max(LONGEST_WHY),
  extra: z.string().max(LONGEST_EXTRA_ANSWER),
});
export type JudgementDraft = z.infer<typeof JudgementDraft>;

/** How a judgement came in. `recorded`: a colleague wrote down what somebody said on a day. */
export const JudgementWay = z.discriminatedUnion('by', [
  z.object({ by: z.literal('chat') }),
  z.object({ by: z.literal('tab') }),
  z.object({ by: z.literal('link') }),
  z.object({
    by: z.literal('recorded'),
    /** Absent once it is pseudonymized, when `source` is empty and `saidOn` the first of its month. */
    recordedBy: PersonId.optional(),
    saidOn: LocalDate,
    /** How it was said: by telephone, in the neighborhood meeting. */
    source: z.string().max(120),
  }),
]);
export type JudgementWay = z.infer<typeof JudgementWay>;

/** Who takes part in a round: `professional.{person}` or `partner.{partner}`. */
export const ParticipantId = z.string().regex(/^(professional|partner)\.[A-Za-z0-9-]{1,64}$/);
export type ParticipantId = z.infer<typeof ParticipantId>;

/** What one participant says of one place in one round. Texts are redacted before they are kept. */
export const Judgement = z.object({
  roundId: z.string(),
  placeId: z.string(),
  participantId: ParticipantId,
  source: JudgementSource,
  /** Both absent once it is pseudonymized, two years after it was given. */
  personId: PersonId.optional(),
  partnerId: PartnerId.optional(),
  /** Of a colleague, as it was then. */
  role: Role.optional(),
  /** The team that the place was of then. */
  teamId: z.string(),
  answer: JudgementAnswer,
  way: JudgementWay,
  givenAt: Instant,
  /** Counts changes from 1. */
  version: z.int().min(1),
});
export type Judgement = z.infer<typeof Judgement>;

/** What a colleague saves: `version` is that of the judgement that was shown, 0 when there was none. */
export const JudgementSave = z.object({ version: z.int().min(0), answer: JudgementAnswer });
export type JudgementSave = z.infer<typeof JudgementSave>;

/** The same on behalf of somebody else. */
export const RecordedJudgement = JudgementSave.extend({
  saidOn: LocalDate,
  source: z.string().trim().min(1).max(120),
});
export type RecordedJudgement = z.infer<typeof RecordedJudgement>;

/** `changed`: somebody saved another answer for the same place since; `closed`: the round is closed and it is kept as a draft. */
export const JudgementOutcome = z.enum(['applied', 'already', 'changed', 'closed']);
export type JudgementOutcome = z.infer<typeof JudgementOutcome>;

/** What is counted of the grades of one dimension at one place by one source (or `all`). */
export const GradeSums = z.object({
  /** How many gave a grade. */
  n: z.int(),
  /** Σ weight; the weight is the familiarity, 1–3 (2 where it was not asked or said). */
  weight: z.int(),
  /** Σ weight × grade. */
  sum: z.int(),
  /** Σ weight × grade². */
  squares: z.int(),
  lowest: WholeGrade.optional(),
  highest: WholeGrade.optional(),
});
export type GradeSums = z.infer<typeof GradeSums>;

/** Mean = sum / weight; spread = √(squares / weight − mean²), the weighted standard deviation. Both absent when n is 0. */
export const GradeFigure = GradeSums.extend({ mean: z.number().optional(), spread: z.number().optional() });
export type GradeFigure = z.infer<typeof GradeFigure>;

export const SummarySource = z.enum(['professionals', 'partners', 'all']);
export type SummarySource = z.infer<typeof SummarySource>;

/** The sums of a place by dimension and source. */
export const PlaceSums = z.record(SummarySource, z.partialRecord(Dimension, GradeSums));
export type PlaceSums = z.infer<typeof PlaceSums>;

/** A remark as it may be read: `who` is absent where it would give somebody away. */
export const Remark = z.object({
  text: z.string(),
  source: JudgementSource,
  who: z.string().optional(),
  /** The dimensions of which a grade asked for the remark. */
  about: z.array(z.object({ dimension: Dimension, grade: WholeGrade })),
});
export type Remark = z.infer<typeof Remark>;

/** One judgement as it may be opened. */
export const JudgementRow = z.object({
  source: JudgementSource,
  who: z.string().optional(),
  grades: JudgementGrades,
  trend: Trend.optional(),
  familiarity: Familiarity.optional(),
  recorded: z.object({ saidOn: LocalDate, source: z.string() }).optional(),
});
export type JudgementRow = z.infer<typeof JudgementRow>;

const Figures = z.record(SummarySource, z.partialRecord(Dimension, GradeFigure));

/** A place in the summary of a round. */
export const PlaceSummary = z.object({
  place: z.object({ id: z.string(), name: z.string(), teamId: z.string(), neighborhood: z.string().optional() }),
  asked: z.int(),
  /** Judgements with grades; who does not know the place well enough is counted in `unknown`. */
  given: z.int(),
  unknown: z.int(),
  /** Fewer than two judgements: too few to go by. */
  isThin: z.boolean(),
  figures: Figures,
  /** The mean of the means of the dimensions, all sources; absent below two judgements. */
  overall: z.number().optional(),
  /** Mean trend, −2..2, weighted as the grades. */
  trend: z.number().optional(),
  /** Dimensions on which the two sources are more than 1.5 apart: a conversation to have. */
  disagreements: z.array(Dimension),
  /** The same of the round before, where there is one. */
  before: z.object({ overall: z.number().optional(), means: z.partialRecord(Dimension, z.number()) }).optional(),
});
export type PlaceSummary = z.infer<typeof PlaceSummary>;

/** What a round found, of the places that somebody may see; ordered by neighborhood and name. */
export const RoundSummary = z.object({
  /** `pending`: the round was closed a moment ago and is being counted. `running`: as it stands, the round is open. */
  state: z.enum(['running', 'pending', 'final']),
  places: z.array(PlaceSummary),
  /** Places with fewer than two judgements, by name. */
  thin: z.array(z.string()),
  after: z.string().optional(),
});
export type RoundSummary = z.infer<typeof RoundSummary>;

/** The judgements of one place side by side. */
export const PlaceJudgements = z.object({
  summary: PlaceSummary,
  /** Colleagues' one by one; partners' where at least three gave one, or all agreed to be named. */
  rows: z.array(JudgementRow),
  /** How many judgements of partners are in the figures and not opened. */
  hidden: z.int(),
  remarks: z.array(Remark),
  /** Answers to the round's own question. */
  extras: z.array(Remark),
});
export type PlaceJudgements = z.infer<typeof PlaceJudgements>;

/** How one's own judgement compares with the others', once at least three of them gave one. */
export const OthersPicture = z.object({
  placeId: z.string(),
  n: z.int(),
  means: z.partialRecord(Dimension, z.number()),
  /** Own grade and the others' mean are at least 2 apart. */
  differs: z.array(z.object({ dimension: Dimension, own: WholeGrade, others: z.number() })),
});
export type OthersPicture = z.infer<typeof OthersPicture>;
