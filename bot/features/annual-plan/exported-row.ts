import type { PlanItem, TeamPlanRef } from '../../contracts/annual-plan';
import { planTexts } from './import/coded-rows';
import type { ExistingPlanItem } from './import/comparison';
import { planMark, writeRowCode, type FieldTexts } from './import/row-code';

export type { FieldTexts };

/**
 * What an export puts beside the row of an item, so that the import knows it again in that plan and sees which cells somebody
 * changed since. It holds no texts.
 * @param cells what the export writes in the cells; a day as `2026-12-15`
 */
export function rowCodeOf(tenantId: string, plan: TeamPlanRef, item: PlanItem, cells: FieldTexts): string {
  return writeRowCode(planMark(tenantId, plan), { itemId: item.id, cells, values: planTexts(existingItem(item)) });
}

/** An item of the plan as the import compares files with it. */
export function existingItem(item: PlanItem): ExistingPlanItem {
  const { id, kind, title, ownerId, dueOn, placeId, goalId, approach, status, milestoneKey, imported } = item;
  return {
    id,
    kind: kind === 'milestone' ? 'milestone' : 'plan-action',
    ...{ title, ownerId, dueOn, placeId, goalId, approach, status, milestoneKey },
    importKey: imported?.key,
    importedValues: imported?.values,
  };
}
