import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Approach } from '../../../../bot/contracts/approach';
import type { ToolkitRow } from '../../../../bot/contracts/toolkit';
import { useT } from '../../i18n';
import { ToolkitCard } from './toolkit-card';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

export interface ToolkitCardsProps {
  readonly rows: readonly ToolkitRow[];
  /** By kind; otherwise in the order in which they were found. */
  readonly isGrouped: boolean;
}

/** Interventions in a grid. */
export function ToolkitCards({ rows, isGrouped }: ToolkitCardsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (!isGrouped) return <Grid label={t('toolkit.title')} rows={rows} heading="h2" />;
  const groups = Approach.options.map((kind) => ({ kind, found: rows.filter((row) => row.kind === kind) }));
  return (
    <div className={styles.groups}>
      {groups.map(
        ({ kind, found }) =>
          found.length > 0 && (
            <section key={kind} className={styles.group}>
              <div>
                <Subtitle2 as="h2" block className={styles.heading}>
                  {t('toolkit.kind.count', { kind: t(`toolkit.kind.${kind}`), count: found.length })}
                </Subtitle2>
                <p className={styles.hint}>{t(`toolkit.kind.${kind}.hint`)}</p>
              </div>
              <Grid label={t(`toolkit.kind.${kind}`)} rows={found} heading="h3" />
            </section>
          ),
      )}
    </div>
  );
}

interface GridProps {
  readonly label: string;
  readonly rows: readonly ToolkitRow[];
  readonly heading: 'h2' | 'h3';
}

function Grid({ label, rows, heading }: GridProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.grid} aria-label={label}>
      {rows.map((row) => (
        <ToolkitCard key={row.id} row={row} heading={heading} />
      ))}
    </ul>
  );
}
