import { plainAction, type CardButton } from './button';
import type { CardElement } from './json';

/** A part of a card that stands folded away until its button is tapped. */
export interface Fold {
  /** Of this fold alone on its card. */
  readonly id: string;
  readonly toggle: string;
  readonly items: readonly CardElement[];
}

/**
 * The buttons of the folds in a row, other buttons before them, and the folds under it; opening one closes the others. Teams checks
 * every input of a card at once, folded ones too, so nothing in a fold may be required: the bot checks what it needs.
 * @param open the fold that stands open: after a mistake in it, say
 */
export function folded(folds: readonly Fold[], open?: string, before: readonly CardButton[] = []): CardElement[] {
  const toggles = folds.map(({ id, toggle }) => ({
    type: 'Action.ToggleVisibility',
    title: toggle,
    targetElements: folds.map((other) =>
      other.id === id ? { elementId: other.id } : { elementId: other.id, isVisible: false },
    ),
  }));
  const actions = [...before.map(plainAction), ...toggles];
  return [
    ...(actions.length === 0 ? [] : [{ type: 'ActionSet', spacing: 'small', actions }]),
    ...folds.map(({ id, items }) => ({
      type: 'Container',
      id,
      isVisible: open === id,
      style: 'emphasis',
      spacing: 'small',
      items,
    })),
  ];
}
