export { createAgreements } from './agreements';
export { agreements, goalDocId, goals } from './collections';
export { currentValue } from './goal-change';
export { createGoalReader, type GoalReader } from './goal-reader';
export type { GoalView } from './goal-view';
export { mayWriteAgreements } from './permissions';
export { createGoals, type Goals, type PlanGoals } from './service';
export { VERBS } from './verbs';
