import { defineRoute, type Route } from '../../../api/define';
import { ItemList } from '../../../contracts/plan-resources';
import { presentItem } from '../presenters';
import type { RouteServices } from './services';

export function taskRoutes({ ownItems }: RouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listMyTasks',
      method: 'get',
      path: '/api/tasks',
      summary: 'The open milestones, plan actions and requests of who asks, earliest due day first',
      access: 'everybody',
      response: ItemList,
      example: { as: 'staff' },
      handle: async (_input, context) => {
        const views = await ownItems.open(context.actor);
        return { items: views.map((view) => presentItem(context, view)) };
      },
    }),
  ];
}
