import {
  defineCardAction,
  defineCommand,
  type AnyCardAction,
  type ChatFeature,
  type Command,
} from '../../../chat/define';
import type { CardButton } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import type { IssueRef } from '../../../contracts/reported-issues';
import { VERBS } from '../verbs';
import { createAnswerScreen, type AnswerScreen } from './answer-screen';
import {
  AnswerData,
  AnywayData,
  BasisData,
  CloseData,
  CorrectData,
  FeedbackData,
  FormData,
  GivenData,
  IssueData,
  JoinData,
  NamesData,
  PhotoData,
  PlaceData,
  RejectData,
  ReopenData,
  SearchData,
  StartData,
  StartForm,
  ThemeData,
  VersionData,
} from './card-data';
import { createFeedbackScreen, type FeedbackScreen } from './feedback-screen';
import { createIssueScreen, type IssueScreen } from './issue-screen';
import { meantVisit, openVisit } from './meant-visit';
import { reportMessageAction } from './message-report';
import { presentMine } from './mine-card';
import { movePhoto, photoHandler } from './photo-handler';
import { createReportScreen, type ReportScreen, type Unknown } from './report-screen';
import type { ChatServices } from './services';
import { createStartScreen, type StartScreen } from './start-screen';

export type { ChatServices } from './services';

/** What reported issues bring to the chat, and what becomes of text that is no command. */
export interface ReportedIssuesChat extends ChatFeature {
  /** @param unknown what is answered to a text that is no report either */
  readonly understood: (context: ChatContext, text: string, unknown: Unknown) => Promise<void>;
}

/** From what somebody types to what one could do: `melding`, `mijn meldingen`, `straks Vechtstraat`, or any text. */
export function reportedIssuesChat(services: ChatServices): ReportedIssuesChat {
  const answers = createAnswerScreen(services);
  const screen = createIssueScreen(services);
  const reports = createReportScreen(services, answers);
  return {
    commands: commandsOf(services, reports),
    cardActions: [
      ...reportActions(reports),
      ...answerActions(answers),
      ...startActions(createStartScreen(services)),
      ...issueActions(screen),
      ...feedbackActions(createFeedbackScreen(services)),
      ...listActions(services),
    ],
    files: photoHandler(services, answers),
    messageActions: [reportMessageAction(services, reports)],
    understood: async (context, text, unknown) => context.reply(await reports.understood(context, text, unknown)),
  };
}

/** Opens a report from where something else leads to it. */
export function issueButton({ t }: Pick<ChatContext, 't'>, { teamId, issueId }: IssueRef): CardButton {
  return { title: t('reported-issues.button.issue'), verb: VERBS.openIssue, data: { teamId, issueId } };
}

function commandsOf(services: ChatServices, reports: ReportScreen): readonly Command[] {
  return [
    defineCommand({
      name: 'reported-issues/report',
      phrases: {
        nl: ['melding', 'melding {text}', 'ik wil iets melden'],
        en: ['issue', 'issue {text}', 'i want to report something'],
      },
      help: 'reported-issues.help.report',
      async handle(context, { text }) {
        const empty = FormData.parse({});
        await context.reply(await (text === undefined ? reports.form(context, empty) : reports.command(context, text)));
      },
    }),
    defineCommand({
      name: 'reported-issues/mine',
      phrases: { nl: ['mijn meldingen'], en: ['my issues', 'my reports'] },
      help: 'reported-issues.help.mine',
      handle: async (context) => context.reply(await mine(services, context)),
    }),
    defineCommand({
      name: 'reported-issues/visit',
      phrases: { nl: ['straks {place}', 'straks'], en: ['visit {place}', 'visit'] },
      help: 'reported-issues.help.visit',
      handle: async (context, { place }) => context.reply(await meantVisit(services, context, place)),
    }),
  ];
}

async function mine({ issues }: ChatServices, context: ChatContext) {
  return presentMine(context, (await issues.mine(context.actor)).issues);
}

function reportActions(reports: ReportScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({
      verb: VERBS.openForm,
      parse: (data) => FormData.parse(data),
      handle: reports.form,
    }),
    defineCardAction({ verb: VERBS.sendReport, parse: (data) => FormData.parse(data), handle: reports.send }),
    defineCardAction({ verb: VERBS.reportAnyway, parse: (data) => AnywayData.parse(data), handle: reports.anyway }),
  ];
}

function answerActions(answers: AnswerScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({ verb: VERBS.openAnswer, parse: (data) => AnswerData.parse(data), handle: answers.resume }),
    defineCardAction({ verb: VERBS.correctIssue, parse: (data) => CorrectData.parse(data), handle: answers.correct }),
    defineCardAction({ verb: VERBS.chooseTheme, parse: (data) => ThemeData.parse(data), handle: answers.chooseTheme }),
    defineCardAction({ verb: VERBS.removeNames, parse: (data) => NamesData.parse(data), handle: answers.removeNames }),
    defineCardAction({ verb: VERBS.answerBasis, parse: (data) => BasisData.parse(data), handle: answers.answerBasis }),
    defineCardAction({ verb: VERBS.searchToolkit, parse: (data) => SearchData.parse(data), handle: answers.search }),
    defineCardAction({
      verb: VERBS.rejectSuggestions,
      parse: (data) => RejectData.parse(data),
      handle: answers.reject,
    }),
    defineCardAction({ verb: VERBS.undoChange, parse: (data) => AnswerData.parse(data), handle: answers.undo }),
  ];
}

function startActions(starts: StartScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({ verb: VERBS.openStart, parse: (data) => StartData.parse(data), handle: starts.open }),
    defineCardAction({ verb: VERBS.startIntervention, parse: (data) => StartForm.parse(data), handle: starts.start }),
  ];
}

function issueActions(screen: IssueScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({ verb: VERBS.openIssue, parse: (data) => IssueData.parse(data), handle: screen.open }),
    defineCardAction({ verb: VERBS.takeUp, parse: (data) => VersionData.parse(data), handle: screen.takeUp }),
    defineCardAction({ verb: VERBS.closeIssue, parse: (data) => CloseData.parse(data), handle: screen.close }),
    defineCardAction({ verb: VERBS.reopenIssue, parse: (data) => ReopenData.parse(data), handle: screen.reopen }),
    defineCardAction({ verb: VERBS.joinIssue, parse: (data) => JoinData.parse(data), handle: screen.join }),
    defineCardAction({ verb: VERBS.separateIssue, parse: (data) => VersionData.parse(data), handle: screen.separate }),
    defineCardAction({ verb: VERBS.withdrawIssue, parse: (data) => VersionData.parse(data), handle: screen.withdraw }),
  ];
}

function feedbackActions(feedback: FeedbackScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({ verb: VERBS.openFeedback, parse: (data) => FeedbackData.parse(data), handle: feedback.open }),
    defineCardAction({ verb: VERBS.giveFeedback, parse: (data) => GivenData.parse(data), handle: feedback.give }),
  ];
}

function listActions(services: ChatServices): readonly AnyCardAction[] {
  return [
    defineCardAction({
      verb: VERBS.choosePhoto,
      parse: (data) => PhotoData.parse(data),
      handle: (context, data) => movePhoto(services, context, data),
    }),
    defineCardAction({ verb: VERBS.openMine, parse: () => undefined, handle: (context) => mine(services, context) }),
    defineCardAction({
      verb: VERBS.openVisit,
      parse: (data) => PlaceData.parse(data),
      handle: (context, { placeId }) => openVisit(services, context, placeId),
    }),
  ];
}
