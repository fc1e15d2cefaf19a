export { annualPlans, pendingImports, planItems, tasks } from './collections';
export { createPlanImports } from './plan-imports';
export { createPlanTasks } from './plan-tasks';
export { createPlans } from './plans';
export { createRemindableItems } from './remindable-items';
export { createTaskIndex } from './task-index';
export { createTaskIndexCheck } from './task-index-check';
export { VERBS } from './verbs';
