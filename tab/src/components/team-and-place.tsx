import type { ReactElement } from 'react';
import { useMe } from '../api/me';
import { usePlacesOfTeams } from '../api/people';
import { useT } from '../i18n';
import { FilterChoice } from './filter-choice';

/** Of the whole association, also in the tab of a team's channel. */
export const EVERY_TEAM = 'all';

/** The team in an address: the one that was chosen, else in a channel tab that channel's; undefined for every team. */
export function teamIn(asked: URLSearchParams, knownTeams: readonly string[]): string | undefined {
  const teamId = asked.get('in') ?? asked.get('team') ?? EVERY_TEAM;
  return knownTeams.includes(teamId) ? teamId : undefined;
}

export interface TeamFilterProps {
  readonly teamId: string | undefined;
  readonly onChoose: (teamId: string) => void;
}

/** The team that a list is of; nothing for who sees one only. */
export function TeamFilter({ teamId, onChoose }: TeamFilterProps): ReactElement | null {
  const t = useT();
  const { teams } = useMe();
  if (teams.length < 2) return null;
  return (
    <FilterChoice label={t('app.team')} value={teamId} onChoose={(id) => onChoose(id === '' ? EVERY_TEAM : id)}>
      {teams.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </FilterChoice>
  );
}

export interface PlaceFilterProps {
  readonly teamId: string | undefined;
  readonly placeId: string | undefined;
  readonly onChoose: (placeId: string | undefined) => void;
}

/** The place that a list is of: of the team that is looked at, else of the reader's own. */
export function PlaceFilter({ teamId, placeId, onChoose }: PlaceFilterProps): ReactElement | null {
  const t = useT();
  const { teams } = useMe();
  const own = teams.filter(({ isOwn }) => isOwn).map(({ id }) => id);
  const places = usePlacesOfTeams(teamId === undefined ? own : [teamId]);
  if (places.length === 0) return null;
  return (
    <FilterChoice label={t('app.place')} value={placeId} onChoose={(id) => onChoose(id === '' ? undefined : id)}>
      {places.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </FilterChoice>
  );
}
