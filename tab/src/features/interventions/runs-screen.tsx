import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { ToolboxRegular } from '@fluentui/react-icons/svg/toolbox';
import { useCallback, type ReactElement } from 'react';
import type { RunRow } from '../../../../bot/contracts/intervention-runs';
import { useRuns, type ListedRuns } from '../../api/interventions';
import { useMe } from '../../api/me';
import { useFilterInAddress } from '../../components/filter-in-address';
import { LinkButton } from '../../components/link-button';
import { MoreButton } from '../../components/more-button';
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

function useFilter(): readonly [ListedRuns, (filter: ListedRuns) => void] {
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
            <MoreButton list={list} />
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
