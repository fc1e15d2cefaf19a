import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { GoalResource } from '../../../../../bot/contracts/plan-resources';
import { instantText, useLanguage, useT } from '../../../i18n';
import { decimalText } from './decimal';

const useStyles = makeStyles({
  adjustments: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', width: 'fit-content' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What was promised before the goal was changed after the plan was adopted; nothing when it is as it was adopted. */
export function GoalAdjustments({ goal }: { readonly goal: GoalResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { adjustments = [] } = goal;
  if (adjustments.length === 0) return null;
  return (
    <details className={styles.adjustments}>
      <summary className={styles.summary}>{t('plan.goal.adjusted', { count: adjustments.length })}</summary>
      <ul className={styles.list}>
        {adjustments.map(({ at, before }) => (
          <li key={at}>
            {t('plan.goal.adjusted.from', {
              at: instantText(at, language),
              title: before.title,
              target: before.target === null ? t('plan.goal.unknown') : decimalText(before.target, language),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
