import { z } from 'zod';
import { defineRoute, type Route } from '../../api/define';
import { PlanInPath, YearInPath } from '../../api/params';
import { CopyPlan, PlanCopied, PlanCopyPreview } from '../../contracts/plan-copies';
import { presentPreview } from './presenters';
import type { PlanCopies } from './service';

const examplePlan = { teamId: 'vechtoever', year: '2027' };

/** Going on with an earlier year's plan. */
export function planCopyRoutes({ planCopies }: { readonly planCopies: PlanCopies }): readonly Route[] {
  return [
    defineRoute({
      operationId: 'previewCopy',
      method: 'get',
      path: '/api/plans/:teamId/:year/copy',
      summary: "What would come along from an earlier year's plan; what was not finished is marked",
      access: { only: 'people of the team, managers and administrators', refused: ['other-lead'] },
      params: PlanInPath,
      query: z.object({ from: YearInPath }),
      response: PlanCopyPreview,
      example: { as: 'teamlead', after: ['makePlan'], params: examplePlan, query: { from: '2026' } },
      handle: async ({ params, query }, context) =>
        presentPreview(context, await planCopies.preview(context.actor, params, query.from)),
    }),
    defineRoute({
      operationId: 'copyPlan',
      method: 'post',
      path: '/api/plans/:teamId/:year/copy',
      summary: "Takes along from an earlier year's plan what was chosen; doing it twice makes nothing twice",
      access: { only: 'who leads the team, and administrators', refused: ['other-lead', 'staff', 'manager'] },
      params: PlanInPath,
      body: CopyPlan,
      response: PlanCopied,
      example: {
        as: 'teamlead',
        after: ['makePlan'],
        params: examplePlan,
        body: { from: 2026, goalIds: [], itemIds: ['action-demo-1'], sectionKeys: ['analysis'] },
      },
      handle: ({ params, body }, { actor }) => planCopies.copy(actor, params, body),
    }),
  ];
}
