import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRoutingRegular } from '@fluentui/react-icons/svg/arrow-routing';
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community';
import { RocketRegular } from '@fluentui/react-icons/svg/rocket';
import type { ReactElement } from 'react';
import type { Approach } from '../../../../bot/contracts/approach';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '40px',
    height: '40px',
    borderRadius: tokens.borderRadiusLarge,
    fontSize: '24px',
  },
  small: { width: '28px', height: '28px', fontSize: '18px', borderRadius: tokens.borderRadiusMedium },
  meeting: { backgroundColor: tokens.colorPaletteMarigoldBackground2, color: tokens.colorPaletteMarigoldForeground2 },
  influencing: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  activating: { backgroundColor: tokens.colorPaletteGrapeBackground2, color: tokens.colorPaletteGrapeForeground2 },
});

export interface KindMarkProps {
  readonly kind: Approach;
  readonly isSmall?: boolean;
}

/** The picture of a kind of intervention; its name stands beside it. */
export function KindMark({ kind, isSmall = false }: KindMarkProps): ReactElement {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, isSmall && styles.small, styles[kind])} aria-hidden>
      {KIND_ICONS[kind]}
    </span>
  );
}

/** The same for in a button or a badge. */
export const KIND_ICONS: Record<Approach, ReactElement> = {
  meeting: <PeopleCommunityRegular />,
  influencing: <ArrowRoutingRegular />,
  activating: <RocketRegular />,
};
