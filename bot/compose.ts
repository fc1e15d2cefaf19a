import type { Route } from './api/define';
import type { VisitorRoute } from './api/visitors/define';
import { createChat } from './chat/dispatcher';
import { createCommandTable } from './chat/command-table';
import type { ChatFeature } from './chat/define';
import type { Instant } from './contracts/calendar';
import type { Me } from './contracts/overview';
import type { Language } from './contracts/people';
import { createConversationLimits } from './delivery/conversation-limits';
import { createDispatcher } from './delivery/dispatcher';
import { withinLimits, withRetries } from './delivery/limited-messenger';
import { VERBS } from './features/annual-plan';
import { annualPlanChat, todoOf, type GoalsOf, type PlanOffers, type TaskOffers } from './features/annual-plan/chat';
import { annualPlanJobs } from './features/annual-plan/jobs';
import { annualPlanRoutes } from './features/annual-plan/routes';
import { assessmentRoundsChat, channelCardJobs } from './features/assessment-rounds/chat';
import { assessmentRoundJobs } from './features/assessment-rounds/jobs';
import { assessmentRoundRoutes } from './features/assessment-rounds/routes';
import { helpNumberRoutes } from './features/help-numbers/routes';
import { houseStyleRoutes } from './features/house-style/routes';
import { builtInCatalogue } from './features/interventions';
import { interventionsChat, stepOffers } from './features/interventions/chat';
import { interventionJobs } from './features/interventions/jobs';
import { runRoutes, toolkitRoutes } from './features/interventions/routes';
import { judgementsChat, judgeOffers, ownRoundScreen } from './features/judgements/chat';
import { builtInMaterials } from './features/materials';
import { materialRoutes } from './features/materials/routes';
import { judgementJobs } from './features/judgements/jobs';
import { neighborhoodRoutes, recordingRoutes, summaryRoutes } from './features/judgements/routes';
import { networkPartnerRoutes } from './features/network-partners/routes';
import { overviewJobs } from './features/overview/jobs';
import { overviewRoutes } from './features/overview/routes';
import { partnerLinkRoutes, partnerPageRoutes } from './features/partner-links/routes';
import { peopleChat, presentHelp } from './features/people/chat';
import { peopleRoutes } from './features/people/routes';
import { goalsButton, planGoalsChat } from './features/plan-goals/chat';
import { planGoalRoutes } from './features/plan-goals/routes';
import type { PhotoViewers } from './features/photos';
import { photoRoutes } from './features/photos/routes';
import { placePlansChat } from './features/place-plans/chat';
import { placePlanRoutes } from './features/place-plans/routes';
import { copyOffer, planCopiesChat } from './features/plan-copies/chat';
import { planCopyRoutes } from './features/plan-copies/routes';
import { planReportsChat } from './features/plan-reports/chat';
import { planReportRoutes } from './features/plan-reports/routes';
import { planRequestsChat } from './features/plan-requests/chat';
import { planRequestRoutes } from './features/plan-requests/routes';
import { cycleButton, planCycleChat } from './features/plan-cycle/chat';
import { planCycleRoutes } from './features/plan-cycle/routes';
import { planDocumentRoutes } from './features/plan-documents/routes';
import { planSectionRoutes } from './features/plan-sections/routes';
import { placeRoutes } from './features/places/routes';
import { planTemplateRoutes } from './features/plan-templates/routes';
import { builtInKnowledge } from './features/recognition';
import { recognitionRoutes } from './features/recognition/routes';
import { reminderChat } from './features/reminders/chat';
import { reminderJobs } from './features/reminders/jobs';
import { reminderRoutes } from './features/reminders/routes';
import { issueButton, reportedIssuesChat, type ReportedIssuesChat } from './features/reported-issues/chat';
import { reportedIssueJobs } from './features/reported-issues/jobs';
import { reportedIssueRoutes } from './features/reported-issues/routes';
import type { Translate } from './i18n';
import { createDueLoop, type DueLoop } from './jobs/due-loop';
import { createServices, type Ports, type Services } from './services';

