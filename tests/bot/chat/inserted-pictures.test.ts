import { createServer } from 'node:http';
import { once } from 'node:events';
import { z } from 'zod';
import type { TurnContext } from 'botbuilder';
import { createTeamsAdapter } from '../../../bot/adapters/teams/adapter';
import { readInsertedPicture } from '../../../bot/chat/inserted-pictures';

const Listening = z.object({ port: z.number() });

/** The channel's server, with one picture. */
async function startChannel() {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const isThere = request.url === '/v3/attachments/0-eu%2Fx/views/original';
    response.writeHead(isThere ? 200 : 404, { 'content-type': isThere ? 'image/png' : 'application/json' });
    response.end(isThere ? Buffer.from([137, 80, 78, 71]) : '{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Listening.parse(server.address());
  return { asked, serviceUrl: `http://127.0.0.1:${port}`, close: () => server.close() };
}

let channel: Awaited<ReturnType<typeof startChannel>>;
beforeAll(async () => {
  channel = await startChannel();
});
afterAll(() => channel.close());

describe('a picture in a message', () => {
  it("is read from the channel by the channel's client", async () => {
    const address = `${channel.serviceUrl}/v3/attachments/0-eu%2Fx/views/original`;

    expect(await inTurn((context) => readAll(context, address))).toEqual([137, 80, 78, 71]);
  });

  it('is asked of the channel alone, whatever server its address names', async () => {
    const address = 'https://evil.example/v3/attachments/0-eu%2Fx/views/original?x=1';

    expect(await inTurn((context) => readAll(context, address))).toEqual([137, 80, 78, 71]);
  });

  it('that is not there is a failure', async () => {
    const address = `${channel.serviceUrl}/v3/attachments/none/views/original`;

    await expect(inTurn((context) => readAll(context, address))).rejects.toThrow();
  });

  it.each(['https://x.example/', 'https://x.example/v3/attachments/1', 'https://x.example/hal.png'])(
    'at %s is not the channel’s',
    async (address) => {
      const before = channel.asked.length;

      expect(await inTurn((context) => readInsertedPicture(context, address))).toBeUndefined();
      expect(channel.asked.length).toBe(before);
    },
  );
});

async function readAll(context: TurnContext, address: string): Promise<readonly number[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await readInsertedPicture(context, address)) ?? [])
    chunks.push(z.instanceof(Buffer).parse(chunk));
  return [...Buffer.concat(chunks)];
}

/** In a turn of the real adapter, with the channel's own client. */
async function inTurn<T>(work: (context: TurnContext) => Promise<T>): Promise<T> {
  const adapter = createTeamsAdapter({ onTurnError: async () => undefined });
  const outcomes: { readonly value?: T; readonly error?: unknown }[] = [];
  const reference = {
    ...{ channelId: 'msteams', serviceUrl: channel.serviceUrl },
    conversation: { id: 'a:1', conversationType: 'personal', isGroup: false, name: '' },
  };
  await adapter.continueConversationAsync('', reference, async (context) => {
    try {
      outcomes.push({ value: await work(context) });
    } catch (error) {
      outcomes.push({ error });
    }
  });
  const [outcome] = outcomes;
  if (outcome === undefined || 'error' in outcome) throw new Error('The work failed', { cause: outcome?.error });
  return z.custom<T>(() => true).parse(outcome.value);
}
