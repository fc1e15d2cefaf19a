import { Suspense, type ReactElement, type ReactNode } from 'react';
import { SidePanel } from '../components/side-panel';
import { Loading } from '../components/states';
import { useT } from '../i18n';
import { BASE } from './location';

interface ItemAddress {
  readonly teamId: string;
  readonly year: string;
  readonly itemId: string;
}

export interface ItemPanelProps {
  /** The whole address of the item. */
  readonly path: string;
  readonly children: (address: ItemAddress) => ReactNode;
}

/** An item that was opened from a screen stands beside that screen; closing it goes back. */
export function ItemPanel({ path, children }: ItemPanelProps): ReactElement {
  const t = useT();
  const address = addressOf(path);
  return (
    <SidePanel isOpen={address !== undefined} title={t('items.panel')} hasHeading onClose={() => window.history.back()}>
      <Suspense fallback={<Loading />}>{address !== undefined && children(address)}</Suspense>
    </SidePanel>
  );
}

function addressOf(path: string): ItemAddress | undefined {
  const [, teamId, year, itemId] = /^\/items\/([^/]+)\/(\d{4})\/([^/]+)$/.exec(path.slice(BASE.length)) ?? [];
  return teamId === undefined || year === undefined || itemId === undefined ? undefined : { teamId, year, itemId };
}
