import type { AnnualPlan, PlanItem } from '../../contracts/annual-plan';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import { takesPlace } from '../reminders';
import { planItems } from './collections';
import { remindableOf } from './remindable-items';

/**
 * Whether somebody is asked to agree with a plan, and so sees it: chosen for its latest round, handed the request by who was, or
 * standing in for who has it. Costs the items of the plan for who was not chosen, when it was ever offered.
 */
export async function isAskedToAgree(
  deps: Parameters<typeof takesPlace>[0] & { readonly store: Store; readonly clock: Clock },
  { tenantId, personId }: Actor,
  { teamId, year, alignment, state }: AnnualPlan,
): Promise<boolean> {
  if (alignment === undefined) return false;
  if (alignment.personIds.includes(personId)) return true;
  const all = await createCollection(deps.store, planItems, deps.clock).all(planPartition(tenantId, teamId, year));
  const requests = all.map(({ body }) => body).filter((item) => isOfRound(item, alignment.round));
  if (requests.some(({ ownerId }) => ownerId === personId)) return true;
  const open = requests.filter(({ status }) => state === 'aligning' && status === 'open');
  const today = localDateOf(deps.clock.now());
  const standsIn = await Promise.all(
    open.map((item) => takesPlace(deps, tenantId, personId, remindableOf(item), today)),
  );
  return standsIn.includes(true);
}

function isOfRound({ request, status }: PlanItem, round: number): boolean {
  return request?.what === 'approval' && request.round === round && status !== 'cancelled';
}
