import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import type { ReactElement } from 'react';
import type { IssueResource, IssueRow } from '../../../../bot/contracts/reported-issues';
import { useIssueChange } from '../../api/reported-issues';
import { Box } from '../../components/box';
import { instantText, useLanguage, useT } from '../../i18n';
import { IssueBadges } from './issue-badges';
import { IssueLink } from './issue-link';
import { shortened } from './issue-list';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  about: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flex: '1 1 260px', minWidth: 0 },
  at: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface AlikeBoxProps {
  readonly issue: IssueResource;
  readonly alike: readonly IssueRow[];
  readonly onDecline: (issueId: string) => void;
}

/** Open issues at the same place about the same: this one may go on with one of those. */
export function AlikeBox({ issue, alike, onDecline }: AlikeBoxProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const change = useIssueChange();
  return (
    <Box title={t('issues.alike')} hint={t('issues.alike.hint')}>
      <ul className={styles.list}>
        {alike.map((other) => (
          <li key={other.id} className={styles.row}>
            <span className={styles.about}>
              <IssueLink to={{ teamId: other.teamId, issueId: other.id }}>{shortened(other.text)}</IssueLink>
              <span className={styles.at}>{t('issues.alike.at', { at: instantText(other.reportedAt, language) })}</span>
              <IssueBadges issue={other} />
            </span>
            <span className={styles.buttons}>
              <Button
                icon={<MergeRegular />}
                disabledFocusable={change.isBusy}
                onClick={() =>
                  change.run({
                    issue,
                    command: { what: 'join', issueId: other.id },
                    said: t('issues.said.joined'),
                  })
                }
              >
                {t('issues.join')}
              </Button>
              <Button appearance="subtle" onClick={() => onDecline(other.id)}>
                {t('issues.alike.not')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Box>
  );
}
