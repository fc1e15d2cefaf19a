import { z } from 'zod';
import { Me } from '../../bot/contracts/overview';
import { ANSWERS } from '../support/tab/answers';
import { aMe } from '../support/tab/samples';
import { answering, createTabTester, type TabTester } from '../support/tab/tab-tester';

let tester: TabTester;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

describe('what stands around every screen', () => {
  it('goes from place to place without loading the page anew, and moves the focus to the heading', async () => {
    const { page, server, complaints } = await tester.open({ path: '/', answers: ANSWERS });

    for (const name of ['Mijn taken', 'Beheer', 'Overzicht']) {
      await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name }).click();
      const heading = page.getByRole('heading', { level: 1, name: name === 'Beheer' ? 'Mijn instellingen' : name });
      await heading.waitFor();

      expect(await page.locator(':focus').innerText()).toBe(await heading.innerText());
      expect(await page.title()).toContain('Prettig Wonen');
      expect(await page.getByRole('link', { name, exact: true }).first().getAttribute('aria-current')).toBe('page');
    }

    expect(server.asked.filter(({ path }) => path === '/api/me')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('lets the keyboard skip to the content first', async () => {
    const { page } = await tester.open({ path: '/tasks', answers: ANSWERS });
    await page.getByRole('heading', { name: 'Mijn taken' }).waitFor();

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  });

  it.each`
    language | lang    | heading
    ${'nl'}  | ${'nl'} | ${'Mijn taken'}
    ${'en'}  | ${'en'} | ${'My tasks'}
  `(
    'speaks $language, to the reader and to the server',
    async ({ language, lang, heading }: { language: 'nl' | 'en'; lang: string; heading: string }) => {
      const { page, server } = await tester.open({ path: '/tasks', answers: ANSWERS, language });
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();

      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(server.asked.map(({ headers }) => headers['accept-language'])).toContain(lang);
    },
  );

  it('tells that the demo is an example, and as whom it is looked at; looking as another asks everything anew', async () => {
    const { page, server } = await tester.open({ path: '/tasks?as=teamlead', answers: ANSWERS });
    await page.getByText('Voorbeeld met verzonnen mensen').waitFor();

    await page.getByRole('combobox', { name: 'Kijken als' }).selectOption('Mo Yildiz');
    await page.waitForURL(/as=staff/);
    await page.getByRole('heading', { name: 'Mijn taken' }).waitFor();
    await page.getByRole('link', { name: 'Overzicht' }).click();

    expect(server.asked.at(-1)?.headers['x-demo-identity']).toBe('staff');
    expect(page.url()).toContain('as=staff');
  });

  it('names who is signed in where there is nobody to choose from', async () => {
    const { identities: _nobody, notice: _none, ...me } = aMe();
    const real = { to: 'GET /api/me', contract: Me, with: () => me };
    const { page } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, real) });

    await page.getByText('Sanne de Vries').first().waitFor();

    expect(await page.getByRole('combobox', { name: 'Kijken als' }).count()).toBe(0);
  });

  it('says so when an address leads nowhere', async () => {
    const { page } = await tester.open({ path: '/nowhere', answers: ANSWERS });

    await page.getByRole('heading', { name: 'Hier is niets' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Overzicht' }).click();

    await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
  });

  it('shows why somebody cannot be let in, and lets them try again', async () => {
    let isKnown = false;
    const me = {
      to: 'GET /api/me',
      contract: z.unknown(),
      with: () =>
        isKnown ? aMe() : { status: 401, problem: { code: 'api.unauthenticated', title: 'Meld je eerst aan.' } },
    };
    const { page } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, me) });
    await page.getByText('Meld je eerst aan.').waitFor();

    isKnown = true;
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();

    await page.getByRole('heading', { name: 'Mijn taken' }).waitFor();
  });

  it('says that there is no connection from the very start, and begins when there is', async () => {
    const { page } = await tester.open({ path: '/tasks', answers: ANSWERS });
    await page.getByRole('heading', { name: 'Mijn taken' }).waitFor();
    await page.route(/\/(api|healthz)/, (route) => route.abort());

    await page.reload();
    await page.getByText('Geen verbinding').waitFor();
    await page.unroute(/\/(api|healthz)/);

    await page.getByRole('heading', { name: 'Mijn taken' }).waitFor();
  });

  it('stands at the bottom of a phone', async () => {
    const { page } = await tester.open({ path: '/tasks', answers: ANSWERS, width: 360 });
    await page.getByRole('heading', { name: 'Mijn taken' }).waitFor();

    const box = await page.getByRole('navigation', { name: 'Hoofdmenu' }).boundingBox();
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

    expect(box?.y).toBeGreaterThan(700);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
