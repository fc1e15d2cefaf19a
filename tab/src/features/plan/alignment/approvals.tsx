import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { ReactElement } from 'react';
import type { Approval } from '../../../../../bot/contracts/plan-resources';
import { Box } from '../../../components/box';
import { StateBadge } from '../../../components/badges';
import { ItemLink } from '../../../components/item-link';
import { instantText, longDay, useLanguage, useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

const useStyles = makeStyles({
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: 0 },
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere', flex: '1 1 200px' },
  remark: { fontStyle: 'italic' },
});

/** Who was asked to agree, and what they said. */
export function Approvals(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { plan } = useOpenPlan();
  const awaited = new Set(plan.approvals.filter(({ state }) => state === 'waiting').map(({ person }) => person.id));
  const unreachable = plan.notInstalled.filter(({ id }) => awaited.has(id));
  return (
    <Box title={t('plan.approvals')}>
      {plan.approvals.length === 0 && <p className={styles.soft}>{t('plan.approvals.none')}</p>}
      {plan.approveBy !== undefined && plan.approvals.length > 0 && (
        <p className={styles.soft}>{t('plan.approvals.by', { day: longDay(plan.approveBy, language) })}</p>
      )}
      <ul className={styles.list} aria-label={t('plan.approvals')}>
        {plan.approvals.map((approval) => (
          <ApprovalRow key={approval.itemId} approval={approval} />
        ))}
      </ul>
      {unreachable.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('plan.not-installed', {
              names: unreachable.map(({ name }) => name ?? t('app.person.gone')).join(', '),
              count: unreachable.length,
            })}
          </MessageBarBody>
        </MessageBar>
      )}
    </Box>
  );
}

function ApprovalRow({ approval }: { readonly approval: Approval }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { teamId, year } = useOpenPlan();
  const { itemId, person, remark, answeredAt } = approval;
  return (
    <li className={styles.row}>
      <span className={styles.texts}>
        <ItemLink item={{ teamId, year, itemId }}>{person.name ?? t('app.person.gone')}</ItemLink>
        {remark !== '' && <span className={styles.remark}>“{remark}”</span>}
        {answeredAt !== undefined && <span className={styles.soft}>{instantText(answeredAt, language)}</span>}
      </span>
      <ApprovalBadge state={approval.state} />
    </li>
  );
}

function ApprovalBadge({ state }: Pick<Approval, 'state'>): ReactElement {
  const t = useT();
  const text = t(`plan.approval.${state}`);
  switch (state) {
    case 'waiting':
      return <StateBadge tone="informative" icon={<ClockRegular />} text={text} />;
    case 'agrees':
      return <StateBadge tone="success" icon={<CheckmarkCircleRegular />} text={text} />;
    case 'objects':
      return <StateBadge tone="danger" icon={<DismissCircleRegular />} text={text} />;
  }
}
