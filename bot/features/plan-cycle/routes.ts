import { defineRoute, type Route } from '../../api/define';
import { PlanInPath } from '../../api/params';
import { Stale } from '../../api/refusal';
import { PlanResource, PlanStep } from '../../contracts/plan-resources';
import type { Plans } from '../annual-plan';
import { presentPlan } from './presenters';
import type { PlanCycle } from './service';

export interface PlanRouteServices {
  readonly plans: Plans;
  readonly cycle: PlanCycle;
}

const examplePlan = { teamId: 'vechtoever', year: '2026' };
const nextPlan = { teamId: 'vechtoever', year: '2027' };
const writers = {
  only: 'who leads the team, and administrators',
  refused: ['other-lead', 'staff', 'manager'],
} as const;

/** The API of a plan as a whole: reading it, making it, and taking it from one state to the next. */
export function planCycleRoutes(services: PlanRouteServices): readonly Route[] {
  return [readPlanRoute(services), makePlanRoute(services), stepRoute(services)];
}

function readPlanRoute({ cycle }: PlanRouteServices): Route {
  return defineRoute({
    operationId: 'getPlan',
    method: 'get',
    path: '/api/plans/:teamId/:year',
    summary: "A team's plan of one year with its items, goals, state and what is missing",
    access: {
      only: 'people of the team, managers, administrators, and who is asked to agree',
      refused: ['other-lead'],
    },
    params: PlanInPath,
    response: PlanResource,
    version: ({ version }) => version,
    example: { as: 'staff', params: examplePlan },
    handle: async ({ params }, context) => presentPlan(context, await cycle.view(context.actor, params)),
  });
}

function makePlanRoute({ plans, cycle }: PlanRouteServices): Route {
  return defineRoute({
    operationId: 'makePlan',
    method: 'post',
    path: '/api/plans/:teamId/:year',
    summary: 'Makes the plan with its milestones; making it again changes nothing',
    access: writers,
    params: PlanInPath,
    response: PlanResource,
    status: 201,
    version: ({ version }) => version,
    example: { as: 'teamlead', params: nextPlan },
    handle: async ({ params }, context) => {
      await plans.open(context.actor, params);
      return presentPlan(context, await cycle.view(context.actor, params));
    },
  });
}

function stepRoute({ cycle }: PlanRouteServices): Route {
  return defineRoute({
    operationId: 'stepPlan',
    method: 'post',
    path: '/api/plans/:teamId/:year/steps',
    summary:
      'Takes the plan to another state: offers it for alignment, adopts, starts or evaluates it, or takes it back',
    access: { only: 'who leads the team, its manager, and administrators', refused: ['other-lead', 'staff'] },
    params: PlanInPath,
    body: PlanStep,
    precondition: 'version',
    response: PlanResource,
    version: ({ version }) => version,
    example: {
      as: 'teamlead',
      after: ['writeReport', 'submitReport'],
      params: examplePlan,
      body: { to: 'evaluated' },
      seen: 4,
    },
    handle: async ({ params, body, seen }, context) => {
      const { outcome, view } = await cycle.step(context.actor, params, seen, body);
      const plan = presentPlan(context, view);
      if (outcome === 'stale') throw new Stale(plan, plan.version);
      return plan;
    },
  });
}
