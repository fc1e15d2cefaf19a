import type { CardButton } from '../../../../cards/button';
import type { PlanItemRef, TeamPlanRef } from '../../../contracts/annual-plan';
import type { Translate } from '../../../i18n';
import { VERBS } from '../verbs';
import type { Origin, TaskData } from './card-data';

export function openPlanButton(
  t: Translate,
  { teamId, year }: TeamPlanRef,
  title = t('annual-plan.button.plan'),
): CardButton {
  return { title, verb: VERBS.openPlan, data: { teamId, year } };
}

export function timelineButton(
  t: Translate,
  { teamId, year }: TeamPlanRef,
  page = 0,
  title = t('annual-plan.button.timeline'),
): CardButton {
  return { title, verb: VERBS.openTimeline, data: { teamId, year, page } };
}

export function myTasksButton(t: Translate): CardButton {
  return { title: t('annual-plan.button.my-tasks'), verb: VERBS.openMyTasks, data: {} };
}

export function openTaskButton(t: Translate, ref: PlanItemRef, origin: Origin = {}): CardButton {
  return {
    title: t('annual-plan.button.open'),
    verb: VERBS.openTask,
    data: { ...withoutUndefined(ref), ...withoutUndefined(origin) },
  };
}

/** A button that acts on one item in the version that its card shows. */
export function taskButton(title: string, verb: string, data: TaskData, style?: CardButton['style']): CardButton {
  return { title, verb, data: withoutUndefined(data), style };
}

function withoutUndefined(
  data: Readonly<Record<string, string | number | undefined>>,
): Readonly<Record<string, string | number>> {
  const entries = Object.entries(data).flatMap(([key, value]): [string, string | number][] =>
    value === undefined ? [] : [[key, value]],
  );
  return Object.fromEntries(entries);
}
