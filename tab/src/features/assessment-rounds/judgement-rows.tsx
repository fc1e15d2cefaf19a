import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import type { JudgementRow } from '../../../../bot/contracts/judgements';
import { useMe } from '../../api/me';
import { DataList, type Column } from '../../components/data-list';
import { dayInList, useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  who: { display: 'flex', flexDirection: 'column' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface NumberedRow extends JudgementRow {
  readonly number: number;
}

export interface JudgementRowsProps {
  readonly round: RoundResource;
  readonly rows: readonly JudgementRow[];
}

/** The judgements that may be opened, one by one. */
export function JudgementRows({ round, rows }: JudgementRowsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { dimensions, trend, familiarity } = round.questions;
  if (rows.length === 0) return <p className={styles.none}>{t('assessments.rows.none')}</p>;
  const columns: readonly Column<NumberedRow>[] = [
    { key: 'who', header: t('assessments.rows.who'), isName: true, cell: (row) => <Who row={row} /> },
    ...dimensions.map((dimension) => ({
      key: dimension,
      header: t(`assessments.dimension.${dimension}`),
      cell: ({ grades }: NumberedRow) => grades[dimension],
    })),
    ...(trend ? [{ key: 'trend', header: t('assessments.trend'), cell: (row: NumberedRow) => trendOf(row, t) }] : []),
    ...(familiarity
      ? [
          {
            key: 'familiarity',
            header: t('assessments.familiarity'),
            cell: (row: NumberedRow) =>
              row.familiarity === undefined
                ? undefined
                : t('assessments.familiarity.choice', { familiarity: row.familiarity }),
          },
        ]
      : []),
  ];
  return (
    <DataList
      label={t('assessments.rows')}
      columns={columns}
      rows={rows.map((row, number) => ({ ...row, number }))}
      rowKey={({ number }) => String(number)}
    />
  );
}

function trendOf({ trend }: JudgementRow, t: ReturnType<typeof useT>): string | undefined {
  return trend === undefined ? undefined : t('assessments.trend.choice', { trend });
}

function Who({ row: { who, source, recorded } }: { readonly row: JudgementRow }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  return (
    <span className={styles.who}>
      {who ?? t(`assessments.source.one.${source}`)}
      {recorded !== undefined && (
        <span className={styles.small}>
          {t('assessments.rows.recorded', {
            source: recorded.source,
            day: dayInList(recorded.saidOn, today, language),
          })}
        </span>
      )}
    </span>
  );
}
