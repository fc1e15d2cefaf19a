import { Select, Subtitle1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkStarburstRegular } from '@fluentui/react-icons/svg/checkmark-starburst';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { Suspense, lazy, useState, type ReactElement } from 'react';
import { useSearchParams } from 'wouter';
import type { Overview } from '../../../../bot/contracts/overview';
import { useOverview, type RowsBehind } from '../../api/overview';
import { ItemRow, ItemRows } from '../../components/items/item-row';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { TeamCard } from './team-card';

// Fluent's drawer comes when somebody opens a number.
const RowsPanel = lazy(() => import('./rows-panel').then((module) => ({ default: module.RowsPanel })));

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  teams: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

/** How the teams stand: what needs attention first, then every team with its numbers. */
export function OverviewScreen(): ReactElement {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('year') ?? '');
  const overview = useOverview(asked === 0 ? undefined : asked);
  const year = overview.data?.year;
  return (
    <Screen
      title={t('app.nav.overview')}
      intro={year === undefined ? undefined : t('overview.intro', { year })}
      actions={year !== undefined && <YearSelect year={year} onChange={(next) => setSearch({ year: String(next) })} />}
    >
      <Loaded query={overview}>{(data) => <Teams overview={data} />}</Loaded>
    </Screen>
  );
}

function YearSelect({
  year,
  onChange,
}: {
  readonly year: number;
  readonly onChange: (year: number) => void;
}): ReactElement {
  const t = useT();
  return (
    <Select
      aria-label={t('overview.year')}
      value={String(year)}
      onChange={(_event, { value }) => onChange(Number(value))}
    >
      {[year - 1, year, year + 1].map((offered) => (
        <option key={offered}>{offered}</option>
      ))}
    </Select>
  );
}

function Teams({ overview }: { readonly overview: Overview }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [rows, setRows] = useState<Omit<RowsBehind, 'year'>>();
  const { teams, year, comingDays } = overview;
  return (
    <>
      <Attention overview={overview} />
      <section className={styles.section}>
        <Subtitle1 as="h2" className={styles.heading}>
          {t('overview.teams')}
        </Subtitle1>
        {teams.length === 0 ? (
          <EmptyState
            picture={<PeopleTeamRegular />}
            title={t('overview.teams.none.title')}
            text={t('overview.teams.none.text')}
          />
        ) : (
          <ul className={styles.teams}>
            {teams.map((team) => (
              <TeamCard
                key={team.team.id}
                standing={team}
                year={year}
                comingDays={comingDays}
                onOpen={(what) => setRows({ teamId: team.team.id, what })}
              />
            ))}
          </ul>
        )}
      </section>
      {rows !== undefined && (
        <Suspense fallback={null}>
          <RowsPanel
            rows={{ ...rows, year }}
            teamName={teams.find(({ team }) => team.id === rows.teamId)?.team.name ?? ''}
            onClose={() => setRows(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

function Attention({ overview: { attention } }: { readonly overview: Overview }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <section className={styles.section}>
      <Subtitle1 as="h2" className={styles.heading}>
        {t('overview.attention')}
      </Subtitle1>
      {attention.length === 0 ? (
        <EmptyState
          picture={<CheckmarkStarburstRegular />}
          title={t('overview.attention.none.title')}
          text={t('overview.attention.none.text')}
        />
      ) : (
        <ItemRows label={t('overview.attention')}>
          {attention.map((item) => (
            <ItemRow key={`${item.ref.teamId}/${item.ref.itemId}`} item={item} showsOwner />
          ))}
        </ItemRows>
      )}
    </section>
  );
}
