import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import { useState, type ReactElement } from 'react';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';
import { Box } from '../../components/box';
import { TextLink } from '../../components/link-button';
import { useT } from '../../i18n';
import { GoalDialog } from './goal-dialog';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The goal of the annual plan that it serves. */
export function GoalBox({ run }: { readonly run: RunResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { teamId, goal, goalTitle, may } = run;
  if (goal === undefined && !may.setGoal) return null;
  return (
    <Box
      title={t('interventions.goal')}
      actions={
        may.setGoal && (
          <Button size="small" icon={<TargetRegular />} onClick={() => setOpen(true)}>
            {t(goal === undefined ? 'interventions.goal.choose' : 'interventions.goal.change')}
          </Button>
        )
      }
    >
      {goal === undefined ? (
        <p className={styles.none}>{t('interventions.goal.none')}</p>
      ) : (
        <p className={styles.text}>
          <TextLink to={`/plans/${teamId}/${goal.year}/goals/${goal.goalId}`}>
            {goalTitle ?? t('interventions.goal.gone')}
          </TextLink>{' '}
          ({t('interventions.goal.year', { year: goal.year })})
        </p>
      )}
      {isOpen && <GoalDialog run={run} onClose={() => setOpen(false)} />}
    </Box>
  );
}
