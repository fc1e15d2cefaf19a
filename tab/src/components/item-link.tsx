import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { PlanItemRef } from '../../../bot/contracts/annual-plan';
import { useTabLink } from './link-button';

/** Of the association's own items, which belong to no team. */
export const ASSOCIATION = 'association';

const useStyles = makeStyles({
  // A list of titles in the color of links would shout.
  title: { color: tokens.colorNeutralForeground1, fontWeight: 'inherit' },
});

/** Opens an item beside the screen that the reader is on. */
export function ItemLink({
  item,
  children,
}: {
  readonly item: PlanItemRef;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const link = useItemLink(item);
  return (
    <Link appearance="subtle" className={styles.title} {...link}>
      {children}
    </Link>
  );
}

/** What makes an element a link to an item. */
export function useItemLink(ref: PlanItemRef): ReturnType<typeof useTabLink> {
  return useTabLink(itemPath(ref), { under: window.location.pathname });
}

/** The address of an item within the tab. */
function itemPath({ teamId, year, itemId }: PlanItemRef): string {
  return `/items/${teamId ?? ASSOCIATION}/${year}/${encodeURIComponent(itemId)}`;
}
