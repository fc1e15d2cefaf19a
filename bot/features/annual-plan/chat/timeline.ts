import { timelineCard, ROWS_PER_PAGE } from '../../../../cards/annual-plan/timeline';
import type { Month } from '../../../../cards/annual-plan/month-strip';
import type { CardButton } from '../../../../cards/button';
import type { Section } from '../../../../cards/section';
import type { ChatContext } from '../../../chat/chat-context';
import type { LocalDate, QuietDay } from '../../../contracts/calendar';
import { monthName } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { inOrder, isLate, type ItemView, type PlanView } from '../plan-view';
import { myTasksButton, openPlanButton, openTaskButton, tabLink, timelineButton } from './buttons';
import { itemRow } from './item-row';

export interface TimelineOptions {
  /** From 0; one beyond the last shows the last. Without it, the page on which today is. */
  readonly page?: number;
  readonly quietDayOn: (day: LocalDate) => QuietDay | undefined;
}

/** The team's items with the association's among them, a page of them, under a strip of the plan year's months. */
export function presentTimeline(context: ChatContext, view: PlanView, options: TimelineOptions): CardMessage {
  const { t } = context;
  const { plan, team } = view;
  const all = inOrder([...view.items, ...view.associationItems]);
  const pages = Math.max(1, Math.ceil(all.length / ROWS_PER_PAGE));
  const page = Math.min(options.page ?? pageOf(all, context.today), pages - 1);
  const shown = all.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE);
  const title = t('annual-plan.timeline.title', { team: team.name });
  const card = timelineCard(
    {
      eyebrow: t('annual-plan.eyebrow', { year: plan.year }),
      title,
      notice: context.notice,
      link: tabLink(context, `/plans/${plan.teamId}/${plan.year}/timeline`),
    },
    {
      strip: stripOf(all, plan.year, context),
      legend: {
        done: t('calendar.item.done'),
        late: t('annual-plan.timeline.late'),
        coming: t('annual-plan.timeline.coming'),
      },
      months: monthsOf(shown, plan.teamId, context, options),
      pageLabel: t('annual-plan.timeline.page', { page: page + 1, pages, rows: all.length }),
      buttons: buttonsOf(context, view, page, pages),
    },
  );
  return { card, summary: title };
}

function pageOf(all: readonly ItemView[], today: LocalDate): number {
  const next = all.findIndex(({ item }) => item.dueOn >= today);
  return next === -1 ? 0 : Math.floor(next / ROWS_PER_PAGE);
}

/** The twelve months of the plan year, each by the worst that is in it. */
function stripOf(all: readonly ItemView[], planYear: number, { today, language }: ChatContext): readonly Month[] {
  const name = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${planYear}-${String(index + 1).padStart(2, '0')}`;
    const inMonth = all.filter(({ item }) => item.dueOn.startsWith(month));
    return { name: name.format(Date.UTC(planYear, index, 15)).replace('.', ''), state: stateOf(inMonth, today) };
  });
}

function stateOf(views: readonly ItemView[], today: LocalDate): Month['state'] {
  if (views.some(({ item }) => isLate(item, today))) return 'late';
  if (views.some(({ item }) => item.status === 'open')) return 'coming';
  return views.some(({ item }) => item.status === 'done') ? 'done' : 'empty';
}

function monthsOf(
  views: readonly ItemView[],
  planTeamId: string,
  context: ChatContext,
  { quietDayOn }: TimelineOptions,
): readonly Section[] {
  const months = new Map<string, ItemView[]>();
  for (const view of views) {
    const month = view.item.dueOn.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), view]);
  }
  return [...months].map(([month, inMonth]) => ({
    title: monthName(`${month}-01`, context.language),
    rows: inMonth.map((view) =>
      itemRow(view, context, { open: openTaskButton(context.t, view.ref, { from: 'plan', planTeamId }), quietDayOn }),
    ),
  }));
}

function buttonsOf({ t }: ChatContext, { plan }: PlanView, page: number, pages: number): readonly CardButton[] {
  const earlier = timelineButton(t, plan, page - 1, t('annual-plan.timeline.previous'));
  const later = timelineButton(t, plan, page + 1, t('annual-plan.timeline.next'));
  return [
    ...(page > 0 ? [earlier] : []),
    ...(page < pages - 1 ? [later] : []),
    openPlanButton(t, plan),
    myTasksButton(t),
  ];
}
