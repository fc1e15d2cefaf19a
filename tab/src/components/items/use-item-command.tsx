import { Suspense, lazy, useRef, type ReactElement } from 'react';
import { ItemDetails, type ItemCommand, type ItemResource } from '../../../../bot/contracts/plan-resources';
import { useItemChange, type ItemRequest } from '../../api/items';
import { useMe } from '../../api/me';
import type { Problem } from '../../api/problem';
import { useT } from '../../i18n';

// Seldom needed.
const ItemConflictDialog = lazy(() =>
  import('./item-conflict-dialog').then((module) => ({ default: module.ItemConflictDialog })),
);

export interface ItemCommanding {
  readonly run: (item: ItemResource, command: ItemCommand, then?: () => void) => void;
  readonly isBusy: boolean;
  /** Why the server refused it, to show beside what was typed; a conflict is in the dialog instead. */
  readonly problem: Problem | undefined;
  /** Stands anywhere in what uses this: what to do when somebody else was first. */
  readonly conflictDialog: ReactElement | null;
}

/**
 * Asks something of an item: shown at once, with a line that can take it back. With `showsProblem` the caller shows what the
 * server refuses.
 */
export function useItemCommand(showsProblem = false): ItemCommanding {
  const t = useT();
  const { today } = useMe();
  const change = useItemChange(showsProblem);
  const last = useRef<{ readonly request: ItemRequest; readonly then: (() => void) | undefined }>(undefined);

  function send(item: ItemResource, command: ItemCommand, then?: () => void): void {
    const request = { item, command, expected: expectedAfter(item, command, today), said: t(SAID[command.what]) };
    last.current = { request, then };
    change.run(request, then);
  }

  const asked = change.conflict === undefined ? undefined : last.current;
  const now = change.conflict?.currentAs(ItemDetails);
  return {
    run: send,
    isBusy: change.isBusy,
    problem: change.conflict === undefined ? change.problem : undefined,
    conflictDialog:
      asked === undefined || now === undefined ? null : (
        <Suspense fallback={null}>
          <ItemConflictDialog
            base={asked.request.item}
            mine={expectedAfter(now, asked.request.command, today)}
            theirs={now}
            isBusy={change.isBusy}
            onLeave={() => {
              change.clear();
              asked.then?.();
            }}
            onSave={() => send(now, asked.request.command, asked.then)}
          />
        </Suspense>
      ),
  };
}

const SAID = {
  complete: 'items.said.complete',
  reopen: 'items.said.reopen',
  snooze: 'items.said.snooze',
  reassign: 'items.said.reassign',
  move: 'items.said.move',
  edit: 'items.said.edit',
  activate: 'items.said.activate',
  cancel: 'items.said.cancel',
  answer: 'items.said.answer',
  undo: 'items.said.undo',
} as const;

/** How an item will be after a command that the server agrees with. */
function expectedAfter(item: ItemResource, command: ItemCommand, today: string): ItemResource {
  switch (command.what) {
    case 'complete':
      return { ...item, status: 'done', isLate: false, evidence: command.evidence, doneOn: today };
    case 'move':
      return { ...item, dueOn: command.to, isLate: command.to < today, status: 'open' };
    case 'reopen':
    case 'activate':
      return { ...item, status: 'open', isLate: item.dueOn < today };
    case 'cancel':
      return { ...item, status: 'cancelled', isLate: false };
    case 'answer':
      return { ...item, status: 'done', isLate: false, answer: answerOf(command) };
    case 'edit':
      return { ...item, title: command.title };
    case 'snooze':
    case 'reassign':
    case 'undo':
      return item;
  }
}

function answerOf({ verdict, text }: Extract<ItemCommand, { what: 'answer' }>): NonNullable<ItemResource['answer']> {
  return verdict === undefined ? { text } : { verdict, text };
}
