import type { FrameLocator } from 'playwright-core';
import { z } from 'zod';
import { ANSWERS } from '../support/tab/answers';
import { createTabTester, type OpenTab, type TabTester } from '../support/tab/tab-tester';

/** What the tab asked of Teams. */
const Asked = z.array(z.object({ func: z.string(), args: z.array(z.unknown()).optional() }));
type Asked = z.infer<typeof Asked>;

let tester: TabTester;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

describe('in Teams', () => {
  it('the tab looks like Teams, signs in with its token and goes where the link of a card points', async () => {
    const { tab, server, asked } = await inTeams({
      path: '/',
      theme: 'dark',
      subPage: '/items/vechtoever/2027/item-1',
    });
    await tab.getByRole('heading', { level: 1, name: 'Portiekgesprekken Vechtstraat' }).waitFor();

    expect(await lightnessOf(tab)).toBeLessThan(0.3);
    expect(server.asked.every(({ headers }) => headers.authorization === 'Bearer the-token')).toBe(true);
    expect((await asked()).map(({ func }) => func)).toContain('appInitialization.success');
  });

  it('the tab changes its appearance along', async () => {
    const { tab, page } = await inTeams({ path: '/tasks', theme: 'default' });
    await tab.getByRole('heading', { level: 1, name: 'Mijn taken' }).waitFor();
    expect(await lightnessOf(tab)).toBeGreaterThan(0.7);

    await page.evaluate(`change('dark')`);

    await expectSoon(async () => (await lightnessOf(tab)) < 0.3);
  });

  it('a channel is set up with the team of which it shows the plan', async () => {
    const { tab, page, asked } = await inTeams({ path: '/config', theme: 'default' });

    await tab.getByRole('combobox', { name: 'Team' }).selectOption('Team Molenveld');
    await expectSoon(async () => (await asked()).some(({ func }) => func === 'settings.setValidityState'));
    await page.evaluate(`saveSettings()`);
    await expectSoon(async () => (await asked()).some(({ func }) => func === 'settings.save.success'));

    const [settings] = (await asked()).find(({ func }) => func === 'settings.setSettings')?.args ?? [];
    expect(settings).toMatchObject({
      suggestedDisplayName: 'Jaarplan Team Molenveld',
      entityId: 'plan-molenveld',
      contentUrl: expect.stringMatching(/\/tab\/\?team=molenveld$/),
    });
  });
});

const TEAMS = 'https://teams.microsoft.com/host';

/** A browser lets no page of the internet show one of this machine. */
const TAB = 'https://prettig-wonen.example.com';

interface InTeams extends OpenTab {
  readonly tab: FrameLocator;
  readonly asked: () => Promise<Asked>;
}

interface Wanted {
  readonly path: string;
  readonly theme: string;
  readonly subPage?: string;
}

/** The tab in a page that answers as Teams does, at the address of Teams. */
async function inTeams({ path, theme, subPage }: Wanted): Promise<InTeams> {
  const opened = await tester.open({ path: '/nowhere', answers: ANSWERS });
  const { page, context, server } = opened;
  await page.getByRole('heading', { level: 1 }).waitFor();
  const before = server.asked.length;
  await context.route(`${TAB}/**`, async (route) => {
    const url = route.request().url().replace(TAB, new URL(server.address).origin);
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await context.route(TEAMS, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: teamsPage(`${TAB}/tab${path}`, {
        theme,
        subEntityId: subPage,
        frame: path === '/config' ? 'settings' : 'content',
      }),
    }),
  );
  await page.goto(TEAMS);
  const own = {
    ...server,
    get asked() {
      return server.asked.slice(before);
    },
  };
  return {
    ...opened,
    server: own,
    tab: page.frameLocator('iframe'),
    asked: async () => Asked.parse(await page.evaluate('asked')),
  };
}

/** The protocol between Teams and a tab, as far as the tab uses it. */
function teamsPage(address: string, teams: object): string {
  return `<!doctype html><title>Teams</title><iframe src="${address}" width="1200" height="700"></iframe><script>
    const asked = [];
    const teams = ${JSON.stringify(teams)};
    const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: { config: {} } } });
    const context = { ...teams, locale: 'nl', entityId: 'overview', frameContext: teams.frame };
    const answers = {
      initialize: () => [teams.frame, 'web', runtime, '2.0.1'],
      getContext: () => [context],
      'authentication.getAuthToken': () => [true, 'the-token'],
      'settings.setSettings': () => [true],
    };
    const frame = () => document.querySelector('iframe').contentWindow;
    addEventListener('message', ({ data }) => {
      asked.push({ func: data.func, args: data.args });
      const answer = answers[data.func];
      if (answer) frame().postMessage({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args: answer() }, '*');
    });
    const tell = (func, args) => frame().postMessage({ func, args }, '*');
    const change = (theme) => tell('themeChange', [theme]);
    const saveSettings = () => tell('settings.save', [{}]);
  </script>`;
}

/** Of what is behind the tab: 0 is black. */
async function lightnessOf(tab: FrameLocator): Promise<number> {
  const color = await tab
    .getByRole('banner')
    .evaluate(
      (element: { ownerDocument: { defaultView: { getComputedStyle(of: unknown): { backgroundColor: string } } } }) =>
        element.ownerDocument.defaultView.getComputedStyle(element).backgroundColor,
    );
  const [red = 0] = [...color.matchAll(/\d+/g)].map(Number);
  return red / 255;
}

async function expectSoon(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not happen');
  }
}
