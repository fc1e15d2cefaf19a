import { PartnerScreen } from '../../../../bot/contracts/partner-links';
import { cookieIn, startPartnerSite, type PartnerSite } from '../../../support/partner/partner-site';
import { PUBLIC_ORIGIN } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';
import { aPartner, command, keptAt, openRound, ROUND, WELFARE } from '../judgements/judging-world';

const GUESS = 'A'.repeat(43);
const UNKNOWN_LINK = { status: 401, code: 'partner-links.unknown' };
const OTHER_ROUND = 'round-winter-2026';

let site: PartnerSite;

beforeEach(async () => {
  site = await startPartnerSite();
});
afterEach(() => site.close());

async function exchange(token: string, from?: string) {
  const response = await site.send('POST /api/partner/session', {
    body: { token },
    ...(from === undefined ? {} : { from }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function screen(cookie: string): Promise<PartnerScreen> {
  return PartnerScreen.parse(await (await site.send('GET /api/partner/screen', { cookie })).json());
}

function submit(cookie: string, data: object, key = `${ROUND}.${WELFARE}`) {
  return site.send('POST /api/partner/submissions', { cookie, body: { key, data } });
}

const saving = (placeId: string, more: object = {}) => ({
  ...{ verb: 'judgements/save-judgement', placeId, version: 0 },
  ...{ housing: '7', environment: '6', cohesion: 'none', safety: '8', involvement: '7' },
  ...{ trend: '0', familiarity: '2', why: '', extra: '' },
  ...more,
});

describe('the token', () => {
  it('opens a page, and goes on doing so on another device', async () => {
    const token = await site.link();

    const first = await exchange(token);
    const second = await exchange(token);

    expect([first.status, second.status]).toEqual([200, 200]);
    expect(JSON.parse(first.text)).toEqual({
      organization: 'Welzijn Rivierenwijk (verzonnen)',
      contactName: 'Noor',
      language: 'nl',
      roundName: 'Meetronde najaar',
    });
  });

  it('has 256 random bits, and only its hash is kept', async () => {
    const token = await site.link();
    const cookie = await site.enter(token);

    const kept: string[] = [];
    for await (const stored of site.program.store.scanAll()) kept.push(JSON.stringify(stored));

    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(kept.filter((text) => text.includes(token) || text.includes(cookie.split('=')[1] ?? '-'))).toEqual([]);
    expect(kept.length).toBeGreaterThan(5);
  });

  it.each`
    what                         | token
    ${'guessed'}                 | ${GUESS}
    ${'empty'}                   | ${''}
    ${'too short'}               | ${'abc'}
    ${'too long'}                | ${'A'.repeat(3_000)}
    ${'of other characters'}     | ${'../../../../etc/passwd'.padEnd(43, '%')}
    ${'with something after it'} | ${`${GUESS}|link`}
    ${'a piece of a query'}      | ${"' OR 1=1 --"}
  `('that is $what is not known, in the same words as any other', async ({ token }: { token: string }) => {
    const other = await exchange('B'.repeat(43), '203.0.113.9');

    const { status, text, headers } = await exchange(token);

    expect([status, text]).toEqual([other.status, other.text]);
    expect(JSON.parse(text)).toMatchObject(UNKNOWN_LINK);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it.each(['revoked', 'replaced', 'closed'] as const)('that is %s opens nothing, and says so', async (end) => {
    const token = await site.link();
    const maria = await site.program.actorOf('maria');
    if (end === 'revoked') await site.program.services.partnerLinks.revoke(maria, ROUND, WELFARE);
    if (end === 'replaced') await site.link();
    if (end === 'closed') await command(site.program, { what: 'close' });

    const { status, text } = await exchange(token);

    expect([status, JSON.parse(text)]).toEqual([410, expect.objectContaining({ code: `partner-links.ended.${end}` })]);
  });

  it('expires at the end of the last day of the round', async () => {
    const token = await site.link();

    site.program.skipTo('2026-12-18T22:59:00.000Z');
    const before = await exchange(token);
    site.program.skipTo('2026-12-18T23:00:00.000Z');
    const after = await exchange(token);

    expect([before.status, after.status]).toEqual([200, 410]);
  });

  it('stands in no line of the log', async () => {
    const token = await site.link();
    const cookie = await site.enter(token);
    await exchange(GUESS);
    await submit(cookie, saving('vecht'));

    const told = JSON.stringify([...site.log, ...site.program.log]);

    for (const secret of [token, GUESS, cookie.split('=')[1] ?? '']) expect(told).not.toContain(secret);
  });
});

describe('the cookie', () => {
  it('is out of reach of scripts, other sites and unsafe connections', async () => {
    const { headers } = await exchange(await site.link());

    expect(headers.get('set-cookie')).toMatch(
      /^__Host-oordeel=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/,
    );
  });

  it.each`
    what                 | cookie
    ${'guessed'}         | ${`__Host-oordeel=${GUESS}`}
    ${'empty'}           | ${'__Host-oordeel='}
    ${'of another name'} | ${`oordeel=${GUESS}`}
    ${'there twice'}     | ${`__Host-oordeel=${GUESS}; __Host-oordeel=${GUESS}`}
  `('that is $what shows nothing', async ({ cookie }: { cookie: string }) => {
    const response = await site.send('GET /api/partner/screen', { cookie });

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'partner-links.session-unknown' });
  });

  it('is good for twelve hours', async () => {
    const cookie = await site.enter(await site.link());

    site.program.clock.advance(12 * 60 * 60 - 1);
    const before = await site.send('GET /api/partner/screen', { cookie });
    site.program.clock.advance(2);
    const after = await site.send('GET /api/partner/screen', { cookie });

    expect([before.status, after.status]).toEqual([200, 401]);
  });

  it.each(['revoked', 'replaced'] as const)('is worth nothing any more when its link is %s', async (end) => {
    const cookie = await site.enter(await site.link());
    const maria = await site.program.actorOf('maria');
    if (end === 'revoked') await site.program.services.partnerLinks.revoke(maria, ROUND, WELFARE);
    else await site.link();

    const responses = [await site.send('GET /api/partner/screen', { cookie }), await submit(cookie, saving('vecht'))];

    expect(responses.map(({ status }) => status)).toEqual([410, 410]);
    expect(await keptAt(site.program, 'vecht')).toEqual({});
  });

  it('goes when somebody signs out, and what was kept of it too', async () => {
    const cookie = await site.enter(await site.link());

    const response = await site.send('DELETE /api/partner/session', { cookie });

    expect(cookieIn(response)).toBe('__Host-oordeel=');
    expect((await site.send('GET /api/partner/screen', { cookie })).status).toBe(401);
  });
});

describe('what a link is for', () => {
  it('is that partner’s own places in that round', async () => {
    const cookie = await site.enter(await site.link());

    const saved = await submit(cookie, saving('vecht'));

    expect(PartnerScreen.parse(await saved.json())).toMatchObject({ outcome: 'applied', title: 'Lekstraat' });
    expect(await keptAt(site.program, 'vecht')).toEqual({ [WELFARE]: '7 v1' });
  });

  it.each(['maas', 'eiland', 'no-such-place', `../${TENANT_ID}`])('is not the place %s', async (placeId) => {
    const cookie = await site.enter(await site.link());

    const responses = [
      await submit(cookie, saving(placeId)),
      await submit(cookie, { verb: 'judgements/open-place', placeId }),
    ];

    for (const response of responses) expect(response.status).toBe(404);
    expect(await keptAt(site.program, placeId)).toEqual({});
  });

  it('is never somebody else: who they are does not come from what they send', async () => {
    const cookie = await site.enter(await site.link());

    await submit(
      cookie,
      saving('vecht', { participantId: 'professional.anna', roundId: OTHER_ROUND, personId: 'anna' }),
    );

    expect(await keptAt(site.program, 'vecht')).toEqual({ [WELFARE]: '7 v1' });
  });

  it('is not what was filled in with another link of the same browser', async () => {
    await openRound(site.program, OTHER_ROUND);
    const cookie = await site.enter(await site.link(WELFARE, OTHER_ROUND));

    const response = await submit(cookie, saving('vecht'));

    expect([response.status, await response.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'partner-links.other-session' }),
    ]);
    expect(await keptAt(site.program, 'vecht', OTHER_ROUND)).toEqual({});
  });

  it('is no address of colleagues', async () => {
    const cookie = await site.enter(await site.link());

    for (const path of ['assessment-rounds', 'network-partners', 'me'] as const) {
      const { status } = await site.send(`GET /api/${path}`, { cookie });
      expect([path, status]).toEqual([path, 503]);
    }
  });

  it('is of one association: a colleague of another can neither make nor end it', async () => {
    const maria = await site.program.actorOf('maria');
    const stranger = { ...maria, tenantId: '99999999-9999-4999-8999-999999999999' };
    const { partnerLinks } = site.program.services;
    const token = await site.link();

    await expect(partnerLinks.make(stranger, ROUND, WELFARE)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(partnerLinks.revoke(stranger, ROUND, WELFARE)).rejects.toMatchObject({ kind: 'not-found' });

    expect((await exchange(token)).status).toBe(200);
  });

  it('ends with the question: who is not asked any more, opens nothing', async () => {
    const token = await site.link();
    const maria = await site.program.actorOf('maria');
    const assignments = [{ participantId: WELFARE, placeIds: [] }];
    await site.program.services.participants.assign(maria, ROUND, { what: 'set', assignments });

    expect((await exchange(token)).status).toBe(410);
  });
});

it('tells who sends something after the round closed, and keeps it as a draft', async () => {
  const cookie = await site.enter(await site.link());
  await command(site.program, { what: 'close' });

  const response = await submit(cookie, saving('vecht', { housing: '4', why: 'De lift staat vaak stil.' }));

  const shown = PartnerScreen.parse(await response.json());
  expect(shown).toMatchObject({ kind: 'closed', outcome: 'closed' });
  expect(JSON.stringify(shown.card)).toContain('De lift staat vaak stil.');
  expect(await keptAt(site.program, 'vecht')).toEqual({});
  const reopened = PartnerScreen.parse(await (await submit(cookie, shown.here)).json());
  expect(JSON.stringify(reopened.card)).toContain('De lift staat vaak stil.');
});

describe('a scanner of mail', () => {
  it.each(['/oordeel', '/api/partner/session', '/api/partner/screen', '/api/partner/submissions'] as const)(
    'learns nothing at %s, and changes nothing',
    async (path) => {
      const token = await site.link();

      const responses = [await site.send(`GET ${path}?t=${token}`), await site.send(`HEAD ${path}?t=${token}`)];

      for (const response of responses) {
        expect(response.headers.get('set-cookie')).toBeNull();
        expect(await response.text()).not.toMatch(/Welzijn|Noor|Vechtstraat|Meetronde/);
      }
      const links = await site.program.services.partnerLinks.ofRound(TENANT_ID, ROUND);
      expect(links.get(WELFARE)?.usedAt).toBeUndefined();
    },
  );
});

describe('another site', () => {
  it.each`
    what                       | headers
    ${'says where it is'}      | ${{ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }}
    ${'is a neighbor'}         | ${{ origin: 'https://other.leefbaarheid.example', 'sec-fetch-site': 'same-site' }}
    ${'hides where it is'}     | ${{ origin: 'null', 'sec-fetch-site': 'cross-site' }}
    ${'says so in one header'} | ${{ origin: PUBLIC_ORIGIN, 'sec-fetch-site': 'cross-site' }}
    ${'writes another origin'} | ${{ origin: `${PUBLIC_ORIGIN}.evil.example`, 'sec-fetch-site': '' }}
  `('that $what sends nothing in somebody’s name', async ({ headers }: { headers: Record<string, string> }) => {
    const cookie = await site.enter(await site.link());
    const body = { key: `${ROUND}.${WELFARE}`, data: saving('vecht') };

    const response = await site.send('POST /api/partner/submissions', { cookie, body, headers });

    expect([response.status, await response.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'api.visitor.other-site' }),
    ]);
    expect(await keptAt(site.program, 'vecht')).toEqual({});
  });
});

describe('ten thousand guesses', () => {
  it('get one answer each time, look nothing up after the tenth, and keep nobody else out', async () => {
    const token = await site.link();
    const answers = new Set<string>();
    const statuses: number[] = [];
    for (let batch = 0; batch < 100; batch++) {
      const guesses = Array.from({ length: 100 }, (_, at) => `guess-${batch}-${at}-`.padEnd(43, 'x'));
      for (const { status, text } of await Promise.all(guesses.map((guess) => exchange(guess, '198.51.100.4')))) {
        statuses.push(status);
        answers.add(`${status} ${text.replace(/\d+ min\w+/, 'N')}`);
      }
    }

    const own = await exchange(token, '198.51.100.4');
    const elsewhere = await exchange(token, '203.0.113.80');

    expect(statuses.slice(100).every((status) => status === 429)).toBe(true);
    expect(answers.size).toBe(2);
    expect(own.status).toBe(429);
    expect(Number(own.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(elsewhere.status).toBe(200);
  }, 120_000);

  it('from as many addresses get one try each, while a good link still opens', async () => {
    const token = await site.link();
    const statuses: number[] = [];
    for (let at = 0; at < 700; at++) {
      const from = `198.51.${Math.floor(at / 2) % 256}.${at % 2}`;
      statuses.push((await exchange(`guess-${at}-`.padEnd(43, 'x'), from)).status);
    }

    const again = await exchange('once-more-'.padEnd(43, 'x'), '198.51.100.0');
    const valid = await exchange(token, '203.0.113.80');

    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect([again.status, valid.status]).toEqual([429, 200]);
    expect(site.log.map(({ message }) => message)).toEqual(['Unknown links are being tried']);
  }, 60_000);

  it('of sessions count as well', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++) {
      const cookie = `__Host-oordeel=${`guess-${at}-`.padEnd(43, 'x')}`;
      statuses.push((await site.send('GET /api/partner/screen', { cookie })).status);
    }

    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  });

  it('count by where they come from, whatever they write in front of it', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 12; at++) {
      statuses.push((await exchange(GUESS, `10.0.0.${at}, 198.51.100.4`)).status);
    }

    expect(statuses.slice(-2)).toEqual([429, 429]);
  });
});

