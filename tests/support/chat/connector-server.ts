import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the channel's server does with one request. */
export type ConnectorAnswer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'drop the connection'
  | 'never answer';

export interface PostedActivity {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly activity: unknown;
}

export interface ConnectorServer {
  readonly serviceUrl: string;
  /** Every request that came in, in order. */
  readonly posted: readonly PostedActivity[];
  /** From now on. */
  answer(answer: ConnectorAnswer): void;
  close(): Promise<void>;
}

/** The channel's server to which a bot posts its activities, on this machine. */
export async function startConnectorServer(): Promise<ConnectorServer> {
  const posted: PostedActivity[] = [];
  let current: ConnectorAnswer = { status: 201, body: { id: 'activity-1' } };
  const server = createServer((request, response) => {
    void receive(request).then((activity) => {
      posted.push({ method: request.method, path: request.url, activity });
      respond(response, current);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    serviceUrl: `http://127.0.0.1:${portOf(server.address())}`,
    posted,
    answer: (answer) => void (current = answer),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function receive(request: IncomingMessage): Promise<unknown> {
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
}

function respond(response: ServerResponse, answer: ConnectorAnswer): void {
  if (answer === 'never answer') return;
  if (answer === 'drop the connection') {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}
