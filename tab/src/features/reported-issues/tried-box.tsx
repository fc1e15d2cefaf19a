import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { ReactElement } from 'react';
import type { IssueRef } from '../../../../bot/contracts/reported-issues';
import { useIssueFollowUp } from '../../api/reported-issues';
import { StateBadge } from '../../components/badges';
import { Box } from '../../components/box';
import { useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** Which suggestions were started or turned down. */
export function TriedBox({ of }: { readonly of: IssueRef }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { data } = useIssueFollowUp(of);
  const tried = data?.suggested.filter(({ outcome }) => outcome !== 'shown') ?? [];
  if (tried.length === 0) return null;
  return (
    <Box title={t('issues.tried')}>
      <ul className={styles.list}>
        {tried.map(({ interventionId, title, outcome }) => (
          <li key={interventionId} className={styles.row}>
            {title[language]}
            {outcome === 'started' ? (
              <StateBadge tone="success" icon={<ArrowSyncRegular />} text={t('issues.tried.started')} />
            ) : (
              <StateBadge tone="subtle" icon={<DismissCircleRegular />} text={t('issues.tried.rejected')} />
            )}
          </li>
        ))}
      </ul>
    </Box>
  );
}
