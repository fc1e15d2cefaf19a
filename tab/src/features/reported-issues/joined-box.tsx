import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { IssueResource } from '../../../../bot/contracts/reported-issues';
import { Box } from '../../components/box';
import { instantText, useLanguage, useT } from '../../i18n';
import { IssueLink } from './issue-link';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  text: { margin: 0 },
});

/** The same, reported more than once: where it goes on, or who went along with this one. */
export function JoinedBox({ issue }: { readonly issue: IssueResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { teamId, joinedTo, joined } = issue;
  if (joinedTo === undefined && joined.length === 0) return null;
  return (
    <Box title={t('issues.joined')}>
      {joinedTo !== undefined && (
        <p className={styles.text}>
          {t('issues.joined.to')} <IssueLink to={{ teamId, issueId: joinedTo }}>{t('issues.joined.there')}</IssueLink>
        </p>
      )}
      {joined.length > 0 && (
        <>
          <p className={styles.text}>{t('issues.joined.count', { count: joined.length })}</p>
          <ul className={styles.list}>
            {joined.map(({ issueId, at }) => (
              <li key={issueId}>
                <IssueLink to={{ teamId, issueId }}>
                  {t('issues.joined.at', { at: instantText(at, language) })}
                </IssueLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Box>
  );
}
