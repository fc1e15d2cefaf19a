import { z } from 'zod';
import { defineRoute, type ApiContext, type Route } from '../../api/define';
import { PlanInPath, YearInPath } from '../../api/params';
import { Stale } from '../../api/refusal';
import type { TeamPlanRef } from '../../contracts/annual-plan';
import { AgreementText, GoalCommand, GoalText } from '../../contracts/plan-goals';
import { AgreementList, AgreementResource, GoalResource } from '../../contracts/plan-resources';
import type { AgreementOutcome, Agreements } from './agreements';
import { AgreementNotFound, GoalNotFound } from './errors';
import { mayWriteAgreements } from './permissions';
import { presentAgreement, presentGoal } from './presenters';
import type { GoalOutcome, Goals } from './service';

export interface GoalRouteServices {
  readonly goals: Goals;
  readonly agreements: Agreements;
}

const IdOfWriter = z.string().regex(/^[a-z0-9-]{1,60}$/);
const GoalInPath = PlanInPath.extend({ goalId: IdOfWriter });
const AgreementInPath = z.object({ year: YearInPath, id: IdOfWriter });

const exampleGoal = { teamId: 'vechtoever', year: '2026', goalId: 'example-goal' };
const exampleAgreement = { year: '2026', id: 'example-agreement' };
const goalWriters = {
  only: 'who leads the team, and administrators',
  refused: ['other-lead', 'staff', 'manager'],
} as const;
const agreementWriters = { only: 'managers and administrators', refused: ['staff', 'teamlead'] } as const;

/** The API of goals and performance agreements. */
export function planGoalRoutes(services: GoalRouteServices): readonly Route[] {
  return [
    writeGoalRoute(services),
    changeGoalRoute(services),
    listAgreementsRoute(services),
    writeAgreementRoute(services),
    removeAgreementRoute(services),
  ];
}

function writeGoalRoute({ goals }: GoalRouteServices): Route {
  return defineRoute({
    operationId: 'writeGoal',
    method: 'put',
    path: '/api/plans/:teamId/:year/goals/:goalId',
    summary: 'Writes a goal; the same form sent twice makes one',
    access: goalWriters,
    params: GoalInPath,
    body: GoalText,
    precondition: 'version-or-new',
    response: GoalResource,
    version: ({ version }) => version,
    example: {
      as: 'teamlead',
      params: exampleGoal,
      seen: 'new',
      body: {
        title: 'De portieken zijn schoon',
        indicator: 'rapportcijfer schoon en heel',
        unit: 'rapportcijfer',
        baseline: 6.2,
        target: 7,
        effortLevel: 'plus',
        placeIds: [],
        agreementIds: [],
      },
    },
    handle: async ({ params, body, seen }, context) =>
      answerGoal(goals, context, params, await goals.write(context.actor, params, params.goalId, seen, body)),
  });
}

function changeGoalRoute({ goals }: GoalRouteServices): Route {
  return defineRoute({
    operationId: 'changeGoal',
    method: 'post',
    path: '/api/plans/:teamId/:year/goals/:goalId/changes',
    summary: 'Drops a goal, takes that back, or keeps what was measured',
    access: goalWriters,
    params: GoalInPath,
    body: GoalCommand,
    precondition: 'version',
    response: GoalResource,
    version: ({ version }) => version,
    example: { as: 'teamlead', after: ['writeGoal'], params: exampleGoal, seen: 1, body: { what: 'drop' } },
    handle: async ({ params, body, seen }, context) =>
      answerGoal(goals, context, params, await goals.change(context.actor, params, params.goalId, seen, body)),
  });
}

/** @throws Stale with the goal as it is now, when somebody changed it first */
async function answerGoal(
  goals: Goals,
  context: ApiContext,
  ref: TeamPlanRef,
  { outcome, goal }: GoalOutcome,
): Promise<GoalResource> {
  const all = await goals.view(context.actor, ref);
  const view = all.goals.find((one) => one.goal.id === goal.id);
  if (view === undefined) throw new GoalNotFound();
  const resource = presentGoal(context, view, all.may);
  if (outcome === 'stale') throw new Stale(resource, resource.version);
  return resource;
}

function listAgreementsRoute({ agreements }: GoalRouteServices): Route {
  return defineRoute({
    operationId: 'listAgreements',
    method: 'get',
    path: '/api/agreements/:year',
    summary: "The association's performance agreements of a year",
    access: 'everybody',
    params: z.object({ year: YearInPath }),
    response: AgreementList,
    example: { as: 'staff', params: { year: '2026' } },
    handle: async ({ params }, { actor }) => {
      const list = await agreements.list(actor, params.year);
      return { agreements: list.agreements.map((one) => presentAgreement(one, list.may)), may: list.may };
    },
  });
}

function writeAgreementRoute({ agreements }: GoalRouteServices): Route {
  return defineRoute({
    operationId: 'writeAgreement',
    method: 'put',
    path: '/api/agreements/:year/:id',
    summary: 'Writes a performance agreement; the same form sent twice makes one',
    access: agreementWriters,
    params: AgreementInPath,
    body: AgreementText,
    precondition: 'version-or-new',
    response: AgreementResource,
    version: ({ version }) => version,
    example: {
      as: 'manager',
      params: exampleAgreement,
      seen: 'new',
      body: { party: 'Gemeente', text: 'De wijken scoren een 7 op schoon en heel.', contribution: '' },
    },
    handle: async ({ params, body, seen }, { actor }) => {
      const { agreement } = requireSeen(
        mayWriteAgreements(actor),
        await agreements.write(actor, params.year, params.id, seen, body),
      );
      if (agreement === undefined) throw new AgreementNotFound();
      return agreement;
    },
  });
}

function removeAgreementRoute({ agreements }: GoalRouteServices): Route {
  return defineRoute({
    operationId: 'removeAgreement',
    method: 'delete',
    path: '/api/agreements/:year/:id',
    summary: 'Takes away a performance agreement that no goal serves',
    access: agreementWriters,
    params: AgreementInPath,
    precondition: 'version',
    response: z.object({}),
    current: AgreementResource,
    example: { as: 'manager', after: ['writeAgreement'], params: exampleAgreement, seen: 1 },
    handle: async ({ params, seen }, { actor }) => {
      const outcome = await agreements.remove(actor, params.year, params.id, seen);
      if (outcome.outcome === 'already') throw new AgreementNotFound();
      requireSeen(mayWriteAgreements(actor), outcome);
      return {};
    },
  });
}

/** @throws Stale with the agreement as it is now, AgreementNotFound when it went meanwhile */
function requireSeen(
  write: boolean,
  { outcome, agreement }: AgreementOutcome,
): { readonly agreement: AgreementResource | undefined } {
  const resource = agreement === undefined ? undefined : presentAgreement(agreement, { write });
  if (outcome !== 'stale') return { agreement: resource };
  if (resource === undefined) throw new AgreementNotFound();
  throw new Stale(resource, resource.version);
}
