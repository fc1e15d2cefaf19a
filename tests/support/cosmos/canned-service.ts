import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** What the service answers to one request for documents, as it is documented; `drop` breaks the connection instead. */
export type CannedAnswer =
  | 'drop'
  | {
      readonly status: number;
      readonly substatus?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    };

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface CannedService {
  readonly endpoint: string;
  /** The next requests for documents are answered so, in this order. */
  answer(...answers: readonly CannedAnswer[]): void;
  /** The requests for documents so far. */
  readonly requests: readonly SeenRequest[];
  /** What was not asked for. */
  answersLeft(): number;
  close(): Promise<void>;
}

/** An account with one database and one container, whose answers about documents are given beforehand. */
export async function startCannedService(
  container: object,
  containerAnswer: Exclude<CannedAnswer, 'drop'> = { status: 200, body: container },
): Promise<CannedService> {
  const answers: CannedAnswer[] = [];
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url: path = '/', headers } = request;
      const body = await text(request);
      const isAboutDocuments = path.includes('/docs');
      if (isAboutDocuments) requests.push({ method, path, headers, body });
      const answer = isAboutDocuments
        ? (answers.shift() ?? { status: 500 })
        : metadataAt(path, endpoint, containerAnswer);
      if (answer === 'drop') return void response.destroy();
      response.writeHead(answer.status, {
        'content-type': 'application/json',
        'x-ms-activity-id': '11111111-2222-4333-8444-555555555555',
        'x-ms-session-token': '0:-1#1',
        'x-ms-request-charge': '1',
        ...(answer.substatus === undefined ? {} : { 'x-ms-substatus': String(answer.substatus) }),
        ...answer.headers,
      });
      response.end(answer.status === 204 ? undefined : JSON.stringify(answer.body ?? errorBody(answer.status)));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    answer: (...next) => void answers.push(...next),
    requests,
    answersLeft: () => answers.length,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Metadata = Exclude<CannedAnswer, 'drop'>;

function metadataAt(path: string, endpoint: string, containerAnswer: Metadata): Metadata {
  if (path.endsWith('/pkranges')) {
    const ranges = [{ id: '0', minInclusive: '', maxExclusive: 'FF', status: 'online' }];
    return { status: 200, body: { PartitionKeyRanges: ranges, _count: 1 } };
  }
  if (path.includes('/colls')) return containerAnswer;
  if (path.includes('/dbs')) return { status: 200, body: { id: 'd', _rid: 'rid' } };
  const here = [{ name: 'West Europe', databaseAccountEndpoint: endpoint }];
  return {
    status: 200,
    body: {
      id: 'account',
      writableLocations: here,
      readableLocations: here,
      enableMultipleWriteLocations: false,
      userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
    },
  };
}

/** A body as the service gives with an error. */
function errorBody(status: number): object {
  return {
    code: NAMES[status] ?? 'InternalServerError',
    message: `Message: {"Errors":["${NAMES[status] ?? status}"]}`,
  };
}

const NAMES: Readonly<Record<number, string>> = {
  404: 'NotFound',
  408: 'RequestTimeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  449: 'RetryWith',
  503: 'ServiceUnavailable',
};
