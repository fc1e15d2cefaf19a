import { z } from 'zod';
import { defineRoute, type Route } from '../../../api/define';
import { IssueAdvice, IssueHistory, IssueResource } from '../../../contracts/reported-issues';
import { historyWords, presentAdvice, presentIssue } from '../presenters';
import { exampleIssue, forReaders, IssueInPath, type IssueRouteServices } from './services';

const AdviceQuery = z.object({
  /** Ids of what was shown before, with commas between. */
  exclude: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(12).optional(),
});

/** One reported issue, read. */
export function issueRoutes({ reportedIssues }: IssueRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getIssue',
      method: 'get',
      path: '/api/issues/:teamId/:id',
      summary: 'A reported issue; also found under the team that it was of before',
      access: forReaders,
      params: IssueInPath,
      response: IssueResource,
      version: ({ version }) => version,
      example: { as: 'staff', after: ['reportIssue'], params: exampleIssue },
      handle: async ({ params: { teamId, id } }, { actor }) =>
        presentIssue(await reportedIssues.view(actor, { teamId, issueId: id })),
    }),
    defineRoute({
      operationId: 'getIssueHistory',
      method: 'get',
      path: '/api/issues/:teamId/:id/history',
      summary: 'What happened to a reported issue, the latest first',
      access: forReaders,
      params: IssueInPath,
      response: IssueHistory,
      example: { as: 'staff', after: ['reportIssue'], params: exampleIssue },
      handle: async ({ params: { teamId, id } }, context) => {
        const view = await reportedIssues.view(context.actor, { teamId, issueId: id });
        const { names } = await reportedIssues.around(context.actor, view);
        const entries = view.issue.history.toReversed();
        return { entries: entries.map((entry) => ({ at: entry.at, text: historyWords(context, entry, names) })) };
      },
    }),
    defineRoute({
      operationId: 'getIssueAdvice',
      method: 'get',
      path: '/api/issues/:teamId/:id/advice',
      summary: 'What can be done about a reported issue: guidance, numbers, suggestions, and what is alike',
      access: forReaders,
      params: IssueInPath,
      query: AdviceQuery,
      response: IssueAdvice,
      example: { as: 'staff', after: ['reportIssue'], params: exampleIssue, query: {} },
      handle: async ({ params: { teamId, id }, query: { exclude = '', limit } }, context) => {
        const wish = { exclude: exclude.split(',').filter((one) => one !== ''), limit };
        return presentAdvice(context, await reportedIssues.advice(context.actor, { teamId, issueId: id }, wish));
      },
    }),
  ];
}
