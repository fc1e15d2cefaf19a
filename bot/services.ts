import type { TeamPlanRef } from './contracts/annual-plan';
import {
  createOwnItems,
  createPlanImports,
  createPlanRequests,
  createPlans,
  createPlanTasks,
  createRemindableItems,
  createSummaryMarks,
  createTaskIndex,
  type Plans,
  type TaskIndex,
  type PlanRequests,
  type PlanTasks,
} from './features/annual-plan';
import {
  createAssessmentRounds,
  createAssignmentImports,
  createChannelCards,
  createParticipants,
  createRoundRepeats,
  VERBS as ROUND_VERBS,
} from './features/assessment-rounds';
import { createChannels, type Channels } from './features/channels';
import { createOverview, createPlanSummaries } from './features/overview';
import { createPeople, type People } from './features/people';
import { createAgreements, createGoalReader, createGoals, type GoalReader } from './features/plan-goals';
import { createHelpNumbers } from './features/help-numbers';
import { createHouseStyles } from './features/house-style';
import {
  createInterventionRuns,
  createOwnToolkit,
  createToolkit,
  watchSteps,
  type InterventionRunDeps,
} from './features/interventions';
import { createJudgementSteps, createJudging, createNeighborhoods, createSummaries } from './features/judgements';
import { createMaterials } from './features/materials';
import { createNetworkPartners } from './features/network-partners';
import { createPartnerLinks, type PartnerLinks } from './features/partner-links';
import { createPhotos } from './features/photos';
import { createPlacePlans } from './features/place-plans';
import { createPlanCopies } from './features/plan-copies';
import { createPlanReports, createTeamTalks } from './features/plan-reports';
import { createContributionRequests } from './features/plan-requests';
import { createPlanCycle } from './features/plan-cycle';
import { createPlanDocuments } from './features/plan-documents';
import { createPlanSections } from './features/plan-sections';
import { createPlaces, type Places } from './features/places';
import { createLegalDates, createPlanTemplates, type PlanTemplates } from './features/plan-templates';
import {
  createDeliveries,
  createDeliveryTotals,
  createDigestDelivery,
  createQuietDays,
  createReminders,
  type Reminders,
} from './features/reminders';
import { createBuiltInRecognizer, createRecognition } from './features/recognition';
import { createReportedIssues, type ReportedIssues } from './features/reported-issues';
import { placeReportsGatherer, teamReportsGatherer } from './features/reported-issues/presenters';
import type { ChargeMeter } from './ports/charge-meter';
import type { Clock } from './ports/clock';
import type { Directory } from './ports/directory';
import type { Documents } from './ports/documents';
import type { Holidays } from './ports/holidays';
import type { Ids } from './ports/ids';
import type { Images } from './ports/images';
import type { Links } from './ports/links';
import type { Logger } from './ports/logger';
import type { Mail } from './ports/mail';
import type { Messenger } from './ports/messenger';
import type { PagePrinter, SheetWriter } from './ports/printing';
import type { Recognizer } from './ports/recognizer';
import type { Secrets } from './ports/secrets';
import type { Spreadsheets } from './ports/spreadsheets';
import type { Store } from './ports/store';
import type { Typefaces } from './ports/typefaces';
import type { Workbooks } from './ports/workbooks';

export interface Ports {
  readonly store: Store;
  readonly directory: Directory;
  readonly holidays: Holidays;
  readonly spreadsheets: Spreadsheets;
  readonly workbooks: Workbooks;
  readonly documents: Documents;
  readonly images: Images;
  readonly typefaces: Typefaces;
  readonly pagePrinter: PagePrinter;
  readonly sheetWriter: SheetWriter;
  readonly messenger: Messenger;
  readonly links: Links;
  /** Absent: the one that the program comes with. */
  readonly recognizer?: Recognizer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  /** Absent where no mail is sent. */
  readonly mail?: Mail;
  readonly logger: Logger;
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Absent where the database charges nothing. */
  readonly meter?: ChargeMeter;
}

export type Services = ReturnType<typeof createServices>;

/** The ports through which nobody is written to. */
export type QuietPorts = Omit<Ports, 'messenger' | 'links' | 'fetch' | 'wait' | 'random'>;

export interface ServiceSettings {
  readonly digestTime: string;
  /** Posts what somebody asks for in a channel; absent where nobody is written to. */
  readonly messenger?: Messenger;
}

/** The use cases of all features over the ports. */
export function createServices(ports: QuietPorts, { digestTime, messenger }: ServiceSettings) {
  const people = createPeople(ports);
  const places = createPlaces(ports);
  const templates = createPlanTemplates(ports);
  const legalDates = createLegalDates({ ...ports, templates });
  const index = createTaskIndex({ ...ports, watch: (entry) => watch(entry) });
  const reader = createGoalReader(ports);
  const hasGoal: GoalReader['has'] = (...of) => reader.has(...of);
  const goalsOf: GoalReader['of'] = (...of) => reader.of(...of);
  const planDeps = { ...ports, people, places, templates, legalDates, index, hasGoal };
  const plans = createPlans(planDeps);
  const source = createRemindableItems({ ...ports, index, judgeVerb: ROUND_VERBS.judge });
  const reminders = createReminders({ ...ports, people, source, digestTime });
  const watch = watchSteps({ ...ports, index, reminders });
  const summaries = createPlanSummaries(ports);
  const planTasks = createPlanTasks(planDeps);
  const requests = createPlanRequests(planDeps);
  const year = yearServices(ports, { plans, tasks: planTasks, requests, reminders, goalReader: reader });
  const hasEvaluation = year.planReports.hasEvaluation.bind(year.planReports);
  const channels = createChannels({ ...ports, messenger });
  const issues = issueServices(ports, { ...planDeps, plans, reminders, goals: reader, channels });
  const { placeReports } = issues.reportedIssues;
  const cycle = cycleServices(ports, { places, templates, plans, reader, index, hasEvaluation, placeReports });
  return {
    people,
    places,
    templates,
    legalDates,
    index,
    plans,
    tasks: planTasks,
    ...year,
    requests,
    ...cycle,
    planDocuments: createPlanDocuments({ ...ports, ...cycle, places }),
    planCopies: createPlanCopies({ ...planDeps, plans, goalReader: reader, marks: createSummaryMarks(ports) }),
    placePlans: createPlacePlans({ ...planDeps, ...cycle, plans, gatherers: [placeReportsGatherer(placeReports)] }),
    ...issues,
    channels,
    ...assessmentServices(ports, { people, places, placeReports, channels }),
    ownItems: createOwnItems(planDeps),
    imports: createPlanImports({ ...planDeps, plans, goalsOf }),
    source,
    reminders,
    summaries,
    overview: createOverview({ ...ports, places, plans, reminders, summaries }),
    delivery: createDigestDelivery({ ...ports, people, source }),
    deliveryTotals: createDeliveryTotals(ports),
    deliveries: createDeliveries(ports),
    quietDays: createQuietDays(ports),
  };
}

