import { startPartnerBrowser, type PartnerBrowser, type Phone } from '../support/partner/partner-browser';
import type { PartnerSite } from '../support/partner/partner-site';
import { anAnswer, command, keptAt, ROUND, save, WELFARE } from '../bot/features/judgements/judging-world';
import { fillIn, press, SAVE } from './partner-card';

const HOSTILE =
  '<img src=x onerror="document.title=1"><script>document.title=2</script> **vet** [a](https://evil.example)';

let browser: PartnerBrowser;
let site: PartnerSite;

beforeAll(async () => {
  browser = await startPartnerBrowser();
}, 120_000);
beforeEach(async () => {
  site = await browser.begin();
});
afterAll(() => browser.close());

async function opened(options: Parameters<PartnerBrowser['phone']>[0] = {}): Promise<Phone> {
  const phone = await browser.phone(options);
  await phone.open(await site.link());
  return phone;
}

const title = (phone: Phone, name: string | RegExp) => phone.page.getByRole('heading', { level: 2, name });

describe('the link', () => {
  it('leaves the address bar at once, and its token is in no address that is asked for', async () => {
    const token = await site.link();
    const phone = await browser.phone();

    await phone.open(token);

    expect(phone.page.url()).toBe(`${site.address}/oordeel`);
    expect(phone.asked.filter((address) => address.includes(token) && !address.includes('/oordeel#'))).toEqual([]);
    expect(await phone.page.evaluate('document.documentElement.outerHTML')).not.toContain(token);
    expect(await phone.page.evaluate('JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])')).toBe(
      '[{},{},""]',
    );
  });

  it('is not needed again on the same device', async () => {
    const phone = await opened();

    await phone.open();

    await title(phone, 'Vechtstraat').waitFor();
  });

  it.each`
    what            | token             | shown
    ${'is missing'} | ${undefined}      | ${'Open de link uit uw mail'}
    ${'is unknown'} | ${'x'.repeat(43)} | ${'Deze link werkt niet'}
    ${'is cut off'} | ${'abc'}          | ${'Deze link werkt niet'}
  `('that $what: says what to do', async ({ token, shown }: { token?: string; shown: string }) => {
    const phone = await browser.phone();

    await phone.open(token);

    await title(phone, shown).waitFor();
    await phone.page.getByText('Vraag het aan de medewerker die u de link stuurde').waitFor();
  });

  it('of a closed round says so', async () => {
    const token = await site.link();
    await command(site.program, { what: 'close' });
    const phone = await browser.phone();

    await phone.open(token);

    await title(phone, 'De meetronde is voorbij').waitFor();
    await phone.page.getByText('Deze meetronde is gesloten').waitFor();
  });

  it('opens in a page that stands there already, and what was filled in stays', async () => {
    const phone = await browser.phone();
    await phone.open();

    const token = await site.link();
    await phone.page.evaluate(`location.hash = ${JSON.stringify(token)}`);

    await title(phone, 'Vechtstraat').waitFor();
    expect(phone.page.url()).toBe(`${site.address}/oordeel`);
  });
});

it('a partner judges three places, and is thanked with the others’ picture', async () => {
  for (const who of ['anna', 'bram', 'chris']) {
    for (const place of ['vecht', 'lek', 'amstel']) await save(site.program, who, place, anAnswer());
  }
  const phone = await opened();

  await fillIn(phone.page, { grade: '3', why: 'De lift staat vaak stil.' });
  await press(phone.page, SAVE, 'Lekstraat');
  await fillIn(phone.page);
  await press(phone.page, SAVE, 'Amstelhof');
  await press(phone.page, 'Ken ik niet goed genoeg', /Dank u wel/);

  expect(Object.keys(await keptAt(site.program, 'vecht'))).toContain(WELFARE);
  expect(await phone.page.locator('#content').innerText()).toMatch(/Vechtstraat/);
  expect(phone.complaints).toEqual([]);
  expect(new Set(phone.asked.map((address) => new URL(address).origin).filter((origin) => origin !== 'null'))).toEqual(
    new Set([site.address]),
  );
});

it('goes on later where somebody stopped, with what they began', async () => {
  const phone = await opened();
  await fillIn(phone.page, { grade: '4', why: 'Nog niet af' });
  await press(phone.page, 'Later verder', 'Uw plekken');
  const elsewhere = await browser.phone();

  await elsewhere.open(await site.link());

  await title(elsewhere, 'Vechtstraat').waitFor();
  expect(await elsewhere.page.getByLabel(/^Waarom/).inputValue()).toBe('Nog niet af');
  expect(await keptAt(site.program, 'vecht')).toEqual({});
});

