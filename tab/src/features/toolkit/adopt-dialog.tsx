import { Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { ToolkitResource } from '../../../../bot/contracts/toolkit';
import { useToolkitChange } from '../../api/toolkit';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useLanguage, useT } from '../../i18n';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';

export const LONGEST_NOTE = 300;

export interface ToolkitDialogProps {
  readonly resource: ToolkitResource;
  readonly onClose: () => void;
}

/** Puts a draft in use for the whole association. */
export function AdoptDialog({ resource, onClose }: ToolkitDialogProps): ReactElement {
  const t = useT();
  const language = useLanguage();
  const change = useToolkitChange(true);
  const [note, setNote] = useState('');
  const now = change.conflict?.currentAs(ToolkitResource);
  const title = (resource.draft ?? resource.intervention).title[language];

  function adopt(): void {
    const said = note.trim();
    const command = { what: 'adopt', ...(said === '' ? {} : { note: said }) } as const;
    change.run({ of: now ?? resource, command }, onClose);
  }

  return (
    <FormDialog
      title={t('toolkit.adopt.of', { title })}
      saveLabel={t('toolkit.adopt')}
      isDirty={note !== ''}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={adopt}
    >
      {t('toolkit.adopt.text')}
      <FormField label={t('toolkit.adopt.note')} hint={t('app.optional')} problem={change.problem} path="note">
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
