import type { ReactElement } from 'react';
import type { ItemResource } from '../../../../bot/contracts/plan-resources';
import { useMe } from '../../api/me';
import { useT } from '../../i18n';
import { ReasonDialog } from '../reason-dialog';
import { useItemCommand } from './use-item-command';

export interface MoveDialogProps {
  readonly item: ItemResource;
  /** The day that is proposed; the item's own when there is none. */
  readonly to?: string;
  readonly onClose: () => void;
}

/** Moves an item's due day, with the reason that the team sees. */
export function MoveDialog({ item, to = item.dueOn, onClose }: MoveDialogProps): ReactElement {
  const t = useT();
  const { today } = useMe();
  const { run, isBusy, problem, conflictDialog } = useItemCommand(true);
  return (
    <>
      <ReasonDialog
        title={t('items.move.title', { title: item.title })}
        day={to}
        dayLabel={t('items.move.day')}
        min={today}
        isBusy={isBusy}
        problem={problem}
        onClose={onClose}
        onSave={(day, reason) => run(item, { what: 'move', to: day, reason }, onClose)}
      />
      {conflictDialog}
    </>
  );
}
