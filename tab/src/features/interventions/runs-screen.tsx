import { Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { ToolboxRegular } from '@fluentui/react-icons/svg/toolbox';
import { useCallback, useMemo, type ReactElement } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { RunRow } from '../../../../bot/contracts/intervention-runs';
import { useRuns, type ListedRuns } from '../../api/interventions';
import { useMe } from '../../api/me';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { addressOf, filterIn, isFiltered } from './filter-address';
import { RunFilters } from './run-filters';
import { RunRows } from './run-rows';

const useStyles = makeStyles({
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  team: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  name: { margin: 0 },
});

/** What is or was carried out, team by team. */
export function RunsScreen(): ReactElement {
  const t = useT();
  const [filter, setFilter] = useFilter();
  return (
    <Screen
      title={t('interventions.title')}
      intro={t('interventions.intro')}
      actions={
        <LinkButton to="/toolkit" appearance="primary" icon={<AddRegular />}>
          {t('interventions.choose')}
        </LinkButton>
      }
    >
      <RunFilters filter={filter} onChange={setFilter} />
      <Listed filter={filter} />
    </Screen>
  );
}

/** The filter stands in the address, so that a list can be sent to a colleague. */
function useFilter(): readonly [ListedRuns, (filter: ListedRuns) => void] {
  const { teams } = useMe();
  const search = useSearch();
  const [, navigate] = useLocation();
  const filter = useMemo(
    () =>
      filterIn(
        search,
        teams.map(({ id }) => id),
      ),
    [search, teams],
  );
  const change = useCallback((next: ListedRuns) => navigate(addressOf(next), { replace: true }), [navigate]);
  return [filter, change];
}

function Listed({ filter }: { readonly filter: ListedRuns }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const list = useRuns(filter);
  return (
    <Loaded query={list}>
      {({ pages }) => {
        const runs = pages.flatMap((page) => page.runs);
        if (runs.length === 0 && !list.hasNextPage) return <Nothing isFiltered={isFiltered(filter)} />;
        return (
          <>
            <p className={styles.count} role="status">
              {t(list.hasNextPage ? 'interventions.count.more' : 'interventions.count', { count: runs.length })}
            </p>
            <Teams runs={runs} isOneTeam={filter.teamId !== undefined} />
            {list.hasNextPage && (
              <div>
                <Button disabledFocusable={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  {t('interventions.more')}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

interface TeamsProps {
  readonly runs: readonly RunRow[];
  readonly isOneTeam: boolean;
}

function Teams({ runs, isOneTeam }: TeamsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (isOneTeam) return <RunRows label={t('interventions.title')} runs={runs} />;
  const teamIds = [...new Set(runs.map(({ teamId }) => teamId))];
  return (
    <>
      {teamIds.map((teamId) => {
        const ofTeam = runs.filter((run) => run.teamId === teamId);
        const name = ofTeam[0]?.teamName ?? teamId;
        return (
          <section key={teamId} className={styles.team}>
            <Subtitle2 as="h2" className={styles.name}>
              {name}
            </Subtitle2>
            <RunRows label={name} runs={ofTeam} />
          </section>
        );
      })}
    </>
  );
}

function Nothing({ isFiltered: isNarrow }: { readonly isFiltered: boolean }): ReactElement {
  const t = useT();
  if (isNarrow) {
    return (
      <EmptyState
        picture={<SearchRegular />}
        title={t('interventions.none.filtered.title')}
        text={t('interventions.none.filtered.text')}
      />
    );
  }
  return (
    <EmptyState
      picture={<ToolboxRegular />}
      title={t('interventions.none.title')}
      text={t('interventions.none.text')}
      action={<LinkButton to="/toolkit">{t('interventions.choose')}</LinkButton>}
    />
  );
}
