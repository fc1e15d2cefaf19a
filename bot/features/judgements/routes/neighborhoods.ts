import { z } from 'zod';
import { defineRoute, type Route } from '../../../api/define';
import { IdInPath } from '../../../api/params';
import { NeighborhoodAssessment } from '../../../contracts/assessment-rounds';
import type { Neighborhoods } from '../neighborhoods';

export interface NeighborhoodRouteServices {
  readonly neighborhoods: Neighborhoods;
}

/** The complexes of a neighborhood side by side. */
export function neighborhoodRoutes({ neighborhoods }: NeighborhoodRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getNeighborhoodAssessment',
      method: 'get',
      path: '/api/assessment-rounds/:roundId/neighborhoods/:placeId',
      summary: 'The places of a round in a neighborhood, with what the team of the reader says of them',
      access: {
        only: 'who leads the team of a place there, managers and administrators',
        refused: ['staff', 'other-lead'],
      },
      params: z.object({ roundId: IdInPath, placeId: IdInPath }),
      response: NeighborhoodAssessment,
      example: {
        as: 'teamlead',
        after: ['addNetworkPartner', 'makeAssessmentRound', 'assignParticipants', 'changeAssessmentRoundState'],
        params: { roundId: 'example-round', placeId: 'vechtoever' },
      },
      handle: ({ params: { roundId, placeId } }, { actor }) => neighborhoods.view(actor, roundId, placeId),
    }),
  ];
}
