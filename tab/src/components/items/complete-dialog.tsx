import { Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ItemResource } from '../../../../bot/contracts/plan-resources';
import { useT } from '../../i18n';
import { FormDialog } from '../form-dialog';
import { FormField } from '../form-field';
import { useItemCommand } from './use-item-command';

/** Asks for one line of evidence, and reports the item as done. */
export function CompleteDialog({
  item,
  onClose,
}: {
  readonly item: ItemResource;
  readonly onClose: () => void;
}): ReactElement {
  const t = useT();
  const { run, isBusy, problem, conflictDialog } = useItemCommand(true);
  const [evidence, setEvidence] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const isMissing = evidence.trim() === '';
  return (
    <FormDialog
      title={item.title}
      isDirty={evidence !== ''}
      saveLabel={t('items.complete')}
      isBusy={isBusy}
      problem={problem}
      onClose={onClose}
      onSave={() => {
        setWasTried(true);
        if (!isMissing) run(item, { what: 'complete', evidence: evidence.trim() }, onClose);
      }}
    >
      <FormField
        label={t('items.complete.label')}
        hint={t('items.complete.hint')}
        required
        fault={wasTried && isMissing ? t('items.complete.missing') : undefined}
      >
        <Textarea
          value={evidence}
          maxLength={500}
          onChange={(_event, { value }) => setEvidence(value)}
          resize="vertical"
        />
      </FormField>
      {conflictDialog}
    </FormDialog>
  );
}
