import { Button, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss';
import type { ReactElement } from 'react';
import { Approach } from '../../../../bot/contracts/approach';
import { CostBand } from '../../../../bot/contracts/interventions';
import { ThemeId } from '../../../../bot/contracts/themes';
import type { ToolkitFilter } from '../../../../bot/contracts/toolkit';
import { FilterChoice } from '../../components/filter-choice';
import { SearchWords } from '../../components/search-words';
import { PHONE, useIsPhone } from '../../components/use-media';
import { useT } from '../../i18n';
import { KIND_ICONS } from './kind-mark';
import { COSTS, HOURS, hoursIn, isFiltered, stateIn } from './toolkit-address';

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    [PHONE]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  },
  words: { flex: '1 1 240px', maxWidth: '420px', [PHONE]: { gridColumn: '1 / -1', maxWidth: 'none' } },
  kinds: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ToolkitFiltersProps {
  readonly filter: ToolkitFilter;
  /** Drafts are for who may write them. */
  readonly showsDrafts: boolean;
  readonly onChange: (filter: ToolkitFilter) => void;
}

/** Which interventions are listed. */
export function ToolkitFilters({ filter, showsDrafts, onChange }: ToolkitFiltersProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const isPhone = useIsPhone();
  const set = (part: Partial<ToolkitFilter>): void => onChange({ ...filter, ...part });
  return (
    <div className={styles.filters} role="search" aria-label={t('toolkit.filters')}>
      <div className={styles.bar}>
        <SearchWords
          label={t('toolkit.words')}
          placeholder={t('toolkit.words.example')}
          className={styles.words}
          words={filter.words ?? ''}
          onChange={(words) => set({ words: words === '' ? undefined : words })}
        />
        <Choices filter={filter} showsDrafts={showsDrafts} set={set} />
      </div>
      <div className={styles.kinds} role="group" aria-label={t('items.approach')}>
        {Approach.options.map((kind) => (
          <ToggleButton
            key={kind}
            shape="circular"
            {...(isPhone ? { size: 'small' as const } : { icon: KIND_ICONS[kind] })}
            checked={filter.kind === kind}
            onClick={() => set({ kind: filter.kind === kind ? undefined : kind })}
          >
            {t(`toolkit.kind.${kind}`)}
          </ToggleButton>
        ))}
        {isFiltered(filter) && (
          <Button appearance="subtle" icon={<FilterDismissRegular />} onClick={() => onChange({})}>
            {t('app.filters.clear')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ChoicesProps {
  readonly filter: ToolkitFilter;
  readonly showsDrafts: boolean;
  readonly set: (part: Partial<ToolkitFilter>) => void;
}

function Choices({ filter, showsDrafts, set }: ChoicesProps): ReactElement {
  const t = useT();
  const states = showsDrafts ? (['draft', 'retired'] as const) : (['retired'] as const);
  return (
    <>
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
      <FilterChoice
        label={t('toolkit.hours')}
        all={t('toolkit.hours.all')}
        value={filter.hours === undefined ? undefined : String(filter.hours)}
        onChoose={(value) => set({ hours: hoursIn(value) })}
      >
        {HOURS.map((hours) => (
          <option key={hours} value={hours}>
            {t('toolkit.hours.most', { hours })}
          </option>
        ))}
      </FilterChoice>
      <FilterChoice
        label={t('toolkit.cost')}
        all={t('toolkit.cost.all')}
        value={filter.cost}
        onChoose={(value) => set({ cost: CostBand.safeParse(value).data })}
      >
        {COSTS.map((cost) => (
          <option key={cost} value={cost}>
            {t(`issues.cost.${cost}`)}
          </option>
        ))}
      </FilterChoice>
      <FilterChoice
        label={t('toolkit.state')}
        all={t('toolkit.state.in-use')}
        value={filter.state}
        onChoose={(value) => set({ state: stateIn(value) })}
      >
        {states.map((state) => (
          <option key={state} value={state}>
            {t(`toolkit.state.${state}`)}
          </option>
        ))}
      </FilterChoice>
    </>
  );
}
