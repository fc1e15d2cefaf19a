import { Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { IssueResource } from '../../../../bot/contracts/reported-issues';
import { useIssueChange } from '../../api/reported-issues';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import type { IssueDialogProps } from './close-dialog';

const LONGEST_REASON = 500;

/** Opens an issue again, and says why. */
export function ReopenDialog({ issue, onClose }: IssueDialogProps): ReactElement {
  const t = useT();
  const change = useIssueChange(true);
  const [reason, setReason] = useState('');
  const now = change.conflict?.currentAs(IssueResource);
  return (
    <FormDialog
      title={t('issues.reopen')}
      saveLabel={t('issues.reopen')}
      isDirty={reason !== ''}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={() =>
        change.run(
          {
            issue: now ?? issue,
            command: { what: 'reopen', reason: reason.trim() },
            said: t('issues.said.reopened'),
          },
          onClose,
        )
      }
    >
      <FormField
        label={t('issues.reopen.reason')}
        hint={t('issues.reopen.hint')}
        problem={change.problem}
        path="reason"
      >
        <Textarea
          value={reason}
          maxLength={LONGEST_REASON}
          resize="vertical"
          onChange={(_event, { value }) => setReason(value)}
        />
      </FormField>
      <ChangedMeanwhile isShown={now !== undefined} />
    </FormDialog>
  );
}
