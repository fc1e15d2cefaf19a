import { Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ItemDetails } from '../../../../bot/contracts/plan-resources';
import { HistoryList } from '../../components/history-list';
import { useT } from '../../i18n';

/** What happened to an item, the latest first. */
export function ItemHistory({ history }: Pick<ItemDetails, 'history'>): ReactElement | null {
  const t = useT();
  if (history.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h2">{t('items.history')}</Subtitle2>
      <HistoryList entries={history} />
    </section>
  );
}
