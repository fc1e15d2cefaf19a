import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Dimension } from '../../../../bot/contracts/dimensions';
import type { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import type { PlaceSummary } from '../../../../bot/contracts/judgements';
import { DataList, type Column } from '../../components/data-list';
import { TextLink } from '../../components/link-button';
import { useLanguage, useT } from '../../i18n';
import { gradeText } from './grade';
import { GradeMark, Movement } from './grade-mark';

const useStyles = makeStyles({
  cell: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface SummaryTableProps {
  readonly round: RoundResource;
  readonly places: readonly PlaceSummary[];
}

/** Places and dimensions: mean, how many, how far apart, and how it moved. */
export function SummaryTable({ round, places }: SummaryTableProps): ReactElement {
  const t = useT();
  const columns: readonly Column<PlaceSummary>[] = [
    {
      key: 'place',
      header: t('app.place'),
      isName: true,
      cell: (summary) => <PlaceCell round={round} summary={summary} />,
    },
    { key: 'overall', header: t('assessments.overall'), cell: (summary) => <OverallCell summary={summary} /> },
    ...round.questions.dimensions.map((dimension) => ({
      key: dimension,
      header: t(`assessments.dimension.${dimension}`),
      cell: (summary: PlaceSummary) =>
        summary.figures.all[dimension]?.mean === undefined ? undefined : (
          <DimensionCell summary={summary} dimension={dimension} />
        ),
    })),
  ];
  return (
    <DataList label={t('assessments.part.summary')} columns={columns} rows={places} rowKey={({ place }) => place.id} />
  );
}

function PlaceCell({
  round,
  summary,
}: {
  readonly round: RoundResource;
  readonly summary: PlaceSummary;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { place, given, asked, unknown } = summary;
  return (
    <span className={styles.cell}>
      <TextLink to={`/assessments/${round.id}/places/${encodeURIComponent(place.id)}`}>{place.name}</TextLink>
      {place.neighborhood !== undefined && <span className={styles.small}>{place.neighborhood}</span>}
      <span className={styles.small}>{t('assessments.given', { given, asked, unknown })}</span>
    </span>
  );
}

function OverallCell({ summary: { overall, before, isThin } }: { readonly summary: PlaceSummary }): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (overall === undefined) return <span className={styles.small}>{t('assessments.too-few')}</span>;
  return (
    <span className={styles.cell}>
      <GradeMark grade={overall} />
      {before?.overall !== undefined && <Movement now={overall} before={before.overall} />}
      {isThin && <span className={styles.small}>{t('assessments.too-few')}</span>}
    </span>
  );
}

interface DimensionCellProps {
  readonly summary: PlaceSummary;
  readonly dimension: Dimension;
}

function DimensionCell({ summary: { figures, before }, dimension }: DimensionCellProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { mean, n = 0, spread = 0 } = figures.all[dimension] ?? {};
  const then = before?.means[dimension];
  if (mean === undefined) return null;
  return (
    <span className={styles.cell}>
      <GradeMark grade={mean} />
      <span className={styles.small}>
        {n < 2 ? t('assessments.n', { n }) : t('assessments.n.spread', { n, spread: gradeText(spread, language) })}
      </span>
      {then !== undefined && <Movement now={mean} before={then} />}
    </span>
  );
}
