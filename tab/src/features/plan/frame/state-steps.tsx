import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactElement } from 'react';
import { PlanState } from '../../../../../bot/contracts/annual-plan';
import { PHONE } from '../../../components/use-media';
import { useT } from '../../../i18n';

const useStyles = makeStyles({
  steps: { display: 'flex', listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXS,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    // The line to the step before.
    '::before': {
      content: '""',
      position: 'absolute',
      top: '13px',
      right: 'calc(50% + 18px)',
      width: 'calc(100% - 36px)',
      borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    },
    ':first-child::before': { display: 'none' },
  },
  reached: { '::before': { borderTopColor: tokens.colorBrandStroke1 } },
  dot: {
    boxSizing: 'border-box',
    width: '28px',
    height: '28px',
    borderRadius: '50%',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  passed: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    color: tokens.colorBrandForeground1,
  },
  present: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  presentName: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  // On a phone there is only room for the name of where it is.
  otherName: {
    [PHONE]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
});

/** The five states as steps, with where the plan is. */
export function StateSteps({ state }: { readonly state: PlanState }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const at = PlanState.options.indexOf(state);
  return (
    <ol className={styles.steps} aria-label={t('plan.states')}>
      {PlanState.options.map((step, index) => (
        <li
          key={step}
          className={mergeClasses(styles.step, index <= at && styles.reached)}
          {...(index === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span
            aria-hidden
            className={mergeClasses(styles.dot, index <= at && styles.passed, index === at && styles.present)}
          >
            {index < at ? <CheckmarkRegular /> : index + 1}
          </span>
          <span className={index === at ? styles.presentName : styles.otherName}>{t(`items.plan-state.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}
