import { z } from 'zod';
import { plainTextOf } from './plain-text';

/** The message on which somebody chose a message action; empty when they chose it where one writes. */
export interface PointedMessage {
  /** As plain text: without markup, the names that it mentions and the message that it answers. */
  readonly text: string;
  /** Where the message is, in Teams. */
  readonly link?: string;
}

/** An invoke of a message extension: which action, on which message, with what was filled in. */
export interface MessageInvocation {
  readonly actionId: string;
  readonly message: PointedMessage;
  readonly data: unknown;
}

/** Undefined for what is no invoke of a message extension's action. */
export function parseInvocation(value: unknown): MessageInvocation | undefined {
  const parsed = Invocation.safeParse(value);
  if (!parsed.success) return undefined;
  const { commandId, data, messagePayload } = parsed.data;
  return { actionId: commandId, data, message: messagePayload ?? { text: '' } };
}

const Body = z.object({ contentType: z.string().nullish(), content: z.string().nullish() });

const Payload = z
  .object({
    subject: z.string().nullish().catch(undefined),
    body: Body.nullish().catch(undefined),
    linkToMessage: z
      .url({ protocol: /^https$/ })
      .optional()
      .catch(undefined),
  })
  .transform(({ subject, body, linkToMessage: link }): PointedMessage => {
    const text = [subject ?? '', textOf(body)].filter((part) => part.trim() !== '').join('\n');
    return link === undefined ? { text } : { text, link };
  });

const Invocation = z.object({
  commandId: z.string(),
  messagePayload: Payload.nullish().catch(undefined),
  data: z.unknown().optional(),
});

function textOf(body: z.infer<typeof Body> | null | undefined): string {
  const content = body?.content ?? '';
  return body?.contentType === 'text' ? content.trim() : plainTextOf(content);
}
