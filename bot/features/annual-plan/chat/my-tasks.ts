import { myTasksCard } from '../../../../cards/annual-plan/my-tasks';
import type { Row } from '../../../../cards/row';
import type { Section } from '../../../../cards/section';
import type { ChatContext } from '../../../chat/chat-context';
import type { Place } from '../../../contracts/places';
import { dayInList } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { addDays, weekdayOf } from '../../../shared/local-date';
import type { Task } from '../collections';
import { titleIn } from '../item-title';
import { mayViewPlan } from '../permissions';
import { openPlanButton, openTaskButton, tabLink } from './buttons';
import { openWords, toneOf } from './item-row';

/** Together they fit a card with the longest texts. */
const MOST_ROWS = 12;

/** Somebody's open tasks: late, soon, later; the first dozen. */
export function presentMyTasks(
  context: ChatContext,
  tasks: readonly Task[],
  places: ReadonlyMap<string, Place>,
): CardMessage {
  const { t, today } = context;
  const endOfNextWeek = addDays(today, 14 - weekdayOf(today));
  const shown = tasks.slice(0, MOST_ROWS);
  const group = (title: string, isIn: (task: Task) => boolean, color?: Section['color']): readonly Section[] => {
    const rows = shown.filter(isIn).map((task) => taskRow(context, task, places));
    return rows.length === 0 ? [] : [{ title, rows, color }];
  };
  const groups = [
    ...group(t('annual-plan.tasks.late'), ({ dueOn }) => dueOn < today, 'attention'),
    ...group(t('annual-plan.tasks.this-week'), ({ dueOn }) => today <= dueOn && dueOn <= endOfNextWeek),
    ...group(t('annual-plan.tasks.later'), ({ dueOn }) => endOfNextWeek < dueOn),
  ];
  const more =
    tasks.length > shown.length ? t('annual-plan.section.more', { count: tasks.length - shown.length }) : undefined;
  const title = t('annual-plan.tasks.title');
  const firstPlan = tasks.find(
    ({ kind, ref }) =>
      kind !== 'step' && kind !== 'assessment' && ref.teamId !== undefined && mayViewPlan(context.actor, ref.teamId),
  )?.ref;
  const card = myTasksCard(
    { eyebrow: context.person.name, title, notice: context.notice, link: tabLink(context, '/tasks') },
    {
      groups: groups.map((one, position) => (position === groups.length - 1 ? { ...one, more } : one)),
      empty: tasks.length === 0 ? t('annual-plan.tasks.none') : undefined,
      buttons:
        firstPlan?.teamId === undefined ? [] : [openPlanButton(t, { teamId: firstPlan.teamId, year: firstPlan.year })],
    },
  );
  return { card, summary: title };
}

/** One open task in a list. */
export function taskRow(context: ChatContext, task: Task, places: ReadonlyMap<string, Place>): Row {
  const { t, language, today } = context;
  return {
    day: dayInList(task.dueOn, today, language),
    title: titleIn(language, task),
    tone: toneOf({ status: 'open', dueOn: task.dueOn }, today),
    state: openWords(task, context),
    detail: task.placeId === undefined ? undefined : places.get(task.placeId)?.name,
    open: openTaskButton(t, task.ref, { from: 'tasks' }),
  };
}
