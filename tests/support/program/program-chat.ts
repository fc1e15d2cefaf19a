import type { Activity } from 'botbuilder';
import { createCountingIds } from '../counting-ids';
import {
  activityFrom,
  fileAttachment,
  messageActionOpened,
  messageActionSent,
  searchAsked,
  type DroppedFile,
  type Typed,
} from '../chat/chat-tester';
import { repliesOf, type FoundResult, type Replies } from '../chat/replies';
import { TurnAdapter } from '../chat/turn-adapter';
import { addressOf, createTestProgram, type TestProgram, type TestProgramOptions } from './test-program';
import { people } from './test-association';
import { factsOf, objectsIn, partsOf, written } from '../../cards/reading';
import type { CardElement, JsonObject } from '../../../cards/json';
import { z } from 'zod';

/** What somebody sees after one thing they did. */
export interface Answer {
  /** What is read on the card, line by line; empty when there is none. */
  readonly facts: readonly string[];
  readonly texts: readonly string[];
  readonly card: CardElement | undefined;
  readonly status: Replies['status'];
  /** What a search found. */
  readonly found: readonly FoundResult[];
}

/** Somebody in their 1:1 chat with the bot. */
export interface ProgramChat {
  readonly program: TestProgram;
  say(who: string, text: string): Promise<Answer>;
  /** In a channel, where others read along. */
  sayInChannel(who: string, text: string): Promise<Answer>;
  press(who: string, verb: string, data?: object): Promise<Answer>;
  /** Presses the button of this title on a card, with what was filled in. */
  click(who: string, on: Answer, title: string, filledIn?: object): Promise<Answer>;
  drop(who: string, file: DroppedFile, text?: string): Promise<Answer>;
  /** Chooses a message action in a channel, on a message that is HTML as Teams has it; its dialog is the card. */
  choose(who: string, actionId: string, html?: string): Promise<Answer>;
  /** Sends the dialog of a message action with what was filled in. */
  sendDialog(who: string, actionId: string, data: object): Promise<Answer>;
  /** Types and chooses in a search from where one writes, in a channel; `skip` results were shown before. */
  search(who: string, searchId: string, typed?: Typed, skip?: number): Promise<Answer>;
}

const seenCards: CardElement[] = [];
const ADDRESS = 'https://example-my.sharepoint.com/';

/** Every card that was shown by any chat in this file so far. */
export function cardsSeen(): readonly CardElement[] {
  return seenCards;
}

/** The whole program, reached through its chat as the channel does. */
export async function openProgramChat(options: Omit<TestProgramOptions, 'fetch'> = {}): Promise<ProgramChat> {
  const files = new Map<string, DroppedFile>();
  const fetched: typeof fetch = (address) => {
    const file = files.get(new Request(address).url);
    return Promise.resolve(file === undefined ? new Response(null, { status: 404 }) : new Response(file.content));
  };
  const program = await createTestProgram({ ...options, fetch: fetched });
  // Whoever is new is introduced to the bot first.
  for (const { id } of people) await program.services.people.remember(addressOf(id), id, 'installed');
  const ids = createCountingIds();

  async function deliver(
    who: string,
    activity: Partial<Activity>,
    conversation: 'personal' | 'channel' = 'personal',
  ): Promise<Answer> {
    const adapter = new TurnAdapter((context) => program.program.bot.run(context), []);
    await adapter.processActivity({ ...activityFrom({ id: who }, { conversation }), id: ids.next(), ...activity });
    return answerOf(repliesOf(adapter.activeQueue, adapter.replaced));
  }
  const press: ProgramChat['press'] = (who, verb, data = {}) =>
    deliver(who, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data } },
    });

  return {
    program,
    press,
    say: (who, text) => deliver(who, { type: 'message', text }),
    sayInChannel: (who, text) => deliver(who, { type: 'message', text }, 'channel'),
    click(who, on, title, filledIn = {}) {
      const { verb, data } = buttonOf(on, title);
      return press(who, verb, { ...data, ...filledIn });
    },
    choose: (who, actionId, html) => deliver(who, messageActionOpened(actionId, html), 'channel'),
    sendDialog: (who, actionId, data) => deliver(who, messageActionSent(actionId, data), 'channel'),
    search: (who, searchId, typed, skip) => deliver(who, searchAsked(searchId, typed, skip), 'channel'),
    drop(who, file, text = '') {
      const address = `${ADDRESS}${files.size + 1}`;
      files.set(address, file);
      return deliver(who, { type: 'message', text, attachments: [fileAttachment(file.name, address)] });
    },
  };
}

/** The verb and data of the button, or of the row, of this title. */
export function buttonOf({ card, texts }: Answer, title: string): { readonly verb: string; readonly data: JsonObject } {
  const executes = card === undefined ? [] : partsOf(card).filter((part) => part['type'] === 'Action.Execute');
  const button =
    executes.find((part) => part['title'] === title) ?? executes.find((part) => written(part['title']).endsWith(title));
  const [data] = button === undefined ? [] : objectsIn([button['data'] ?? null]);
  if (button === undefined || data === undefined) {
    throw new Error(
      `No button ${title} among ${executes.map((part) => written(part['title'])).join(', ')}; ${texts.join(' ')}`,
    );
  }
  return { verb: written(button['verb']), data };
}

/** The verbs of everything that can be pressed on a card. */
export function verbsOn(card: CardElement): readonly string[] {
  return partsOf(card).flatMap((part) => (part['verb'] === undefined ? [] : [written(part['verb'])]));
}

/** Where a card leads out of the chat. */
export function addressesOn(card: CardElement): readonly string[] {
  return partsOf(card).flatMap(({ type, url }) => (type === 'Action.OpenUrl' ? [written(url)] : []));
}

/** What the input of this id holds. */
export function typedIn({ card }: Answer, id: string): string | undefined {
  const input = card === undefined ? undefined : partsOf(card).find((part) => part['id'] === id);
  return input?.['value'] === undefined ? undefined : written(input['value']);
}

function answerOf({ cards, dialog, found = [], texts, status }: Replies): Answer {
  const shown = dialog === undefined ? cards : [dialog.card];
  const [card] = shown.map((one) => CardJson.parse(one));
  if (card !== undefined) seenCards.push(card);
  seenCards.push(...found.map((one) => CardJson.parse(one.card)));
  return { card, texts, status, found, facts: card === undefined ? [] : factsOf(card) };
}

const CardJson: z.ZodType<JsonObject> = z.record(z.string(), z.json());
