import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMe } from '../api/me';
import { PHONE } from '../components/use-media';
import { useT } from '../i18n';

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  select: { maxWidth: '280px', [PHONE]: { maxWidth: '170px' } },
});

/** Who is looking; in the demo one can look as somebody else. */
export function IdentitySwitch(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { name, identities } = useMe();
  if (identities === undefined) return <span className={styles.name}>{name}</span>;
  const asked = new URLSearchParams(window.location.search).get('as');
  const present = identities.find(({ as }) => as === asked) ?? identities.find((identity) => identity.name === name);
  return (
    <Select
      className={styles.select}
      aria-label={t('app.identity')}
      value={present?.as ?? ''}
      onChange={(_event, { value }) => lookAs(value)}
    >
      {present === undefined && <option value="">{name}</option>}
      {identities.map((identity) => (
        <option key={identity.as} value={identity.as}>
          {identity.name}
        </option>
      ))}
    </Select>
  );
}

/** Everything is asked anew: nothing of the other person stays in this window. */
function lookAs(as: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set('as', as);
  window.location.assign(address.href);
}
