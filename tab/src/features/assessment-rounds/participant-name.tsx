import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ParticipantRow } from '../../../../bot/contracts/assessment-rounds';

const useStyles = makeStyles({
  both: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** Who is asked, and of a partner for which organization. */
export function ParticipantName({ of }: { readonly of: Pick<ParticipantRow, 'name' | 'organization'> }): ReactElement {
  const styles = useStyles();
  const name = nameOf(of);
  return (
    <span className={styles.both}>
      {name}
      {of.organization !== undefined && of.organization !== name && (
        <span className={styles.small}>{of.organization}</span>
      )}
    </span>
  );
}

/** What somebody is called: an organization without a contact person by its own name. */
export function nameOf({ name, organization = '' }: Pick<ParticipantRow, 'name' | 'organization'>): string {
  return name === '' ? organization : name;
}