describe('when something goes wrong, what was filled in stays', () => {
  it('without a connection, and is sent when there is one again', async () => {
    const phone = await opened();
    await fillIn(phone.page);
    await phone.context.setOffline(true);

    await phone.page.getByRole('button', { name: SAVE }).click();
    await phone.page.getByText('Er is geen verbinding').waitFor();
    expect(await phone.page.getByLabel('Woning en gebouw').inputValue()).toBe('8');
    await phone.context.setOffline(false);

    await title(phone, 'Lekstraat').waitFor();
    expect(await keptAt(site.program, 'vecht')).toEqual({ [WELFARE]: '8 v1' });
  });

  it('when the server fails, until somebody tries again', async () => {
    const phone = await opened();
    let failures = 0;
    await phone.page.route('**/api/partner/submissions', (route) => {
      failures += 1;
      return failures === 1 ? route.fulfill({ status: 500, body: '{}' }) : route.continue();
    });
    await fillIn(phone.page);

    await phone.page.getByRole('button', { name: SAVE }).click();
    await phone.page.getByText('Het lukte niet. Wat u invulde, staat er nog.').waitFor();
    await press(phone.page, 'Probeer opnieuw', 'Lekstraat');

    expect(await keptAt(site.program, 'vecht')).toEqual({ [WELFARE]: '8 v1' });
  });

  it('when the answer was lost on its way, and it is one judgement', async () => {
    const phone = await opened();
    let isFirst = true;
    await phone.page.route('**/api/partner/submissions', async (route) => {
      if (!isFirst) return route.continue();
      isFirst = false;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await fillIn(phone.page);

    await phone.page.getByRole('button', { name: SAVE }).click();
    await press(phone.page, 'Probeer opnieuw', 'Lekstraat');

    expect(await keptAt(site.program, 'vecht')).toEqual({ [WELFARE]: '8 v1' });
  });

  it('when the session ended meanwhile: the page begins another by itself', async () => {
    const phone = await opened();
    await fillIn(phone.page);
    await phone.context.clearCookies();

    await press(phone.page, SAVE, 'Lekstraat');
  });

  it('when something is missing', async () => {
    const phone = await opened();
    await fillIn(phone.page, { grade: '3' });

    await phone.page.getByRole('button', { name: SAVE }).click();
    await phone.page.getByText('! Schrijf in één zin waarom').waitFor();

    expect(await phone.page.getByLabel('Woning en gebouw').inputValue()).toBe('3');
    expect(await keptAt(site.program, 'vecht')).toEqual({});
  });

  it('when the round closed: it is kept as a draft, and the page says so', async () => {
    const phone = await opened();
    await fillIn(phone.page, { grade: '3', why: 'De lift staat vaak stil.' });
    await command(site.program, { what: 'close' });

    await phone.page.getByRole('button', { name: SAVE }).click();

    await phone.page.getByText('De lift staat vaak stil.').waitFor();
    await phone.page
      .getByText(/gesloten/)
      .first()
      .waitFor();
  });

  it('when the link was taken back', async () => {
    const phone = await opened();
    await fillIn(phone.page, { why: 'Blijft staan' });
    await site.program.services.partnerLinks.revoke(await site.program.actorOf('maria'), ROUND, WELFARE);

    await phone.page.getByRole('button', { name: SAVE }).click();

    await phone.page.getByText('Deze link is ingetrokken').waitFor();
    expect(await phone.page.getByLabel(/^Waarom/).inputValue()).toBe('Blijft staan');
  });

  it('in another language', async () => {
    const phone = await opened();
    await fillIn(phone.page, { why: 'Blijft staan' });

    await phone.page.getByRole('button', { name: 'English' }).click();
    await phone.page.getByRole('button', { name: 'Save and go on' }).waitFor();

    expect(await phone.page.locator('textarea').inputValue()).toBe('Blijft staan');
    expect(await phone.page.locator('html').getAttribute('lang')).toBe('en');
  });
});

it('warns who leaves with something that was not sent, and nobody else', async () => {
  const phone = await opened();
  const asked: string[] = [];
  phone.page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await phone.page.reload();
  await title(phone, 'Vechtstraat').waitFor();
  const before = [...asked];

  await fillIn(phone.page, { why: 'Nog niet verstuurd' });
  await phone.page.reload();
  await title(phone, 'Vechtstraat').waitFor();

  expect([before, asked]).toEqual([[], ['beforeunload']]);
});

it('a second press while the first is on its way is no second answer', async () => {
  const phone = await opened();
  await fillIn(phone.page);
  let sent = 0;
  phone.page.on('request', (request) => {
    if (request.url().endsWith('/submissions')) sent += 1;
  });

  await phone.page.getByRole('button', { name: SAVE }).dblclick();
  await title(phone, 'Lekstraat').waitFor();

  expect(sent).toBe(1);
  expect(await keptAt(site.program, 'vecht')).toEqual({ [WELFARE]: '8 v1' });
});

it('shows what people wrote as they wrote it, and runs none of it', async () => {
  const token = await site.link();
  const cookie = await site.enter(token);
  await site.send('POST /api/partner/submissions', {
    cookie,
    body: {
      key: `${ROUND}.${WELFARE}`,
      data: { verb: 'judgements/go-on-later', placeId: 'vecht', version: 0, housing: '3', why: HOSTILE },
    },
  });
  await command(site.program, { what: 'close' });
  const phone = await browser.phone();
  await phone.context.addCookies([{ name: 'oordeel', value: cookie.split('=')[1] ?? '', url: site.address }]);

  await phone.open();
  await phone.page.getByText('Vechtstraat').first().click();
  await phone.page.getByText(HOSTILE).waitFor();

  expect(await phone.page.locator('#content a, #content script, #content img[src="x"]').count()).toBe(0);
  expect(await phone.page.title()).toBe('Vechtstraat – Prettig Wonen');
});

it('signs out on a device that others use', async () => {
  const phone = await opened();

  await press(phone.page, 'Afmelden op dit apparaat', 'U bent afgemeld');
  await phone.open();

  await title(phone, 'Open de link uit uw mail').waitFor();
});
