import type { Activity } from 'botbuilder';
import { noLinks } from '../../../bot/adapters/links/no-links';
import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import type { ChatDeps, KnownPerson } from '../../../bot/chat/chat-deps';
import type { ChannelNames } from '../../../bot/chat/incoming-activity';
import { createChat } from '../../../bot/chat/dispatcher';
import { handledActivities } from '../../../bot/chat/handled-activities';
import { createTurnError } from '../../../bot/chat/turn-error';
import type { Language, PersonId } from '../../../bot/contracts/people';
import type { Clock } from '../../../bot/ports/clock';
import { schemaOf } from '../../../bot/ports/collection';
import type { Address } from '../../../bot/ports/messenger';
import { createCountingIds } from '../counting-ids';
import { createManualClock } from '../manual-clock';
import { recordingLogger, type LogLine } from './recording-logger';
import { recordingMessenger, type RecordingMessenger } from './recording-messenger';
import { repliesOf, type Replies } from './replies';
import { TurnAdapter, type Refusal } from './turn-adapter';

/** Anything the chat needs can be given; what is not given records, and speaks Dutch on Tuesday 1 December 2026. */
export interface ChatTesterOptions extends Partial<ChatDeps> {
  readonly people: readonly KnownPerson[];
  /** What the channel does not do for the bot. */
  readonly refused?: readonly Refusal[];
}

/** How one thing that somebody does differs from a first message in their 1:1 chat. */
export interface Circumstances {
  readonly conversation?: 'personal' | 'groupChat' | 'channel';
  /** The same id is the same activity, delivered again. */
  readonly activityId?: string;
  readonly tenantId?: string;
}

export interface ChatTester {
  say(person: Someone, text: string, circumstances?: Circumstances): Promise<Replies>;
  /** Presses a button whose card is on a client with universal actions. */
  press(person: Someone, verb: string, data?: object, circumstances?: Circumstances): Promise<Replies>;
  /** Presses the same button on a client without; `cardId` is the message that holds it. */
  submit(
    person: Someone,
    verb: string,
    data?: object,
    circumstances?: Circumstances & { cardId?: string },
  ): Promise<Replies>;
  /** Chooses a message action on a message, which is HTML as Teams has it; without one, where one writes. */
  choose(person: Someone, actionId: string, html?: string, circumstances?: Circumstances): Promise<Replies>;
  /** Sends the dialog of a message action. */
  sendDialog(person: Someone, actionId: string, data: object, circumstances?: Circumstances): Promise<Replies>;
  /** Types and chooses in a search from where one writes; nothing yet when it only was opened. */
  search(person: Someone, searchId: string, typed?: Typed, circumstances?: Circumstances): Promise<Replies>;
  install(person: Someone, circumstances?: Circumstances): Promise<Replies>;
  remove(person: Someone): Promise<Replies>;
  /** Drops a file in the 1:1 chat. */
  drop(person: Someone, file: DroppedFile, text?: string): Promise<Replies>;
  /** Delivers whatever the channel might. */
  deliver(activity: Partial<Activity>): Promise<Replies>;
  readonly messenger: RecordingMessenger;
  /** The channels in which the bot is. */
  readonly channels: ReadonlyMap<string, { readonly address: Address; readonly names: ChannelNames }>;
  readonly remembered: readonly { readonly personId: PersonId; readonly event: string; readonly address: Address }[];
  readonly log: readonly LogLine[];
}

