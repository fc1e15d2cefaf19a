import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import { useState, type ReactElement } from 'react';
import type { GoalResource } from '../../../../../bot/contracts/plan-resources';
import { EmptyState } from '../../../components/states';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { PlanActionForm } from '../timeline/plan-action-form';
import { GoalCard, type GoalDeeds } from './goal-card';
import { GoalForm } from './goal-form';
import { MeasureForm } from './measure-form';
import { useGoalStatus } from './use-goal-changes';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  top: { display: 'flex', justifyContent: 'flex-end' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 400px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  dropped: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

type Doing =
  { readonly what: 'new' } | { readonly what: 'edit' | 'measure' | 'add-action'; readonly goal: GoalResource };

/** The goals of the plan, each with its numbers and its line. */
export function GoalsPart({ goalId }: { readonly goalId: string }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { plan } = useOpenPlan();
  const [doing, setDoing] = useState<Doing>();
  const status = useGoalStatus();
  const active = plan.goals.filter((goal) => goal.status === 'active');
  const dropped = plan.goals.filter((goal) => goal.status === 'dropped');
  const deeds: GoalDeeds = {
    edit: (goal) => setDoing({ what: 'edit', goal }),
    measure: (goal) => setDoing({ what: 'measure', goal }),
    addAction: (goal) => setDoing({ what: 'add-action', goal }),
    drop: (goal) => status.run(goal),
  };
  const add = (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setDoing({ what: 'new' })}>
      {t('plan.goal.add')}
    </Button>
  );
  return (
    <div className={styles.part}>
      {active.length === 0 && (
        <EmptyState
          picture={<TargetRegular />}
          title={t('plan.goals.empty')}
          text={t('plan.goals.empty.text')}
          action={plan.may.write && add}
        />
      )}
      {active.length > 0 && plan.may.write && <div className={styles.top}>{add}</div>}
      <div className={styles.cards}>
        {active.map((goal) => (
          <GoalCard key={goal.id} goal={goal} isAsked={goal.id === goalId} deeds={deeds} />
        ))}
      </div>
      {dropped.length > 0 && <DroppedGoals goals={dropped} onRestore={(goal) => status.run(goal)} />}
      <GoalDialogs doing={doing} onClose={() => setDoing(undefined)} />
    </div>
  );
}

interface DroppedGoalsProps {
  readonly goals: readonly GoalResource[];
  readonly onRestore: (goal: GoalResource) => void;
}

function DroppedGoals({ goals, onRestore }: DroppedGoalsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <section aria-label={t('plan.goals.dropped')}>
      <h2 className={styles.heading}>{t('plan.goals.dropped')}</h2>
      <ul className={styles.dropped}>
        {goals.map((goal) => (
          <li key={goal.id} className={styles.row}>
            {goal.title}
            {goal.may.write && (
              <Button
                size="small"
                onClick={() => onRestore(goal)}
                aria-label={t('plan.goal.restore.of', { title: goal.title })}
              >
                {t('plan.goal.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function GoalDialogs({
  doing,
  onClose,
}: {
  readonly doing: Doing | undefined;
  readonly onClose: () => void;
}): ReactElement | null {
  if (doing === undefined) return null;
  if (doing.what === 'new') return <GoalForm onClose={onClose} />;
  if (doing.what === 'measure') return <MeasureForm goal={doing.goal} onClose={onClose} />;
  if (doing.what === 'add-action') return <PlanActionForm goalId={doing.goal.id} onClose={onClose} />;
  return <GoalForm goal={doing.goal} onClose={onClose} />;
}
