import type { BeforeImport, PlanItem } from '../../contracts/annual-plan';
import { latestHistory, type Asked } from './item-change';

/** How an item stands to an import that is taken back. */
export type UndoCase = 'untouched' | 'changed-since' | 'elsewhere';

export function undoCaseOf({ imported, version }: PlanItem, importId: string): UndoCase {
  const mark = imported?.by;
  if (mark?.importId === importId) return mark.version === version ? 'untouched' : 'changed-since';
  return mark?.earlier.includes(importId) === true ? 'changed-since' : 'elsewhere';
}

/**
 * The item as it was before an import changed it, or on its way out when the import made it. Such an item is cancelled first, so
 * that lists, reminders and counts let go of it, and deleted then: cancelled it would keep its row out for ever, as a row of a
 * file never takes up what people cancelled.
 */
export function withdrawnItem(item: PlanItem, asked: Asked): PlanItem {
  const mark = item.imported?.by;
  if (mark === undefined || isLeaving(item)) return item;
  const version = item.version + 1;
  const change = { what: 'undone', undid: 'imported' } as const;
  const history = latestHistory([...item.history, { at: asked.at, by: asked.by, version, change }]);
  if (mark.before !== undefined) return { ...restored(item, mark.before), history, version };
  return { ...item, ...leavingMark(item, version), status: 'cancelled', history, version };
}

/** Whether an import that made it was taken back, and only its deletion remains. */
export function isLeaving({ status, history, imported, version }: PlanItem): boolean {
  const last = history.at(-1)?.change;
  const isUndone = last?.what === 'undone' && last.undid === 'imported';
  return isUndone && status === 'cancelled' && imported?.by?.version === version && imported.by.before === undefined;
}

function leavingMark({ imported }: PlanItem, version: number): Pick<PlanItem, 'imported'> {
  return imported?.by === undefined ? {} : { imported: { ...imported, by: { ...imported.by, version } } };
}

function restored(item: PlanItem, before: BeforeImport): PlanItem {
  const { placeId: _place, goalId: _goal, approach: _approach, imported: _import, ...visible } = item;
  const { evidence: _line, doneOn: _day, doneBy: _who, snoozedUntil: _until, ...rest } = visible;
  return { ...rest, ...before };
}
