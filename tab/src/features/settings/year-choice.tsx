import { Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMe } from '../../api/me';
import { useT } from '../../i18n';

/** A year around this one. */
export function YearChoice({
  year,
  onChange,
}: {
  readonly year: number;
  readonly onChange: (year: number) => void;
}): ReactElement {
  const t = useT();
  const { today } = useMe();
  const present = Number(today.slice(0, 4));
  return (
    <Select
      aria-label={t('settings.year')}
      value={String(year)}
      onChange={(_event, { value }) => onChange(Number(value))}
    >
      {[present - 1, present, present + 1, present + 2].map((offered) => (
        <option key={offered}>{offered}</option>
      ))}
    </Select>
  );
}
