import type { PlanItem } from '../../contracts/annual-plan';
import { changeItem } from '../annual-plan';
import type { StoredRun } from './collections';

/**
 * A step as its run wants it: open ones are cancelled by a stop, and what that stop cancelled is open again when it is taken
 * back. Undefined when it is so already: what people did with a step themselves stays.
 */
export function stepInLine(item: PlanItem, { stopped, resumed }: StoredRun): PlanItem | undefined {
  if (stopped !== undefined) return item.status === 'open' ? changeItem(item, { what: 'cancel' }, stopped) : undefined;
  const last = item.history.at(-1);
  const isOfStop =
    resumed !== undefined &&
    last?.change.what === 'cancelled' &&
    last.by === resumed.of.by &&
    last.at === resumed.of.at;
  return isOfStop ? changeItem(item, { what: 'undo' }, resumed) : undefined;
}
