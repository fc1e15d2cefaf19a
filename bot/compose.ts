import { createChat } from './chat/dispatcher';
import { createCommandTable } from './chat/command-table';
import type { ChatFeature } from './chat/define';
import { handledActivities } from './chat/handled-activities';
import type { Instant } from './contracts/calendar';
import type { Language } from './contracts/people';
import { createConversationLimits } from './delivery/conversation-limits';
import { createDispatcher } from './delivery/dispatcher';
import { withinLimits, withRetries } from './delivery/limited-messenger';
import { paces } from './delivery/pace-document';
import {
  annualPlans,
  createPlanImports,
  createPlans,
  createPlanTasks,
  createRemindableItems,
  createTaskIndex,
  createTaskIndexCheck,
  pendingImports,
  planItems,
  tasks,
  VERBS,
} from './features/annual-plan';
import { annualPlanChat, todoOf, type ChatServices } from './features/annual-plan/chat';
import { annualPlanJobs } from './features/annual-plan/jobs';
import { conversations, createPeople, createSubstitutionCheck, personSettings, substitutions } from './features/people';
import { peopleChat, presentHelp } from './features/people/chat';
import { createPlaces, places as placeDocuments } from './features/places';
import {
  agendas,
  createAgendaCheck,
  createDeliveryTotals,
  createDigestDelivery,
  createReminders,
  digests,
  reminderSettings,
} from './features/reminders';
import { reminderChat } from './features/reminders/chat';
import { reminderJobs } from './features/reminders/jobs';
import type { Translate } from './i18n';
import { createDueLoop, type DueLoop } from './jobs/due-loop';
import type { Clock } from './ports/clock';
import { schemaOf } from './ports/collection';
import type { DerivedCheck } from './ports/derived-check';
import type { Directory } from './ports/directory';
import type { Holidays } from './ports/holidays';
import type { Ids } from './ports/ids';
import type { Logger } from './ports/logger';
import type { Messenger } from './ports/messenger';
import type { Spreadsheets } from './ports/spreadsheets';
import type { Store } from './ports/store';

/** Every type of document that the program keeps. */
export const documentTypes = [
  ...[annualPlans, planItems, tasks, pendingImports],
  ...[personSettings, substitutions, conversations, placeDocuments],
  ...[agendas, digests, reminderSettings, handledActivities, paces],
];

export const storeSchema = schemaOf(documentTypes);

/** What is derived, and can be compared with what it is derived from. */
export function createChecks(ports: Pick<Ports, 'store' | 'clock'>): readonly DerivedCheck[] {
  return [createTaskIndexCheck(ports), createSubstitutionCheck(ports), createAgendaCheck(ports)];
}

export interface Ports {
  readonly store: Store;
  readonly directory: Directory;
  readonly holidays: Holidays;
  readonly spreadsheets: Spreadsheets;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}

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
  /** What only this way of running brings, such as the demo's commands. */
  readonly extraChat?: (services: Services) => readonly ChatFeature[];
}

export type Services = ReturnType<typeof createServices>;

/** The ports through which nobody is written to. */
export type QuietPorts = Omit<Ports, 'messenger' | 'fetch' | 'wait' | 'random'>;

/** The use cases of all features over the ports. */
export function createServices(ports: QuietPorts, { digestTime }: Pick<Settings, 'digestTime'>) {
  const people = createPeople(ports);
  const places = createPlaces(ports);
  const index = createTaskIndex(ports);
  const planDeps = { ...ports, people, places, index };
  const plans = createPlans(planDeps);
  const source = createRemindableItems({ ...ports, index });
  return {
    people,
    places,
    index,
    plans,
    tasks: createPlanTasks(planDeps),
    imports: createPlanImports({ ...planDeps, plans }),
    source,
    reminders: createReminders({ ...ports, people, source, digestTime }),
    delivery: createDigestDelivery({ ...ports, people, source }),
    deliveryTotals: createDeliveryTotals(ports),
  };
}

/** What handles the activities that Teams sends. */
type Bot = ReturnType<typeof createChat>;

export interface Program {
  readonly services: Services;
  /** Everything that can be said and pressed in the chat, but for what the chat kit knows by itself. */
  readonly features: readonly ChatFeature[];
  readonly bot: Bot;
  readonly dueLoop: DueLoop;
}

/** The whole program, but for the adapters that it is given and the server that it is reached through. */
export function compose(given: Ports, settings: Settings): Program {
  const limits = createConversationLimits(given.clock);
  const ports = { ...given, messenger: withinLimits(given.messenger, { ...given, limits }) };
  const services = createServices(ports, settings);
  const features = chatFeatures(ports, settings, services);
  const bot = composeChat(ports, settings, services, features);
  return { services, features, bot, dueLoop: composeJobs(ports, settings, services) };
}

function chatFeatures(ports: Ports, settings: Settings, services: Services): readonly ChatFeature[] {
  const chatServices: ChatServices = { ...services, ids: ports.ids };
  return [
    ...annualPlanChat(chatServices),
    reminderChat(services),
    ...peopleChat({ people: services.people, todo: (context) => todoOf(chatServices, context) }),
    ...(settings.extraChat?.(services) ?? []),
  ];
}

function composeChat(
  ports: Ports,
  settings: Settings,
  { people, source }: Services,
  features: readonly ChatFeature[],
): Bot {
  const commands = createCommandTable(features.flatMap((feature) => feature.commands ?? []));
  return createChat({
    ...ports,
    ...settings,
    messenger: withRetries(ports.messenger, ports),
    features,
    identify: (tenantId, personId) => people.identify(tenantId, personId),
    remember: (address, personId, event) => people.remember(address, personId, event),
    heard: (actor, language) => people.heard(actor, language),
    addressOf: (tenantId, personId) => people.addressOf(tenantId, personId),
    presentHelp: (context, entries) => presentHelp(context, entries, { listVerb: VERBS.openMyTasks }),
    fallback: (context) =>
      context.reply(
        presentHelp(context, commands.entries(context.language), { listVerb: source.listVerb, unknown: true }),
      ),
  });
}

function composeJobs(ports: Ports, settings: Settings, services: Services): DueLoop {
  const dispatcher = createDispatcher({ ...ports, perSecond: settings.deliveryPerSecond });
  const handlers = [
    ...annualPlanJobs({ ...ports, ...services }),
    ...reminderJobs({ ...ports, ...settings, ...services, dispatcher }),
  ];
  return createDueLoop({ ...ports, handlers, pollEveryMs: settings.pollEveryMs });
}
