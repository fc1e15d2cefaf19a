import { z } from 'zod';
import { defineRoute, type Route } from '../../../api/define';
import { YearInPath } from '../../../api/params';
import { Stale } from '../../../api/refusal';
import { OwnQuietDays, QuietDays } from '../../../contracts/plan-settings';
import { NO_OWN_DAYS, type QuietDaysView } from '../quiet-days';
import type { ReminderRouteServices } from './services';

const PATH = '/api/settings/quiet-days/:year';

export function quietDayRoutes({ quietDays }: Pick<ReminderRouteServices, 'quietDays'>): readonly Route[] {
  const params = z.object({ year: YearInPath });
  return [
    defineRoute({
      operationId: 'getQuietDays',
      method: 'get',
      path: PATH,
      summary: 'The days of a year on which nobody is reminded: public holidays, and those that the association added',
      access: 'everybody',
      params,
      response: QuietDays,
      version: ({ version }) => version,
      example: { as: 'staff', params: { year: '2027' } },
      handle: async ({ params: { year } }, { actor }) => present(await quietDays.view(actor, year)),
    }),
    defineRoute({
      operationId: 'changeQuietDays',
      method: 'put',
      path: PATH,
      summary: "Sets the association's own quiet days of a year; they count from now on",
      access: { only: 'administrators', refused: ['manager', 'teamlead', 'staff'] },
      params,
      body: OwnQuietDays,
      precondition: 'tag',
      response: QuietDays,
      version: ({ version }) => version,
      example: {
        as: 'admin',
        params: { year: '2027' },
        body: { days: [{ on: '2027-05-07', name: 'Brugdag' }] },
        seen: NO_OWN_DAYS,
      },
      handle: async ({ params: { year }, body, seen }, { actor }) => {
        const { outcome, view } = await quietDays.change(actor, year, seen, body);
        if (outcome === 'stale') throw new Stale(present(view), view.version);
        return present(view);
      },
    }),
  ];
}

function present({ days, ...view }: QuietDaysView): QuietDays {
  return { ...view, days: [...days] };
}
