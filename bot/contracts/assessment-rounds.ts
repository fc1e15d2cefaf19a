import { z } from 'zod';
import { Instant, LocalDate } from './calendar';
import { Dimension } from './dimensions';
import {
  JudgementAnswer,
  JudgementDraft,
  JudgementSource,
  JudgementWay,
  OthersPicture,
  ParticipantId,
} from './judgements';
import { PartnerId } from './network-partners';
import { PersonId } from './people';
import { Place } from './places';

export const RoundId = z.string().regex(/^[A-Za-z0-9-]{8,60}$/);
export type RoundId = z.infer<typeof RoundId>;

/** What is asked of each place: grades always; the rest can be left out. `extra` is a question of the round itself. */
export const RoundQuestions = z.object({
  dimensions: z.array(Dimension).min(1).max(5),
  trend: z.boolean(),
  familiarity: z.boolean(),
  extra: z.string().trim().max(200),
});
export type RoundQuestions = z.infer<typeof RoundQuestions>;

/** draft (concept) → planned (opens by itself on its day) → open → closed; what is cancelled was never counted. */
export const RoundState = z.enum(['draft', 'planned', 'open', 'closed', 'cancelled']);
export type RoundState = z.infer<typeof RoundState>;

/** What people fill in of a round. It is open from the first day through the last. */
export const RoundInput = z.object({
  name: z.string().trim().min(1).max(80),
  opensOn: LocalDate,
  closesOn: LocalDate,
  questions: RoundQuestions,
  /** Of which complexes (and neighborhoods without any); in the order in which people get them. */
  placeIds: z.array(z.string().max(100)).max(2_000),
});
export type RoundInput = z.infer<typeof RoundInput>;

/** A round that is being made. `id` makes it the same when it is sent again; `teamId` where it is one team's. */
export const NewRound = RoundInput.extend({ id: RoundId, teamId: z.string().max(100).optional() });
export type NewRound = z.infer<typeof NewRound>;

/** An assessment round (meetronde). Participants and judgements are documents of their own, in its partition. */
export const AssessmentRound = NewRound.extend({
  state: RoundState,
  createdBy: PersonId,
  createdAt: Instant,
  openedAt: Instant.optional(),
  closedAt: Instant.optional(),
  closedBy: PersonId.optional(),
  /** Whether the summary of the closed round is ready. */
  isSummarized: z.boolean(),
  /** The round that it repeats. */
  repeats: RoundId.optional(),
  /** Everybody who did not finish is asked again on their next digest, since this day. */
  nudgedOn: LocalDate.optional(),
  version: z.int().min(1),
});
export type AssessmentRound = z.infer<typeof AssessmentRound>;

/**
 * `open` opens today, or plans it where the first day is still to come; `open-now` opens also what is planned, and its first day becomes
 * today; `extend` moves the last day of an open round; `reopen`
 * opens a closed round again until a day; `nudge` puts a line in the next digest of who did not finish.
 */
export const RoundCommand = z.discriminatedUnion('what', [
  z.object({ what: z.literal('open') }),
  z.object({ what: z.literal('open-now') }),
  z.object({ what: z.literal('close') }),
  z.object({ what: z.literal('reopen'), closesOn: LocalDate }),
  z.object({ what: z.literal('extend'), closesOn: LocalDate }),
  z.object({ what: z.literal('cancel') }),
  z.object({ what: z.literal('nudge') }),
]);
export type RoundCommand = z.infer<typeof RoundCommand>;

export const RoundPermissions = z.object({
  change: z.boolean(),
  open: z.boolean(),
  close: z.boolean(),
  reopen: z.boolean(),
  extend: z.boolean(),
  cancel: z.boolean(),
  nudge: z.boolean(),
  repeat: z.boolean(),
  /** See who is asked, the response, and the judgements of the places that they are responsible for. */
  follow: z.boolean(),
  record: z.boolean(),
});
export type RoundPermissions = z.infer<typeof RoundPermissions>;

/** How far it is, counted a few seconds after each judgement. People are participants; judgements are places × people. */
export const ResponseCounts = z.object({
  people: z.int(),
  /** Of whom at least one answer is in. */
  started: z.int(),
  finished: z.int(),
  asked: z.int(),
  given: z.int(),
});
export type ResponseCounts = z.infer<typeof ResponseCounts>;

/** Under this id, without a name, are the teams of a response that are counted together. */
export const SMALL_TEAMS = 'small-teams';

/**
 * The response of a round. `byTeam` has an entry for every team with participants; teams in which few colleagues were asked are one for
 * who does not lead them (`SMALL_TEAMS`), and absent where that would still point to somebody. Days are those on which answers came in.
 */
export const RoundResponse = z.object({
  total: ResponseCounts,
  bySource: z.record(JudgementSource, ResponseCounts),
  byTeam: z.array(ResponseCounts.extend({ teamId: z.string(), teamName: z.string() })),
  byDay: z.array(z.object({ day: LocalDate, given: z.int() })),
  at: Instant,
});
export type RoundResponse = z.infer<typeof RoundResponse>;

