import type { AnnualPlan } from '../../contracts/annual-plan';
import type { Instant } from '../../contracts/calendar';
import type { Person, PersonId } from '../../contracts/people';
import type { ItemView } from '../annual-plan';

/** Who was asked to agree in the plan's latest round, and what they said. */
export interface ApprovalView {
  readonly itemId: string;
  readonly personId: PersonId;
  /** Undefined when they left. */
  readonly person: Person | undefined;
  readonly state: 'waiting' | 'agrees' | 'objects';
  readonly remark: string;
  readonly answeredAt: Instant | undefined;
}

/** Objections first, then who did not answer yet. */
export function approvalsIn(plan: AnnualPlan, requests: readonly ItemView[]): readonly ApprovalView[] {
  return requests
    .filter(({ item }) => item.request?.what === 'approval' && item.request.round === plan.alignment?.round)
    .map(({ item, owner }): ApprovalView => ({
      itemId: item.id,
      personId: item.ownerId,
      person: owner,
      state: item.status === 'done' ? (item.answer?.verdict ?? 'waiting') : 'waiting',
      remark: item.answer?.text ?? '',
      answeredAt: item.history.findLast(({ change }) => change.what === 'answered')?.at,
    }))
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
}

const ORDER: readonly ApprovalView['state'][] = ['objects', 'waiting', 'agrees'];
