import { z } from 'zod';
import { defineRoute, type ApiContext, type Route } from '../../../api/define';
import { DayInQuery, IdInPath } from '../../../api/params';
import { Deliveries, type DeliveryRow } from '../../../contracts/deliveries';
import type { Delivery } from '../deliveries';
import { deliveryReason, unreachableReason } from './delivery-reason';
import type { ReminderRouteServices } from './services';

export function deliveryRoutes({ deliveries }: Pick<ReminderRouteServices, 'deliveries'>): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listDeliveries',
      method: 'get',
      path: '/api/deliveries',
      summary: 'What was sent on a day, today by default, and what not and why: the totals, and fifty people by name',
      access: { only: 'managers and administrators', refused: ['teamlead', 'staff'] },
      query: z.object({ day: DayInQuery.optional(), after: IdInPath.optional() }),
      response: Deliveries,
      example: { as: 'admin', query: { day: '2026-12-01' } },
      handle: async ({ query }, context) => {
        const view = await deliveries.list(context.actor, query.day ?? context.today, query.after);
        return {
          day: view.day,
          totals: view.totals,
          rows: view.rows.map((delivery) => presentDelivery(delivery, context)),
          after: view.after,
          unreachable: view.unreachable.map(({ id, name, code }) => ({
            ...{ id, name },
            reason: unreachableReason(code, context.t),
          })),
        };
      },
    }),
  ];
}

function presentDelivery({ personId, name, digest, seenAt }: Delivery, { t }: ApiContext): DeliveryRow {
  const { state, lines, attempts, sentAt } = digest;
  // What went after all keeps why it did not before.
  const reason = state === 'sent' ? undefined : digest.reason;
  return {
    person: { id: personId, name: name ?? t('reminders.delivery.person-gone') },
    state,
    lines: lines.length,
    attempts,
    sentAt,
    seenAt,
    reason: reason === undefined ? undefined : { code: reason, text: deliveryReason(state, reason, t) },
  };
}