/** What opening would mean: how many people (`partners` of them are partners) and judgements, how many minutes each (a minute a place, rounded up). */
export const RoundPreview = z.object({
  people: z.int(),
  partners: z.int(),
  judgements: z.int(),
  minutesEach: z.int(),
  /** What should be looked at before it opens. `blocks`: it cannot be opened like this. */
  findings: z.array(
    z.object({
      what: z.enum([
        'no-places',
        'nobody-asked',
        'places-without-people',
        'places-with-one-person',
        'people-with-many-places',
        'people-unknown',
        'people-without-bot',
        'partners-without-way',
        'period-past',
        'period-short',
      ]),
      blocks: z.boolean(),
      count: z.int(),
      /** The first few, by name. */
      names: z.array(z.string()),
    }),
  ),
});
export type RoundPreview = z.infer<typeof RoundPreview>;

export const RoundRow = AssessmentRound.omit({ placeIds: true, questions: true }).extend({
  places: z.int(),
  response: ResponseCounts.optional(),
  /** What is open for who asks: so many of so many places are still to be judged. */
  mine: z.object({ given: z.int(), asked: z.int() }).optional(),
});
export type RoundRow = z.infer<typeof RoundRow>;

/** The latest first. */
export const RoundList = z.object({ rounds: z.array(RoundRow), may: z.object({ make: z.boolean() }) });
export type RoundList = z.infer<typeof RoundList>;

export const RoundPlace = Place.pick({ id: true, name: true, kind: true, teamId: true }).extend({
  teamName: z.string(),
  neighborhood: z.string().optional(),
});
export type RoundPlace = z.infer<typeof RoundPlace>;

export const RoundResource = AssessmentRound.extend({
  /** As in `placeIds`; one that does not exist any more is left out. */
  places: z.array(RoundPlace),
  teamName: z.string().optional(),
  mine: z.object({ given: z.int(), asked: z.int() }).optional(),
  /** The round before it with which it can be compared. */
  before: z.object({ id: RoundId, name: z.string() }).optional(),
  may: RoundPermissions,
});
export type RoundResource = z.infer<typeof RoundResource>;

export const RoundOutcome = z.object({ outcome: z.enum(['applied', 'already']), round: RoundResource });
export type RoundOutcome = z.infer<typeof RoundOutcome>;

/** One click: last year's round again, `id` for the new one; its days a year later. Who left is left out. */
export const RepeatRound = z.object({ id: RoundId });
export type RepeatRound = z.infer<typeof RepeatRound>;

/** Somebody who is asked, with the places in the order in which they get them. One row per person and round. */
export const Participant = z.object({
  id: ParticipantId,
  source: JudgementSource,
  personId: PersonId.optional(),
  partnerId: PartnerId.optional(),
  /** With which team they are counted: their own, else that of their first place. */
  teamId: z.string(),
  placeIds: z.array(z.string()).max(300),
  /** By place: when it was answered last, whether they know it. */
  given: z.record(z.string(), z.object({ at: Instant, knows: z.boolean() })),
  /** Places that a colleague took over, and who. */
  handedOver: z.object({ to: PersonId, at: Instant, placeIds: z.array(z.string()) }).optional(),
  version: z.int().min(1),
});
export type Participant = z.infer<typeof Participant>;

/** Nothing of it tells how far a colleague is, but `answered`, `lastAt` and `handedOver`: absent where that is not the reader's to know. */
export const ParticipantRow = Participant.omit({ given: true, version: true }).extend({
  name: z.string(),
  /** Of a partner. */
  organization: z.string().optional(),
  teamName: z.string(),
  asked: z.int(),
  answered: z.int().optional(),
  lastAt: Instant.optional(),
  /** `no-way`: a partner without link, guest or record yet; `not-installed`: the bot cannot write to them. */
  reach: z.enum(['chat', 'not-installed', 'link', 'guest', 'no-way']),
  /** Of a partner with a link. */
  link: z.object({ createdAt: Instant, usedAt: Instant.optional(), revokedAt: Instant.optional() }).optional(),
  /** Of a partner, while the round is open: the places at which the reader may write down what they say. */
  recordPlaceIds: z.array(z.string()).optional(),
  may: z.object({ change: z.boolean(), record: z.boolean(), takeOver: z.boolean(), link: z.boolean() }),
});
export type ParticipantRow = z.infer<typeof ParticipantRow>;

export const ParticipantFilter = z.object({
  teamId: z.string().max(100).optional(),
  source: JudgementSource.optional(),
  /** Who did not finish, of those of whom the reader may know it. */
  unfinished: z.stringbool().optional(),
  placeId: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  after: z.string().max(4_000).optional(),
});
export type ParticipantFilter = z.infer<typeof ParticipantFilter>;

export const ParticipantList = z.object({ participants: z.array(ParticipantRow), after: z.string().optional() });
export type ParticipantList = z.infer<typeof ParticipantList>;

/** Who is asked about what: takes the place of what they were asked before; without places they are not asked any more. */
export const Assignment = z.object({ participantId: ParticipantId, placeIds: z.array(z.string().max(100)).max(300) });
export type Assignment = z.infer<typeof Assignment>;

