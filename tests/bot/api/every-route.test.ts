import type { Route } from '../../../bot/api/define';
import { Problem } from '../../../bot/contracts/problem';
import { demoAssociation } from '../../../bot/demo/demo-association';
import { createApiTester, textsIn, type ApiTester, type Sending } from '../../support/api/api-tester';
import { everyRoute } from '../../support/api/route-list';

const ROUTES = everyRoute();

describe('the routes', () => {
  it('have a name of their own, and an address', () => {
    const names = ROUTES.map(({ operationId }) => operationId);
    const addresses = ROUTES.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);

    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
    expect(addresses.filter((address, position) => addresses.indexOf(address) !== position)).toEqual([]);
    expect(ROUTES.length).toBeGreaterThan(10);
  });

  it('have an example by somebody who gets an answer, after routes that exist', () => {
    const names = ROUTES.map(({ operationId }) => operationId);

    for (const { access, example } of ROUTES) {
      expect(access === 'everybody' ? [] : access.refused).not.toContain(example.as);
      expect((example.after ?? []).filter((name) => !names.includes(name))).toEqual([]);
    }
  });

  it('have a contract for every part of the address', () => {
    for (const { path, example } of ROUTES) {
      const named = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(Object.keys(textsIn(example.params)).sort()).toEqual(named.sort());
    }
  });
});

describe.each(ROUTES.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const))(
  '%s',
  (_, route) => {
    let tester: ApiTester;
    let params: Readonly<Record<string, string>>;

    beforeAll(async () => {
      tester = await createApiTester();
      params = await tester.prepare(route);
      tester.written();
    });
    afterAll(() => tester.close());

    const send = (sending: Partial<Sending> = {}) => tester.send(route, { params, ...sending });

    /** Answers the problem, of which nothing came but words. */
    async function refusalOf(response: Response): Promise<Problem> {
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(tester.written()).toEqual([]);
      return Problem.parse(await response.json());
    }

    it('answers nobody who does not say who they are', async () => {
      expect(await refusalOf(await send({ as: 'nobody' }))).toMatchObject({ status: 401, code: 'api.unauthenticated' });
    });

    it('refuses a guest', async () => {
      expect(await refusalOf(await send({ as: 'guest' }))).toMatchObject({ status: 403, code: 'api.guest-refused' });
    });

    for (const as of route.access === 'everybody' ? [] : route.access.refused) {
      it(`refuses ${as}`, async () => {
        const { status } = await refusalOf(await send({ as }));

        expect([403, 404]).toContain(status);
      });
    }

    it('tells somebody of another association nothing, and lets them change nothing', async () => {
      const response = await send({ as: 'stranger' });

      const told = await response.text();
      expect(tester.written()).toEqual([]);
      expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
      expect(response.status).toBeLessThan(500);
    });

    for (const name of Object.keys(textsIn(route.example.params))) {
      it(`knows nothing of another ${name}`, async () => {
        const unknown = name === 'year' ? '1999' : 'no-such-thing';
        const seen = route.example.seen === 'new' ? 1 : route.example.seen;

        const { status } = await refusalOf(await send({ params: { ...params, [name]: unknown }, seen }));

        expect(expectedForUnknown(route, { ...params, [name]: unknown }, name)).toContain(status);
      });
    }

    for (const { what, body, at, code } of bodyFaults(route)) {
      it(`refuses a body with ${what}`, async () => {
        const problem = await refusalOf(await send({ body }));

        expect(problem).toMatchObject({ status: 400, code });
        expect(at === undefined || problem.faults?.some(({ path }) => path.startsWith(at))).toBe(true);
      });
    }

    if (route.takes !== 'nothing') {
      it('refuses what is too large', async () => {
        const { maxBytes, takes } = route;
        const body = takes === 'json' ? JSON.stringify({ x: 'x'.repeat(maxBytes) }) : new Uint8Array(maxBytes + 1);

        expect(await refusalOf(await send({ body }))).toMatchObject({ status: 413, code: 'api.body.too-large' });
      });

      it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
        'refuses %s',
        async (contentType) => {
          expect(await refusalOf(await send({ contentType }))).toMatchObject({ status: 415 });
        },
      );
    }

    if (route.precondition !== 'none') {
      it('wants to know which version the writer looked at', async () => {
        expect(await refusalOf(await send({ seen: undefined }))).toMatchObject({
          status: 428,
          code: 'api.precondition-required',
        });
      });

      it('overwrites nothing that somebody else changed', async () => {
        if (route.example.seen === 'new') return;

        const problem = await refusalOf(await send({ seen: 987_654 }));

        expect(problem).toMatchObject({ status: 412, code: 'api.stale' });
        expect(route.contracts.current.safeParse(problem.current).error).toBeUndefined();
      });
    }

    it('answers its example', async () => {
      const response = await send();

      const told = new Uint8Array(await response.arrayBuffer());
      expect([response.status, response.ok ? '' : refusalIn(told)]).toEqual([route.status, '']);
      expect(response.headers.get('content-type')).toContain(route.produces ?? 'application/json');
      expect(response.headers.has('etag')).toBe(route.hasVersion);
      expect(route.produces !== undefined || route.contracts.response.safeParse(jsonIn(told)).success).toBe(true);
      expect(tester.log).toEqual([]);
    });
  },
);

/** What is nobody's business outside the association. */
const SECRETS = [
  ...demoAssociation.people.flatMap(({ name, email }) => [name, email]),
  ...demoAssociation.teams.map(({ name }) => name),
  ...demoAssociation.places.map(({ name }) => `"${name}"`),
];

/**
 * What the contract of the address already refuses is a bad request; what is not there has no version to hold against it, and a
 * team that does not exist is no different from one that is not theirs.
 */
function expectedForUnknown(
  { contracts, precondition }: Route,
  params: Readonly<Record<string, string>>,
  name: string,
): readonly number[] {
  const isReadable = contracts.params?.safeParse(params).success === true;
  if (!isReadable) return [400];
  if (name === 'teamId') return [403, 404];
  return precondition === 'none' ? [404] : [404, 412];
}

interface BodyFault {
  readonly what: string;
  readonly body: string;
  readonly code: string;
  /** Where a fault must be told; absent: the body cannot be read at all. */
  readonly at?: string;
}

function bodyFaults({ takes, example, contracts }: Route): readonly BodyFault[] {
  if (takes !== 'json' || contracts.body === undefined) return [];
  const { body } = example;
  const fields = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  const nonsense = { nonsense: [null] };
  return [
    { what: 'broken JSON', body: '{"what":', code: 'api.body.not-json' },
    { what: 'something else than fields', body: '[]', code: 'api.request-invalid', at: 'body' },
    ...fields
      .filter((field) => contracts.body?.safeParse({ ...asFields(body), [field]: nonsense }).success === false)
      .map((field) => ({
        what: `nonsense in ${field}`,
        body: JSON.stringify({ ...asFields(body), [field]: nonsense }),
        code: 'api.request-invalid',
        at: `body.${field}`,
      })),
  ];
}

function asFields(body: unknown): object {
  return typeof body === 'object' && body !== null ? body : {};
}

/** Enough to see why: a problem may carry a whole plan. */
function refusalIn(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).slice(0, 300);
}

function jsonIn(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
