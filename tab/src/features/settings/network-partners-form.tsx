import { Checkbox, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { PartnerKind, PartnerResource, type PartnerInput } from '../../../../bot/contracts/network-partners';
import { usePartnerChange } from '../../api/network-partners';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';

export interface NetworkPartnerFormProps {
  /** Undefined for a new one. */
  readonly partner: PartnerResource | undefined;
  readonly onClose: () => void;
}

type Fault = 'organization' | 'email';

/** Adds a partner, or changes one; of what somebody else changed meanwhile both stand side by side. */
export function NetworkPartnerForm({ partner, onClose }: NetworkPartnerFormProps): ReactElement {
  const t = useT();
  const change = usePartnerChange();
  const [opened] = useState(() => ({
    id: partner?.id ?? crypto.randomUUID(),
    version: partner?.version ?? 0,
    text: textOf(partner),
  }));
  const [text, setText] = useState(opened.text);
  const [wasTried, setWasTried] = useState(false);
  const theirs = change.conflict?.currentAs(PartnerResource);

  function save(chosen: PartnerInput, version: number): void {
    setWasTried(true);
    if (faultsOf(chosen).size > 0) return;
    change.run({ id: opened.id, version, input: { ...chosen, email: chosen.email.trim() } }, onClose);
  }

  return (
    <FormDialog
      title={t(partner === undefined ? 'network-partners.add' : 'network-partners.change')}
      saveLabel={t('app.save')}
      isDirty={JSON.stringify(text) !== JSON.stringify(opened.text)}
      isBusy={change.isBusy}
      problem={theirs === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={() => save(text, opened.version)}
    >
      <Fields
        text={text}
        faults={wasTried ? faultsOf(text) : new Set()}
        problem={change.problem}
        onChange={(part) => setText({ ...text, ...part })}
      />
      {theirs !== undefined && (
        <ConflictDialog
          base={opened.text}
          mine={text}
          theirs={textOf(theirs)}
          fields={conflictFields(t)}
          isBusy={change.isBusy}
          onLeave={onClose}
          onSave={(chosen) => save(chosen, theirs.version)}
        />
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  readonly text: PartnerInput;
  readonly faults: ReadonlySet<Fault>;
  readonly problem: ReturnType<typeof usePartnerChange>['problem'];
  readonly onChange: (part: Partial<PartnerInput>) => void;
}

function Fields({ text, faults, problem, onChange }: FieldsProps): ReactElement {
  const t = useT();
  return (
    <>
      <FormField
        label={t('network-partners.organization')}
        required
        problem={problem}
        path="organization"
        fault={faults.has('organization') ? t('network-partners.fault.organization') : undefined}
      >
        <Input
          value={text.organization}
          maxLength={80}
          onChange={(_event, { value }) => onChange({ organization: value })}
        />
      </FormField>
      <FormField label={t('network-partners.kind')}>
        <Select
          value={text.kind}
          onChange={(_event, { value }) =>
            onChange({ kind: PartnerKind.options.find((kind) => kind === value) ?? 'other' })
          }
        >
          {PartnerKind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`network-partners.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField
        label={t('network-partners.contact')}
        hint={t('network-partners.contact.hint')}
        problem={problem}
        path="contactName"
      >
        <Input
          value={text.contactName}
          maxLength={80}
          autoComplete="off"
          onChange={(_event, { value }) => onChange({ contactName: value })}
        />
      </FormField>
      <Reaching text={text} faults={faults} problem={problem} onChange={onChange} />
    </>
  );
}

/** How they are asked, and whether their name stands with what they say. */
function Reaching({ text, faults, problem, onChange }: FieldsProps): ReactElement {
  const t = useT();
  return (
    <>
      <FormField
        label={t('network-partners.email')}
        hint={t('network-partners.email.hint')}
        problem={problem}
        path="email"
        fault={faults.has('email') ? t('network-partners.fault.email') : undefined}
      >
        <Input
          type="email"
          value={text.email}
          maxLength={120}
          autoComplete="off"
          onChange={(_event, { value }) => onChange({ email: value })}
        />
      </FormField>
      <FormField label={t('network-partners.language')}>
        <Select
          value={text.language}
          onChange={(_event, { value }) => onChange({ language: value === 'en' ? 'en' : 'nl' })}
        >
          {(['nl', 'en'] as const).map((language) => (
            <option key={language} value={language}>
              {t(`network-partners.language.${language}`)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField
        label={t('network-partners.guest')}
        hint={t('network-partners.guest.hint')}
        problem={problem}
        path="guestId"
      >
        <Input
          value={text.guestId ?? ''}
          maxLength={64}
          autoComplete="off"
          onChange={(_event, { value }) => onChange({ guestId: value.trim() === '' ? undefined : value.trim() })}
        />
      </FormField>
      <Checkbox
        label={t('network-partners.may-be-named')}
        checked={text.mayBeNamed}
        onChange={(_event, { checked }) => onChange({ mayBeNamed: checked === true })}
      />
    </>
  );
}

function textOf(partner: PartnerResource | undefined): PartnerInput {
  if (partner === undefined)
    return { organization: '', kind: 'municipality', contactName: '', email: '', language: 'nl', mayBeNamed: false };
  const { organization, kind, contactName, email, language, guestId, mayBeNamed } = partner;
  return { organization, kind, contactName, email, language, guestId, mayBeNamed };
}

function faultsOf({ organization, email }: PartnerInput): ReadonlySet<Fault> {
  const isMail = email.trim() === '' || /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email.trim());
  return new Set<Fault>([
    ...(organization.trim() === '' ? (['organization'] as const) : []),
    ...(isMail ? [] : (['email'] as const)),
  ]);
}

function conflictFields(t: ReturnType<typeof useT>): readonly ConflictField<PartnerInput>[] {
  return [
    { key: 'organization', label: t('network-partners.organization'), text: ({ organization }) => organization },
    { key: 'kind', label: t('network-partners.kind'), text: ({ kind }) => t(`network-partners.kind.${kind}`) },
    { key: 'contactName', label: t('network-partners.contact'), text: ({ contactName }) => contactName },
    { key: 'email', label: t('network-partners.email'), text: ({ email }) => email },
    {
      key: 'language',
      label: t('network-partners.language'),
      text: ({ language }) => t(`network-partners.language.${language}`),
    },
    { key: 'guestId', label: t('network-partners.guest'), text: ({ guestId = '' }) => guestId },
    {
      key: 'mayBeNamed',
      label: t('network-partners.may-be-named'),
      text: ({ mayBeNamed }) => t(mayBeNamed ? 'network-partners.named.yes' : 'network-partners.named.no'),
    },
  ];
}
