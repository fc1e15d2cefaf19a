import type { JudgementTask, Participant, PlaceBackground, RoundPlace } from '../../contracts/assessment-rounds';
import type { Place } from '../../contracts/places';
import type { Directory } from '../../ports/directory';
import type { Places } from '../places';
import type { SeatView } from './seat';

export interface RoundPlaceDeps {
  readonly directory: Pick<Directory, 'teams'>;
  readonly places: Pick<Places, 'place'>;
}

/** The place with the names of where it lies and whose it is. */
export async function roundPlace(deps: RoundPlaceDeps, tenantId: string, place: Place): Promise<RoundPlace> {
  const { id, name, kind, teamId, neighborhoodId } = place;
  const [teams, neighborhood] = await Promise.all([
    deps.directory.teams(tenantId),
    neighborhoodId === undefined ? undefined : deps.places.place(tenantId, neighborhoodId),
  ]);
  const teamName = teams.find((team) => team.id === teamId)?.name ?? teamId;
  return {
    ...{ id, name, kind, teamId, teamName },
    ...(neighborhood === undefined ? {} : { neighborhood: neighborhood.name }),
  };
}

export interface KnownOfTask {
  readonly place: RoundPlace;
  readonly background: PlaceBackground;
  readonly isOpen: boolean;
  /** Who records for somebody sees that they answered themselves, and not what. */
  readonly hidesAnswer: boolean;
}

/** The place to judge as it is shown, with the way to the places before and after it. */
export function taskOf(
  { round, place, asked, judgement, draft }: SeatView,
  participantId: string,
  known: KnownOfTask,
): JudgementTask {
  const { id: roundId, name: roundName, closesOn, questions } = round;
  const { hidesAnswer, ...shown } = known;
  return {
    ...{ roundId, roundName, closesOn, questions, participantId, ...shown },
    ...stepsFrom(asked ?? { placeIds: [], given: {} }, place.id),
    version: judgement?.version ?? 0,
    ...(judgement === undefined ? {} : { way: judgement.way }),
    ...(judgement === undefined || hidesAnswer ? {} : { answer: judgement.answer }),
    ...(draft === undefined ? {} : { draft }),
  };
}

/** The place among those that somebody is asked about; one that they were not asked about comes last. */
export function stepsFrom({ placeIds, given }: Pick<Participant, 'placeIds' | 'given'>, placeId: string) {
  const all = placeIds.includes(placeId) ? placeIds : [...placeIds, placeId];
  const at = all.indexOf(placeId);
  const [previous, next] = [all[at - 1], all[at + 1]];
  const nextOpen = [...all.slice(at + 1), ...all.slice(0, at)].find((id) => given[id] === undefined);
  return {
    number: at + 1,
    of: all.length,
    answered: all.filter((id) => given[id] !== undefined).length,
    ...(previous === undefined ? {} : { previousPlaceId: previous }),
    ...(next === undefined ? {} : { nextPlaceId: next }),
    ...(nextOpen === undefined ? {} : { nextOpenPlaceId: nextOpen }),
  };
}
