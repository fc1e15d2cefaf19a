import { z } from 'zod';
import { AssessmentRound, Participant, RoundId } from '../../contracts/assessment-rounds';
import { Instant, LocalDate, PlanYear } from '../../contracts/calendar';
import { Language, PersonId } from '../../contracts/people';
import type { CollectionDefinition } from '../../ports/collection';

/** A round as it is kept. */
export const StoredRound = AssessmentRound.extend({
  /** Counts the changes that everybody's row has to follow. */
  turn: z.int().min(1),
  /** In which year's plans the tasks are; set when it opens, and the same from then on. */
  taskYear: PlanYear.optional(),
});
export type StoredRound = z.infer<typeof StoredRound>;

/**
 * In the tenant's partition under the id `assessment-round:{id}`. Waits for work (`due`) until its rows follow it, it opens or closes
 * by itself, and its summary is made.
 */
export const assessmentRounds: CollectionDefinition<StoredRound> = {
  type: 'assessment-round',
  parse: (body) => StoredRound.parse(body),
  keys: { state: { kind: 'string' }, opensOn: { kind: 'string', sorts: true } },
};

/** What is counted of one participant, by day how many answers came in. */
export const RowCounts = z.object({
  people: z.int(),
  started: z.int(),
  finished: z.int(),
  asked: z.int(),
  given: z.int(),
  byDay: z.record(LocalDate, z.int()),
});
export type RowCounts = z.infer<typeof RowCounts>;

/** A participant as they are kept. */
export const StoredParticipant = Participant.extend({
  /** Whether anything is asked of them; who was taken out keeps their row. */
  isAsked: z.boolean(),
  isFinished: z.boolean(),
  /** Whether something changed that was not counted, or that their task does not follow yet. */
  waits: z.boolean(),
  /** The turn of the round that it followed last. */
  turn: z.int(),
  /** What is in the response of them, and in which count of it. */
  counted: RowCounts.extend({ epoch: z.int() }).optional(),
  /** The version at which what they have to do changed last, and the one that their task follows. */
  taskBasis: z.int(),
  taskMade: z.int(),
});
export type StoredParticipant = z.infer<typeof StoredParticipant>;

/**
 * In the round's partition under their own id. Waits for work (`due`) until it is counted and their task is as it says. Kept for two
 * years after its last change.
 */
export const participants: CollectionDefinition<StoredParticipant> = {
  type: 'assessment-participant',
  parse: (body) => StoredParticipant.parse(body),
  keys: {
    teamId: { kind: 'string' },
    source: { kind: 'string' },
    isAsked: { kind: 'boolean' },
    isFinished: { kind: 'boolean' },
    waits: { kind: 'boolean', selective: true },
    turn: { kind: 'number' },
  },
};

const TeamTotals = z.object({ professionals: RowCounts, partners: RowCounts });
export type TeamTotals = z.infer<typeof TeamTotals>;

/** What was counted of a round, by team. A recount from nothing has a next `epoch`: what was counted in an earlier one is not in it. */
export const RoundTotals = z.object({
  epoch: z.int().min(1),
  byTeam: z.record(z.string(), TeamTotals),
  at: Instant,
});
export type RoundTotals = z.infer<typeof RoundTotals>;

/** In the round's partition under the id `response`. */
export const roundTotals: CollectionDefinition<RoundTotals> = {
  type: 'assessment-response',
  parse: (body) => RoundTotals.parse(body),
  keys: {},
};

export const RESPONSE_ID = 'response';

/** A round is being made of an earlier one, `from`: who is asked in it is not all written yet. */
export const RoundRepeat = z.object({ tenantId: z.string(), roundId: RoundId, from: RoundId });
export type RoundRepeat = z.infer<typeof RoundRepeat>;

/** In the new round's partition under the id `repeat`. Waits for work (`due`) in case its writer does not get to the end. */
export const roundRepeats: CollectionDefinition<RoundRepeat> = {
  type: 'assessment-repeat',
  parse: (body) => RoundRepeat.parse(body),
  keys: {},
};

export const REPEAT_ID = 'repeat';

/**
 * A card with the response in a channel. `posting`: it is on its way, or the program stopped; `in-doubt`: nobody knows whether it is
 * there; `ended`: it is there no more, or says all that there was to say.
 */
export const ChannelCard = z.object({
  roundId: RoundId,
  channelId: z.string(),
  language: Language,
  by: PersonId,
  at: Instant,
  /** Whose teams it counts; absent where it counts everybody. */
  teamIds: z.array(z.string()).optional(),
  state: z.enum(['posting', 'posted', 'in-doubt', 'ended']),
  activityId: z.string().optional(),
  /** What it says, so that it is changed only where that moved. */
  says: z.string().optional(),
});
export type ChannelCard = z.infer<typeof ChannelCard>;

/** In the round's partition under the id `channel-card:{channel}`. Waits (`due`) for the next look at what it says. */
export const channelCards: CollectionDefinition<ChannelCard> = {
  type: 'assessment-channel-card',
  parse: (body) => ChannelCard.parse(body),
  keys: {},
};

export function roundDocumentId(roundId: string): string {
  return `assessment-round:${roundId}`;
}

/** The round of a partition. */
export function roundIdOf(partition: string): string {
  return partition.split('|')[2] ?? '';
}
