import { Switch, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useState, type ReactElement } from 'react';
import type { AssignmentImportRow } from '../../../../bot/contracts/assessment-rounds';
import { StateBadge } from '../../components/badges';
import { DataList, type Column } from '../../components/data-list';
import { useT } from '../../i18n';

/** So many rows are shown; a longer file is told in its totals and its faults. */
const MOST_ROWS = 100;

const useStyles = makeStyles({
  cell: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface KeyedRow extends AssignmentImportRow {
  readonly key: string;
}

/** What was understood of each row of a file, and what is wrong with it. */
export function AssignmentRows({ rows }: { readonly rows: readonly AssignmentImportRow[] }): ReactElement {
  const t = useT();
  const hasFaults = rows.some(({ problem }) => problem !== undefined);
  const [isFaultsOnly, setFaultsOnly] = useState(hasFaults);
  const shown: readonly KeyedRow[] = rows
    .map((row, at) => ({ ...row, key: String(at) }))
    .filter(({ problem }) => !isFaultsOnly || problem !== undefined)
    .slice(0, MOST_ROWS);
  const columns: readonly Column<KeyedRow>[] = [
    { key: 'row', header: t('assessments.file.row'), cell: ({ row }) => row, width: '80px' },
    {
      key: 'person',
      header: t('assessments.person'),
      isName: true,
      cell: ({ person, participantName }) => participantName ?? (person === '' ? t('app.empty-value') : person),
    },
    {
      key: 'place',
      header: t('app.place'),
      cell: ({ place, placeName }) => placeName ?? (place === '' ? t('app.empty-value') : place),
    },
    { key: 'problem', header: t('assessments.file.result'), cell: (row) => <Understood row={row} /> },
  ];
  return (
    <>
      {hasFaults && (
        <Switch
          label={t('assessments.file.faults-only')}
          checked={isFaultsOnly}
          onChange={(_event, { checked }) => setFaultsOnly(checked)}
        />
      )}
      <DataList label={t('assessments.file.rows')} columns={columns} rows={shown} rowKey={({ key }) => key} />
    </>
  );
}

function Understood({ row: { problem, suggestions } }: { readonly row: AssignmentImportRow }): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (problem === undefined)
    return <StateBadge tone="success" icon={<CheckmarkCircleRegular />} text={t('assessments.file.good')} />;
  return (
    <span className={styles.cell}>
      <StateBadge tone="warning" icon={<WarningRegular />} text={t(`assessments.file.problem.${problem}`)} />
      {suggestions.length > 0 && (
        <span className={styles.small}>{t('assessments.file.suggestions', { names: suggestions.join(', ') })}</span>
      )}
    </span>
  );
}
