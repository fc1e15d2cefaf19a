import { z } from 'zod';
import { defineRoute, type ApiContext, type Route } from '../../../api/define';
import { IdInPath, PlanInPath, YearInPath } from '../../../api/params';
import { Stale } from '../../../api/refusal';
import type { PlanItemRef } from '../../../contracts/annual-plan';
import { ItemChanged, ItemCommand, ItemDetails, NewPlanAction } from '../../../contracts/plan-resources';
import { presentItemDetails } from '../presenters';
import type { PlanTasks } from '../plan-tasks';
import type { RouteServices } from './services';

const ItemInPath = PlanInPath.extend({ itemId: IdInPath });
const AssociationItemInPath = z.object({ year: YearInPath, itemId: IdInPath });

const exampleItem = { teamId: 'vechtoever', year: '2026', itemId: 'action-demo-1' };
const exampleMilestone = { year: '2026', itemId: 'milestone-performance-agreements' };

/** The items of a team's plan. */
export function itemRoutes(services: RouteServices): readonly Route[] {
  const { tasks } = services;
  return [
    addItemRoute(services),
    defineRoute({
      operationId: 'getItem',
      method: 'get',
      path: '/api/plans/:teamId/:year/items/:itemId',
      summary: 'One milestone, plan action or request with its history',
      access: { only: 'who sees the plan, and who the item is of', refused: ['other-lead'] },
      params: ItemInPath,
      response: ItemDetails,
      version: ({ version }) => version,
      example: { as: 'staff', params: exampleItem },
      handle: async ({ params }, context) => presentItemDetails(context, await tasks.task(context.actor, params)),
    }),
    defineRoute({
      operationId: 'changeItem',
      method: 'post',
      path: '/api/plans/:teamId/:year/items/:itemId/changes',
      summary: 'Does something with a milestone, plan action or request; doing it twice does it once',
      access: { only: 'its owner, who stands in for them, and who leads the team', refused: ['other-lead', 'staff'] },
      params: ItemInPath,
      body: ItemCommand,
      precondition: 'version',
      response: ItemChanged,
      version: ({ item }) => item.version,
      current: ItemDetails,
      example: {
        as: 'teamlead',
        params: exampleItem,
        body: { what: 'complete', evidence: 'Brief verstuurd' },
        seen: 1,
      },
      handle: ({ params, body, seen }, context) => change(tasks, context, params, { seen, command: body }),
    }),
  ];
}

/** The association's own milestones, which belong to no team. */
export function associationItemRoutes({ tasks }: RouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getAssociationItem',
      method: 'get',
      path: '/api/association-plans/:year/items/:itemId',
      summary: "One of the association's own milestones with its history",
      access: 'everybody',
      params: AssociationItemInPath,
      response: ItemDetails,
      version: ({ version }) => version,
      example: { as: 'staff', params: exampleMilestone },
      handle: async ({ params }, context) => presentItemDetails(context, await tasks.task(context.actor, params)),
    }),
    defineRoute({
      operationId: 'changeAssociationItem',
      method: 'post',
      path: '/api/association-plans/:year/items/:itemId/changes',
      summary: "Does something with one of the association's own milestones; doing it twice does it once",
      access: { only: 'its owner, who stands in for them, and administrators', refused: ['staff', 'teamlead'] },
      params: AssociationItemInPath,
      body: ItemCommand,
      precondition: 'version',
      response: ItemChanged,
      version: ({ item }) => item.version,
      current: ItemDetails,
      example: {
        as: 'manager',
        params: exampleMilestone,
        body: { what: 'move', to: '2026-12-18', reason: 'Wacht op de gemeente' },
        seen: 1,
      },
      handle: ({ params, body, seen }, context) => change(tasks, context, params, { seen, command: body }),
    }),
  ];
}

function addItemRoute({ plans, tasks }: RouteServices): Route {
  return defineRoute({
    operationId: 'addPlanAction',
    method: 'post',
    path: '/api/plans/:teamId/:year/items',
    summary: 'Adds a plan action; the same form sent twice makes one',
    access: { only: 'who leads the team, and administrators', refused: ['other-lead', 'staff', 'manager'] },
    params: PlanInPath,
    body: NewPlanAction,
    response: ItemDetails,
    status: 201,
    version: ({ version }) => version,
    example: {
      as: 'teamlead',
      params: { teamId: 'vechtoever', year: '2026' },
      body: {
        id: 'example',
        title: 'Bankje in de hal',
        dueOn: '2026-12-15',
        ownerId: 'de300000-0000-4000-8000-000000000002',
      },
    },
    handle: async ({ params, body }, context) => {
      const { ref } = await plans.addPlanAction(context.actor, params, body);
      return presentItemDetails(context, await tasks.task(context.actor, ref));
    },
  });
}

/** @throws Stale with the item as it is now, when somebody changed it first */
async function change(
  tasks: PlanTasks,
  context: ApiContext,
  ref: PlanItemRef,
  { seen, command }: { readonly seen: number; readonly command: ItemCommand },
): Promise<ItemChanged> {
  const { outcome, task } = await tasks.change(context.actor, ref, seen, command);
  const item = presentItemDetails(context, task);
  if (outcome === 'stale') throw new Stale(item, item.version);
  return { outcome, item };
}
