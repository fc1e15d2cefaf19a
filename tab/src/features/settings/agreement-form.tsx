import { Input, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { AgreementText } from '../../../../bot/contracts/plan-goals';
import { AgreementResource } from '../../../../bot/contracts/plan-resources';
import { useAgreementChange } from '../../api/agreements';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';

export interface AgreementFormProps {
  readonly year: number;
  /** Undefined: a new one. */
  readonly agreement: AgreementResource | undefined;
  readonly onClose: () => void;
}

/** Writes a performance agreement; when somebody else wrote it meanwhile, both stand side by side. */
export function AgreementForm({ year, agreement, onClose }: AgreementFormProps): ReactElement {
  const t = useT();
  const change = useAgreementChange(year);
  const [id] = useState(() => agreement?.id ?? crypto.randomUUID());
  // What is open stays as it was opened, however often the list is read anew.
  const [opened] = useState(agreement);
  const first = opened === undefined ? NOTHING : textOf(opened);
  const [text, setText] = useState<AgreementText>(first);
  const [wasTried, setWasTried] = useState(false);
  const now = change.conflict?.currentAs(AgreementResource);
  const isShort = (value: string, least: number): boolean => wasTried && value.trim().length < least;

  function save(chosen: AgreementText, version: number): void {
    setWasTried(true);
    if (chosen.party.trim().length < 2 || chosen.text.trim().length < 3) return;
    change.run({ id, version, text: chosen }, onClose);
  }

  return (
    <FormDialog
      title={t(agreement === undefined ? 'settings.agreements.new' : 'settings.agreements.change')}
      saveLabel={t('app.save')}
      isDirty={JSON.stringify(first) !== JSON.stringify(text)}
      isBusy={change.isBusy}
      problem={change.conflict === undefined ? change.problem : undefined}
      onSave={() => save(text, opened?.version ?? 0)}
      onClose={onClose}
    >
      <FormField
        label={t('settings.agreements.party')}
        hint={t('settings.agreements.party.hint')}
        required
        problem={change.problem}
        path="party"
        fault={isShort(text.party, 2) ? t('settings.agreements.party.missing') : undefined}
      >
        <Input
          value={text.party}
          maxLength={120}
          onChange={(_event, { value }) => setText({ ...text, party: value })}
        />
      </FormField>
      <FormField
        label={t('settings.agreements.text')}
        required
        problem={change.problem}
        path="text"
        fault={isShort(text.text, 3) ? t('settings.agreements.text.missing') : undefined}
      >
        <Textarea
          value={text.text}
          maxLength={1000}
          rows={4}
          resize="vertical"
          onChange={(_event, { value }) => setText({ ...text, text: value })}
        />
      </FormField>
      <FormField label={t('settings.agreements.contribution')} problem={change.problem} path="contribution">
        <Textarea
          value={text.contribution}
          maxLength={1000}
          rows={3}
          resize="vertical"
          onChange={(_event, { value }) => setText({ ...text, contribution: value })}
        />
      </FormField>
      {now !== undefined && (
        <ConflictDialog
          base={first}
          mine={text}
          theirs={textOf(now)}
          fields={fieldsOf(t)}
          isBusy={change.isBusy}
          onLeave={onClose}
          onSave={(chosen) => save(chosen, now.version)}
        />
      )}
    </FormDialog>
  );
}

const NOTHING: AgreementText = { party: '', text: '', contribution: '' };

function textOf({ party, text, contribution }: AgreementText): AgreementText {
  return { party, text, contribution };
}

function fieldsOf(t: ReturnType<typeof useT>): readonly ConflictField<AgreementText>[] {
  return [
    { key: 'party', label: t('settings.agreements.party'), text: ({ party }) => party },
    { key: 'text', label: t('settings.agreements.text'), text: ({ text }) => text },
    { key: 'contribution', label: t('settings.agreements.contribution'), text: ({ contribution }) => contribution },
  ];
}
