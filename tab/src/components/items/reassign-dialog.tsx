import { useState, type ReactElement } from 'react';
import type { ItemResource, NamedPerson } from '../../../../bot/contracts/plan-resources';
import { useT } from '../../i18n';
import { FormDialog } from '../form-dialog';
import { FormField } from '../form-field';
import { PersonPicker } from '../person-picker';
import { useItemCommand } from './use-item-command';

/** Hands an item over to a colleague. */
export function ReassignDialog({
  item,
  onClose,
}: {
  readonly item: ItemResource;
  readonly onClose: () => void;
}): ReactElement {
  const t = useT();
  const { run, isBusy, problem, conflictDialog } = useItemCommand(true);
  const [to, setTo] = useState<NamedPerson>();
  const [wasTried, setWasTried] = useState(false);
  return (
    <FormDialog
      title={t('items.reassign.title', { title: item.title })}
      isDirty={to !== undefined}
      saveLabel={t('items.reassign.save')}
      isBusy={isBusy}
      problem={problem}
      onClose={onClose}
      onSave={() => {
        setWasTried(true);
        if (to !== undefined) run(item, { what: 'reassign', to: to.id }, onClose);
      }}
    >
      <FormField
        label={t('items.reassign.label')}
        required
        fault={wasTried && to === undefined ? t('items.reassign.missing') : undefined}
      >
        <PersonPicker teamId={item.ref.teamId} value={to} onChange={setTo} />
      </FormField>
      {conflictDialog}
    </FormDialog>
  );
}
