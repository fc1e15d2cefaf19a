import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import {
  SMALL_TEAMS,
  type ResponseCounts,
  type RoundResource,
  type RoundResponse,
} from '../../../../bot/contracts/assessment-rounds';
import { JudgementSource } from '../../../../bot/contracts/judgements';
import { useRoundResponse } from '../../api/assessment-rounds';
import { Box } from '../../components/box';
import { DataList, type Column } from '../../components/data-list';
import { ProgressBar } from '../../components/progress';
import { Loaded } from '../../components/states';
import { PHONE } from '../../components/use-media';
import { instantText, useLanguage, useT } from '../../i18n';
import { AnswersByDay } from './answers-by-day';

const useStyles = makeStyles({
  totals: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    [PHONE]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  total: { display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
});

interface Row extends ResponseCounts {
  readonly key: string;
  readonly name: string;
}

/** How far a round is, while people answer. */
export function ResponsePart({ round }: { readonly round: RoundResource }): ReactElement {
  const t = useT();
  const response = useRoundResponse(round.id, round.state === 'open');
  return (
    <Loaded query={response}>
      {(data) => (
        <>
          <Totals response={data} isLive={round.state === 'open'} />
          {data.byDay.length > 0 && (
            <Box title={t('assessments.by-day')}>
              <AnswersByDay days={data.byDay} />
            </Box>
          )}
          <BySource response={data} />
          {data.byTeam.length > 0 && <ByTeam response={data} />}
        </>
      )}
    </Loaded>
  );
}

function Totals({ response, isLive }: { readonly response: RoundResponse; readonly isLive: boolean }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { people, started, finished, asked, given } = response.total;
  const numbers = [
    { key: 'finished', value: finished },
    { key: 'busy', value: started - finished },
    { key: 'not-started', value: people - started },
    { key: 'missing', value: asked - given },
  ] as const;
  return (
    <Box title={t('assessments.response.judgements')}>
      <ProgressBar done={given} total={asked} />
      <dl className={styles.totals}>
        {numbers.map(({ key, value }) => (
          <div key={key} className={styles.total}>
            <dt className={styles.small}>{t(`assessments.response.${key}`)}</dt>
            <dd className={styles.number}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.small}>
        {t(isLive ? 'assessments.response.live' : 'assessments.response.at', {
          at: instantText(response.at, language),
        })}
      </p>
    </Box>
  );
}

function BySource({ response: { bySource } }: { readonly response: RoundResponse }): ReactElement {
  const t = useT();
  const rows = JudgementSource.options
    .map((source) => ({ key: source, name: t(`assessments.source.${source}`), ...bySource[source] }))
    .filter(({ people }) => people > 0);
  return (
    <Box title={t('assessments.by-source')}>
      <Counts label={t('assessments.by-source')} header={t('assessments.source')} rows={rows} />
    </Box>
  );
}

function ByTeam({ response: { byTeam } }: { readonly response: RoundResponse }): ReactElement {
  const t = useT();
  const rows = byTeam.map(({ teamId, teamName, ...counts }) => ({
    ...{ key: teamId, name: teamId === SMALL_TEAMS ? t('assessments.small-teams') : teamName },
    ...counts,
  }));
  const hasSmall = byTeam.some(({ teamId }) => teamId === SMALL_TEAMS);
  return (
    <Box title={t('assessments.by-team')} {...(hasSmall ? { hint: t('assessments.small-teams.hint') } : {})}>
      <Counts label={t('assessments.by-team')} header={t('app.team')} rows={rows} />
    </Box>
  );
}

interface CountsProps {
  readonly label: string;
  /** Of what the rows are. */
  readonly header: string;
  readonly rows: readonly Row[];
}

function Counts({ label, header, rows }: CountsProps): ReactElement {
  const t = useT();
  const columns: readonly Column<Row>[] = [
    { key: 'name', header, cell: ({ name }) => name, isName: true, width: '30%' },
    {
      key: 'people',
      header: t('assessments.response.people'),
      cell: ({ finished, people }) => t('assessments.response.people.of', { finished, people }),
      width: '25%',
    },
    {
      key: 'judgements',
      header: t('assessments.response.judgements'),
      cell: ({ given, asked }) => <ProgressBar done={given} total={asked} />,
    },
  ];
  return <DataList label={label} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
