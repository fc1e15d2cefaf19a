import type { ChatFeature } from '../../../chat/define';
import { createFormActions } from './form-actions';
import { createImportActions } from './import-actions';
import { createPlanCommands } from './plan-commands';
import type { ChatServices } from './services';
import { createTaskActions } from './task-actions';

export type { ChatServices, GoalsOf, PlanOffers, TaskOffers } from './services';
export { todoOf } from './todo';

/** Everything of the annual plan that can be said and pressed in the chat. */
export function annualPlanChat(services: ChatServices): readonly ChatFeature[] {
  return [
    createPlanCommands(services),
    { cardActions: createTaskActions(services) },
    createFormActions(services),
    createImportActions(services),
  ];
}