/** Up to 500 at once; `by-team` asks everybody of a team about all places of the round that are the team's. */
export const AssignmentChange = z.discriminatedUnion('what', [
  z.object({ what: z.literal('set'), assignments: z.array(Assignment).min(1).max(500) }),
  z.object({ what: z.literal('by-team'), teamIds: z.array(z.string().max(100)).min(1).max(100) }),
]);
export type AssignmentChange = z.infer<typeof AssignmentChange>;

/** What became of a change of the assignment. Places that were answered stay with who answered them. */
export const AssignmentOutcome = z.object({ changed: z.int(), kept: z.int(), preview: RoundPreview });
export type AssignmentOutcome = z.infer<typeof AssignmentOutcome>;

/** Hands the places that are not answered yet over to a colleague. */
export const HandOver = z.object({ toPersonId: PersonId });
export type HandOver = z.infer<typeof HandOver>;

/** How many places went over. */
export const HandOverOutcome = z.object({ outcome: z.enum(['applied', 'already']), places: z.int() });
export type HandOverOutcome = z.infer<typeof HandOverOutcome>;

/** A row of a dropped assignment file, as it was understood. `row` counts from 1, the header included. */
export const AssignmentImportRow = z.object({
  row: z.int(),
  person: z.string(),
  place: z.string(),
  participantId: ParticipantId.optional(),
  participantName: z.string().optional(),
  placeId: z.string().optional(),
  placeName: z.string().optional(),
  problem: z
    .enum([
      'person-missing',
      'person-unknown',
      'person-ambiguous',
      'place-missing',
      'place-unknown',
      'place-ambiguous',
      'place-not-in-round',
    ])
    .optional(),
  /** The best guesses, when a name is not known or could be several. */
  suggestions: z.array(z.string()),
});
export type AssignmentImportRow = z.infer<typeof AssignmentImportRow>;

/** Columns `persoon`/`person` and `complex`/`place` (several in one cell by `;`). Nothing is saved by it. */
export const AssignmentImport = z.object({
  rows: z.array(AssignmentImportRow),
  assignments: z.array(Assignment),
  people: z.int(),
  judgements: z.int(),
  faults: z.int(),
});
export type AssignmentImport = z.infer<typeof AssignmentImport>;

/** What is known of a place, shown before somebody judges it. All parts may be absent. */
export const PlaceBackground = z.object({
  lastYear: JudgementAnswer.optional(),
  lastRound: z.string().optional(),
  openReports: z.int().optional(),
  reportsThisYear: z.int().optional(),
});
export type PlaceBackground = z.infer<typeof PlaceBackground>;

/** A place to judge for somebody, with what they said or began to say. `number` counts from 1. */
export const JudgementTask = z.object({
  roundId: RoundId,
  roundName: z.string(),
  closesOn: LocalDate,
  questions: RoundQuestions,
  participantId: ParticipantId,
  place: RoundPlace,
  background: PlaceBackground,
  number: z.int(),
  of: z.int(),
  answered: z.int(),
  /** Whether it still counts what is said. */
  isOpen: z.boolean(),
  /** 0 when nothing was saved yet. */
  version: z.int(),
  answer: JudgementAnswer.optional(),
  way: JudgementWay.optional(),
  draft: JudgementDraft.optional(),
  previousPlaceId: z.string().optional(),
  nextPlaceId: z.string().optional(),
  /** The first place without an answer, after this one where there is one. */
  nextOpenPlaceId: z.string().optional(),
});
export type JudgementTask = z.infer<typeof JudgementTask>;

/** Where somebody is in a round: every place with whether it was answered. */
export const OwnRound = z.object({
  roundId: RoundId,
  roundName: z.string(),
  closesOn: LocalDate,
  isOpen: z.boolean(),
  participantId: ParticipantId,
  places: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      neighborhood: z.string().optional(),
      state: z.enum(['open', 'answered', 'unknown', 'draft']),
    }),
  ),
  answered: z.int(),
  asked: z.int(),
  nextOpenPlaceId: z.string().optional(),
  /** Once everything is answered: of each place of which enough others answered. */
  others: z.array(OthersPicture),
});
export type OwnRound = z.infer<typeof OwnRound>;

/** A team lead's neighborhood: each complex of the round in it. */
export const NeighborhoodAssessment = z.object({
  roundId: RoundId,
  roundName: z.string(),
  closesOn: LocalDate,
  isOpen: z.boolean(),
  neighborhood: z.object({ id: z.string(), name: z.string() }),
  places: z.array(
    z.object({
      place: RoundPlace,
      /** The overall grade of the round before. */
      lastGrade: z.number().optional(),
      /** The mean of the means of their people, without their own; from two of them on. */
      peopleMean: z.number().optional(),
      people: z.int(),
      own: JudgementAnswer.optional(),
      ownVersion: z.int(),
    }),
  ),
  remark: z.string(),
  remarkVersion: z.int(),
});
export type NeighborhoodAssessment = z.infer<typeof NeighborhoodAssessment>;
