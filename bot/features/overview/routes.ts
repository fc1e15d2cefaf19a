import { z } from 'zod';
import { defineRoute, type ApiContext, type Route } from '../../api/define';
import { IdInPath, YearInPath } from '../../api/params';
import { Overview, OverviewRows, type OverviewItem } from '../../contracts/overview';
import { presentItem } from '../annual-plan/presenters';
import type { OverviewItemView, OverviewService } from './service';

/** How the plans of a year stand, and the items behind each number. */
export function overviewRoutes({ overview }: { readonly overview: OverviewService }): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getOverview',
      method: 'get',
      path: '/api/overview',
      summary:
        'Per team how much is late, coming and done, and what needs attention first; of the teams that somebody sees',
      access: 'everybody',
      query: z.object({ year: YearInPath.optional() }),
      response: Overview,
      example: { as: 'manager', query: { year: '2026' } },
      handle: async ({ query }, context) => {
        const { teams, attention, ...view } = await overview.overview(context.actor, query.year);
        return { ...view, teams: [...teams], attention: attention.map((item) => present(context, item)) };
      },
    }),
    defineRoute({
      operationId: 'listOverviewRows',
      method: 'get',
      path: '/api/overview/rows',
      summary: 'The items behind one number of a team, by due day',
      access: { only: 'people of the team, managers and administrators', refused: ['other-lead'] },
      query: z.object({ year: YearInPath, teamId: IdInPath, what: z.enum(['late', 'coming', 'done']) }),
      response: OverviewRows,
      example: { as: 'manager', query: { year: '2026', teamId: 'vechtoever', what: 'coming' } },
      handle: async ({ query: { teamId, year, what } }, context) => {
        const rows = await overview.rows(context.actor, { teamId, year }, what);
        return { items: rows.map((item) => present(context, item)) };
      },
    }),
  ];
}

function present(context: ApiContext, view: OverviewItemView): OverviewItem {
  const { owner, ...item } = presentItem(context, view);
  return view.isOwnerShown ? { ...item, owner } : item;
}
