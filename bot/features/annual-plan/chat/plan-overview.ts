import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import { planOverviewCard } from '../../../../cards/annual-plan/plan-overview';
import type { Section } from '../../../../cards/section';
import type { ChatContext } from '../../../chat/chat-context';
import type { LocalDate, QuietDay } from '../../../contracts/calendar';
import type { CardMessage } from '../../../ports/messenger';
import type { ItemView, PlanView } from '../plan-view';
import { myTasksButton, openPlanButton, openTaskButton, tabLink, timelineButton } from './buttons';
import { VERBS } from '../verbs';
import { itemRow } from './item-row';

const LATE_ROWS = 3;
const PAST_ROWS = 2;
/** A card has room for six buttons, of which one leads to the tab. */
const MOST_BUTTONS = 5;

/** What the overview needs besides the plan itself. */
export interface OverviewOptions {
  readonly quietDayOn: (day: LocalDate) => QuietDay | undefined;
  /** Another year of which there is a plan, or the next one to be made. */
  readonly otherYear?: { readonly year: number; readonly exists: boolean } | undefined;
  /** What can be done about what was just done, before all else. */
  readonly first?: readonly CardButton[] | undefined;
  /** Of the features that build on the plan. */
  readonly offers?: readonly CardButton[] | undefined;
  readonly message?: Message | undefined;
}

export function presentPlanOverview(context: ChatContext, view: PlanView, options: OverviewOptions): CardMessage {
  const { t } = context;
  const { plan, team, progress } = view;
  const progressText = t('annual-plan.progress', { done: progress.done, total: progress.total });
  const card = planOverviewCard(
    {
      eyebrow: t('annual-plan.eyebrow', { year: plan.year }),
      title: team.name,
      notice: context.notice,
      message: options.message,
      link: tabLink(context, `/plans/${plan.teamId}/${plan.year}`),
    },
    {
      progress: { ...progress, text: progressText },
      sections: sectionsOf(context, view, options),
      notInstalled: notInstalledLine(context, view),
      importHint: view.may.write ? t('annual-plan.import.hint') : undefined,
      buttons: buttonsOf(context, view, options),
    },
  );
  return { card, summary: `${t('annual-plan.eyebrow', { year: plan.year })} ${team.name}: ${progressText}` };
}

function sectionsOf(context: ChatContext, view: PlanView, { quietDayOn }: OverviewOptions): readonly Section[] {
  const { t } = context;
  const rowOf = (one: ItemView) =>
    itemRow(one, context, {
      open: openTaskButton(t, one.ref, { from: 'plan', planTeamId: view.plan.teamId }),
      quietDayOn,
    });
  const past = view.items.filter(({ item }) => item.status === 'past');
  const late: Section = {
    title: t('annual-plan.section.late', { count: view.late.length }),
    color: 'attention',
    rows: view.late.slice(0, LATE_ROWS).map(rowOf),
    more: moreThan(context, view.late.length, LATE_ROWS),
  };
  const next: Section = {
    title: t('annual-plan.section.next'),
    rows: view.next.map(rowOf),
    ...(view.next.length === 0 ? { more: t('annual-plan.next.none') } : {}),
  };
  const over: Section = {
    title: t('annual-plan.section.past', { count: past.length }),
    hint: t('annual-plan.section.past.hint'),
    rows: past.slice(-PAST_ROWS).map(rowOf),
    more: moreThan(context, past.length, PAST_ROWS),
  };
  return [...(view.late.length > 0 ? [late] : []), next, ...(past.length > 0 ? [over] : [])];
}

function moreThan({ t }: ChatContext, count: number, shown: number): string | undefined {
  return count > shown ? t('annual-plan.section.more', { count: count - shown }) : undefined;
}

function notInstalledLine({ t }: ChatContext, { notInstalled }: PlanView): string | undefined {
  if (notInstalled.length === 0) return undefined;
  return t('annual-plan.not-installed', { names: notInstalled.map(({ givenName }) => givenName).join(', ') });
}

function buttonsOf(
  { t }: ChatContext,
  { plan, may }: PlanView,
  { otherYear, first = [], offers = [] }: OverviewOptions,
): readonly CardButton[] {
  const { teamId, year } = plan;
  const add: CardButton = { title: t('annual-plan.button.add'), verb: VERBS.openForm, data: { teamId, year } };
  const other = otherYear === undefined ? undefined : otherYearButton(t, teamId, otherYear, may.write);
  const all = [
    ...first,
    timelineButton(t, plan),
    ...offers,
    ...(may.write ? [add] : []),
    ...(other === undefined ? [] : [other]),
    myTasksButton(t),
  ];
  return all.slice(0, MOST_BUTTONS);
}

function otherYearButton(
  t: ChatContext['t'],
  teamId: string,
  { year, exists }: { readonly year: number; readonly exists: boolean },
  mayWrite: boolean,
): CardButton | undefined {
  if (exists) return openPlanButton(t, { teamId, year }, t('annual-plan.button.other-year', { year }));
  return mayWrite
    ? { title: t('annual-plan.button.make', { year }), verb: VERBS.makePlan, data: { teamId, year } }
    : undefined;
}
