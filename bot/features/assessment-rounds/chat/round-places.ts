import type { ChatContext } from '../../../chat/chat-context';
import type { Team } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import type { Translate } from '../../../i18n';

/** Which places a round can be about, as one choice on a card: `all`, `team:{id}`, `neighborhood:{id}` or `list`. */
export interface PlaceScope {
  readonly value: string;
  readonly title: string;
  readonly placeIds: readonly string[];
}

export const LIST = 'list';
/** More cannot be chosen from on a card. */
const MOST_LISTED = 60;
const MOST_SCOPES = 30;

/** What people judge: complexes, and neighborhoods in which none is known. */
export function judgeable(places: readonly Place[]): readonly Place[] {
  const full = new Set(places.flatMap(({ neighborhoodId }) => neighborhoodId ?? []));
  return places.filter(({ id, kind }) => kind === 'complex' || !full.has(id));
}

/** The choices for who may make a round about these places; a list only where it fits a card. */
export function scopesOf(
  t: Translate,
  all: readonly Place[],
  teams: readonly Pick<Team, 'id' | 'name'>[],
): readonly PlaceScope[] {
  const places = judgeable(all);
  const ids = (some: readonly Place[]) => some.map(({ id }) => id);
  const byTeam = teams.map(({ id, name }) => ({
    value: `team:${id}`,
    title: t('assessment-rounds.places.team', { team: name }),
    placeIds: ids(places.filter(({ teamId }) => teamId === id)),
  }));
  const byNeighborhood = all.map(({ id, name }) => ({
    value: `neighborhood:${id}`,
    title: t('assessment-rounds.places.neighborhood', { name }),
    placeIds: ids(places.filter(({ neighborhoodId }) => neighborhoodId === id)),
  }));
  const narrower = [...(teams.length > 1 ? byTeam : []), ...byNeighborhood].filter(
    ({ placeIds }) => placeIds.length > 0,
  );
  return [
    { value: 'all', title: t('assessment-rounds.places.all', { count: places.length }), placeIds: ids(places) },
    ...narrower.slice(0, MOST_SCOPES),
    ...(places.length <= MOST_LISTED ? [{ value: LIST, title: t('assessment-rounds.places.list'), placeIds: [] }] : []),
  ];
}

/** The choice that comes to exactly these places. */
export function scopeWith(scopes: readonly PlaceScope[], placeIds: readonly string[]): PlaceScope | undefined {
  const wanted = [...placeIds].sort().join('\n');
  return scopes.find((scope) => [...scope.placeIds].sort().join('\n') === wanted);
}

/** Management makes rounds about every place, a team lead about those of the first team that they lead. */
export function teamOfMaker({ actor }: Pick<ChatContext, 'actor'>): string | undefined {
  return actor.role === 'manager' || actor.role === 'administrator' ? undefined : actor.leadsTeamIds[0];
}
