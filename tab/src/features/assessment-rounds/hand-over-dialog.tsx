import { useState, type ReactElement } from 'react';
import type { ParticipantRow } from '../../../../bot/contracts/assessment-rounds';
import type { NamedPerson } from '../../../../bot/contracts/plan-resources';
import { useHandOver } from '../../api/round-participants';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { PersonPicker } from '../../components/person-picker';
import { useT } from '../../i18n';
import { nameOf } from './participant-name';
import type { PersonDialogProps } from './person-dialog';

/** Gives what somebody did not answer yet to a colleague. */
export function HandOverDialog({ round, person, onClose }: PersonDialogProps): ReactElement {
  const t = useT();
  const handing = useHandOver(round.id);
  const [to, setTo] = useState<NamedPerson>();
  const [wasTried, setWasTried] = useState(false);

  function save(): void {
    setWasTried(true);
    if (to !== undefined) handing.run({ participantId: person.id, toPersonId: to.id }, onClose);
  }

  return (
    <FormDialog
      title={t('assessments.hand-over.title', { name: nameOf(person) })}
      saveLabel={t('assessments.person.hand-over')}
      isDirty={to !== undefined}
      isBusy={handing.isBusy}
      problem={handing.problem}
      onClose={onClose}
      onSave={save}
    >
      {textOf(person, t)}
      <FormField
        label={t('assessments.hand-over.to')}
        required
        problem={handing.problem}
        path="toPersonId"
        fault={wasTried && to === undefined ? t('assessments.fault.person') : undefined}
      >
        <PersonPicker teamId={person.teamId} value={to} onChange={setTo} />
      </FormField>
    </FormDialog>
  );
}

/** How many places it is about, for who may know that. */
function textOf({ asked, answered }: ParticipantRow, t: ReturnType<typeof useT>): string {
  return answered === undefined
    ? t('assessments.hand-over.text.unknown')
    : t('assessments.hand-over.text', { left: asked - answered });
}
