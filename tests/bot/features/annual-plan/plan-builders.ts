import type { PlanItem } from '../../../../bot/contracts/annual-plan';
import type { ItemView } from '../../../../bot/features/annual-plan/plan-view';
import type { Actor } from '../../../../bot/shared/actor';
import { TENANT_ID } from '../../../support/program/test-association';

/** An open plan action of Anna's in the plan 2027 of team Noord. */
export function aPlanItem(overrides: Partial<PlanItem> = {}): PlanItem {
  return {
    id: 'action-1',
    kind: 'plan-action',
    teamId: 'noord',
    planYear: 2027,
    title: 'Bankje bij de entree',
    ownerId: 'anna',
    dueOn: '2026-12-15',
    status: 'open',
    history: [],
    version: 1,
    ...overrides,
  };
}

/** One of the association's own milestones: of no team, and the manager's. */
export function anAssociationMilestone(overrides: Partial<PlanItem> = {}): PlanItem {
  const { teamId: _none, ...item } = aPlanItem({ id: 'milestone-budget', kind: 'milestone', ownerId: 'maria' });
  return { ...item, ...overrides };
}

export function anItemView(overrides: Partial<PlanItem> = {}): ItemView {
  const item = aPlanItem(overrides);
  return { ref: { teamId: 'noord', year: item.planYear, itemId: item.id }, item, owner: undefined, place: undefined };
}

/** Anna of team Noord. */
export function anActor(overrides: Partial<Actor> = {}): Actor {
  return { tenantId: TENANT_ID, personId: 'anna', role: 'staff', teamIds: ['noord'], leadsTeamIds: [], ...overrides };
}
