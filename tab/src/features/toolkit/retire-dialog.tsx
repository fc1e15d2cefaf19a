import { Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { ToolkitResource } from '../../../../bot/contracts/toolkit';
import { useToolkitChange } from '../../api/toolkit';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useLanguage, useT } from '../../i18n';
import { LONGEST_NOTE, type ToolkitDialogProps } from './adopt-dialog';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';

const SHORTEST_REASON = 3;

/** Takes an intervention out of use, and says why: what runs goes on. */
export function RetireDialog({ resource, onClose }: ToolkitDialogProps): ReactElement {
  const t = useT();
  const language = useLanguage();
  const change = useToolkitChange(true);
  const [why, setWhy] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const now = change.conflict?.currentAs(ToolkitResource);
  const isUnexplained = why.trim().length < SHORTEST_REASON;

  function retire(): void {
    setWasTried(true);
    if (!isUnexplained) change.run({ of: now ?? resource, command: { what: 'retire', why: why.trim() } }, onClose);
  }

  return (
    <FormDialog
      title={t('toolkit.retire.of', { title: resource.intervention.title[language] })}
      saveLabel={t('toolkit.retire')}
      isDirty={why !== ''}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={retire}
    >
      {t('toolkit.retire.text')}
      <FormField
        label={t('app.reason')}
        required
        problem={change.problem}
        path="why"
        fault={wasTried && isUnexplained ? t('toolkit.retire.why.missing') : undefined}
      >
        <Textarea
          value={why}
          maxLength={LONGEST_NOTE}
          resize="vertical"
          onChange={(_event, { value }) => setWhy(value)}
        />
      </FormField>
      <ChangedMeanwhile isShown={now !== undefined} />
    </FormDialog>
  );
}
