import { Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Problem } from '../api/problem';
import { useT } from '../i18n';
import { DateInput } from './date-input';
import { FormDialog } from './form-dialog';
import { FormField } from './form-field';

export interface ReasonDialogProps {
  readonly title: string;
  /** The day that is proposed. */
  readonly day: string;
  readonly dayLabel: string;
  /** Of an earlier try. */
  readonly reason?: string;
  readonly min?: string;
  readonly onSave: (day: string, reason: string) => void;
  readonly onClose: () => void;
  readonly isBusy?: boolean;
  readonly problem?: Problem | undefined;
}

/** A day and why: nobody's day moves without a reason. */
export function ReasonDialog(props: ReasonDialogProps): ReactElement {
  const { title, dayLabel, min, onSave, onClose, isBusy = false, problem } = props;
  const t = useT();
  const [day, setDay] = useState(props.day);
  const [reason, setReason] = useState(props.reason ?? '');
  const [wasTried, setWasTried] = useState(false);
  const isUnexplained = reason.trim() === '';
  return (
    <FormDialog
      title={title}
      isDirty={reason !== '' || day !== props.day}
      saveLabel={t('app.save')}
      isBusy={isBusy}
      problem={problem}
      onClose={onClose}
      onSave={() => {
        setWasTried(true);
        if (day !== '' && !isUnexplained) onSave(day, reason.trim());
      }}
    >
      <FormField
        label={dayLabel}
        required
        problem={problem}
        path="to"
        fault={wasTried && day === '' ? t('app.date.invalid') : undefined}
      >
        <DateInput value={day} onChange={setDay} {...(min === undefined ? {} : { min })} />
      </FormField>
      <FormField
        label={t('app.reason')}
        hint={t('app.reason.hint')}
        required
        problem={problem}
        path="reason"
        fault={wasTried && isUnexplained ? t('app.reason.missing') : undefined}
      >
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} resize="vertical" />
      </FormField>
    </FormDialog>
  );
}
