import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { useCallback, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { ParticipantRow, RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { JudgementSource } from '../../../../bot/contracts/judgements';
import { useMe } from '../../api/me';
import { useParticipants, type ListedParticipants } from '../../api/round-participants';
import { DataList, type Column } from '../../components/data-list';
import { FilterChoice } from '../../components/filter-choice';
import { useFilterInAddress, addressWith } from '../../components/filter-in-address';
import { MoreButton } from '../../components/more-button';
import { ProgressBar } from '../../components/progress';
import { EmptyState, Loaded } from '../../components/states';
import { PHONE } from '../../components/use-media';
import { instantText, useLanguage, useT } from '../../i18n';
import { ParticipantName } from './participant-name';
import { PersonMenu } from './person-menu';
import { ReachBadge } from './reach-badge';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    [PHONE]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '70ch' },
});

/** Who is asked, how far each is, and what can be done for them. */
export function PeoplePart({ round }: { readonly round: RoundResource }): ReactElement {
  const [path] = useLocation();
  const addressOf = useCallback((filter: ListedParticipants) => addressIn(path, filter), [path]);
  const [filter, setFilter] = useFilterInAddress(filterIn, addressOf);
  return (
    <>
      <Filters round={round} filter={filter} onChange={setFilter} />
      <ParticipantTable round={round} filter={filter} />
    </>
  );
}

interface FiltersProps {
  readonly round: RoundResource;
  readonly filter: ListedParticipants;
  readonly onChange: (filter: ListedParticipants) => void;
}

function Filters({ round, filter, onChange }: FiltersProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const teams = new Map(round.places.map(({ teamId, teamName }) => [teamId, teamName]));
  return (
    <div className={styles.bar} role="search" aria-label={t('assessments.people.filters')}>
      {teams.size > 1 && (
        <FilterChoice
          label={t('app.team')}
          value={filter.teamId}
          onChoose={(teamId) => onChange({ ...filter, teamId: teamId === '' ? undefined : teamId })}
        >
          {[...teams].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </FilterChoice>
      )}
      <FilterChoice
        label={t('assessments.source')}
        value={filter.source}
        onChoose={(source) => onChange({ ...filter, source: sourceIn(source) })}
      >
        {JudgementSource.options.map((source) => (
          <option key={source} value={source}>
            {t(`assessments.source.${source}`)}
          </option>
        ))}
      </FilterChoice>
      <FilterChoice
        label={t('app.place')}
        value={filter.placeId}
        onChoose={(placeId) => onChange({ ...filter, placeId: placeId === '' ? undefined : placeId })}
      >
        {round.places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </FilterChoice>
      <Checkbox
        label={t('assessments.people.unfinished')}
        checked={filter.unfinished === true}
        onChange={(_event, { checked }) => onChange({ ...filter, unfinished: checked === true ? true : undefined })}
      />
    </div>
  );
}

export interface ParticipantTableProps {
  readonly round: RoundResource;
  readonly filter: ListedParticipants;
}

/** The participants that the reader may see, with what can be done for each. */
export function ParticipantTable({ round, filter }: ParticipantTableProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const columns = useColumns(round);
  const list = useParticipants(round.id, filter, round.state === 'open');
  return (
    <Loaded query={list}>
      {({ pages }) => {
        const people = pages.flatMap(({ participants }) => participants);
        if (people.length === 0) {
          return (
            <>
              <ForLeads people={people} filter={filter} />
              <EmptyState
                picture={<PeopleRegular />}
                title={t('assessments.people.none.title')}
                text={t(isNarrow(filter) ? 'assessments.people.none.filtered' : 'assessments.people.none.text')}
              />
            </>
          );
        }
        return (
          <>
            <ForLeads people={people} filter={filter} />
            <p className={styles.count} role="status">
              {t(list.hasNextPage ? 'assessments.people.first' : 'assessments.people.count', { count: people.length })}
            </p>
            <DataList
              label={t('assessments.part.people')}
              columns={columns}
              rows={people}
              rowKey={(person) => person.id}
            />
            <MoreButton list={list} />
          </>
        );
      }}
    </Loaded>
  );
}

interface ForLeadsProps {
  readonly people: readonly ParticipantRow[];
  readonly filter: ListedParticipants;
}

/** Why it does not say of every colleague how far they are. Who is not done is sought among the others. */
function ForLeads({ people, filter }: ForLeadsProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { role } = useMe();
  const isNarrowed = filter.unfinished === true && (role === 'manager' || role === 'administrator');
  if (!isNarrowed && people.every(({ answered }) => answered !== undefined)) return null;
  return <p className={styles.hint}>{t('assessments.people.for-lead')}</p>;
}

function useColumns(round: RoundResource): readonly Column<ParticipantRow>[] {
  const t = useT();
  const language = useLanguage();
  return [
    { key: 'name', header: t('assessments.person'), isName: true, cell: (person) => <ParticipantName of={person} /> },
    { key: 'team', header: t('app.team'), cell: ({ teamName }) => teamName },
    {
      key: 'progress',
      header: t('assessments.progress'),
      cell: ({ answered, asked }) =>
        answered === undefined ? undefined : <ProgressBar done={answered} total={asked} />,
    },
    {
      key: 'last',
      header: t('assessments.last-at'),
      cell: ({ lastAt }) => (lastAt === undefined ? undefined : instantText(lastAt, language)),
    },
    {
      key: 'reach',
      header: t('assessments.reach'),
      cell: (person) => <ReachBadge of={person} />,
    },
    {
      key: 'more',
      header: t('assessments.people.more'),
      cell: (person) => <PersonMenu round={round} person={person} />,
    },
  ];
}

function isNarrow(filter: ListedParticipants): boolean {
  return Object.values(filter).some((part) => part !== undefined);
}

function sourceIn(text: string | null): JudgementSource | undefined {
  return JudgementSource.options.find((source) => source === text);
}

function filterIn(search: string): ListedParticipants {
  const asked = new URLSearchParams(search);
  return {
    teamId: asked.get('in') ?? undefined,
    source: sourceIn(asked.get('source')),
    placeId: asked.get('place') ?? undefined,
    unfinished: asked.get('unfinished') === 'yes' ? true : undefined,
  };
}

function addressIn(path: string, { teamId, source, placeId, unfinished }: ListedParticipants): string {
  return addressWith(path, { in: teamId, source, place: placeId, unfinished: unfinished === true ? 'yes' : undefined });
}
