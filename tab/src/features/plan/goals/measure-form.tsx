import { Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { GoalResource } from '../../../../../bot/contracts/plan-resources';
import { useMe } from '../../../api/me';
import { DateInput } from '../../../components/date-input';
import { FormDialog } from '../../../components/form-dialog';
import { FormField } from '../../../components/form-field';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { decimalIn } from './decimal';
import { useMeasureGoal } from './use-goal-changes';

/** A value that was measured, on which day. */
export function MeasureForm({
  goal,
  onClose,
}: {
  readonly goal: GoalResource;
  readonly onClose: () => void;
}): ReactElement {
  const t = useT();
  const { today } = useMe();
  const { plan } = useOpenPlan();
  const measuring = useMeasureGoal();
  const [value, setValue] = useState('');
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const number = decimalIn(value);
  const problem = measuring.problem;

  function save(): void {
    setTried(true);
    // Somebody may have changed the goal since; a measurement adds to it and overwrites nothing.
    const latest = plan.goals.find(({ id }) => id === goal.id) ?? goal;
    if (typeof number === 'number' && on !== '')
      measuring.run({ goal: latest, on, value: number, note: note.trim() }, onClose);
  }

  return (
    <FormDialog
      title={t('plan.goal.measure.of', { title: goal.title })}
      saveLabel={t('app.save')}
      isDirty={value !== '' || note !== ''}
      isBusy={measuring.isBusy}
      problem={problem}
      onSave={save}
      onClose={onClose}
    >
      <FormField
        label={goal.unit === '' ? t('plan.goal.value') : t('plan.goal.value.in', { unit: goal.unit })}
        hint={goal.indicator}
        required
        problem={problem}
        path="value"
        fault={wasTried && typeof number !== 'number' ? t('plan.number.invalid') : undefined}
      >
        <Input inputMode="decimal" value={value} onChange={(_event, data) => setValue(data.value)} />
      </FormField>
      <FormField
        label={t('plan.goal.measured.on')}
        required
        problem={problem}
        path="on"
        fault={wasTried && on === '' ? t('app.date.invalid') : undefined}
      >
        <DateInput value={on} onChange={setOn} />
      </FormField>
      <FormField label={t('plan.goal.note')} hint={t('plan.goal.note.hint')} problem={problem} path="note">
        <Input value={note} maxLength={200} onChange={(_event, data) => setNote(data.value)} />
      </FormField>
    </FormDialog>
  );
}
