import { Dropdown, Input, MessageBar, MessageBarBody, Option } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { HelpNumberList, type LocalNumber } from '../../../../bot/contracts/help-numbers';
import { ThemeId } from '../../../../bot/contracts/themes';
import { useHelpNumbersChange } from '../../api/help-numbers';
import { useMe } from '../../api/me';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';

export interface HelpNumberFormProps {
  readonly list: HelpNumberList;
  /** Undefined: a new one. */
  readonly number: LocalNumber | undefined;
  readonly onClose: () => void;
}

/** What is written of a number; an empty municipality is none. */
interface NumberText {
  readonly label: string;
  readonly number: string;
  readonly municipality: string;
  readonly themes: readonly ThemeId[];
}

/** Writes a number of here. Another's change of another number stays; of the same one both stand side by side. */
export function HelpNumberForm({ list, number, onClose }: HelpNumberFormProps): ReactElement {
  const t = useT();
  const { today } = useMe();
  const change = useHelpNumbersChange('save');
  const [id] = useState(() => number?.id ?? crypto.randomUUID());
  // What is open stays as it was opened, however often the list is read anew.
  const [opened] = useState({ list, first: textOf(number) });
  const [text, setText] = useState(opened.first);
  const [wasTried, setWasTried] = useState(false);
  const now = change.conflict?.currentAs(HelpNumberList);
  const theirs = textOf(now?.local.find((one) => one.id === id));
  const isClash = now !== undefined && !isLike(theirs, opened.first);

  function save(chosen: NumberText): void {
    setWasTried(true);
    if (faultsOf(chosen).size > 0) return;
    const of = now ?? opened.list;
    const written: LocalNumber = { ...fieldsOf(chosen), id, checkedOn: today };
    const isKnown = of.local.some((one) => one.id === id);
    const local = isKnown ? of.local.map((one) => (one.id === id ? written : one)) : [...of.local, written];
    change.run({ of, local, checkedToday: [] }, onClose);
  }

  return (
    <FormDialog
      title={t(number === undefined ? 'help-numbers.add' : 'help-numbers.change')}
      saveLabel={t('app.save')}
      isDirty={!isLike(text, opened.first)}
      isBusy={change.isBusy}
      problem={change.conflict === undefined ? change.problem : undefined}
      onSave={() => save(text)}
      onClose={onClose}
    >
      <Fields text={text} faults={wasTried ? faultsOf(text) : new Set()} onChange={setText} />
      {now !== undefined && !isClash && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('help-numbers.changed')}</MessageBarBody>
        </MessageBar>
      )}
      {isClash && (
        <ConflictDialog
          base={opened.first}
          mine={text}
          theirs={theirs}
          fields={conflictFields(t)}
          isBusy={change.isBusy}
          onLeave={onClose}
          onSave={save}
        />
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  readonly text: NumberText;
  readonly faults: ReadonlySet<keyof NumberText>;
  readonly onChange: (text: NumberText) => void;
}

function Fields({ text, faults, onChange }: FieldsProps): ReactElement {
  const t = useT();
  const set = (part: Partial<NumberText>): void => onChange({ ...text, ...part });
  return (
    <>
      <FormField
        label={t('help-numbers.label')}
        hint={t('help-numbers.label.hint')}
        required
        fault={faults.has('label') ? t('help-numbers.label.missing') : undefined}
      >
        <Input value={text.label} maxLength={80} onChange={(_event, { value }) => set({ label: value })} />
      </FormField>
      <FormField
        label={t('help-numbers.number')}
        hint={t('help-numbers.checked.hint')}
        required
        fault={faults.has('number') ? t('help-numbers.number.missing') : undefined}
      >
        <Input
          type="tel"
          value={text.number}
          maxLength={20}
          autoComplete="off"
          onChange={(_event, { value }) => set({ number: value })}
        />
      </FormField>
      <FormField label={t('help-numbers.municipality')} hint={t('help-numbers.municipality.hint')}>
        <Input
          value={text.municipality}
          maxLength={80}
          onChange={(_event, { value }) => set({ municipality: value })}
        />
      </FormField>
      <FormField label={t('help-numbers.themes')} hint={t('help-numbers.themes.hint')}>
        <Themes chosen={text.themes} onChoose={(themes) => set({ themes })} />
      </FormField>
    </>
  );
}

interface ThemesProps {
  readonly chosen: readonly ThemeId[];
  readonly onChoose: (themes: readonly ThemeId[]) => void;
}

/** Any number of themes. Stands in a `FormField`. */
function Themes({ chosen, onChoose, ...field }: ThemesProps): ReactElement {
  const t = useT();
  return (
    <Dropdown
      {...field}
      multiselect
      placeholder={t('help-numbers.themes.choose')}
      value={chosen.map((theme) => t(`theme.${theme}`)).join(', ')}
      selectedOptions={[...chosen]}
      onOptionSelect={(_event, { selectedOptions }) =>
        onChoose(ThemeId.options.filter((theme) => selectedOptions.includes(theme)))
      }
      listbox={{ style: { maxHeight: '300px' } }}
    >
      {ThemeId.options.map((theme) => (
        <Option key={theme} value={theme} text={t(`theme.${theme}`)}>
          {t(`theme.${theme}`)}
        </Option>
      ))}
    </Dropdown>
  );
}

function textOf(number: LocalNumber | undefined): NumberText {
  const { label = '', number: dialed = '', municipality = '', themes = [] } = number ?? {};
  return { label, number: dialed, municipality, themes };
}

function fieldsOf({ label, number, municipality, themes }: NumberText): Omit<LocalNumber, 'id' | 'checkedOn'> {
  const where = municipality.trim();
  return {
    label: label.trim(),
    number: number.trim(),
    ...(where === '' ? {} : { municipality: where }),
    themes: [...themes],
  };
}

function faultsOf({ label, number }: NumberText): ReadonlySet<keyof NumberText> {
  const isNumber = /^[0-9+() -]+$/.test(number.trim()) && number.replace(/\D/g, '').length >= 3;
  return new Set([...(label.trim() === '' ? (['label'] as const) : []), ...(isNumber ? [] : (['number'] as const))]);
}

function isLike(one: NumberText, other: NumberText): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function conflictFields(t: ReturnType<typeof useT>): readonly ConflictField<NumberText>[] {
  return [
    { key: 'label', label: t('help-numbers.label'), text: ({ label }) => label },
    { key: 'number', label: t('help-numbers.number'), text: ({ number }) => number },
    { key: 'municipality', label: t('help-numbers.municipality'), text: ({ municipality }) => municipality },
    {
      key: 'themes',
      label: t('help-numbers.themes'),
      text: ({ themes }) => themes.map((theme) => t(`theme.${theme}`)).join(', '),
    },
  ];
}
