import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import type { ReactElement } from 'react';
import type { RoundState } from '../../../../bot/contracts/assessment-rounds';
import { StateBadge } from '../../components/badges';
import { useT } from '../../i18n';

/** Where a round stands. */
export function RoundBadge({ state }: { readonly state: RoundState }): ReactElement {
  const t = useT();
  return <StateBadge {...LOOKS[state]} text={t(`assessments.state.${state}`)} />;
}

/** The same below the heading of a screen. */
export function RoundStanding({ state }: { readonly state: RoundState }): ReactElement {
  return (
    <div>
      <RoundBadge state={state} />
    </div>
  );
}

const LOOKS = {
  draft: { tone: 'informative', icon: <EditRegular /> },
  planned: { tone: 'brand', icon: <CalendarClockRegular /> },
  open: { tone: 'success', icon: <PlayRegular /> },
  closed: { tone: 'subtle', icon: <CheckmarkCircleRegular /> },
  cancelled: { tone: 'subtle', icon: <DismissCircleRegular /> },
} as const;
