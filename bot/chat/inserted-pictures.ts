import type { TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';

/**
 * Reads a picture that stands in a message, through the channel's own client: it has the bot's token, and gives it to the
 * channel alone, whatever the address says. Answers undefined for an address that is not the channel's, and where there is no client.
 */
export async function readInsertedPicture(
  { turnState, adapter }: TurnContext,
  contentUrl: string,
): Promise<AsyncIterable<unknown> | undefined> {
  const client = turnState.get<ConnectorClient | undefined>(adapter.ConnectorClientKey);
  const [, attachmentId, viewId] = ATTACHMENT.exec(new URL(contentUrl).pathname) ?? [];
  if (client === undefined || attachmentId === undefined || viewId === undefined) return undefined;
  const id = decodeURIComponent(attachmentId);
  const { readableStreamBody } = await client.attachments.getAttachment(id, decodeURIComponent(viewId));
  return readableStreamBody;
}

const ATTACHMENT = /\/v3\/attachments\/([^/]+)\/views\/([^/]+)$/;
