import { Combobox, Option } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { NamedPerson } from '../../../bot/contracts/plan-resources';
import { usePeopleNamed, usePeopleOfTeam } from '../api/people';
import { useT } from '../i18n';

export interface PersonPickerProps {
  /** Whose people are offered before anything is typed. */
  readonly teamId?: string | undefined;
  readonly value: NamedPerson | undefined;
  readonly onChange: (person: NamedPerson | undefined) => void;
}

/** A colleague: of the team at once, anybody else by letters of their name. Stands in a `FormField`. */
export function PersonPicker({ teamId, value, onChange, ...field }: PersonPickerProps): ReactElement {
  const t = useT();
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const letters = typed ?? '';
  const { data: team = [] } = usePeopleOfTeam(teamId);
  const { data: others = [] } = usePeopleNamed(letters);
  const offered = unique([...team.filter(({ name = '' }) => has(name, letters)), ...others]);
  return (
    <Combobox
      {...field}
      placeholder={t('app.person.placeholder')}
      value={typed ?? value?.name ?? ''}
      selectedOptions={value === undefined ? [] : [value.id]}
      autoComplete="off"
      open={isOpen}
      onOpenChange={(_event, { open }) => setOpen(open)}
      onChange={({ target }) => {
        // Dictated and pasted letters come without a key.
        setOpen(true);
        setTyped(target.value);
        if (value !== undefined) onChange(undefined);
      }}
      onOptionSelect={(_event, { optionValue }) => {
        setTyped(undefined);
        onChange(offered.find(({ id }) => id === optionValue));
      }}
    >
      {offered.map(({ id, name = '' }) => (
        <Option key={id} value={id} text={name}>
          {name}
        </Option>
      ))}
      {offered.length === 0 && (
        <Option disabled value="" text={t('app.person.none')}>
          {t('app.person.none')}
        </Option>
      )}
    </Combobox>
  );
}

function has(name: string, letters: string): boolean {
  return name.toLowerCase().includes(letters.trim().toLowerCase());
}

function unique(people: readonly NamedPerson[]): readonly NamedPerson[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
