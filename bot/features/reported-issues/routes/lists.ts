import { z } from 'zod';
import { defineRoute, type Route } from '../../../api/define';
import { DayInQuery, IdInPath } from '../../../api/params';
import { IssueList, PlaceVisit, ReportedIssueStatus } from '../../../contracts/reported-issues';
import { ThemeId } from '../../../contracts/themes';
import { presentIssueList, presentVisit } from '../presenters';
import type { IssueRouteServices } from './services';

const ListQuery = z.object({
  teamId: IdInPath.optional(),
  /** `unfinished`: open or in progress. */
  status: z.enum([...ReportedIssueStatus.options, 'unfinished']).optional(),
  theme: ThemeId.optional(),
  placeId: IdInPath.optional(),
  from: DayInQuery.optional(),
  to: DayInQuery.optional(),
  words: z.string().max(100).optional(),
  mine: z.literal('yes').optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  after: z.string().max(4_000).optional(),
});
type ListQuery = z.infer<typeof ListQuery>;

/** Many reported issues at once. */
export function listRoutes({ reportedIssues }: IssueRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listIssues',
      method: 'get',
      path: '/api/issues',
      summary: 'Reported issues that the person may see, the newest first; the last page may be empty',
      access: 'everybody',
      query: ListQuery,
      response: IssueList,
      example: { as: 'staff', after: ['reportIssue'], query: { teamId: 'vechtoever', words: 'grofvuil' } },
      handle: async ({ query: { mine, status, limit, after, ...filter } }, { actor }) => {
        const wish = { ...filter, statuses: statusesOf(status), isMine: mine !== undefined };
        return presentIssueList(await reportedIssues.list(actor, wish, { limit, after }));
      },
    }),
    defineRoute({
      operationId: 'getPlaceVisit',
      method: 'get',
      path: '/api/places/:placeId/visit',
      summary: 'What is reported, promised and planned at a place, for a visit',
      access: { only: 'people of the team, managers and administrators', refused: ['other-lead'] },
      params: z.object({ placeId: IdInPath }),
      response: PlaceVisit,
      example: { as: 'staff', after: ['reportIssue'], params: { placeId: 'vechtstraat' } },
      handle: async ({ params }, context) =>
        presentVisit(context, await reportedIssues.visit(context.actor, params.placeId)),
    }),
  ];
}

function statusesOf(status: ListQuery['status']): readonly ReportedIssueStatus[] | undefined {
  if (status === undefined) return undefined;
  return status === 'unfinished' ? ['open', 'in-progress'] : [status];
}
