export { annualPlans, planItems, tasks } from './collections';
export { createPlanImports, pendingImports } from './plan-imports';
export { createPlanTasks } from './plan-tasks';
export { createPlans } from './plans';
export { createRemindableItems } from './remindable-items';
export { createTaskIndex } from './task-index';
export { VERBS } from './verbs';
