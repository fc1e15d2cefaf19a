import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { StateBadge } from '../../components/badges';
import { useLanguage, useT } from '../../i18n';
import { bandOf, gradeText, movementOf } from './grade';

const useStyles = makeStyles({
  movement: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  arrow: { display: 'inline-flex', fontSize: '14px' },
  up: { color: tokens.colorPaletteGreenForeground1 },
  down: { color: tokens.colorPaletteRedForeground1 },
  same: {},
});

/** A grade in its band: a color, a shape and a word. */
export function GradeMark({ grade }: { readonly grade: number }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const band = bandOf(grade);
  const text = t('assessments.grade', { grade: gradeText(grade, language), band: t(`assessments.band.${band}`) });
  return <StateBadge {...LOOKS[band]} text={text} />;
}

const LOOKS = {
  low: { tone: 'danger', icon: <ErrorCircleRegular /> },
  middle: { tone: 'warning', icon: <WarningRegular /> },
  good: { tone: 'success', icon: <CheckmarkCircleRegular /> },
} as const;

/** How a grade moved since the round before, as an arrow and in words. */
export function Movement({ now, before }: { readonly now: number; readonly before: number }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { to, by } = movementOf(now, before);
  return (
    <span className={styles.movement}>
      <span aria-hidden className={mergeClasses(styles.arrow, styles[to])}>
        {ARROWS[to]}
      </span>
      {t(`assessments.movement.${to}`, { by: gradeText(by, language) })}
    </span>
  );
}

const ARROWS = { up: <ArrowUpRegular />, down: <ArrowDownRegular />, same: <ArrowRightRegular /> };
