import { Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { ClosedAs, IssueResource } from '../../../../bot/contracts/reported-issues';
import { useIssueChange } from '../../api/reported-issues';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';

/** How somebody ends it; withdrawing is for the reporter, joining for two that are the same. */
const Ending = ClosedAs.exclude(['joined', 'withdrawn']);
const LONGEST_NOTE = 500;

export interface IssueDialogProps {
  readonly issue: IssueResource;
  readonly onClose: () => void;
}

/** Closes an issue: how it ended, and what was done. */
export function CloseDialog({ issue, onClose }: IssueDialogProps): ReactElement {
  const t = useT();
  const change = useIssueChange(true);
  const [as, setAs] = useState<(typeof Ending.options)[number]>('solved');
  const [note, setNote] = useState('');
  const now = change.conflict?.currentAs(IssueResource);
  return (
    <FormDialog
      title={t('issues.close')}
      saveLabel={t('issues.close.save')}
      isDirty={note !== ''}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={() =>
        change.run(
          {
            issue: now ?? issue,
            command: { what: 'close', as, note: note.trim() },
            expected: { status: 'closed', closedAs: as },
            said: t('issues.said.closed'),
          },
          onClose,
        )
      }
    >
      <FormField label={t('issues.close.as')}>
        <RadioGroup value={as} onChange={(_event, { value }) => setAs(Ending.safeParse(value).data ?? as)}>
          {Ending.options.map((option) => (
            <Radio key={option} value={option} label={t(`issues.closed-as.${option}`)} />
          ))}
        </RadioGroup>
      </FormField>
      <FormField label={t('issues.close.note')} hint={t('issues.close.note.hint')} problem={change.problem} path="note">
        <Textarea
          value={note}
          maxLength={LONGEST_NOTE}
          resize="vertical"
          onChange={(_event, { value }) => setNote(value)}
        />
      </FormField>
      <ChangedMeanwhile isShown={now !== undefined} />
    </FormDialog>
  );
}