export { createChecks, documentTypes, storeSchema } from './document-types';
export { createServices, type Ports, type QuietPorts, type Services } from './services';

export interface Settings {
  readonly tenantIds: readonly string[];
  readonly defaultLanguage: Language;
  /** When the day's digest goes, Amsterdam time. */
  readonly digestTime: string;
  readonly pollEveryMs: number;
  /** So many messages a second go to a tenant unasked, from all instances together. */
  readonly deliveryPerSecond: number;
  readonly allowLocalFiles?: boolean;
  /** Said on every card while the clock is not the real one. */
  readonly notice?: (now: Instant, t: Translate, language: Language) => string;
  /** As whom the demo can be looked at. */
  readonly identities?: Me['identities'];
  /** What only this way of running brings, such as the demo's commands. */
  readonly extraChat?: (services: Services) => readonly ChatFeature[];
}

/** What handles the activities that Teams sends. */
type Bot = ReturnType<typeof createChat>;

export interface Program {
  readonly services: Services;
  /** Everything that can be said and pressed in the chat, but for what the chat kit knows by itself. */
  readonly features: readonly ChatFeature[];
  readonly bot: Bot;
  /** Every address of the API for who is signed in. */
  readonly routes: readonly Route[];
  /** And those for people who have a link. */
  readonly visitorRoutes: readonly VisitorRoute[];
  readonly dueLoop: DueLoop;
}

/** The whole program, but for the adapters that it is given and the server that it is reached through. */
export function compose(given: Ports, settings: Settings): Program {
  const limits = createConversationLimits(given.clock);
  const ports = { ...given, messenger: withinLimits(given.messenger, { ...given, limits }) };
  const messenger = withRetries(ports.messenger, ports);
  const services = createServices(ports, { ...settings, messenger });
  const reporting = reportedIssuesChat({ ...services, issues: services.reportedIssues, ids: ports.ids });
  const features = chatFeatures(ports, settings, services, reporting);
  const bot = composeChat(ports, settings, services, { features, reporting });
  const routes = apiRoutes(ports, settings, services);
  const visitorRoutes = partnerPageRoutes({ ...settings, ...services });
  return { services, features, bot, routes, visitorRoutes, dueLoop: composeJobs(ports, settings, services) };
}

/** Reads the content that is otherwise read at its first use. @throws when a file is at fault */
export function checkContent(): void {
  builtInCatalogue();
  builtInKnowledge();
  builtInMaterials();
}

function chatFeatures(
  ports: Ports,
  settings: Settings,
  services: Services,
  reporting: ReportedIssuesChat,
): readonly ChatFeature[] {
  const offersFor: PlanOffers = async (context, view) => {
    const offer = await copyOffer(services, context, view);
    return [...(offer === undefined ? [] : [offer]), goalsButton(context, view.plan), cycleButton(context, view.plan)];
  };
  const goalsOf: GoalsOf = (tenantId, ref) => services.goalReader.of(tenantId, ref);
  const taskOffers: TaskOffers = (context, item) => [...stepOffers(context, item), ...judgeOffers(context, item)];
  const chatServices = { ...services, ids: ports.ids, goalsOf, offersFor, taskOffers };
  return [
    ...annualPlanChat(chatServices),
    planGoalsChat(services),
    planCycleChat(services),
    ...planReportsChat(chatServices),
    planRequestsChat(chatServices),
    planCopiesChat(chatServices),
    placePlansChat(chatServices),
    // Before what is reported: a picture with “voor” or “na” is of an intervention.
    interventionsChat({
      ...chatServices,
      runs: services.interventionRuns,
      goals: services.goalReader,
      links: ports.links,
      issueButton,
    }),
    reporting,
    judgementsChat(services),
    assessmentRoundsChat({ ...chatServices, links: ports.links, openJudging: ownRoundScreen(services) }),
    reminderChat(services),
    ...peopleChat({ people: services.people, todo: (context) => todoOf(chatServices, context) }),
    ...(settings.extraChat?.(services) ?? []),
  ];
}

