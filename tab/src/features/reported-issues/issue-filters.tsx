import { Button, Field, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss';
import type { ReactElement } from 'react';
import { ThemeId } from '../../../../bot/contracts/themes';
import type { IssueFilter } from '../../api/reported-issues';
import { DateInput } from '../../components/date-input';
import { FilterChoice } from '../../components/filter-choice';
import { SearchWords } from '../../components/search-words';
import { EVERY_TEAM, PlaceFilter, TeamFilter } from '../../components/team-and-place';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';
import { LISTED_STATUSES, isFiltered, statusIn } from './filter-address';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    [PHONE]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  },
  choice: { width: '168px', gridTemplateColumns: 'minmax(0, 1fr)', [PHONE]: { width: 'auto', minWidth: 0 } },
  words: { width: '240px', [PHONE]: { width: 'auto', gridColumn: '1 / -1' } },
});

export interface IssueFiltersProps {
  readonly filter: IssueFilter;
  readonly onChange: (filter: IssueFilter) => void;
}

/** Which reported issues are listed. */
export function IssueFilters({ filter, onChange }: IssueFiltersProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const set = (part: Partial<IssueFilter>): void => onChange({ ...filter, ...part });
  return (
    <div className={styles.bar} role="search" aria-label={t('issues.filters')}>
      <SearchWords
        label={t('issues.words')}
        className={styles.words}
        words={filter.words ?? ''}
        onChange={(words) => set({ words })}
      />
      <FilterChoice
        label={t('issues.status')}
        value={filter.status}
        onChoose={(value) => set({ status: statusIn(value) })}
      >
        {LISTED_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`issues.status.${status}`)}
          </option>
        ))}
      </FilterChoice>
      <FilterChoice
        label={t('issues.theme')}
        value={filter.theme}
        onChoose={(value) => set({ theme: ThemeId.safeParse(value).data })}
      >
        {ThemeId.options.map((theme) => (
          <option key={theme} value={theme}>
            {t(`theme.${theme}`)}
          </option>
        ))}
      </FilterChoice>
      <TeamFilter teamId={filter.teamId} onChoose={(teamId) => set({ teamId, placeId: undefined })} />
      <PlaceFilter teamId={filter.teamId} placeId={filter.placeId} onChoose={(placeId) => set({ placeId })} />
      <Day label={t('issues.from')} day={filter.from} onChange={(from) => set({ from })} />
      <Day label={t('issues.to')} day={filter.to} onChange={(to) => set({ to })} />
      <Switch
        label={t('issues.mine')}
        checked={filter.mine === 'yes'}
        onChange={(_event, { checked }) => set({ mine: checked ? 'yes' : undefined })}
      />
      {isFiltered(filter) && (
        <Button
          appearance="subtle"
          icon={<FilterDismissRegular />}
          onClick={() => onChange({ teamId: filter.teamId ?? EVERY_TEAM })}
        >
          {t('app.filters.clear')}
        </Button>
      )}
    </div>
  );
}

interface DayProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

function Day({ label, day = '', onChange }: DayProps): ReactElement {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.choice}>
      <DateInput isWide value={day} onChange={(next) => onChange(next === '' ? undefined : next)} />
    </Field>
  );
}
