import type { AssessmentRound, NeighborhoodAssessment } from '../../contracts/assessment-rounds';
import type { Judgement } from '../../contracts/judgements';
import type { Place } from '../../contracts/places';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { isOpenOn, participantIdOf, type AssessmentRounds } from '../assessment-rounds';
import type { Places } from '../places';
import type { NeighborhoodRemark } from './collections';
import { NeighborhoodNotFound } from './errors';
import { peopleMean } from './people-mean';
import { leads, maySeeOnCard } from './permissions';
import { startedRound } from './seat';
import { gradesBefore } from './summary-before';
import { roundPlace } from './task-view';

export interface NeighborhoodCardDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly directory: Pick<Directory, 'teams'>;
  readonly places: Pick<Places, 'place' | 'all'>;
  readonly rounds: Pick<AssessmentRounds, 'find'>;
  readonly ofPlace: (tenantId: string, roundId: string, placeId: string) => Promise<readonly Judgement[]>;
}

/** A neighborhood with its places in the round that somebody may see there. */
export interface NeighborhoodCard {
  readonly round: AssessmentRound;
  readonly neighborhood: Place;
  /** By name; at least one. */
  readonly places: readonly Place[];
  /** Whose remark it has. */
  readonly teamId: string;
}

/** @throws RoundNotFound, NeighborhoodNotFound */
export async function neighborhoodCard(
  deps: NeighborhoodCardDeps,
  actor: Actor,
  roundId: string,
  neighborhoodId: string,
): Promise<NeighborhoodCard> {
  const { round, all, places: seen } = await placesOnCards(deps, actor, roundId);
  const neighborhood = all.find(({ id }) => id === neighborhoodId);
  const places = seen.filter((place) => cardIdOf(place, all) === neighborhoodId);
  const teamId = (places.find((place) => leads(actor, place)) ?? places[0])?.teamId;
  if (neighborhood === undefined || teamId === undefined) throw new NeighborhoodNotFound();
  return { round, neighborhood, places, teamId };
}

/** The neighborhoods with a card for somebody, by name. @throws RoundNotFound */
export async function neighborhoodsFor(
  deps: NeighborhoodCardDeps,
  actor: Actor,
  roundId: string,
): Promise<readonly Place[]> {
  const { all, places } = await placesOnCards(deps, actor, roundId);
  const ids = new Set(places.map((place) => cardIdOf(place, all)));
  return all.filter(({ id }) => ids.has(id));
}

/** The card as it is shown. Costs the judgements of the places on it. */
export async function presentedCard(
  deps: NeighborhoodCardDeps,
  actor: Actor,
  { round, neighborhood, places }: NeighborhoodCard,
  remark: NeighborhoodRemark | undefined,
): Promise<NeighborhoodAssessment> {
  const placeIds = places.map(({ id }) => id);
  const before = await gradesBefore(deps, actor.tenantId, round, placeIds);
  const rows: NeighborhoodAssessment['places'] = [];
  for (const place of places) rows.push(await rowOf(deps, actor, round, place, before.get(place.id)?.overall));
  return {
    ...{ roundId: round.id, roundName: round.name, closesOn: round.closesOn, places: rows },
    isOpen: isOpenOn(round, localDateOf(deps.clock.now())),
    neighborhood: { id: neighborhood.id, name: neighborhood.name },
    ...{ remark: remark?.text ?? '', remarkVersion: remark?.version ?? 0 },
  };
}

async function placesOnCards(deps: NeighborhoodCardDeps, actor: Actor, roundId: string) {
  const round = await startedRound(deps, actor.tenantId, roundId);
  const all = await deps.places.all(actor.tenantId);
  const inRound = new Set(round.placeIds);
  return { round, all, places: all.filter((place) => inRound.has(place.id) && maySeeOnCard(actor, place)) };
}

/** The neighborhood that a place lies in; where that is not known the place has a card of its own. */
function cardIdOf({ id, neighborhoodId }: Place, all: readonly Place[]): string {
  return all.some((place) => place.id === neighborhoodId) ? (neighborhoodId ?? id) : id;
}

async function rowOf(
  deps: NeighborhoodCardDeps,
  { tenantId, personId }: Actor,
  round: AssessmentRound,
  place: Place,
  lastGrade: number | undefined,
): Promise<NeighborhoodAssessment['places'][number]> {
  const [shown, judgements, teams] = await Promise.all([
    roundPlace(deps, tenantId, place),
    deps.ofPlace(tenantId, round.id, place.id),
    deps.directory.teams(tenantId),
  ]);
  const own = judgements.find(({ participantId }) => participantId === participantIdOf(personId));
  const memberIds = teams.find(({ id }) => id === place.teamId)?.memberIds ?? [];
  const theirs = judgements.filter((judgement) => judgement !== own);
  const { people, mean } = peopleMean(theirs, memberIds);
  return {
    ...{ place: shown, people, ownVersion: own?.version ?? 0 },
    ...(lastGrade === undefined ? {} : { lastGrade }),
    ...(mean === undefined ? {} : { peopleMean: mean }),
    ...(own === undefined ? {} : { own: own.answer }),
  };
}
