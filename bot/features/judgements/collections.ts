import { z } from 'zod';
import { Instant } from '../../contracts/calendar';
import { Judgement, JudgementDraft, ParticipantId, PlaceSums } from '../../contracts/judgements';
import { PersonId } from '../../contracts/people';
import type { CollectionDefinition } from '../../ports/collection';

/** A judgement as it is kept. */
export const StoredJudgement = Judgement.extend({
  /** What was saved before, the latest last: an answer with the version that it was given on, as one id. */
  superseded: z.array(z.string()),
});
export type StoredJudgement = z.infer<typeof StoredJudgement>;

/** In the round's partition, id `judgement:{place}:{participant}`. Waits (`due`) for the day on which it is pseudonymized. */
export const judgements: CollectionDefinition<StoredJudgement> = {
  type: 'judgement',
  parse: (body) => StoredJudgement.parse(body),
  keys: {
    placeId: { kind: 'string', selective: true },
    participantId: { kind: 'string' },
    source: { kind: 'string' },
  },
};

/** Who began it: the participant, or a colleague who writes down what a partner said. Neither sees the other's. */
export const DraftWriter = z.enum(['participant', 'recorder']);
export type DraftWriter = z.infer<typeof DraftWriter>;

/** What was filled in about a place and is no judgement (yet). Texts are redacted. */
export const KeptDraft = z.object({
  placeId: z.string(),
  participantId: ParticipantId,
  writer: DraftWriter,
  draft: JudgementDraft,
  keptAt: Instant,
});
export type KeptDraft = z.infer<typeof KeptDraft>;

/** In the round's partition, id `judgement-draft:{place}:{participant}`, or `recorded-draft:…` of a recorder. */
export const judgementDrafts: CollectionDefinition<KeptDraft> = {
  type: 'judgement-draft',
  parse: (body) => KeptDraft.parse(body),
  keys: { participantId: { kind: 'string' } },
};

/** What a team says together of a neighborhood, written by who leads it. */
export const NeighborhoodRemark = z.object({
  neighborhoodId: z.string(),
  teamId: z.string(),
  text: z.string(),
  writtenBy: PersonId,
  writtenAt: Instant,
  version: z.int().min(1),
});
export type NeighborhoodRemark = z.infer<typeof NeighborhoodRemark>;

/** In the round's partition, id `neighborhood-remark:{neighborhood}:{team}`. */
export const neighborhoodRemarks: CollectionDefinition<NeighborhoodRemark> = {
  type: 'neighborhood-remark',
  parse: (body) => NeighborhoodRemark.parse(body),
  keys: { neighborhoodId: { kind: 'string' }, teamId: { kind: 'string' } },
};

/** What was counted of a place when its round closed: whole numbers, from which every figure follows. */
export const KeptPlaceSummary = z.object({
  roundId: z.string(),
  placeId: z.string(),
  /** The closing that it was counted at; after a round was opened again, what was counted before does not count. */
  closedAt: z.string(),
  asked: z.int(),
  given: z.int(),
  unknown: z.int(),
  isThin: z.boolean(),
  sums: PlaceSums,
  trend: z.object({ n: z.int(), weight: z.int(), sum: z.int() }),
});
export type KeptPlaceSummary = z.infer<typeof KeptPlaceSummary>;

/** In the round's partition, id `place-summary:{place}`. */
export const placeSummaries: CollectionDefinition<KeptPlaceSummary> = {
  type: 'place-summary',
  parse: (body) => KeptPlaceSummary.parse(body),
  keys: { closedAt: { kind: 'string' }, isThin: { kind: 'boolean' } },
};

export function placeSummaryId(placeId: string): string {
  return `place-summary:${placeId}`;
}

export function judgementId(placeId: string, participantId: ParticipantId): string {
  return `judgement:${placeId}:${participantId}`;
}

export function draftId(writer: DraftWriter, placeId: string, participantId: ParticipantId): string {
  return `${writer === 'recorder' ? 'recorded' : 'judgement'}-draft:${placeId}:${participantId}`;
}

export function remarkId(neighborhoodId: string, teamId: string): string {
  return `neighborhood-remark:${neighborhoodId}:${teamId}`;
}
