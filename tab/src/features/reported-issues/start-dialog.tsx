import { useState, type ReactElement } from 'react';
import { IssueResource } from '../../../../bot/contracts/reported-issues';
import type { NamedPerson } from '../../../../bot/contracts/plan-resources';
import { useMe } from '../../api/me';
import { useIssueChange } from '../../api/reported-issues';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { DateInput } from '../../components/date-input';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { PersonPicker } from '../../components/person-picker';
import { useLanguage, useT } from '../../i18n';
import type { IssueDialogProps } from './close-dialog';
import type { Suggestion } from './suggestion';

/** Starts an intervention: who leads it and when it begins; its steps become tasks. */
export function StartDialog({
  issue,
  suggestion: { intervention },
  onClose,
}: IssueDialogProps & { readonly suggestion: Suggestion }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const { personId, name, today } = useMe();
  const change = useIssueChange(true);
  const [owner, setOwner] = useState<NamedPerson | undefined>({ id: personId, name });
  const [startOn, setStartOn] = useState(today);
  const [wasTried, setWasTried] = useState(false);
  const now = change.conflict?.currentAs(IssueResource);

  function start(): void {
    setWasTried(true);
    if (owner === undefined || startOn === '') return;
    const command = { what: 'start', interventionId: intervention.id, startOn, ownerId: owner.id } as const;
    const said = t('issues.said.started', { owner: owner.name ?? t('app.person.gone') });
    change.run({ issue: now ?? issue, command, said }, onClose);
  }

  return (
    <FormDialog
      title={intervention.title[language]}
      saveLabel={t('issues.start.save')}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={start}
    >
      {t('issues.start.intro', { count: intervention.steps.length })}
      <FormField
        label={t('issues.start.owner')}
        required
        problem={change.problem}
        path="ownerId"
        fault={wasTried && owner === undefined ? t('issues.start.owner.missing') : undefined}
      >
        <PersonPicker teamId={issue.teamId} value={owner} onChange={setOwner} />
      </FormField>
      <FormField
        label={t('issues.start.on')}
        required
        problem={change.problem}
        path="startOn"
        fault={wasTried && startOn === '' ? t('app.date.invalid') : undefined}
      >
        <DateInput value={startOn} min={today} onChange={setStartOn} />
      </FormField>
      <ChangedMeanwhile isShown={now !== undefined} />
    </FormDialog>
  );
}
