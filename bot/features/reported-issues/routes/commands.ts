import { defineRoute, type Route } from '../../../api/define';
import { Stale } from '../../../api/refusal';
import { IssueCommand, IssueOutcome, IssueResource } from '../../../contracts/reported-issues';
import { presentIssue } from '../presenters';
import { exampleIssue, forWorkers, IssueInPath, type IssueRouteServices } from './services';

/** Working on a reported issue. */
export function commandRoutes({ reportedIssues }: IssueRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'changeIssue',
      method: 'post',
      path: '/api/issues/:teamId/:id/commands',
      summary: 'Changes a reported issue; under another team when its place is of that team then',
      access: forWorkers,
      params: IssueInPath,
      body: IssueCommand,
      precondition: 'version',
      response: IssueOutcome,
      version: ({ issue }) => issue.version,
      current: IssueResource,
      example: {
        as: 'staff',
        after: ['reportIssue'],
        params: exampleIssue,
        body: { what: 'correct', theme: 'communal-spaces' },
        seen: 1,
      },
      handle: async ({ params: { teamId, id }, body, seen }, { actor }) => {
        const { outcome, view } = await reportedIssues.change(actor, { teamId, issueId: id }, seen, body);
        const issue = presentIssue(view);
        if (outcome === 'stale') throw new Stale(issue, issue.version);
        return { outcome, issue };
      },
    }),
  ];
}
