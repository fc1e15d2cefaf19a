import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { graphMail } from '../../../../bot/adapters/graph/mail';
import { MailError, type Mail } from '../../../../bot/ports/mail';

interface Posted {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

const MESSAGE = {
  to: 'noor@welzijn.example',
  subject: 'Meetronde <najaar>',
  text: 'Beste Noor,\n\nhttps://l.example/oordeel#abc',
};

let graph: Server;
let posted: Posted[];
let status: number;

/** Microsoft Graph, as small as it can be; requests for its own address come here. */
beforeEach(async () => {
  posted = [];
  status = 202;
  graph = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url: path, headers } = request;
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      posted.push({ method, path, authorization: headers.authorization, body });
      response.statusCode = status;
      if (status === 202) return void response.end();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ error: { code: 'ErrorAccessDenied', message: 'No.' } }));
    });
  });
  await new Promise<void>((resolve) => graph.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => graph.close(resolve)));

function mailFrom({ token = 'graph-token' }: { readonly token?: string | null } = {}): Mail {
  const { port } = z.custom<AddressInfo>((address) => typeof address === 'object').parse(graph.address());
  const toGraph: typeof fetch = (input, init) => {
    const { protocol, host, pathname } = new URL(input instanceof Request ? input.url : input);
    if (`${protocol}//${host}` !== 'https://graph.microsoft.com') throw new Error('Sent elsewhere');
    return fetch(`http://127.0.0.1:${port}${pathname}`, init);
  };
  return graphMail({
    sender: 'leefbaarheid@woonvoorbeeld.example',
    credential: { getToken: async (scope) => (token === null ? null : { token: `${token} for ${scope}` }) },
    fetch: toGraph,
  });
}

it('sends one plain mail from the mailbox, signed in as the program', async () => {
  await mailFrom().send(MESSAGE);

  expect(posted).toEqual([
    {
      method: 'POST',
      path: '/v1.0/users/leefbaarheid%40woonvoorbeeld.example/sendMail',
      authorization: 'Bearer graph-token for https://graph.microsoft.com/.default',
      body: {
        message: {
          subject: MESSAGE.subject,
          body: { contentType: 'Text', content: MESSAGE.text },
          toRecipients: [{ emailAddress: { address: MESSAGE.to } }],
        },
        saveToSentItems: true,
      },
    },
  ]);
});

it.each([403, 404, 429, 500, 503])('says so when Graph answers %d, and tries nothing again', async (answer) => {
  status = answer;

  const failed: unknown = await mailFrom()
    .send(MESSAGE)
    .catch((error: unknown) => error);

  expect(failed).toBeInstanceOf(MailError);
  expect(String(failed)).not.toContain('noor');
  expect(posted).toHaveLength(1);
});

it('sends nothing without a token', async () => {
  await expect(mailFrom({ token: null }).send(MESSAGE)).rejects.toThrow(MailError);

  expect(posted).toEqual([]);
});
