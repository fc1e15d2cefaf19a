import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { PlanImportPreview } from '../../../../../bot/contracts/plan-import';
import { shortDay, useLanguage, useT } from '../../../i18n';

const useStyles = makeStyles({
  asides: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  aside: { color: tokens.colorNeutralForeground2 },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground1,
  },
});

/** What else there is to say of the file: its columns, the rows that hold nothing, what is no longer in it. */
export function ImportAside({ preview }: { readonly preview: PlanImportPreview }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { columns, unusedColumns, skippedRows, missingItems } = preview;
  return (
    <div className={styles.asides}>
      {missingItems.length > 0 && (
        <Aside title={t('plan.import.missing', { count: missingItems.length })} isOpen>
          {missingItems.map(({ itemId, title, dueOn }) => (
            <li key={itemId}>
              {title}, {shortDay(dueOn, language)}
            </li>
          ))}
        </Aside>
      )}
      <Aside title={t('plan.import.columns')}>
        {columns.map(({ role, header }) => (
          <li key={role}>{t('plan.import.column', { header, role: t(`plan.import.column.${role}`) })}</li>
        ))}
        {unusedColumns.length > 0 && <li>{t('plan.import.columns.unused', { columns: unusedColumns.join(', ') })}</li>}
      </Aside>
      {skippedRows.length > 0 && (
        <Aside title={t('plan.import.skipped', { count: skippedRows.length })}>
          {skippedRows.map(({ row, why, text }) => (
            <li key={row}>{t('plan.import.skipped.row', { row, text, why: t(`plan.import.skipped.${why}`) })}</li>
          ))}
        </Aside>
      )}
    </div>
  );
}

interface AsideProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

function Aside({ title, isOpen = false, children }: AsideProps): ReactElement {
  const styles = useStyles();
  return (
    <details className={styles.aside} open={isOpen}>
      <summary className={styles.summary}>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}
