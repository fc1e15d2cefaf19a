import { makeStyles, tokens } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { HomeHeartRegular } from '@fluentui/react-icons/svg/home-heart';
import type { ReactElement } from 'react';
import type { ToolkitRow } from '../../../../bot/contracts/toolkit';
import { StateBadge } from '../../components/badges';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, ':empty': { display: 'none' } },
});

export interface ToolkitBadgesProps {
  readonly of: Pick<ToolkitRow, 'state' | 'origin' | 'hasDraft'>;
}

/** Whether it is of the association itself, a draft, or no longer used; nothing of what simply comes with the program. */
export function ToolkitBadges({ of: { state, origin, hasDraft } }: ToolkitBadgesProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <span className={styles.badges}>
      {state === 'retired' && <StateBadge tone="subtle" icon={<ArchiveRegular />} text={t('toolkit.state.retired')} />}
      {state !== 'retired' && hasDraft && (
        <StateBadge
          tone="warning"
          icon={<EditRegular />}
          text={t(state === 'draft' ? 'toolkit.state.draft' : 'toolkit.state.has-draft')}
        />
      )}
      {origin !== 'built-in' && (
        <StateBadge tone="brand" icon={<HomeHeartRegular />} text={t(`toolkit.origin.${origin}`)} />
      )}
    </span>
  );
}
