import type { Card } from '../../../cards/json';
import * as annualPlan from './annual-plan';
import * as people from './people';
import * as task from './task';

/** Every card in the states in which people meet it, with the longest Dutch texts they hold; `name` is a file name. */
export const SAMPLES: readonly { readonly name: string; readonly card: Card }[] = [
  { name: 'plan-overview', card: annualPlan.planOverview() },
  { name: 'plan-overview-empty', card: annualPlan.emptyPlanOverview() },
  { name: 'timeline', card: annualPlan.shortTimeline() },
  { name: 'timeline-longest', card: annualPlan.timeline() },
  { name: 'my-tasks', card: annualPlan.myTasks() },
  { name: 'my-tasks-empty', card: annualPlan.noTasks() },
  { name: 'task', card: task.openTask() },
  { name: 'task-mistake', card: task.lateTaskWithMistake() },
  { name: 'task-done', card: task.doneTask() },
  { name: 'task-already-done', card: task.alreadyDoneTask() },
  { name: 'task-past', card: task.pastTask() },
  { name: 'task-cancelled', card: task.cancelledTask() },
  { name: 'task-read-only', card: task.readOnlyTask() },
  { name: 'add-plan-action', card: annualPlan.addPlanAction() },
  { name: 'add-plan-action-refused', card: annualPlan.refusedPlanAction() },
  { name: 'import-preview', card: annualPlan.importPreview() },
  { name: 'import-result', card: annualPlan.importResult() },
  { name: 'digest', card: people.digest() },
  { name: 'welcome', card: people.welcome() },
  { name: 'help', card: people.help() },
  { name: 'absence', card: people.absence() },
  { name: 'settings', card: people.settings() },
  { name: 'team', card: people.team() },
  { name: 'refusal', card: people.refusal() },
];
