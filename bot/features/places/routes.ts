import { z } from 'zod';
import { defineRoute, type Route } from '../../api/define';
import { IdInPath } from '../../api/params';
import { PlaceList } from '../../contracts/places';
import type { People } from '../people';
import type { Places } from './service';

export function placeRoutes({
  people,
  places,
}: {
  readonly people: People;
  readonly places: Places;
}): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listPlacesOfTeam',
      method: 'get',
      path: '/api/teams/:teamId/places',
      summary: 'The neighborhoods and complexes of a team, by name',
      access: { only: 'people of the team, managers and administrators', refused: ['other-lead'] },
      params: z.object({ teamId: IdInPath }),
      response: PlaceList,
      example: { as: 'staff', params: { teamId: 'vechtoever' } },
      handle: async ({ params }, { actor }) => {
        await people.requireVisible(actor, params.teamId);
        return { places: [...(await places.ofTeam(actor.tenantId, params.teamId))] };
      },
    }),
  ];
}
