import { Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { IssueResource } from '../../../../bot/contracts/reported-issues';
import { useIssueChange } from '../../api/reported-issues';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useLanguage, useT } from '../../i18n';
import type { IssueDialogProps } from './close-dialog';
import type { Suggestion } from './suggestion';

const LONGEST_REASON = 500;

/** Why suggestions do not fit, which makes later ones better. */
export function RejectDialog({
  issue,
  rejected,
  onClose,
}: IssueDialogProps & { readonly rejected: readonly Suggestion[] }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const change = useIssueChange(true);
  const [why, setWhy] = useState('');
  const now = change.conflict?.currentAs(IssueResource);
  const [only] = rejected;
  const isOne = rejected.length === 1 && only !== undefined;
  return (
    <FormDialog
      title={
        isOne ? t('issues.reject.one', { title: only.intervention.title[language] }) : t('issues.suggestions.none')
      }
      saveLabel={t('issues.reject.save')}
      isDirty={why !== ''}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={() =>
        change.run(
          {
            issue: now ?? issue,
            command: {
              what: 'reject',
              interventionIds: rejected.map(({ intervention }) => intervention.id),
              why: why.trim(),
            },
            said: t('issues.said.rejected'),
          },
          onClose,
        )
      }
    >
      <FormField label={t('issues.reject.why')} hint={t('issues.reject.hint')} problem={change.problem} path="why">
        <Textarea
          value={why}
          maxLength={LONGEST_REASON}
          resize="vertical"
          onChange={(_event, { value }) => setWhy(value)}
        />
      </FormField>
      <ChangedMeanwhile isShown={now !== undefined} />
    </FormDialog>
  );
}
