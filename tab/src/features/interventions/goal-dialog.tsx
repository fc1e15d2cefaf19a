import { Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { RunResource, type RunGoal } from '../../../../bot/contracts/intervention-runs';
import { useRunChange } from '../../api/interventions';
import { useMe } from '../../api/me';
import { usePlan } from '../../api/plan';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import type { RunDialogProps } from './run-dialog';

const NONE = 'none';

interface Offered extends RunGoal {
  readonly title: string;
}

/** Hangs it under a goal of the team's plan: of the year in which it started, or of this year. */
export function GoalDialog({ run, onClose }: RunDialogProps): ReactElement {
  const t = useT();
  const change = useRunChange(true);
  const { goals, isPending } = useGoals(run);
  const [first] = useState(() => keyOf(run.goal));
  const [chosen, setChosen] = useState(first);
  const now = change.conflict?.currentAs(RunResource);

  function save(): void {
    const goal = goals.find((one) => keyOf(one) === chosen);
    const of = now ?? run;
    const command = { what: 'set-goal', goal: goal === undefined ? null : refOf(goal) } as const;
    const back = { what: 'set-goal', goal: of.goal ?? null } as const;
    change.run({ run: of, command, said: t('interventions.said.goal'), back }, onClose);
  }

  return (
    <FormDialog
      title={t('interventions.goal.choose')}
      saveLabel={t('app.save')}
      isDirty={chosen !== first}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={save}
    >
      {isPending ? (
        <Spinner label={t('app.loading')} />
      ) : (
        <FormField label={t('interventions.goal.question')}>
          <RadioGroup value={chosen} onChange={(_event, { value }) => setChosen(value)}>
            <Radio value={NONE} label={t('interventions.goal.no')} />
            {goals.map((goal) => (
              <Radio
                key={keyOf(goal)}
                value={keyOf(goal)}
                label={t('interventions.goal.option', { goal: goal.title, year: goal.year })}
              />
            ))}
          </RadioGroup>
        </FormField>
      )}
      {!isPending && goals.length === 0 && t('interventions.goal.nothing')}
      <ChangedMeanwhile isShown={now !== undefined} />
    </FormDialog>
  );
}

/** The goals of both years; the one that it serves now is there too when it was dropped since. */
function useGoals({ teamId, startOn, goal, goalTitle }: RunResource): {
  readonly goals: readonly Offered[];
  readonly isPending: boolean;
} {
  const t = useT();
  const { today } = useMe();
  const [startYear, thisYear] = [yearOf(startOn), yearOf(today)];
  const started = usePlan(teamId, startYear);
  const present = usePlan(thisYear === startYear ? undefined : teamId, thisYear);
  const offered = [started.data, present.data].flatMap((plan) =>
    (plan?.goals ?? [])
      .filter(({ status }) => status === 'active')
      .map(({ id, title, year }) => ({ goalId: id, title, year })),
  );
  const isOffered = goal === undefined || offered.some((one) => keyOf(one) === keyOf(goal));
  return {
    goals: isOffered ? offered : [{ ...goal, title: goalTitle ?? t('interventions.goal.gone') }, ...offered],
    isPending: started.isLoading || present.isLoading,
  };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function keyOf(goal: RunGoal | undefined): string {
  return goal === undefined ? NONE : `${goal.year}/${goal.goalId}`;
}

function refOf({ year, goalId }: RunGoal): RunGoal {
  return { year, goalId };
}
