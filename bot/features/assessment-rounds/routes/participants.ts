import { z } from 'zod';
import { defineRoute, FileAnswer, RawBytes, type Route } from '../../../api/define';
import {
  AssignmentChange,
  AssignmentImport,
  AssignmentOutcome,
  HandOver,
  HandOverOutcome,
  ParticipantFilter,
  ParticipantList,
} from '../../../contracts/assessment-rounds';
import { ParticipantId } from '../../../contracts/judgements';
import { MAX_SPREADSHEET_BYTES } from '../../../ports/spreadsheets';
import { madeRound, makers, RoundInPath, type RoundRouteServices } from './services';

/** Five hundred people with the places of each. */
const MAX_ASSIGNMENT_BYTES = 4 * 1024 * 1024;

const MO = 'professional.de300000-0000-4000-8000-000000000002';
const JOKE = 'de300000-0000-4000-8000-000000000003';

/** Who takes part: whom it asks, out of a file or not, and who takes over. */
export function participantRoutes(services: RoundRouteServices): readonly Route[] {
  return [listRoute(services), assignRoute(services), ...fileRoutes(services), handOverRoute(services)];
}

function listRoute({ participants }: RoundRouteServices): Route {
  return defineRoute({
    operationId: 'listParticipants',
    method: 'get',
    path: '/api/assessment-rounds/:roundId/participants',
    summary:
      'Who is asked and how they are reached, by name, with how far they are: of a colleague for who leads them only',
    access: makers,
    params: RoundInPath,
    query: ParticipantFilter,
    response: ParticipantList,
    example: {
      as: 'teamlead',
      after: ['addNetworkPartner', 'makeAssessmentRound', 'assignParticipants'],
      params: madeRound,
      query: { limit: 20 },
    },
    handle: ({ params, query }, { actor }) => participants.page(actor, params.roundId, query),
  });
}

function assignRoute({ participants }: RoundRouteServices): Route {
  return defineRoute({
    operationId: 'assignParticipants',
    method: 'post',
    path: '/api/assessment-rounds/:roundId/assignment',
    summary: 'Says who is asked about which places, up to 500 people at once; what was answered stays',
    access: makers,
    params: RoundInPath,
    body: AssignmentChange,
    maxBytes: MAX_ASSIGNMENT_BYTES,
    response: AssignmentOutcome,
    example: {
      as: 'teamlead',
      after: ['addNetworkPartner', 'makeAssessmentRound'],
      params: madeRound,
      body: {
        what: 'set',
        assignments: [
          { participantId: MO, placeIds: ['vechtstraat', 'sluiswachter'] },
          { participantId: 'partner.example-partner', placeIds: ['vechtstraat'] },
        ],
      },
    },
    handle: ({ params, body }, { actor }) => participants.assign(actor, params.roundId, body),
  });
}

function fileRoutes({ assignmentImports }: RoundRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'readAssignment',
      method: 'post',
      path: '/api/assessment-rounds/:roundId/assignment-import',
      summary: 'Reads who is asked about what from a spreadsheet (.xlsx or CSV); nothing is saved',
      access: makers,
      params: RoundInPath,
      query: z.object({ name: z.string().min(1).max(300) }),
      body: RawBytes,
      maxBytes: MAX_SPREADSHEET_BYTES,
      response: AssignmentImport,
      example: {
        as: 'teamlead',
        after: ['makeAssessmentRound'],
        params: madeRound,
        query: { name: 'toewijzing.csv' },
        body: new TextEncoder().encode(
          'persoon;complex\nMo Yildiz;"Vechtstraat; De Sluiswachter"\nJoke Bakker;Vechtstraat\n',
        ),
      },
      handle: ({ params, query, body }, { actor }) =>
        assignmentImports.read(actor, params.roundId, { name: query.name, bytes: body }),
    }),
    defineRoute({
      operationId: 'getAssignmentExample',
      method: 'get',
      path: '/api/assessment-rounds/:roundId/assignment-example',
      summary: 'A CSV file to begin with: the colleagues of the teams, with the places of each in the round',
      access: makers,
      params: RoundInPath,
      response: FileAnswer,
      produces: 'text/csv',
      example: { as: 'teamlead', after: ['makeAssessmentRound'], params: madeRound },
      handle: async ({ params }, { actor, t }) => ({
        name: t('assessment-rounds.example.file'),
        bytes: await assignmentImports.example(actor, params.roundId, {
          person: t('assessment-rounds.example.person'),
          place: t('assessment-rounds.example.place'),
        }),
      }),
    }),
  ];
}

function handOverRoute({ participants }: RoundRouteServices): Route {
  return defineRoute({
    operationId: 'handOverJudging',
    method: 'post',
    path: '/api/assessment-rounds/:roundId/participants/:participantId/hand-over',
    summary: 'Gives the places that somebody did not answer yet to a colleague',
    access: {
      only: 'the person themselves, who leads their team, managers and administrators',
      refused: ['other-lead'],
    },
    params: RoundInPath.extend({ participantId: ParticipantId }),
    body: HandOver,
    response: HandOverOutcome,
    example: {
      as: 'staff',
      after: ['addNetworkPartner', 'makeAssessmentRound', 'assignParticipants', 'changeAssessmentRoundState'],
      params: { ...madeRound, participantId: MO },
      body: { toPersonId: JOKE },
    },
    handle: ({ params, body }, { actor }) =>
      participants.handOver(actor, params.roundId, params.participantId, body.toPersonId),
  });
}
