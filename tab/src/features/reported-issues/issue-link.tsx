import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { IssueRef } from '../../../../bot/contracts/reported-issues';
import { useTabLink } from '../../components/link-button';

const useStyles = makeStyles({
  link: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** The screen of an issue. */
export function issuePath({ teamId, issueId }: IssueRef): string {
  return `/issues/${encodeURIComponent(teamId)}/${encodeURIComponent(issueId)}`;
}

/** Goes to an issue; the way back is to the list that the reader came from. */
export function IssueLink({ to, children }: { readonly to: IssueRef; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const link = useTabLink(issuePath(to), { list: window.location.search });
  return (
    <Link appearance="subtle" className={styles.link} {...link}>
      {children}
    </Link>
  );
}
