import { useState } from 'react';
import type { LocalDate } from '../../../../../bot/contracts/calendar';
import { ItemDetails, type ItemResource } from '../../../../../bot/contracts/plan-resources';
import { useItemChange } from '../../../api/items';
import type { Problem } from '../../../api/problem';
import { shortDay, useLanguage, useT } from '../../../i18n';

/** A move that somebody is giving a reason for, or that was refused: what was typed is kept. */
export interface Move {
  readonly item: ItemResource;
  readonly day: LocalDate;
  readonly reason: string;
}

export interface Moves {
  /** Asks for a reason, with this day proposed. */
  readonly ask: (item: ItemResource, day: LocalDate) => void;
  /** What the dialog asks about. */
  readonly asked: Move | undefined;
  readonly send: (day: LocalDate, reason: string) => void;
  readonly close: () => void;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  /** The item as somebody else left it in the meantime. */
  readonly current: ItemDetails | undefined;
  readonly sendOver: (current: ItemDetails) => void;
}

/** Moving an item to another day: a reason first, shown at once, put back when it is refused. */
export function useMoves(): Moves {
  const t = useT();
  const language = useLanguage();
  const change = useItemChange(true);
  const [move, setMove] = useState<Move>();
  const [isSent, setSent] = useState(false);

  function run(item: ItemResource, day: LocalDate, reason: string): void {
    setMove({ item, day, reason });
    setSent(true);
    change.run(
      {
        item,
        command: { what: 'move', to: day, reason },
        expected: { ...item, dueOn: day },
        said: t('plan.timeline.moved', { title: item.title, day: shortDay(day, language) }),
      },
      () => setMove(undefined),
    );
  }

  const isRefused = isSent && change.problem !== undefined;
  return {
    ask(item, day) {
      change.clear();
      setSent(false);
      setMove({ item, day, reason: '' });
    },
    asked: !isSent || isRefused ? move : undefined,
    send: (day, reason) => move !== undefined && run(move.item, day, reason),
    close: () => setMove(undefined),
    isBusy: change.isBusy,
    problem: isRefused ? change.problem : undefined,
    current: isRefused ? change.conflict?.currentAs(ItemDetails) : undefined,
    sendOver: (current) => move !== undefined && run({ ...move.item, version: current.version }, move.day, move.reason),
  };
}
