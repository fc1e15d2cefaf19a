import type { ReactElement } from 'react';
import type { PlanState } from '../../../../../bot/contracts/annual-plan';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useT } from '../../../i18n';
import { usePlanStep } from './use-plan-step';

export interface StepDialogProps {
  readonly to: PlanState;
  readonly isForward: boolean;
  readonly onClose: () => void;
}

/** Says what follows from the step before it is taken. */
export function StepDialog({ to, isForward, onClose }: StepDialogProps): ReactElement {
  const t = useT();
  const stepping = usePlanStep();
  const state = t(`items.plan-state.${to}`);
  return (
    <ConfirmDialog
      title={isForward ? t(`plan.step.to.${to}`) : t('plan.step.back', { state })}
      text={
        <>
          {t(isForward ? `plan.step.follows.${to}` : 'plan.step.follows.back', { state })}
          {stepping.problem !== undefined && <p role="alert">{stepping.problem.title}</p>}
        </>
      }
      confirmLabel={isForward ? t(`plan.step.to.${to}`) : t('plan.step.back', { state })}
      isBusy={stepping.isBusy}
      onConfirm={() => stepping.run({ to }, onClose)}
      onClose={onClose}
    />
  );
}
