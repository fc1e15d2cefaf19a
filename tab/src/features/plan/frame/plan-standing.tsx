import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { TextLink } from '../../../components/link-button';
import { ProgressBar } from '../../../components/progress';
import { PHONE } from '../../../components/use-media';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { StateSteps } from './state-steps';

const useStyles = makeStyles({
  standing: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    [PHONE]: { padding: tokens.spacingHorizontalM },
  },
  steps: { flex: '3 1 420px', minWidth: 0, [PHONE]: { flexBasis: '100%' } },
  facts: { flex: '1 1 220px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** How the plan stands: its state, how much is done, what is missing before the next state. */
export function PlanStanding(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { plan, path } = useOpenPlan();
  const missing = plan.next?.gaps.filter(({ level }) => level === 'blocking').length ?? 0;
  return (
    <div className={styles.standing}>
      <div className={styles.steps}>
        <StateSteps state={plan.state} />
      </div>
      <div className={styles.facts}>
        <ProgressBar done={plan.progress.done} total={plan.progress.total} />
        {plan.next !== undefined && missing > 0 && (
          <TextLink to={`${path}/alignment`}>
            {t('plan.missing', { count: missing, state: t(`items.plan-state.${plan.next.state}`) })}
          </TextLink>
        )}
      </div>
    </div>
  );
}
