import type { ReactElement } from 'react';
import type { ItemResource } from '../../../../bot/contracts/plan-resources';
import { longDay, useLanguage, useT } from '../../i18n';
import { ConflictDialog } from '../conflict-dialog';

export interface ItemConflictDialogProps {
  /** As the reader saw it. */
  readonly base: ItemResource;
  readonly mine: ItemResource;
  readonly theirs: ItemResource;
  readonly isBusy: boolean;
  /** The reader wants theirs after all. */
  readonly onSave: () => void;
  readonly onLeave: () => void;
}

/** An item as the reader wanted it, and as somebody else made it meanwhile. */
export function ItemConflictDialog(props: ItemConflictDialogProps): ReactElement {
  const { base, mine, theirs, isBusy, onSave, onLeave } = props;
  const t = useT();
  const language = useLanguage();
  return (
    <ConflictDialog
      base={base}
      mine={mine}
      theirs={theirs}
      fields={[
        { key: 'title', label: t('items.title'), text: ({ title }) => title },
        { key: 'dueOn', label: t('items.due'), text: ({ dueOn }) => longDay(dueOn, language) },
        { key: 'status', label: t('items.status'), text: ({ status }) => t(`items.state.${status}`) },
        { key: 'evidence', label: t('items.evidence'), text: ({ evidence = '' }) => evidence },
        { key: 'answer', label: t('items.answer'), text: ({ answer }) => answer?.text ?? '' },
      ]}
      isBusy={isBusy}
      // A command does all of it or nothing: whoever keeps nothing of their own leaves it.
      onSave={(chosen) => (JSON.stringify(chosen) === JSON.stringify(theirs) ? onLeave() : onSave())}
      onLeave={onLeave}
    />
  );
}
