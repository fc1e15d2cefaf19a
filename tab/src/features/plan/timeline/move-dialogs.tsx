import type { ReactElement } from 'react';
import { ConflictDialog } from '../../../components/conflict-dialog';
import { ReasonDialog } from '../../../components/reason-dialog';
import { shortDay, useLanguage, useT } from '../../../i18n';
import type { Moves } from './use-moves';

/** Asks why an item goes to another day, and what to do when somebody else changed it first. */
export function MoveDialogs({ moves }: { readonly moves: Moves }): ReactElement | null {
  const t = useT();
  const language = useLanguage();
  const { asked, current, problem } = moves;
  if (asked === undefined) return null;
  if (current !== undefined) {
    return (
      <ConflictDialog
        base={{ dueOn: asked.item.dueOn }}
        mine={{ dueOn: asked.day }}
        theirs={{ dueOn: current.dueOn }}
        fields={[{ key: 'dueOn', label: asked.item.title, text: ({ dueOn }) => shortDay(dueOn, language) }]}
        isBusy={moves.isBusy}
        onSave={({ dueOn }) => (dueOn === asked.day ? moves.sendOver(current) : moves.close())}
        onLeave={moves.close}
      />
    );
  }
  return (
    <ReasonDialog
      title={t('items.move.title', { title: asked.item.title })}
      day={asked.day}
      dayLabel={t('items.move.day')}
      reason={asked.reason}
      isBusy={moves.isBusy}
      problem={problem}
      onSave={moves.send}
      onClose={moves.close}
    />
  );
}
