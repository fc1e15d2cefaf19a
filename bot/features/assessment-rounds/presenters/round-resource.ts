import type { RoundPlace, RoundResource, RoundRow } from '../../../contracts/assessment-rounds';
import type { Team } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import type { RoundView } from '../service';

/** What teams and neighborhoods are called, by their ids. */
export interface RoundNames {
  readonly teams: ReadonlyMap<string, string>;
  readonly neighborhoods: ReadonlyMap<string, string>;
}

export function roundNames(teams: readonly Pick<Team, 'id' | 'name'>[], places: readonly Place[]): RoundNames {
  return {
    teams: new Map(teams.map(({ id, name }) => [id, name])),
    neighborhoods: new Map(places.filter(({ kind }) => kind === 'neighborhood').map(({ id, name }) => [id, name])),
  };
}

/** A round with its places by name, and what the reader may do with it. */
export function presentRound(names: RoundNames, { round, places, may, mine, before }: RoundView): RoundResource {
  const teamName = names.teams.get(round.teamId ?? '');
  return {
    ...{ ...round, may, places: places.map((place) => presentPlace(names, place)) },
    ...(teamName === undefined ? {} : { teamName }),
    ...(mine === undefined ? {} : { mine }),
    ...(before === undefined ? {} : { before }),
  };
}

/** A round in a list. */
export function presentRoundRow({ round, places, mine, counts }: RoundView): RoundRow {
  const { placeIds: _places, questions: _questions, ...row } = round;
  return {
    ...{ ...row, places: places.length },
    ...(counts === undefined ? {} : { response: counts }),
    ...(mine === undefined ? {} : { mine }),
  };
}

function presentPlace(
  { teams, neighborhoods }: RoundNames,
  { id, name, kind, teamId, neighborhoodId }: Place,
): RoundPlace {
  const neighborhood = neighborhoods.get(neighborhoodId ?? '');
  return {
    ...{ id, name, kind, teamId, teamName: teams.get(teamId) ?? teamId },
    ...(neighborhood === undefined ? {} : { neighborhood }),
  };
}
