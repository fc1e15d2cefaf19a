import { AlertUrgentRegular } from '@fluentui/react-icons/svg/alert-urgent';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { HandRightRegular } from '@fluentui/react-icons/svg/hand-right';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { IssueRow } from '../../../../bot/contracts/reported-issues';
import { StateBadge } from '../../components/badges';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** How an issue stands, whether there is danger, and whether only some see it. */
export function IssueBadges({
  issue: { status, closedAs, isEmergency, isSensitive },
}: {
  readonly issue: Pick<IssueRow, 'status' | 'closedAs' | 'isEmergency' | 'isSensitive'>;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <span className={styles.badges}>
      {isEmergency && <StateBadge tone="danger" icon={<AlertUrgentRegular />} text={t('issues.emergency')} />}
      {status === 'open' && <StateBadge tone="warning" icon={<MegaphoneRegular />} text={t('issues.status.open')} />}
      {status === 'in-progress' && (
        <StateBadge tone="brand" icon={<HandRightRegular />} text={t('issues.status.in-progress')} />
      )}
      {status === 'closed' && (
        <StateBadge
          tone="success"
          icon={<CheckmarkCircleRegular />}
          text={t(closedAs === undefined ? 'issues.status.closed' : `issues.closed-as.${closedAs}`)}
        />
      )}
      {isSensitive && <StateBadge tone="subtle" icon={<LockClosedRegular />} text={t('issues.sensitive')} />}
    </span>
  );
}
