import { Select, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMe } from '../../api/me';
import { usePlacesOfTeams } from '../../api/people';
import { useT } from '../../i18n';

interface Offered {
  readonly id: string;
  readonly name: string;
}

const useStyles = makeStyles({
  // The longest choice must not make a phone's screen wider than it is.
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

export interface IssuePlaceSelectProps {
  /** Offered besides those of the reader's teams: of a team that it is with, or where it was recognized to be. */
  readonly teamId?: string | undefined;
  readonly also?: readonly Offered[];
  /** Null: nobody knows where. */
  readonly value: string | null;
  readonly onChange: (placeId: string | null) => void;
}

/** Where it is: a complex or neighborhood of the reader's teams. Stands in a `FormField`. */
export function IssuePlaceSelect(props: IssuePlaceSelectProps): ReactElement {
  const { teamId, also = [], value, onChange, ...field } = props;
  const styles = useStyles();
  const t = useT();
  const { teams } = useMe();
  const own = teams.filter(({ isOwn }) => isOwn);
  const visible = own.length === 0 ? teams : own;
  const ids = new Set([...(teamId === undefined ? [] : [teamId]), ...visible.map(({ id }) => id)]);
  // What is of a team that the reader does not see cannot be asked for.
  const places = usePlacesOfTeams([...ids].filter((id) => teams.some((team) => team.id === id)));
  const offered = new Map<string, Offered>([...also, ...places].map((place) => [place.id, place]));
  return (
    <Select
      {...field}
      className={styles.select}
      value={value ?? ''}
      onChange={(_event, { value: chosen }) => onChange(chosen === '' ? null : chosen)}
    >
      <option value="">{t('issues.place.none')}</option>
      {[...offered.values()].map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
