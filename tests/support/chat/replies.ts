import { z } from 'zod';

/** What somebody sees of the bot's answer to one thing they did. */
export interface Replies {
  /** Cards that were sent, or took the place of the one whose button was pressed. */
  readonly cards: readonly Card[];
  /** Messages, and the line under a card. */
  readonly texts: readonly string[];
  /** The ids of the messages whose card was replaced by an update. */
  readonly replaced: readonly string[];
  /** The sentences that the notification of a sent card shows. */
  readonly summaries: readonly string[];
  readonly typing: boolean;
  /** The dialog that a message action opened, or put in the place of the one that was sent. */
  readonly dialog?: { readonly title: string; readonly card: Card };
  /** What a search found, as it stands in the list; absent when it is said in a sentence that there is none. */
  readonly found?: readonly FoundResult[];
  /** The status in the body of the answer to a button, and of the HTTP response around it. */
  readonly status?: { readonly http: number; readonly body: number };
}

export interface FoundResult {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
}

export type Card = Readonly<Record<string, unknown>>;

export function repliesOf(sent: readonly unknown[], replaced: readonly unknown[]): Replies {
  const activities = [...sent, ...replaced].map((activity) => SentActivity.parse(activity));
  const answers = activities.flatMap(({ type, value }) => (type === 'invokeResponse' ? [Answer.parse(value)] : []));
  const status = answers.map(({ status: http, body }) => ({ http, body: statusIn(body) ?? http })).at(0);
  const dialog = answers.flatMap(({ body }) => dialogIn(body)).at(0);
  const found = answers.flatMap(({ body }) => foundIn(body)).at(0);
  return {
    cards: [
      ...activities.flatMap(({ attachments }) => attachments.map(({ content }) => content)),
      ...answers.flatMap(({ body }) => cardIn(body)),
    ],
    texts: [
      ...activities.flatMap(({ text }) => (text === undefined || text === '' ? [] : [text])),
      ...answers.flatMap(({ body }) => textOf(body)),
    ],
    replaced: replaced.map((activity) => SentActivity.parse(activity).id ?? ''),
    summaries: activities.flatMap(({ summary }) => (summary === undefined ? [] : [summary])),
    typing: activities.some(({ type }) => type === 'typing'),
    ...(dialog === undefined ? {} : { dialog }),
    ...(found === undefined ? {} : { found }),
    ...(status === undefined ? {} : { status }),
  };
}

const Card = z.record(z.string(), z.unknown());

const SentActivity = z.object({
  id: z.string().optional(),
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  value: z.unknown().optional(),
  attachments: z
    .array(z.object({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: Card }))
    .default([]),
});

const CardAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal('application/vnd.microsoft.card.adaptive'), statusCode: z.literal(200), value: Card }),
  z.object({
    type: z.literal('application/vnd.microsoft.activity.message'),
    statusCode: z.literal(200),
    value: z.string(),
  }),
  z.object({
    type: z.literal('application/vnd.microsoft.error'),
    statusCode: z.number().min(400),
    value: z.object({ code: z.string(), message: z.string() }),
  }),
]);
const Dialog = z.object({
  title: z.string().min(1),
  card: z.object({ contentType: z.literal('application/vnd.microsoft.card.adaptive'), content: Card }),
});
const Task = z.object({ type: z.literal('continue'), value: Dialog });
/** A dialog that only says something. */
const Sentence = z.strictObject({
  type: z.literal('AdaptiveCard'),
  version: z.string(),
  body: z.tuple([z.strictObject({ type: z.literal('TextBlock'), text: z.string(), wrap: z.literal(true) })]),
});
const Result = z.object({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: Card,
  preview: z.object({
    contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
    content: z.object({ title: z.string().min(1), text: z.string() }),
  }),
});
const Searched = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('result'),
    attachmentLayout: z.literal('list'),
    attachments: z.array(Result).max(25),
  }),
  z.strictObject({ type: z.literal('message'), text: z.string().min(1) }),
]);
const AnswerBody = z.union([CardAnswer, z.object({ task: Task }), z.object({ composeExtension: Searched })]);
type AnswerBody = z.infer<typeof AnswerBody>;
const Answer = z.object({ status: z.number(), body: AnswerBody.optional() });

function statusIn(body: AnswerBody | undefined): number | undefined {
  if (body === undefined) return 0;
  return 'statusCode' in body ? body.statusCode : undefined;
}

function cardIn(body: AnswerBody | undefined): readonly Card[] {
  if (body === undefined || !('statusCode' in body)) return [];
  return body.type === 'application/vnd.microsoft.card.adaptive' ? [body.value] : [];
}

function dialogIn(body: AnswerBody | undefined): readonly { readonly title: string; readonly card: Card }[] {
  if (body === undefined || !('task' in body) || sentenceIn(body.task).length > 0) return [];
  const { title, card } = body.task.value;
  return [{ title, card: card.content }];
}

function foundIn(body: AnswerBody | undefined): readonly (readonly FoundResult[])[] {
  if (body === undefined || !('composeExtension' in body) || body.composeExtension.type === 'message') return [];
  return [body.composeExtension.attachments.map(({ content, preview }) => ({ ...preview.content, card: content }))];
}

function sentenceIn({ value }: z.infer<typeof Task>): readonly string[] {
  return Sentence.safeParse(value.card.content).data?.body.map(({ text }) => text) ?? [];
}

function textOf(body: AnswerBody | undefined): readonly string[] {
  if (body === undefined) return [];
  if ('task' in body) return sentenceIn(body.task);
  if ('composeExtension' in body) return body.composeExtension.type === 'message' ? [body.composeExtension.text] : [];
  if (body.type === 'application/vnd.microsoft.activity.message') return [body.value];
  return body.type === 'application/vnd.microsoft.error' ? [body.value.message] : [];
}
