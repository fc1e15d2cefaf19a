import { Badge } from '@fluentui/react-components';
import { AlertSnoozeRegular } from '@fluentui/react-icons/svg/alert-snooze';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { PeopleChatRegular } from '@fluentui/react-icons/svg/people-chat';
import { RibbonRegular } from '@fluentui/react-icons/svg/ribbon';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement, ReactNode } from 'react';
import type { PlanState } from '../../../bot/contracts/annual-plan';
import type { OverviewItem } from '../../../bot/contracts/overview';
import { useMe } from '../api/me';
import { dayInList, dueWords, useLanguage, useT, type MessageKey } from '../i18n';

type Tone = 'danger' | 'warning' | 'success' | 'informative' | 'brand' | 'subtle';

/** A word with a picture; the color only helps. */
export function StateBadge({
  tone,
  icon,
  text,
}: {
  readonly tone: Tone;
  readonly icon: ReactNode;
  readonly text: string;
}): ReactElement {
  return (
    <Badge
      appearance="tint"
      color={tone}
      size="large"
      icon={<span aria-hidden>{icon}</span>}
      style={{ whiteSpace: 'nowrap', flexShrink: 0 }}
    >
      {text}
    </Badge>
  );
}

/** How an item stands: how late, how soon, done. */
export function ItemBadge({ item }: { readonly item: OverviewItem }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  if (item.status === 'done')
    return <StateBadge tone="success" icon={<CheckmarkCircleRegular />} text={t('items.state.done')} />;
  if (item.status === 'cancelled')
    return <StateBadge tone="subtle" icon={<DismissCircleRegular />} text={t('items.state.cancelled')} />;
  if (item.status === 'past')
    return <StateBadge tone="informative" icon={<HistoryRegular />} text={t('items.state.past')} />;
  const due = dueWords(item.dueOn, today, t);
  if (item.isLate) return <StateBadge tone="danger" icon={<WarningRegular />} text={due} />;
  if (item.snoozedUntil !== undefined && item.snoozedUntil > today) {
    const until = t('items.state.snoozed', { day: dayInList(item.snoozedUntil, today, language) });
    return <StateBadge tone="informative" icon={<AlertSnoozeRegular />} text={until} />;
  }
  return <StateBadge tone={item.dueOn === today ? 'warning' : 'informative'} icon={<ClockRegular />} text={due} />;
}

/** How far a plan is. */
export function PlanStateBadge({ state }: { readonly state: PlanState }): ReactElement {
  const t = useT();
  const { tone, icon, text } = PLAN_STATES[state];
  return <StateBadge tone={tone} icon={icon} text={t(text)} />;
}

const PLAN_STATES: Record<PlanState, { readonly tone: Tone; readonly icon: ReactNode; readonly text: MessageKey }> = {
  draft: { tone: 'informative', icon: <EditRegular />, text: 'items.plan-state.draft' },
  aligning: { tone: 'warning', icon: <PeopleChatRegular />, text: 'items.plan-state.aligning' },
  adopted: { tone: 'brand', icon: <RibbonRegular />, text: 'items.plan-state.adopted' },
  running: { tone: 'success', icon: <ArrowSyncRegular />, text: 'items.plan-state.running' },
  evaluated: { tone: 'subtle', icon: <CheckmarkCircleRegular />, text: 'items.plan-state.evaluated' },
};
