import { staticDirectory } from '../../../bot/adapters/static-directory/static-directory';
import type { Route } from '../../../bot/api/define';
import type { AnyExample, ExamplePerson } from '../../../bot/api/example';
import { createServer } from '../../../bot/api/server';
import { demoAssociation } from '../../../bot/demo/demo-association';
import { seedDemo, seededAt } from '../../../bot/demo/seed';
import type { Actor } from '../../../bot/shared/actor';
import { localDateOf } from '../../../bot/shared/local-date';
import { recordingLogger, type LogLine } from '../chat/recording-logger';
import { createTestProgram, type TestProgram } from '../program/test-program';
import { withWrittenPartitions } from './written-partitions';

/** As whom a request is sent: of the demo association, or its guest; a manager of another; `nobody` says who they are. */
export type Sender = ExamplePerson | 'guest' | 'stranger' | 'nobody';

type Sent = string | Uint8Array<ArrayBuffer>;

export interface Sending {
  readonly as: Sender;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Instead of the example's, as it travels. */
  readonly body?: Sent | undefined;
  readonly contentType?: string;
  readonly seen?: number | string | undefined;
}

/** The whole program with the demo association, behind its real server. */
export interface ApiTester {
  readonly program: TestProgram;
  readonly routes: readonly Route[];
  readonly log: readonly LogLine[];
  /** The partitions of the demo association that were written to since this was last asked. */
  written(): readonly string[];
  /** Sends the examples that a route's own needs before it; answers what the params of the example are then. */
  prepare(route: Route): Promise<Readonly<Record<string, string>>>;
  /** Sends a route's example but for what is given; `seen: undefined` leaves the precondition out. */
  send(route: Route, sending: Partial<Sending>): Promise<Response>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Of another association, in which nobody knows them; there they may do everything. */
const STRANGER: Actor = {
  tenantId: '99999999-9999-4999-8999-999999999999',
  personId: demoAssociation.currentUserId,
  role: 'administrator',
  teamIds: demoAssociation.teams.map(({ id }) => id),
  leadsTeamIds: demoAssociation.teams.map(({ id }) => id),
};

/** Of a network partner; in the directory, and of no team. */
const GUEST: Actor = {
  ...{ tenantId: demoAssociation.tenantId, personId: demoAssociation.currentUserId, role: 'guest' },
  ...{ teamIds: [], leadsTeamIds: [] },
};

/** Leads the other team. */
const OTHER_LEAD = 'de300000-0000-4000-8000-000000000006';

export async function createApiTester(): Promise<ApiTester> {
  const written: string[] = [];
  const program = await createTestProgram({
    directory: staticDirectory(demoAssociation.tenantId, demoAssociation),
    through: (store) => withWrittenPartitions(store, written),
  });
  const { services, clock } = program;
  await seed(program);
  const { routes } = program.program;
  const logger = recordingLogger();
  const server = createServer({
    logger,
    ids: { next: () => 'error-id' },
    health: { version: 'test', checkStore: async () => undefined },
    messages: async () => undefined,
    routes,
    signIn: {
      state: 'ready',
      authenticate: async ({ 'x-sender': sender }) => {
        if (sender === 'stranger') return STRANGER;
        if (sender === 'guest') return GUEST;
        const personId = personOf(String(sender));
        return personId === undefined
          ? undefined
          : (await services.people.identify(demoAssociation.tenantId, personId))?.actor;
      },
    },
    clock,
  });
  const { port } = await server.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${port}`;

  /** What the routes answered whose examples were sent before. */
  const known: Record<string, unknown> = {};

  async function send(route: Route, sending: Partial<Sending>): Promise<Response> {
    const { as, params, query, seen } = { ...exampleOf(route), ...sending };
    const body = 'body' in sending ? sending.body : bodyOf(route, known);
    const address = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const asked = new URLSearchParams(query).toString();
    return fetch(`${base}${address}${asked === '' ? '' : `?${asked}`}`, {
      method: route.method.toUpperCase(),
      headers: {
        'x-sender': as,
        ...preconditionOf(route, seen),
        ...(body === undefined ? {} : { 'content-type': sending.contentType ?? contentTypeOf(route) }),
      },
      ...(body === undefined ? {} : { body }),
    });
  }

  async function prepare(route: Route): Promise<Readonly<Record<string, string>>> {
    for (const operationId of route.example.after ?? []) {
      const earlier = routes.find((one) => one.operationId === operationId);
      if (earlier === undefined) throw new Error(`${route.operationId} comes after ${operationId}, which is no route`);
      const params = filledIn(exampleOf(earlier).params, known);
      const response = await send(earlier, { params });
      if (!response.ok) throw new Error(`${operationId} for ${route.operationId}: ${await response.text()}`);
      Object.assign(known, await response.json());
    }
    return filledIn(exampleOf(route).params, known);
  }

  return {
    ...{ program, routes, log: logger.lines, send, prepare },
    written: () => written.splice(0).filter((pk) => pk.startsWith(demoAssociation.tenantId)),
    fetch: (path, init) => fetch(`${base}${path}`, init),
    async close() {
      await server.close();
      await program.close();
    },
  };
}

async function seed({ services, clock }: TestProgram): Promise<void> {
  const now = clock.now();
  clock.advance((Date.parse(seededAt(localDateOf(now))) - Date.parse(now)) / 1000);
  await seedDemo(services, localDateOf(now));
  clock.advance((Date.parse(now) - Date.parse(clock.now())) / 1000);
}

function personOf(sender: string): string | undefined {
  if (sender === 'other-lead') return OTHER_LEAD;
  return demoAssociation.identities.find(({ as }) => as === sender)?.personId;
}

function exampleOf({ example }: Route) {
  const { as, seen } = example;
  return { as, seen, params: textsIn(example.params), query: textsIn(example.query) };
}

/** The values of an address, which are texts. */
export function textsIn(part: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(part ?? {}).map(([name, value]) => [name, String(value)]));
}

/** With `{name}` replaced by that field of what was answered before. */
function filledIn(params: Readonly<Record<string, string>>, known: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, filled(value, known)]));
}

function filled(text: string, known: Readonly<Record<string, unknown>>): string {
  return text.replace(/^\{(\w+)\}$/, (whole, field: string) => {
    const found = known[field];
    return typeof found === 'string' || typeof found === 'number' ? String(found) : whole;
  });
}

function bodyOf({ takes, example }: Route, known: Readonly<Record<string, unknown>>): Sent | undefined {
  if (takes === 'nothing') return undefined;
  if (example.body instanceof Uint8Array) return new Uint8Array(example.body);
  return JSON.stringify(example.body, (_name, value: unknown) =>
    typeof value === 'string' ? filled(value, known) : value,
  );
}

function contentTypeOf({ takes }: Route): string {
  if (takes === 'picture') return 'image/png';
  return takes === 'bytes' ? 'application/octet-stream' : 'application/json';
}

function preconditionOf({ precondition }: Route, seen: AnyExample['seen']): Record<string, string> {
  if (precondition === 'none' || seen === undefined) return {};
  return seen === 'new' && precondition === 'version-or-new' ? { 'if-none-match': '*' } : { 'if-match': `"${seen}"` };
}
