import type { CardButton, CardLink } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
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

/** Where the tab shows the same; undefined where there is no tab to open. */
export function tabLink(
  { t, tabLink: addressOf }: Pick<ChatContext, 't' | 'tabLink'>,
  path: string,
): CardLink | undefined {
  const url = addressOf(path);
  return url === undefined ? undefined : { title: t('chat.button.tab'), url };
}

/** The screen of one item; the association's own belong to no team. */
export function itemPath({ teamId = 'association', year, itemId }: PlanItemRef): string {
  return `/items/${teamId}/${year}/${encodeURIComponent(itemId)}`;
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
