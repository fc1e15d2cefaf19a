import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { PlanImportCorrection } from '../../contracts/plan-import';
import { InvalidDueDay, OwnerNotFound, TitleMissing } from './errors';
import { isPlannable } from './item-change';
import { requirePlace } from './item-links';
import type { AnnualPlanDeps } from './plans';
import { writtenLine } from './written-line';

const LONGEST_TITLE = 200;

/**
 * A correction that the plan can hold; days that are over are fine, as a file has them too.
 * @throws TitleMissing, InvalidDueDay, OwnerNotFound, PlaceNotFound
 */
export async function checkedCorrection(
  deps: Pick<AnnualPlanDeps, 'directory' | 'places'>,
  tenantId: string,
  { teamId, year }: TeamPlanRef,
  { title: asTyped, ...asked }: PlanImportCorrection,
): Promise<PlanImportCorrection> {
  const title = asTyped === undefined ? undefined : writtenLine(asTyped, LONGEST_TITLE);
  if (title === '') throw new TitleMissing();
  if (asked.dueOn !== undefined && !isPlannable(asked.dueOn, year)) throw new InvalidDueDay();
  await requireOwner(deps, tenantId, asked.ownerId);
  if (typeof asked.placeId === 'string') await requirePlace(deps, tenantId, teamId, asked.placeId);
  return withoutNothing({ ...asked, title });
}

async function requireOwner(
  { directory }: Pick<AnnualPlanDeps, 'directory'>,
  tenantId: string,
  ownerId: string | undefined,
): Promise<void> {
  if (ownerId === undefined) return;
  if ((await directory.person(tenantId, ownerId)) === undefined) throw new OwnerNotFound();
}

/** Only what is corrected; not to leave a row out is no correction. */
function withoutNothing({ title, dueOn, ownerId, placeId, leaveOut }: PlanImportCorrection): PlanImportCorrection {
  return {
    ...(title !== undefined && { title }),
    ...(dueOn !== undefined && { dueOn }),
    ...(ownerId !== undefined && { ownerId }),
    ...(placeId !== undefined && { placeId }),
    ...(leaveOut === true && { leaveOut }),
  };
}

/** What was corrected for one plan need not be possible in another, nor what somebody who left should do. */
export function stillPossible(
  { title, dueOn, ownerId, placeId, leaveOut }: PlanImportCorrection,
  known: { readonly year: number; readonly ownerIds: ReadonlySet<string>; readonly placeIds: ReadonlySet<string> },
): PlanImportCorrection {
  return {
    ...(title !== undefined && { title }),
    ...(dueOn !== undefined && isPlannable(dueOn, known.year) && { dueOn }),
    ...(ownerId !== undefined && known.ownerIds.has(ownerId) && { ownerId }),
    ...(placeId !== undefined && (placeId === null || known.placeIds.has(placeId)) && { placeId }),
    ...(leaveOut === true && { leaveOut }),
  };
}
