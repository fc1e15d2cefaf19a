import { defineRoute, type Route } from '../../api/define';
import { IdInPath, PlanInPath } from '../../api/params';
import { Stale } from '../../api/refusal';
import { NewPlaceAction, PlacePlanList, PlacePlanView, WritePlacePlan } from '../../contracts/place-plans';
import { mayWritePlan } from '../annual-plan';
import { presentPlacePlan, presentPlacePlans } from './presenters';
import type { PlacePlans } from './service';

const PlacePlanInPath = PlanInPath.extend({ placeId: IdInPath });

const examplePlan = { teamId: 'vechtoever', year: '2026' };
const examplePlace = { ...examplePlan, placeId: 'vechtstraat' };
const forReaders = { only: 'people of the team, managers and administrators', refused: ['other-lead'] } as const;
const forWriters = {
  only: 'who leads the team, and administrators',
  refused: ['other-lead', 'staff', 'manager'],
} as const;

interface RouteServices {
  readonly placePlans: PlacePlans;
}

/** The plans of action for one place within an annual plan. */
export function placePlanRoutes(services: RouteServices): readonly Route[] {
  return [...readingRoutes(services), makeRoute(services), writeRoute(services), addActionRoute(services)];
}

function readingRoutes({ placePlans }: RouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listPlacePlans',
      method: 'get',
      path: '/api/plans/:teamId/:year/place-plans',
      summary: 'The plans of action of an annual plan, by place',
      access: forReaders,
      params: PlanInPath,
      response: PlacePlanList,
      example: { as: 'staff', params: examplePlan },
      handle: async ({ params }, { actor }) =>
        presentPlacePlans(await placePlans.all(actor, params), mayWritePlan(actor, params.teamId)),
    }),
    defineRoute({
      operationId: 'getPlacePlan',
      method: 'get',
      path: '/api/plans/:teamId/:year/place-plans/:placeId',
      summary: 'The plan of action for a place, with what is known of the place; version 0 until somebody makes it',
      access: forReaders,
      params: PlacePlanInPath,
      response: PlacePlanView,
      version: ({ version }) => version,
      example: { as: 'staff', params: examplePlace },
      handle: async ({ params }, context) =>
        presentPlacePlan(context, await placePlans.state(context.actor, params, params.placeId)),
    }),
  ];
}

function makeRoute({ placePlans }: RouteServices): Route {
  return defineRoute({
    operationId: 'makePlacePlan',
    method: 'post',
    path: '/api/plans/:teamId/:year/place-plans/:placeId',
    summary: 'Makes the plan of action for a place with its goal; doing it twice makes one',
    access: forWriters,
    params: PlacePlanInPath,
    response: PlacePlanView,
    status: 201,
    version: ({ version }) => version,
    example: { as: 'teamlead', params: examplePlace },
    handle: async ({ params }, context) => {
      const { actor, t } = context;
      const { place } = await placePlans.state(actor, params, params.placeId);
      const goalTitle = t('place-plans.goal.proposal', { place: place.name });
      return presentPlacePlan(context, (await placePlans.make(actor, params, place.id, goalTitle)).state);
    },
  });
}

function writeRoute({ placePlans }: RouteServices): Route {
  return defineRoute({
    operationId: 'writePlacePlan',
    method: 'put',
    path: '/api/plans/:teamId/:year/place-plans/:placeId',
    summary: 'Writes the problem, the analysis and the goal of a plan of action',
    access: forWriters,
    params: PlacePlanInPath,
    body: WritePlacePlan,
    precondition: 'version',
    response: PlacePlanView,
    version: ({ version }) => version,
    example: {
      as: 'teamlead',
      after: ['makePlacePlan'],
      params: examplePlace,
      body: {
        problem: 'Veel grofvuil bij de containers.',
        analysis: 'Vooral na het weekend.',
        goal: {
          title: 'Minder grofvuil',
          indicator: 'meldingen per maand',
          unit: 'meldingen',
          baseline: 12,
          target: 4,
        },
        goalVersion: 1,
      },
      seen: 1,
    },
    handle: async ({ params, body: { goalVersion, ...text }, seen }, context) => {
      const versions = { version: seen, goalVersion };
      const { outcome, state } = await placePlans.write(context.actor, params, params.placeId, versions, text);
      const view = presentPlacePlan(context, state);
      if (outcome === 'stale') throw new Stale(view, view.version);
      return view;
    },
  });
}

function addActionRoute({ placePlans }: RouteServices): Route {
  return defineRoute({
    operationId: 'addPlaceAction',
    method: 'post',
    path: '/api/plans/:teamId/:year/place-plans/:placeId/actions',
    summary: 'Adds a plan action under the goal of a plan of action, at its place; at most seven',
    access: forWriters,
    params: PlacePlanInPath,
    body: NewPlaceAction,
    response: PlacePlanView,
    status: 201,
    version: ({ version }) => version,
    example: {
      as: 'teamlead',
      after: ['makePlacePlan'],
      params: examplePlace,
      body: {
        id: 'example',
        title: 'Containers verplaatsen',
        dueOn: '2026-12-18',
        ownerId: 'de300000-0000-4000-8000-000000000002',
      },
    },
    handle: async ({ params, body }, context) =>
      presentPlacePlan(context, await placePlans.addAction(context.actor, params, params.placeId, body)),
  });
}
