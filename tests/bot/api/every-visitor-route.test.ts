import type { VisitorRoute } from '../../../bot/api/visitors/define';
import { Problem } from '../../../bot/contracts/problem';
import { everyVisitorRoute } from '../../support/api/route-list';
import { startPartnerSite, type PartnerSite, type Sending } from '../../support/partner/partner-site';
import { ROUND, WELFARE } from '../features/judgements/judging-world';

const ROUTES = everyVisitorRoute();

it('there are a few, with names of their own', () => {
  const names = ROUTES.map(({ operationId }) => operationId);

  expect([...new Set(names)]).toEqual(names);
  expect(names.length).toBeGreaterThan(3);
});

describe.each(ROUTES.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const))(
  '%s',
  (_, route) => {
    let site: PartnerSite;
    let cookie: string;
    let token: string;

    beforeAll(async () => {
      site = await startPartnerSite();
      token = await site.link();
      cookie = await site.enter(token);
    });
    afterAll(() => site.close());

    const good = (): unknown =>
      route.access.session === 'begins'
        ? { token }
        : { key: `${ROUND}.${WELFARE}`, data: { verb: 'judgements/open-round' } };
    const send = (sending: Sending = {}): Promise<Response> =>
      site.send(addressOf(route), { cookie, ...(route.takes === 'nothing' ? {} : { body: good() }), ...sending });

    async function refusalOf(response: Response): Promise<Problem> {
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('cache-control')).toBe('no-store');
      return Problem.parse(await response.json());
    }

    if (route.access.session === 'needed' && route.method !== 'delete') {
      it('answers nobody without a session', async () => {
        expect(await refusalOf(await send({ cookie: '' }))).toMatchObject({ status: 401 });
      });
    }

    if (route.method !== 'get') {
      it('hears no other site', async () => {
        const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

        expect(await refusalOf(await send({ headers }))).toMatchObject({ status: 403, code: 'api.visitor.other-site' });
      });
    }

    if (route.takes === 'json') {
      it.each([[{}], [[]], ['text'], [null], [{ token: 7, key: 7, data: 'x' }]])('refuses %j', async (body) => {
        expect(await refusalOf(await send({ body }))).toMatchObject({ status: 400, code: 'api.request-invalid' });
      });

      it('refuses what is too large, and what is no JSON', async () => {
        const large = await send({ body: { x: 'x'.repeat(route.maxBytes) } });
        const form = await send({ headers: { 'content-type': 'application/x-www-form-urlencoded' } });
        const text = await send({ headers: { 'content-type': 'text/plain' } });

        expect([large.status, form.status, text.status]).toEqual([413, 415, 415]);
      });
    }

    it('says that nothing of it is to be kept, and allows no other site to read it', async () => {
      const response = await send();

      expect([response.status, await response.text()]).toEqual([200, expect.stringMatching(/^\{/)]);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(site.log).toEqual([]);
    });
  },
);

function addressOf({ method, path }: VisitorRoute) {
  const methods = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const;
  return `${methods[method]} /${path.slice(1)}` as const;
}
