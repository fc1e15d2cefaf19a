import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { ParticipantRow } from '../../../../bot/contracts/assessment-rounds';
import { StateBadge } from '../../components/badges';
import { useT } from '../../i18n';

/** How somebody gets their places to judge, or that they do not yet. */
export function ReachBadge({ of: { reach, link } }: { readonly of: ParticipantRow }): ReactElement {
  const t = useT();
  const isUsed = reach === 'link' && link?.usedAt !== undefined;
  return (
    <StateBadge {...LOOKS[reach]} text={t(isUsed ? 'assessments.reach.link.used' : `assessments.reach.${reach}`)} />
  );
}

const LOOKS = {
  chat: { tone: 'subtle', icon: <ChatRegular /> },
  guest: { tone: 'subtle', icon: <PeopleCommunityRegular /> },
  link: { tone: 'informative', icon: <LinkRegular /> },
  'not-installed': { tone: 'warning', icon: <WarningRegular /> },
  'no-way': { tone: 'warning', icon: <WarningRegular /> },
} as const;
