import { z } from 'zod';
import { defineRoute, RawPicture, type Route } from '../../../api/define';
import { IdInPath } from '../../../api/params';
import { IssueResource } from '../../../contracts/reported-issues';
import { MAX_IMAGE_BYTES } from '../../../ports/images';
import { presentIssue } from '../presenters';
import { EXAMPLE_PICTURE, exampleIssue, forWorkers, IssueInPath, type IssueRouteServices } from './services';

/** The pictures of a reported issue; `GET /api/photos/:photoId` shows one. */
export function photoRoutes({ reportedIssues }: IssueRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'addIssuePhoto',
      method: 'post',
      path: '/api/issues/:teamId/:id/photos',
      summary:
        'Adds a picture to a reported issue, shrunk and without where and when it was taken; the same one twice is one',
      access: forWorkers,
      params: IssueInPath,
      body: RawPicture,
      maxBytes: MAX_IMAGE_BYTES,
      response: IssueResource.extend({ photoId: z.string() }),
      status: 201,
      version: ({ version }) => version,
      example: { as: 'staff', after: ['reportIssue'], params: exampleIssue, body: EXAMPLE_PICTURE },
      handle: async ({ params: { teamId, id }, body }, { actor }) => {
        const { photoId, view } = await reportedIssues.photos.add(actor, { teamId, issueId: id }, body);
        return { ...presentIssue(view), photoId };
      },
    }),
    defineRoute({
      operationId: 'removeIssuePhoto',
      method: 'delete',
      path: '/api/issues/:teamId/:id/photos/:photoId',
      summary: 'Takes a picture away from a reported issue, for good',
      access: forWorkers,
      params: IssueInPath.extend({ photoId: IdInPath }),
      response: IssueResource,
      version: ({ version }) => version,
      example: {
        as: 'staff',
        after: ['reportIssue', 'addIssuePhoto'],
        params: { ...exampleIssue, photoId: '{photoId}' },
      },
      handle: async ({ params: { teamId, id, photoId } }, { actor }) =>
        presentIssue(await reportedIssues.photos.remove(actor, { teamId, issueId: id }, photoId)),
    }),
  ];
}