export interface DroppedFile {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

type Someone = { readonly id: PersonId };

export const TENANT_ID = '11111111-1111-4111-8111-111111111111';
const SITE = 'https://example-my.sharepoint.com';

/** Drives the real dispatcher as the channel does, one call for each thing that a person does. */
export async function createChatTester(options: ChatTesterOptions): Promise<ChatTester> {
  const { people, refused = [], ...given } = options;
  const clock = given.clock ?? createManualClock('2026-12-01T07:58:00.000Z');
  const messenger = recordingMessenger();
  const logger = recordingLogger();
  const files = new Map<string, DroppedFile>();
  const memory = addressBook();
  const spoken = new Map<PersonId, Language>();
  const channels = new Map<string, { readonly address: Address; readonly names: ChannelNames }>();
  const ids = given.ids ?? createCountingIds();
  const deps: ChatDeps = {
    features: [],
    identify(_tenantId, personId) {
      const known = people.find(({ person }) => person.id === personId);
      const spokenLanguage = spoken.get(personId);
      return Promise.resolve(known && { ...known, ...(spokenLanguage === undefined ? {} : { spokenLanguage }) });
    },
    channels: {
      remember: (address, names) => Promise.resolve(void channels.set(address.conversationId, { address, names })),
      forget: ({ conversationId }) => Promise.resolve(void channels.delete(conversationId)),
    },
    heard: (actor, language) => Promise.resolve(void spoken.set(actor.personId, language)),
    ...memory,
    messenger,
    fallback: (context, text) => context.reply({ text: `onbekend: ${text}` }),
    presentHelp: (_context, entries) => ({ card: { entries }, summary: 'help' }),
    links: noLinks(),
    tenantIds: [TENANT_ID],
    defaultLanguage: 'nl',
    store: given.store ?? (await memoryStore(clock)),
    clock,
    ids,
    logger,
    fetch: (address) => Promise.resolve(fileResponse(files, new Request(address).url)),
    ...given,
  };
  const bot = createChat(deps);
  const onTurnError = createTurnError(deps);
  const activityIds = createCountingIds();

  async function deliver(activity: Partial<Activity>): Promise<Replies> {
    const adapter = new TurnAdapter((turnContext) => bot.run(turnContext), refused);
    adapter.onTurnError = onTurnError;
    await adapter.processActivity(activity);
    return repliesOf(adapter.activeQueue, adapter.replaced);
  }
  const from = (person: Someone, { activityId = activityIds.next(), ...where }: Circumstances = {}) => ({
    ...activityFrom(person, where),
    id: activityId,
  });

  return {
    deliver,
    messenger,
    channels,
    remembered: memory.remembered,
    log: logger.lines,
    say: (person, text, where) => deliver({ ...from(person, where), type: 'message', text }),
    press: (person, verb, data = {}, where) =>
      deliver({
        ...from(person, where),
        ...{ type: 'invoke', name: 'adaptiveCard/action' },
        value: { action: { type: 'Action.Execute', verb, data } },
      }),
    submit: (person, verb, data = {}, { cardId = 'card-1', ...where } = {}) =>
      deliver({ ...from(person, where), type: 'message', replyToId: cardId, value: { ...data, verb } }),
    choose: (person, actionId, html, where = ELSEWHERE) =>
      deliver({ ...from(person, where), ...messageActionOpened(actionId, html) }),
    sendDialog: (person, actionId, data, where = ELSEWHERE) =>
      deliver({ ...from(person, where), ...messageActionSent(actionId, data) }),
    search: (person, searchId, typed, where = ELSEWHERE) =>
      deliver({ ...from(person, where), ...searchAsked(searchId, typed) }),
    install: (person, where) => deliver({ ...from(person, where), type: 'installationUpdate', action: 'add' }),
    remove: (person) => deliver({ ...from(person), type: 'installationUpdate', action: 'remove' }),
    drop(person, file, text = '') {
      const address = `${SITE}/${files.size + 1}`;
      files.set(address, file);
      return deliver({ ...from(person), type: 'message', text, attachments: [fileAttachment(file.name, address)] });
    },
  };
}

/** The attachment with which the channel tells of a dropped file. */
export function fileAttachment(name: string, downloadUrl: string) {
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  return { contentType, name, content: { downloadUrl, uniqueId: 'file', fileType: name.split('.').at(-1) } };
}

/** Where a message action was chosen, unless said: the bot need not be a member there. */
const ELSEWHERE: Circumstances = { conversation: 'channel' };

/** What makes an activity the choice of a message action; `html` is the message that it was chosen on. */
export function messageActionOpened(commandId: string, html?: string): Partial<Activity> {
  const pointed = { messagePayload: { id: '1', body: { contentType: 'html', content: html } } };
  const value =
    html === undefined
      ? { commandId, commandContext: 'compose' }
      : { commandId, commandContext: 'message', ...pointed };
  return { type: 'invoke', name: 'composeExtension/fetchTask', value };
}

/** What makes an activity the sending of a message action's dialog. */
export function messageActionSent(commandId: string, data: object): Partial<Activity> {
  return { type: 'invoke', name: 'composeExtension/submitAction', value: { commandId, data } };
}

/** What is typed and chosen in a search, by the name of its parameter. */
export type Typed = Readonly<Record<string, string>>;

/** What makes an activity the asking of a page of what a search finds. */
export function searchAsked(commandId: string, typed?: Typed, skip = 0): Partial<Activity> {
  const parameters = Object.entries(typed ?? { initialRun: 'true' }).map(([name, value]) => ({ name, value }));
  const value = { commandId, parameters, queryOptions: { skip, count: 25 } };
  return { type: 'invoke', name: 'composeExtension/query', value };
}

/** The channel's id of a person. */
function channelUserId({ id }: Someone): string {
  return `29:${id}`;
}

/** An activity of nobody's type yet, as the channel addresses it. */
export function activityFrom(
  person: Someone,
  { conversation: conversationType = 'personal', tenantId = TENANT_ID }: Omit<Circumstances, 'activityId'> = {},
): Partial<Activity> {
  const id = conversationType === 'personal' ? `a:${person.id}` : `19:${conversationType}@thread.tacv2`;
  return {
    channelId: 'msteams',
    serviceUrl: 'https://smba.example/emea/',
    from: { id: channelUserId(person), name: 'Somebody', aadObjectId: person.id },
    recipient: { id: '28:bot', name: 'Prettig Wonen' },
    conversation: { id, conversationType, tenantId, isGroup: conversationType !== 'personal', name: '' },
    channelData: { tenant: { id: tenantId } },
  };
}

/** What the people feature does with addresses, in memory. */
function addressBook() {
  const addresses = new Map<PersonId, Address>();
  const remembered: { personId: PersonId; event: string; address: Address }[] = [];
  const remember: ChatDeps['remember'] = (address, personId, event) => {
    const firstTime = !addresses.has(personId) && event !== 'removed';
    remembered.push({ personId, event, address });
    if (event === 'removed') addresses.delete(personId);
    else addresses.set(personId, address);
    return Promise.resolve({ firstTime });
  };
  return {
    remembered,
    remember,
    addressOf: (_tenantId: string, personId: PersonId) => Promise.resolve(addresses.get(personId)),
  };
}

function memoryStore(clock: Clock) {
  return openSqliteStore({ file: ':memory:', schema: schemaOf([handledActivities]), clock });
}

function fileResponse(files: ReadonlyMap<string, DroppedFile>, address: string): Response {
  const file = files.get(address);
  return file === undefined ? new Response(null, { status: 404 }) : new Response(file.content);
}
