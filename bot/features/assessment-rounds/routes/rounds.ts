import { defineRoute, type ApiContext, type Route } from '../../../api/define';
import { Stale } from '../../../api/refusal';
import {
  NewRound,
  RepeatRound,
  RoundCommand,
  RoundInput,
  RoundList,
  RoundOutcome,
  RoundPreview,
  RoundResource,
  RoundResponse,
} from '../../../contracts/assessment-rounds';
import { mayMakeAny } from '../permissions';
import { presentRoundRow } from '../presenters';
import type { RoundOutcome as Outcome } from '../service';
import { madeRound, makers, RoundInPath, roundResource, type RoundRouteServices } from './services';

/** A round of Team Vechtoever. */
const EXAMPLE: RoundInput = {
  name: 'Meetronde winter 2026',
  opensOn: '2026-12-01',
  closesOn: '2026-12-28',
  questions: {
    dimensions: ['housing', 'environment', 'cohesion', 'safety', 'involvement'],
    trend: true,
    familiarity: true,
    extra: '',
  },
  placeIds: ['vechtstraat', 'sluiswachter', 'kleine-haven'],
};

const made = { as: 'teamlead', after: ['makeAssessmentRound'], params: madeRound } as const;

/** Making rounds, and taking them from draft to close. */
export function roundRoutes(services: RoundRouteServices): readonly Route[] {
  return [
    ...readingRoutes(services),
    ...figureRoutes(services),
    createRoute(services),
    ...changingRoutes(services),
    repeatRoute(services),
  ];
}

function readingRoutes(services: RoundRouteServices): readonly Route[] {
  const { assessmentRounds: rounds } = services;
  return [
    defineRoute({
      operationId: 'listAssessmentRounds',
      method: 'get',
      path: '/api/assessment-rounds',
      summary: 'The assessment rounds that concern the reader, the latest first',
      access: 'everybody',
      response: RoundList,
      example: { as: 'staff' },
      handle: async (_input, { actor }) => ({
        rounds: (await rounds.list(actor)).map(presentRoundRow),
        may: { make: mayMakeAny(actor) },
      }),
    }),
    defineRoute({
      operationId: 'getAssessmentRound',
      method: 'get',
      path: '/api/assessment-rounds/:roundId',
      summary: 'An assessment round with its places; a draft for who makes it only',
      access: makers,
      params: RoundInPath,
      response: RoundResource,
      version: ({ version }) => version,
      example: made,
      handle: async ({ params }, { actor }) =>
        roundResource(services, actor.tenantId, await rounds.view(actor, params.roundId)),
    }),
  ];
}

function figureRoutes({ assessmentRounds: rounds }: RoundRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'previewAssessmentRound',
      method: 'get',
      path: '/api/assessment-rounds/:roundId/preview',
      summary: 'What opening the round would mean, and what should be looked at before',
      access: makers,
      params: RoundInPath,
      response: RoundPreview,
      example: made,
      handle: ({ params }, { actor }) => rounds.preview(actor, params.roundId),
    }),
    defineRoute({
      operationId: 'getRoundResponse',
      method: 'get',
      path: '/api/assessment-rounds/:roundId/response',
      summary: 'How many answered, counted a few seconds after each judgement; for a team lead of their own teams',
      access: makers,
      params: RoundInPath,
      response: RoundResponse,
      example: made,
      handle: ({ params }, { actor }) => rounds.response(actor, params.roundId),
    }),
  ];
}

function createRoute(services: RoundRouteServices): Route {
  return defineRoute({
    operationId: 'makeAssessmentRound',
    method: 'post',
    path: '/api/assessment-rounds',
    summary: 'Makes a draft of an assessment round; the same id twice is one',
    access: makers,
    body: NewRound,
    response: RoundResource,
    status: 201,
    version: ({ version }) => version,
    example: { as: 'teamlead', body: { id: 'example-round', teamId: 'vechtoever', ...EXAMPLE } },
    handle: async ({ body }, { actor }) =>
      roundResource(services, actor.tenantId, await services.assessmentRounds.create(actor, body)),
  });
}

function changingRoutes(services: RoundRouteServices): readonly Route[] {
  const { assessmentRounds: rounds } = services;
  return [
    defineRoute({
      operationId: 'writeAssessmentRound',
      method: 'put',
      path: '/api/assessment-rounds/:roundId',
      summary: 'Changes a round; of an open one its name, and places that come in addition',
      access: makers,
      params: RoundInPath,
      body: RoundInput,
      precondition: 'version',
      response: RoundResource,
      version: ({ version }) => version,
      example: { ...made, body: { ...EXAMPLE, name: 'Meetronde eind 2026' }, seen: 1 },
      handle: async ({ params, body, seen }, context) =>
        (await unlessStale(services, context, await rounds.change(context.actor, params.roundId, seen, body))).round,
    }),
    defineRoute({
      operationId: 'changeAssessmentRoundState',
      method: 'post',
      path: '/api/assessment-rounds/:roundId/commands',
      summary: 'Opens, closes, reopens, extends or cancels a round, or reminds who did not finish',
      access: makers,
      params: RoundInPath,
      body: RoundCommand,
      precondition: 'version',
      response: RoundOutcome,
      version: ({ round }) => round.version,
      current: RoundResource,
      example: {
        ...made,
        after: ['addNetworkPartner', 'makeAssessmentRound', 'assignParticipants'],
        body: { what: 'open' },
        seen: 1,
      },
      handle: async ({ params, body, seen }, context) =>
        unlessStale(services, context, await rounds.command(context.actor, params.roundId, seen, body)),
    }),
  ];
}

function repeatRoute(services: RoundRouteServices): Route {
  return defineRoute({
    operationId: 'repeatAssessmentRound',
    method: 'post',
    path: '/api/assessment-rounds/:roundId/repeat',
    summary: 'Makes a draft of the same round a year later, with who is still known; the same id twice is one',
    access: makers,
    params: RoundInPath,
    body: RepeatRound,
    response: RoundResource,
    status: 201,
    version: ({ version }) => version,
    example: {
      as: 'teamlead',
      after: ['addNetworkPartner', 'makeAssessmentRound', 'assignParticipants', 'changeAssessmentRoundState'],
      params: madeRound,
      body: { id: 'example-round-later' },
    },
    handle: async ({ params, body }, { actor }) =>
      roundResource(services, actor.tenantId, await services.roundRepeats.repeat(actor, params.roundId, body.id)),
  });
}

/** @throws Stale */
async function unlessStale(
  services: RoundRouteServices,
  { actor }: ApiContext,
  { outcome, view }: Outcome,
): Promise<RoundOutcome> {
  const round = await roundResource(services, actor.tenantId, view);
  if (outcome === 'stale') throw new Stale(round, round.version);
  return { outcome, round };
}