/** What a plan is made of besides its items, and how it goes from draft to evaluation. */
function cycleServices(
  ports: QuietPorts,
  deps: {
    readonly places: Places;
    readonly templates: PlanTemplates;
    readonly plans: Plans;
    readonly reader: GoalReader;
    readonly index: TaskIndex;
    readonly hasEvaluation: (tenantId: string, ref: TeamPlanRef) => Promise<boolean>;
    readonly placeReports: ReportedIssues['placeReports'];
  },
) {
  const marks = createSummaryMarks(ports);
  const goals = createGoals({ ...ports, ...deps, marks });
  const sections = createPlanSections({
    ...ports,
    ...deps,
    goals,
    gatherers: [teamReportsGatherer(deps.placeReports)],
  });
  return {
    goalReader: deps.reader,
    goals,
    sections,
    cycle: createPlanCycle({ ...ports, ...deps, sections, marks }),
    agreements: createAgreements({ ...ports, ...deps }),
  };
}

/** What is reported, how it is understood, and what can be done about it. */
function issueServices(
  ports: QuietPorts,
  deps: Omit<InterventionRunDeps, 'toolkit' | 'photos'> & { readonly places: Places; readonly plans: Plans },
) {
  const toolkit = createToolkit(ports);
  const ownToolkit = createOwnToolkit({ ...ports, toolkit });
  const photos = createPhotos(ports);
  const interventionRuns = createInterventionRuns({ ...deps, toolkit, photos });
  const houseStyles = createHouseStyles(ports);
  const materials = createMaterials({ ...ports, ...deps, toolkit, interventionRuns, houseStyles });
  const helpNumbers = createHelpNumbers(ports);
  const recognizer = ports.recognizer ?? createBuiltInRecognizer();
  const recognition = createRecognition({ ...ports, recognizer });
  const known = { recognition, helpNumbers, toolkit, photos };
  const reportedIssues = createReportedIssues({ ...ports, ...deps, ...known, runs: interventionRuns });
  return {
    toolkit,
    ownToolkit,
    interventionRuns,
    houseStyles,
    materials,
    helpNumbers,
    recognition,
    reportedIssues,
    photos,
  };
}

/** What people say of how livable places are: who is asked in rounds, and what came of it. */
function assessmentServices(
  ports: QuietPorts,
  deps: {
    readonly people: People;
    readonly places: Places;
    readonly placeReports: ReportedIssues['placeReports'];
    readonly channels: Channels;
  },
) {
  const networkPartners = createNetworkPartners(ports);
  const linksOf: PartnerLinks['ofRound'] = (...of) => partnerLinks.ofRound(...of);
  const roundDeps = { ...ports, ...deps, partners: networkPartners, linksOf };
  const assessmentRounds = createAssessmentRounds(roundDeps);
  const participants = createParticipants(roundDeps);
  const known = { rounds: assessmentRounds, participants, partners: networkPartners };
  const partnerLinks = createPartnerLinks({ ...ports, ...known });
  const reportsAt = deps.placeReports.countsAt.bind(deps.placeReports);
  const judging = createJudging({ ...ports, ...deps, ...known, networkPartners, reportsAt });
  return {
    networkPartners,
    assessmentRounds,
    channelCards: createChannelCards({ ...ports, ...deps, ...known }),
    participants,
    partnerLinks,
    judging,
    judgementSteps: createJudgementSteps({ judging }),
    neighborhoods: createNeighborhoods({ ...ports, ...deps, ...known, ofPlace: judging.ofPlace }),
    roundRepeats: createRoundRepeats({ ...roundDeps, rounds: assessmentRounds }),
    assignmentImports: createAssignmentImports({ ...ports, ...deps, networkPartners, rounds: assessmentRounds }),
    roundSummaries: createSummaries({ ...ports, ...deps, networkPartners, rounds: assessmentRounds }),
  };
}

/** What the year of a plan brings: its reports and the weekly talk. */
function yearServices(
  ports: QuietPorts,
  deps: {
    readonly plans: Plans;
    readonly tasks: PlanTasks;
    readonly requests: PlanRequests;
    readonly reminders: Reminders;
    readonly goalReader: GoalReader;
  },
) {
  return {
    planReports: createPlanReports({ ...ports, ...deps }),
    teamTalks: createTeamTalks({ ...ports, ...deps }),
    contributionRequests: createContributionRequests({ ...ports, ...deps }),
  };
}
