import { z } from 'zod';
import { defineRoute, FileAnswer, type Route } from '../../api/define';
import { IdInPath } from '../../api/params';
import type { Photos, PhotoViewers } from './service';

export interface PhotoRouteServices {
  readonly photos: Photos;
  readonly viewers: PhotoViewers;
}

const KEPT_SECONDS = 3600;

/** The pictures themselves; what they belong to says which there are. */
export function photoRoutes({ photos, viewers }: PhotoRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getPhoto',
      method: 'get',
      path: '/api/photos/:photoId',
      summary: 'A photo, as JPEG',
      access: { only: 'who may see what it belongs to', refused: ['other-lead'] },
      params: z.object({ photoId: IdInPath }),
      response: FileAnswer,
      produces: 'image/jpeg',
      shown: { keptSeconds: KEPT_SECONDS },
      example: { as: 'staff', after: ['reportIssue', 'addIssuePhoto'], params: { photoId: '{photoId}' } },
      handle: async ({ params }, { actor }) => ({
        name: `${params.photoId}.jpg`,
        bytes: await photos.picture(actor, params.photoId, viewers),
      }),
    }),
  ];
}