describe('text that means something elsewhere', () => {
  const HOSTILE = `<img src=x onerror=alert(1)>"'\`\${7*7}{{DATE(2026-01-01T00:00:00Z,SHORT)}}[a](javascript:alert(1))`;

  it('comes back as text, in every place', async () => {
    const { guestId: _guestId, ...partner } = aPartner({ id: 'welzijn-2', contactName: '<b>Noor</b>' });
    await site.program.services.networkPartners.add(await site.program.actorOf('maria'), {
      ...partner,
      organization: HOSTILE.slice(0, 80),
    });
    const assignments = [{ participantId: 'partner.welzijn-2', placeIds: ['vecht'] }];
    const maria = await site.program.actorOf('maria');
    await site.program.services.participants.assign(maria, ROUND, { what: 'set', assignments });
    const response = await site.send('POST /api/partner/session', {
      body: { token: await site.link('partner.welzijn-2') },
    });
    const cookie = cookieIn(response);

    const saved = await submit(cookie, saving('vecht', { why: HOSTILE }), `${ROUND}.partner.welzijn-2`);

    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(saved.status).toBe(200);
    expect(JSON.stringify(await screen(cookie))).not.toMatch(/"type":"Action.OpenUrl"/);
  });

  it.each([
    { verb: 'judgements/hand-over', toPersonId: 'anna' },
    { verb: 'annual-plan/complete-task' },
    { verb: ['judgements/open-round'] },
    {},
  ])('%j is no button of the page', async (data) => {
    const cookie = await site.enter(await site.link());

    expect((await submit(cookie, data)).status).toBe(400);
  });
});
