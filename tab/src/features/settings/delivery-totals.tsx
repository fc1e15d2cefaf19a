import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox';
import { PersonProhibitedRegular } from '@fluentui/react-icons/svg/person-prohibited';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import type { ReactElement, ReactNode } from 'react';
import { DeliveryState, type DeliveryTotals as Totals } from '../../../../bot/contracts/reminders';
import { StateBadge } from '../../components/badges';
import { StackedBar } from '../../components/progress';
import { useT } from '../../i18n';

const LOOK: Record<
  DeliveryState,
  { readonly tone: 'success' | 'informative' | 'danger' | 'warning' | 'subtle'; readonly icon: ReactNode }
> = {
  sent: { tone: 'success', icon: <CheckmarkCircleRegular /> },
  planned: { tone: 'informative', icon: <ClockRegular /> },
  sending: { tone: 'informative', icon: <SendRegular /> },
  empty: { tone: 'subtle', icon: <MailInboxRegular /> },
  'in-doubt': { tone: 'warning', icon: <QuestionCircleRegular /> },
  failed: { tone: 'danger', icon: <DismissCircleRegular /> },
  unreachable: { tone: 'danger', icon: <PersonProhibitedRegular /> },
};

const useStyles = makeStyles({
  totals: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  states: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  count: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
});

/** How far a message came. */
export function DeliveryBadge({ state }: { readonly state: DeliveryState }): ReactElement {
  const t = useT();
  return <StateBadge tone={LOOK[state].tone} icon={LOOK[state].icon} text={t(`settings.delivery.${state}`)} />;
}

/** Of how many people it came how far; the states add up to the recipients. */
export function DeliveryTotals({ totals }: { readonly totals: Totals }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const count = (...states: readonly DeliveryState[]): number =>
    states.reduce((sum, state) => sum + (totals.states[state] ?? 0), 0);
  return (
    <div className={styles.totals}>
      <span>{t('settings.deliveries.recipients', { count: totals.recipients })}</span>
      <StackedBar
        parts={[
          { count: count('sent'), tone: 'done' },
          { count: count('planned', 'sending', 'in-doubt'), tone: 'coming' },
          { count: count('failed', 'unreachable'), tone: 'late' },
          { count: count('empty'), tone: 'rest' },
        ]}
      />
      <ul className={styles.states}>
        {DeliveryState.options
          .filter((state) => count(state) > 0)
          .map((state) => (
            <li key={state} className={styles.state}>
              <span className={styles.count}>{count(state)}</span>
              <DeliveryBadge state={state} />
            </li>
          ))}
      </ul>
    </div>
  );
}
