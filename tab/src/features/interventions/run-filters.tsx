import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss';
import type { ReactElement } from 'react';
import type { ListedRuns } from '../../api/interventions';
import { useMe } from '../../api/me';
import { usePeopleOfTeam } from '../../api/people';
import { FilterChoice } from '../../components/filter-choice';
import { EVERY_TEAM, PlaceFilter, TeamFilter } from '../../components/team-and-place';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';
import { LISTED_STAGES, isFiltered, stageIn } from './filter-address';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    [PHONE]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  },
});

export interface RunFiltersProps {
  readonly filter: ListedRuns;
  readonly onChange: (filter: ListedRuns) => void;
}

/** Which interventions are listed. */
export function RunFilters({ filter, onChange }: RunFiltersProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <div className={styles.bar} role="search" aria-label={t('interventions.filters')}>
      <FilterChoice
        label={t('interventions.stage')}
        value={filter.stage}
        onChoose={(value) => onChange({ ...filter, stage: stageIn(value) })}
      >
        {LISTED_STAGES.map((stage) => (
          <option key={stage} value={stage}>
            {t(`interventions.stage.${stage}`)}
          </option>
        ))}
      </FilterChoice>
      <OwnerFilter filter={filter} onChange={onChange} />
      <TeamFilter teamId={filter.teamId} onChoose={(teamId) => onChange({ stage: filter.stage, teamId })} />
      <PlaceFilter
        teamId={filter.teamId}
        placeId={filter.placeId}
        onChoose={(placeId) => onChange({ ...filter, placeId })}
      />
      {isFiltered(filter) && (
        <Button
          appearance="subtle"
          icon={<FilterDismissRegular />}
          onClick={() => onChange({ teamId: filter.teamId ?? EVERY_TEAM, stage: 'unfinished' })}
        >
          {t('app.filters.clear')}
        </Button>
      )}
    </div>
  );
}

/** The reader, or anybody of the team that is looked at. */
function OwnerFilter({ filter, onChange }: RunFiltersProps): ReactElement {
  const t = useT();
  const { personId } = useMe();
  const { data: people = [] } = usePeopleOfTeam(filter.teamId);
  return (
    <FilterChoice
      label={t('interventions.owner')}
      value={filter.ownerId}
      onChoose={(id) => onChange({ ...filter, ownerId: id === '' ? undefined : id })}
    >
      <option value="me">{t('interventions.owner.me')}</option>
      {people
        .filter(({ id }) => id !== personId)
        .map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? t('app.person.gone')}
          </option>
        ))}
    </FilterChoice>
  );
}
