import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { GoalResource } from '../../../../../bot/contracts/plan-resources';
import { useMe } from '../../../api/me';
import { dayInList, useLanguage, useT } from '../../../i18n';
import { decimalText } from './decimal';

const useStyles = makeStyles({
  numbers: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, maxWidth: '640px' },
  track: {
    position: 'relative',
    height: '10px',
    margin: '0 7px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  covered: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    left: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  now: {
    position: 'absolute',
    top: '-3px',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    marginLeft: '-8px',
    borderRadius: '50%',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `4px solid ${tokens.colorBrandStroke1}`,
  },
  facts: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, margin: 0 },
  fact: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  middle: { textAlign: 'center' },
  end: { textAlign: 'right' },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  missing: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** From baseline to target with where it is now: the numbers, and how far that is on the way. */
export function GoalNumbers({ goal }: { readonly goal: GoalResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const latest = goal.measurements.at(-1);
  const share = latest === undefined ? undefined : shareOfWay(goal, latest.value);
  const unit = goal.unit === '' || goal.unit === 'rapportcijfer' ? '' : goal.unit === '%' ? '%' : ` ${goal.unit}`;
  const text = (value: number | null): string => (value === null ? '' : `${decimalText(value, language)}${unit}`);
  return (
    <div className={styles.numbers}>
      <div className={styles.track} aria-hidden>
        {share !== undefined && (
          <>
            <span className={styles.covered} style={{ width: `${share * 100}%` }} />
            <span className={styles.now} style={{ left: `${share * 100}%` }} />
          </>
        )}
      </div>
      <dl className={styles.facts}>
        <Fact term={t('plan.goal.baseline')} value={text(goal.baseline)} missing={t('plan.goal.unknown')} />
        <Fact
          className={styles.middle}
          term={
            latest === undefined
              ? t('plan.goal.now')
              : t('plan.goal.now.on', { day: dayInList(latest.on, today, language) })
          }
          value={latest === undefined ? '' : text(latest.value)}
          missing={t('plan.goal.not-measured')}
        />
        <Fact
          className={styles.end}
          term={t('plan.goal.target')}
          value={text(goal.target)}
          missing={t('plan.goal.unknown')}
        />
      </dl>
    </div>
  );
}

interface FactProps {
  readonly term: string;
  readonly value: string;
  readonly missing: string;
  readonly className?: string;
}

function Fact({ term, value, missing, className }: FactProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.fact, className)}>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.value, value === '' && styles.missing)}>{value === '' ? missing : value}</dd>
    </div>
  );
}

/** How much of the way from baseline to target is behind us, 0 to 1, whichever way it goes. */
function shareOfWay({ baseline, target }: GoalResource, value: number): number | undefined {
  if (baseline === null || target === null || baseline === target) return undefined;
  return Math.min(1, Math.max(0, (value - baseline) / (target - baseline)));
}
