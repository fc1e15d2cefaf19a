import type { Card } from '../../../cards/json';
import * as annualPlan from './annual-plan';
import * as people from './people';
import * as planCycle from './plan-cycle';
import * as planGoals from './plan-goals';
import * as task from './task';
import * as year from './year';

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
  { name: 'task-approval', card: task.approvalTask() },
  { name: 'task-contribution', card: task.contributionTask() },
  { name: 'goals', card: planGoals.goals() },
  { name: 'goals-longest', card: planGoals.longestGoals() },
  { name: 'goals-none', card: planGoals.noGoals() },
  { name: 'plan-state-draft', card: planCycle.draftPlan() },
  { name: 'plan-state-ready', card: planCycle.readyPlan() },
  { name: 'plan-state-aligning', card: planCycle.aligningPlan() },
  { name: 'plan-state-evaluated', card: planCycle.evaluatedPlan() },
  { name: 'plan-state-offer', card: planCycle.offerForm() },
  { name: 'add-plan-action', card: annualPlan.addPlanAction() },
  { name: 'add-plan-action-refused', card: annualPlan.refusedPlanAction() },
  { name: 'import-preview', card: annualPlan.importPreview() },
  { name: 'import-result', card: annualPlan.importResult() },
  { name: 'report', card: year.report() },
  { name: 'report-submitted', card: year.submittedReport() },
  { name: 'team-talk', card: year.teamTalk() },
  { name: 'team-talk-empty', card: year.emptyTeamTalk() },
  { name: 'request-form', card: year.requestForm() },
  { name: 'request-rounds', card: year.rounds() },
  { name: 'copy-checklist', card: year.checklist() },
  { name: 'place-plan', card: year.placePlan() },
  { name: 'place-plan-to-read', card: year.placePlanToRead() },
  { name: 'choose-place', card: year.choosePlace() },
  { name: 'digest', card: people.digest() },
  { name: 'welcome', card: people.welcome() },
  { name: 'help', card: people.help() },
  { name: 'absence', card: people.absence() },
  { name: 'settings', card: people.settings() },
  { name: 'team', card: people.team() },
  { name: 'refusal', card: people.refusal() },
];
