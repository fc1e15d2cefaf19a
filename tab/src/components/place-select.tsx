import { Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePlaces } from '../api/people';
import { useT } from '../i18n';

export interface PlaceSelectProps {
  readonly teamId: string | undefined;
  /** Null: the whole team. */
  readonly value: string | null;
  readonly onChange: (placeId: string | null) => void;
}

/** A neighborhood or complex of a team. Stands in a `FormField`. */
export function PlaceSelect({ teamId, value, onChange, ...field }: PlaceSelectProps): ReactElement {
  const t = useT();
  const { data: places = [] } = usePlaces(teamId);
  return (
    <Select
      {...field}
      value={value ?? ''}
      onChange={(_event, { value: chosen }) => onChange(chosen === '' ? null : chosen)}
    >
      <option value="">{t('app.place.none')}</option>
      {places.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