function composeChat(
  ports: Ports,
  settings: Settings,
  { people, source, channels }: Services,
  { features, reporting }: { readonly features: readonly ChatFeature[]; readonly reporting: ReportedIssuesChat },
): Bot {
  const commands = createCommandTable(features.flatMap((feature) => feature.commands ?? []));
  return createChat({
    ...ports,
    ...settings,
    messenger: withRetries(ports.messenger, ports),
    features,
    identify: (tenantId, personId) => people.identify(tenantId, personId),
    remember: (address, personId, event) => people.remember(address, personId, event),
    channels,
    heard: (actor, language) => people.heard(actor, language),
    addressOf: (tenantId, personId) => people.addressOf(tenantId, personId),
    presentHelp: (context, entries) => presentHelp(context, entries, { listVerb: VERBS.openMyTasks }),
    fallback: (context, text) =>
      reporting.understood(context, text, (also) =>
        presentHelp(context, commands.entries(context.language), { listVerb: source.listVerb, unknown: true, also }),
      ),
  });
}

function apiRoutes(ports: Ports, settings: Settings, services: Services): readonly Route[] {
  return [
    ...peopleRoutes({ ...settings, ...services, links: ports.links, teamsOf: (actor) => services.plans.teams(actor) }),
    ...placeRoutes(services),
    ...annualPlanRoutes(services),
    ...planCycleRoutes(services),
    ...planDocumentRoutes({ ...ports, ...services }),
    ...planGoalRoutes(services),
    ...planSectionRoutes(services),
    ...planTemplateRoutes(services),
    ...overviewRoutes(services),
    ...helpNumberRoutes(services),
    ...recognitionRoutes(services),
    ...toolkitRoutes(services),
    ...runRoutes(services),
    ...materialRoutes(services),
    ...houseStyleRoutes(services),
    ...reminderRoutes(services),
    ...planReportRoutes(services),
    ...planRequestRoutes(services),
    ...planCopyRoutes(services),
    ...placePlanRoutes(services),
    ...networkPartnerRoutes(services),
    ...partnerLinkRoutes({ ...ports, ...services }),
    ...recordingRoutes(services),
    ...neighborhoodRoutes(services),
    ...assessmentRoundRoutes({ ...ports, ...services }),
    ...summaryRoutes({ ...ports, ...services }),
    ...reportedIssueRoutes(services),
    ...photoRoutes({ ...services, viewers: photoViewers(services) }),
  ];
}

function photoViewers({ reportedIssues, interventionRuns }: Services): PhotoViewers {
  return { 'reported-issue': reportedIssues.photos.mayView, 'running-intervention': interventionRuns.mayViewPhoto };
}

function composeJobs(ports: Ports, settings: Settings, services: Services): DueLoop {
  const dispatcher = createDispatcher({ ...ports, perSecond: settings.deliveryPerSecond });
  const handlers = [
    ...annualPlanJobs({ ...ports, ...services }),
    ...interventionJobs({ ...ports, ...services }),
    ...assessmentRoundJobs({
      ...{ ...ports, ...services, partners: services.networkPartners },
      summarize: (tenantId, round) => services.roundSummaries.summarize(tenantId, round),
    }),
    ...channelCardJobs({ ...ports, ...settings, ...services }),
    ...judgementJobs(ports),
    ...overviewJobs({ ...ports, ...services }),
    ...reportedIssueJobs(services),
    ...reminderJobs({ ...ports, ...settings, ...services, dispatcher }),
  ];
  return createDueLoop({ ...ports, handlers, pollEveryMs: settings.pollEveryMs });
}
