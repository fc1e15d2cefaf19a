import { useAnnounce } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { LocalDate } from '../../../../../bot/contracts/calendar';
import type { ItemResource } from '../../../../../bot/contracts/plan-resources';
import { useItem } from '../../../api/items';
import { longDay, useLanguage, useT } from '../../../i18n';
import { addDays } from './days';
import type { Scale } from './scale';
import { useDrag } from './use-drag';
import type { Moves } from './use-moves';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where an item stands while it is moved, and what moves it. */
export interface ItemMovement {
  readonly day: LocalDate;
  readonly left: number;
  /** It stands on another day than it is due, until the reason is given. */
  readonly isLifted: boolean;
  readonly mayMove: boolean;
  /** Whether the press that just ended was a drag. */
  readonly wasDrag: () => boolean;
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Moving an item on the timeline, by dragging and by keyboard. */
export function useItemMovement(item: ItemResource, scale: Scale, moves: Moves): ItemMovement {
  const [isNear, setNear] = useState(false);
  const mayMove = useMayMove(item, isNear);
  const { offset, onPointerDown, wasDrag } = useDrag(mayMove, (dropped) =>
    moves.ask(item, scale.moved(item.dueOn, dropped)),
  );
  const keyboard = useKeyboardMove(item, mayMove, moves);
  const asked = moves.asked?.item.ref.itemId === item.ref.itemId ? moves.asked.day : undefined;
  const day = asked ?? keyboard.day ?? scale.moved(item.dueOn, offset ?? 0);
  return {
    day,
    left: offset === undefined ? scale.x(day) : scale.x(item.dueOn) + offset,
    isLifted: offset !== undefined || day !== item.dueOn,
    mayMove,
    wasDrag,
    onPointerDown,
    onPointerEnter: () => setNear(true),
    onFocus: () => setNear(true),
    onBlur: keyboard.cancel,
    onKeyDown: keyboard.onKeyDown,
  };
}

/** The server says who may move an item; it is asked as soon as somebody comes near. */
function useMayMove(item: ItemResource, isNear: boolean): boolean {
  const isTeams = item.ref.teamId !== undefined;
  const { data } = useItem(item.ref, isNear && isTeams);
  return isTeams && data?.may.move === true;
}

interface KeyboardMove {
  /** The day that the arrows have brought it to. */
  readonly day: string | undefined;
  readonly cancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Alt with an arrow lifts it a day or a week; Enter asks for the reason, Escape puts it back. */
function useKeyboardMove(item: ItemResource, mayMove: boolean, moves: Moves): KeyboardMove {
  const t = useT();
  const language = useLanguage();
  const { announce } = useAnnounce();
  const [day, setDay] = useState<string>();
  const cancel = (): void => setDay(undefined);

  function step(days: number): void {
    const to = addDays(day ?? item.dueOn, days);
    setDay(to);
    announce(t('plan.timeline.lifted', { day: longDay(to, language) }), { alert: true });
  }

  return {
    day,
    cancel,
    onKeyDown(event) {
      const days = event.altKey ? STEPS[event.key] : undefined;
      if (days !== undefined) {
        event.preventDefault();
        if (mayMove) step(days);
        else announce(t('plan.timeline.may-not-move'), { alert: true });
      } else if (event.key === 'Enter' && mayMove) {
        event.preventDefault();
        moves.ask(item, day ?? item.dueOn);
        cancel();
      } else if (event.key === ' ') {
        event.preventDefault();
        event.currentTarget.click();
      } else if (event.key === 'Escape' && day !== undefined) {
        cancel();
        announce(t('plan.timeline.put-back', { day: longDay(item.dueOn, language) }), { alert: true });
      }
    },
  };
}
