import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import type { Gathered } from '../../../../cards/gathered';
import { reportCard, type Report } from '../../../../cards/plan-reports/report';
import { shortened } from '../../../../cards/text';
import type { ChatContext } from '../../../chat/chat-context';
import type { TeamPlanRef } from '../../../contracts/annual-plan';
import { ReportKey } from '../../../contracts/plan-reports';
import type { GatheredPart } from '../../../contracts/plan-sections';
import { longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { localDateOf } from '../../../shared/local-date';
import { VERBS as PLAN_VERBS } from '../../annual-plan';
import { planLink } from '../../annual-plan/presenters';
import { presentFacts } from '../presenters';
import type { ReportState } from '../service';
import { VERBS } from '../verbs';

export interface ReportOptions {
  readonly ref: TeamPlanRef;
  readonly teamName: string;
  readonly message?: Message | undefined;
  /** What somebody typed that was not kept, and what is wrong with it. */
  readonly typed?: { readonly story: string; readonly error?: string | undefined } | undefined;
}

/** With the longest lines a card has room for so many under each heading. */
const MOST_LINES = 4;
/** A longer story is written in the tab. */
const LONGEST_STORY_HERE = 4_000;

export function presentReportCard(context: ChatContext, report: ReportState, options: ReportOptions): CardMessage {
  const { t, language } = context;
  const { ref, teamName, message } = options;
  const title = t(`plan-reports.title.${report.key}`);
  const card = reportCard(
    {
      eyebrow: t('plan-reports.eyebrow', { year: ref.year, team: teamName }),
      title,
      notice: context.notice,
      message,
      link: planLink(context, ref, 'reports'),
    },
    {
      status: statusOf(context, report),
      facts: {
        title: t('plan-reports.facts.title'),
        parts: presentFacts({ t, language }, report.facts).map((part) => shortPart(context, part)),
      },
      story: storyOf(context, report, options),
      saves: savesOf(context, report, ref),
      others: othersOf(context, report, ref),
    },
  );
  return { card, summary: message?.text ?? title };
}

function statusOf({ t, language }: ChatContext, { facts, dueOn, submitted }: ReportState): string {
  if (submitted !== undefined) {
    const name = submitted.by ?? t('plan-reports.somebody');
    return t('plan-reports.status.submitted', { name, day: longDay(localDateOf(submitted.at), language) });
  }
  const [from, until, due] = [facts.from, facts.until, dueOn].map((day) => longDay(day, language));
  return t('plan-reports.status.draft', { from: from ?? '', until: until ?? '', due: due ?? '' });
}

function shortPart({ t }: ChatContext, { title, lines }: GatheredPart): Gathered {
  const left = lines.length - MOST_LINES;
  return {
    title,
    lines: lines.slice(0, MOST_LINES),
    ...(left > 0 ? { more: t('plan-reports.facts.more', { count: left }) } : {}),
  };
}

function storyOf({ t }: ChatContext, { story, may }: ReportState, { typed }: ReportOptions): Report['story'] {
  const title = t('plan-reports.story.title');
  if (!may.write) return { title, lines: story === '' ? [t('plan-reports.story.none')] : paragraphs(story) };
  if (!isWritableHere(story)) return { title, lines: [...paragraphs(story), t('plan-reports.story.longer')] };
  return {
    title,
    lines: [t('plan-reports.story.hint')],
    field: {
      label: t('plan-reports.story.label'),
      placeholder: t('plan-reports.story.placeholder'),
      maxLength: LONGEST_STORY_HERE,
      isMultiline: true,
      value: typed?.story ?? (story === '' ? undefined : story),
      error: typed?.error,
    },
  };
}

function isWritableHere(story: string): boolean {
  return story.length <= LONGEST_STORY_HERE;
}

function paragraphs(story: string): readonly string[] {
  return shortened(story, LONGEST_STORY_HERE)
    .split('\n')
    .filter((line) => line !== '');
}

function savesOf(
  { t }: ChatContext,
  { key, version, story, may }: ReportState,
  ref: TeamPlanRef,
): readonly CardButton[] {
  const data = { ...ref, key, version };
  const save: CardButton = { title: t('plan-reports.button.save'), verb: VERBS.saveReport, data };
  const submit: CardButton = {
    title: t('plan-reports.button.submit'),
    verb: VERBS.submitReport,
    data,
    style: 'positive',
  };
  return [...(may.write && isWritableHere(story) ? [save] : []), ...(may.submit ? [submit] : [])];
}

function othersOf({ t }: ChatContext, { key, version, may }: ReportState, ref: TeamPlanRef): readonly CardButton[] {
  const reopen = { title: t('plan-reports.button.reopen'), verb: VERBS.reopenReport, data: { ...ref, key, version } };
  return [
    ...(may.reopen ? [reopen] : []),
    ...ReportKey.options
      .filter((other) => other !== key)
      .map((other) => ({
        title: t(`plan-reports.title.${other}`),
        verb: VERBS.openReport,
        data: { ...ref, key: other },
      })),
    { title: t('annual-plan.button.plan'), verb: PLAN_VERBS.openPlan, data: { ...ref } },
  ];
}
