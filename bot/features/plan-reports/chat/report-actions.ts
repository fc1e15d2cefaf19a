import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature, type CommandWords } from '../../../chat/define';
import { TeamPlanRef } from '../../../contracts/annual-plan';
import { errorSentence } from '../../../i18n';
import type { CardMessage, OutgoingMessage } from '../../../ports/messenger';
import { yearOf } from '../../../shared/local-date';
import { meantPlan, readYear } from '../../annual-plan';
import { presentTeamChoice } from '../../annual-plan/presenters';
import { StoryMissing } from '../errors';
import { currentReport } from '../report-period';
import type { ReportOutcome } from '../service';
import { VERBS } from '../verbs';
import { ReportData, StoryData } from './card-data';
import { presentReportCard, type ReportOptions } from './report-card';
import type { ChatServices } from './services';

/** Reading and writing the reports: `verslag`, `report`. */
export function createReportActions(services: ChatServices): ChatFeature {
  const screen = createReportScreen(services);
  const { planReports } = services;

  return {
    commands: [
      defineCommand({
        name: 'plan-reports/open',
        phrases: { nl: ['verslag', 'verslag {year}', 'rapportage'], en: ['report', 'report {year}'] },
        help: 'plan-reports.help.report',
        handle: async (context, words) => context.reply(await screen.meant(context, words)),
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: VERBS.openCurrent,
        parse: (data) => TeamPlanRef.parse(data),
        handle: (context, ref) => screen.current(context, ref),
      }),
      defineCardAction({
        verb: VERBS.openReport,
        parse: (data) => ReportData.parse(data),
        handle: (context, data) => screen.open(context, data),
      }),
      defineCardAction({
        verb: VERBS.saveReport,
        parse: (data) => StoryData.parse(data),
        handle: (context, data) =>
          screen.change(context, data, 'plan-reports.saved', (asked) => planReports.save(asked, data.story ?? '')),
      }),
      defineCardAction({
        verb: VERBS.submitReport,
        parse: (data) => StoryData.parse(data),
        handle: (context, data) =>
          screen.change(context, data, 'plan-reports.submitted', (asked) => planReports.submit(asked, data.story)),
      }),
      defineCardAction({
        verb: VERBS.reopenReport,
        parse: (data) => StoryData.parse(data),
        handle: (context, data) =>
          screen.change(context, data, 'plan-reports.reopened', (asked) => planReports.reopen(asked)),
      }),
    ],
  };
}

type Change = (asked: Parameters<ChatServices['planReports']['reopen']>[0]) => Promise<ReportOutcome>;
type Said = 'plan-reports.saved' | 'plan-reports.submitted' | 'plan-reports.reopened';

function createReportScreen({ planReports, plans }: ChatServices) {
  async function optionsFor(context: ChatContext, { teamId, year }: TeamPlanRef): Promise<ReportOptions> {
    return { ref: { teamId, year }, teamName: (await plans.teamFor(context.actor, teamId)).name };
  }

  async function open(context: ChatContext, data: ReportData, more: Partial<ReportOptions> = {}): Promise<CardMessage> {
    const options = await optionsFor(context, data);
    const report = await planReports.report(context.actor, options.ref, data.key);
    return presentReportCard(context, report, { ...options, ...more });
  }

  async function current(context: ChatContext, ref: TeamPlanRef): Promise<CardMessage> {
    const reports = await planReports.all(context.actor, ref);
    return open(context, { ...ref, key: currentReport(reports, context.today) });
  }

  return {
    open,
    current,

    /** In January it is last year's evaluation that is due. */
    async meant(context: ChatContext, { year: typed }: CommandWords): Promise<OutgoingMessage> {
      const { actor, today, t } = context;
      const year = typed === undefined ? undefined : readYear(typed, today);
      if (typed !== undefined && year === undefined) return { text: t('error.annual-plan.year.unreadable') };
      const meant = await meantPlan(plans, actor, today, year);
      if (meant.found !== 'one') return presentTeamChoice(context, meant, VERBS.openCurrent);
      const { teamId } = meant.ref;
      const years = await plans.years(actor, teamId);
      const lastYear = yearOf(today) - 1;
      const isEvaluating = year === undefined && today.slice(5, 7) === '01' && years.includes(lastYear);
      return current(context, isEvaluating ? { teamId, year: lastYear } : meant.ref);
    },

    /** What somebody typed comes back when it could not be used, or when others were first. */
    async change(context: ChatContext, data: StoryData, said: Said, run: Change): Promise<CardMessage> {
      const { version, story = '', ...rest } = data;
      const options = await optionsFor(context, data);
      try {
        const asked = { actor: context.actor, ref: options.ref, key: data.key, seenVersion: version };
        const { outcome, report } = await run(asked);
        const message = messageFor(context, outcome, said, { story, isKept: report.story === story.trim() });
        return presentReportCard(context, report, { ...options, message });
      } catch (error) {
        if (!(error instanceof StoryMissing)) throw error;
        return open(context, rest, { typed: { story, error: errorSentence(context.t, error) } });
      }
    },
  };
}

function messageFor(
  { t }: ChatContext,
  outcome: ReportOutcome['outcome'],
  said: Said,
  { story, isKept }: { readonly story: string; readonly isKept: boolean },
): Message {
  if (outcome === 'applied') return { tone: 'good', text: t(said) };
  if (outcome === 'already') return { tone: 'warning', text: t('plan-reports.already') };
  const isLost = story !== '' && !isKept;
  const text = isLost ? t('plan-reports.stale.typed', { text: story }) : t('plan-reports.stale');
  return { tone: 'warning', text };
}
