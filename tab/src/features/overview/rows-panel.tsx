import type { ReactElement } from 'react';
import { useOverviewRows, type RowsBehind } from '../../api/overview';
import { ItemRow, ItemRows } from '../../components/items/item-row';
import { SidePanel } from '../../components/side-panel';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';

export interface RowsPanelProps {
  readonly rows: RowsBehind;
  readonly teamName: string;
  readonly onClose: () => void;
}

/** The rows behind a number. */
export function RowsPanel({ rows, teamName, onClose }: RowsPanelProps): ReactElement {
  const t = useT();
  const title = t(`overview.rows.${rows.what}`, { team: teamName });
  return (
    <SidePanel isOpen title={title} onClose={onClose}>
      <Rows rows={rows} title={title} />
    </SidePanel>
  );
}

function Rows({ rows, title }: { readonly rows: RowsBehind; readonly title: string }): ReactElement {
  const t = useT();
  const answer = useOverviewRows(rows);
  return (
    <Loaded query={answer}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('overview.rows.none')}</p>
        ) : (
          <ItemRows label={title}>
            {items.map((item) => (
              <ItemRow key={item.ref.itemId} item={item} showsOwner />
            ))}
          </ItemRows>
        )
      }
    </Loaded>
  );
}
