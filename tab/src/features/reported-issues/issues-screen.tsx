import { makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useCallback, type ReactElement } from 'react';
import { useMe } from '../../api/me';
import { useIssues, type IssueFilter } from '../../api/reported-issues';
import { useFilterInAddress } from '../../components/filter-in-address';
import { LinkButton } from '../../components/link-button';
import { MoreButton } from '../../components/more-button';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { addressOf, filterIn, isFiltered } from './filter-address';
import { IssueFilters } from './issue-filters';
import { IssueTable } from './issue-list';

const useStyles = makeStyles({
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What was reported, the newest first. */
export function IssuesScreen(): ReactElement {
  const t = useT();
  const [filter, setFilter] = useFilter();
  return (
    <Screen
      title={t('app.nav.issues')}
      intro={t('issues.intro')}
      actions={
        <LinkButton to="/issues/new" appearance="primary" icon={<AddRegular />}>
          {t('issues.report')}
        </LinkButton>
      }
    >
      <IssueFilters filter={filter} onChange={setFilter} />
      <Listed filter={filter} />
    </Screen>
  );
}

function useFilter(): readonly [IssueFilter, (filter: IssueFilter) => void] {
  const { teams } = useMe();
  const filterOf = useCallback(
    (search: string) =>
      filterIn(
        search,
        teams.map(({ id }) => id),
      ),
    [teams],
  );
  return useFilterInAddress(filterOf, addressOf);
}

function Listed({ filter }: { readonly filter: IssueFilter }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const list = useIssues(filter);
  return (
    <Loaded query={list}>
      {({ pages }) => {
        const issues = pages.flatMap((page) => page.issues);
        if (issues.length === 0 && !list.hasNextPage) return <Nothing isFiltered={isFiltered(filter)} />;
        return (
          <>
            <p className={styles.count} role="status">
              {t(list.hasNextPage ? 'issues.count.more' : 'issues.count', { count: issues.length })}
            </p>
            <IssueTable issues={issues} />
            <MoreButton list={list} />
          </>
        );
      }}
    </Loaded>
  );
}

function Nothing({ isFiltered: isNarrow }: { readonly isFiltered: boolean }): ReactElement {
  const t = useT();
  if (isNarrow) {
    return (
      <EmptyState
        picture={<SearchRegular />}
        title={t('issues.none.filtered.title')}
        text={t('issues.none.filtered.text')}
      />
    );
  }
  return (
    <EmptyState
      picture={<MegaphoneRegular />}
      title={t('issues.none.title')}
      text={t('issues.none.text')}
      action={<LinkButton to="/issues/new">{t('issues.report')}</LinkButton>}
    />
  );
}
