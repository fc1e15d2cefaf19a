import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { ToolboxRegular } from '@fluentui/react-icons/svg/toolbox';
import type { ReactElement } from 'react';
import type { ToolkitFilter } from '../../../../bot/contracts/toolkit';
import { useToolkit } from '../../api/toolkit';
import { useFilterInAddress } from '../../components/filter-in-address';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { addressOf, filterIn } from './toolkit-address';
import { ToolkitCards } from './toolkit-cards';
import { ToolkitFilters } from './toolkit-filters';

const useStyles = makeStyles({
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** All that one can do at a place to make it pleasant to live: looked through and searched. */
export function ToolkitScreen(): ReactElement {
  const t = useT();
  const [filter, setFilter] = useFilterInAddress(filterIn, addressOf);
  const list = useToolkit(filter);
  const mayAdd = list.data?.may.add === true;
  return (
    <Screen
      title={t('toolkit.title')}
      intro={t('toolkit.intro')}
      actions={
        mayAdd && (
          <LinkButton to="/toolkit/new" icon={<AddRegular />}>
            {t('toolkit.add')}
          </LinkButton>
        )
      }
    >
      <ToolkitFilters filter={filter} showsDrafts={mayAdd} onChange={setFilter} />
      <Loaded query={list}>
        {({ interventions }) => (
          <>
            <Count count={interventions.length} />
            {interventions.length === 0 ? (
              <Nothing filter={filter} onClear={() => setFilter({})} />
            ) : (
              <ToolkitCards rows={interventions} isGrouped={filter.words === undefined} />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Count({ count }: { readonly count: number }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <p className={styles.count} role="status">
      {t('toolkit.count', { count })}
    </p>
  );
}

interface NothingProps {
  readonly filter: ToolkitFilter;
  readonly onClear: () => void;
}

function Nothing({ filter: { state, ...rest }, onClear }: NothingProps): ReactElement {
  const t = useT();
  const isNarrow = Object.values(rest).some((value) => value !== undefined);
  if ((state === 'draft' || state === 'retired') && !isNarrow)
    return (
      <EmptyState
        picture={<ToolboxRegular />}
        title={t(`toolkit.none.${state}`)}
        text={t(`toolkit.none.${state}.text`)}
      />
    );
  return (
    <EmptyState
      picture={<SearchRegular />}
      title={t('toolkit.none.filtered')}
      text={t('toolkit.none.filtered.text')}
      action={<Button onClick={onClear}>{t('app.filters.clear')}</Button>}
    />
  );
}
