import { useState, type ReactElement } from 'react';
import { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { useRoundCommand } from '../../api/assessment-rounds';
import { useMe } from '../../api/me';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { DateInput } from '../../components/date-input';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import { daysAfter } from './round-days';

export interface ClosingDayDialogProps {
  readonly round: RoundResource;
  readonly what: 'extend' | 'reopen';
  readonly onClose: () => void;
}

/** Asks through which day people can answer. */
export function ClosingDayDialog({ round, what, onClose }: ClosingDayDialogProps): ReactElement {
  const t = useT();
  const { today } = useMe();
  const command = useRoundCommand(true);
  const [proposed] = useState(() => daysAfter(round.closesOn > today ? round.closesOn : today, 7));
  const [day, setDay] = useState(proposed);
  const [wasTried, setWasTried] = useState(false);
  const now = command.conflict?.currentAs(RoundResource);
  const fault = faultOf(day, today, t);

  function save(): void {
    setWasTried(true);
    if (fault !== undefined) return;
    command.run({ round: now ?? round, command: { what, closesOn: day } }, onClose);
  }

  return (
    <FormDialog
      title={t(`assessments.act.${what}`)}
      saveLabel={t(`assessments.act.${what}`)}
      isDirty={day !== proposed}
      isBusy={command.isBusy}
      problem={now === undefined ? command.problem : undefined}
      onClose={onClose}
      onSave={save}
    >
      {t(`assessments.${what}.text`)}
      <FormField
        label={t('assessments.closes-on')}
        required
        problem={command.problem}
        path="closesOn"
        fault={wasTried ? fault : undefined}
      >
        <DateInput value={day} onChange={setDay} min={today} />
      </FormField>
      <ChangedMeanwhile isShown={now !== undefined} />
    </FormDialog>
  );
}

function faultOf(day: string, today: string, t: ReturnType<typeof useT>): string | undefined {
  if (day === '') return t('app.date.invalid');
  return day < today ? t('assessments.fault.past') : undefined;
}
