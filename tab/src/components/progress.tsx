import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useT } from '../i18n';

export interface Share {
  readonly count: number;
  readonly tone: 'late' | 'coming' | 'done' | 'rest';
}

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  track: {
    display: 'flex',
    gap: '2px',
    flexGrow: 1,
    minWidth: '60px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    // Seen in high contrast only.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  part: { height: '100%' },
  // Each has a pattern of its own, for who does not see the colors.
  late: { backgroundColor: tokens.colorPaletteRedBackground3, backgroundImage: stripes(90) },
  coming: { backgroundColor: tokens.colorPaletteMarigoldBackground3, backgroundImage: stripes(135) },
  done: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  rest: { backgroundColor: 'transparent' },
  text: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

function stripes(degrees: number): string {
  return `repeating-linear-gradient(${degrees}deg, transparent 0 4px, ${tokens.colorNeutralBackground1} 4px 5px)`;
}

/** How much is done, as a bar and in words. */
export function ProgressBar({ done, total }: { readonly done: number; readonly total: number }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <span className={styles.row}>
      <StackedBar
        parts={[
          { count: done, tone: 'done' },
          { count: total - done, tone: 'rest' },
        ]}
      />
      <span className={styles.text}>{t('app.progress', { done, total })}</span>
    </span>
  );
}

/** Numbers side by side as a bar. It is a picture only: the numbers themselves stand beside it. */
export function StackedBar({ parts }: { readonly parts: readonly Share[] }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.track} aria-hidden>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ count, tone }) => (
          <span key={tone} className={mergeClasses(styles.part, styles[tone])} style={{ flexGrow: count }} />
        ))}
    </span>
  );
}
