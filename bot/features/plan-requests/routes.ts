import { defineRoute, type Route } from '../../api/define';
import { PlanInPath } from '../../api/params';
import { ContributionsAsked } from '../../contracts/plan-requests';
import { NewContributionRequest } from '../../contracts/plan-resources';
import type { ContributionRequests } from './service';

/** Asking for input for a plan; what came of it is among the plan's contributions. */
export function planRequestRoutes({
  contributionRequests,
}: {
  readonly contributionRequests: ContributionRequests;
}): readonly Route[] {
  return [
    defineRoute({
      operationId: 'askForContributions',
      method: 'post',
      path: '/api/plans/:teamId/:year/contribution-requests',
      summary: 'Asks several people the same for a plan; the same form sent twice asks once',
      access: { only: 'who leads the team, and administrators', refused: ['other-lead', 'staff', 'manager'] },
      params: PlanInPath,
      body: NewContributionRequest,
      response: ContributionsAsked,
      example: {
        as: 'teamlead',
        params: { teamId: 'vechtoever', year: '2026' },
        body: {
          id: 'example',
          question: 'Wat moet er volgens jou in het jaarplan?',
          dueOn: '2026-12-18',
          asked: [
            { personId: 'de300000-0000-4000-8000-000000000002' },
            { personId: 'de300000-0000-4000-8000-000000000002', onBehalfOf: 'Huurdersorganisatie De Brug' },
          ],
        },
      },
      handle: async ({ params, body }, { actor }) => ({ asked: await contributionRequests.ask(actor, params, body) }),
    }),
  ];
}
