import { violations } from '../../support/tab/axe';
import { press } from '../../support/tab/issue-screen';
import { aFinishedRun, aRun, aRunToCheck } from '../../support/tab/run-samples';
import { aRunWorld, openRuns, type RunWorld } from '../../support/tab/run-world';
import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';

let tester: TabTester;
let world: RunWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 120_000);
beforeEach(() => {
  world = aRunWorld({
    runs: [
      aRun({ goal: { year: 2026, goalId: 'clean' }, goalTitle: 'Schone portieken' }),
      aRunToCheck({
        id: 'run-2',
        title: { nl: 'Opschoondag', en: 'Cleaning day' },
        teamName: 'Team Molenveld',
        teamId: 'molenveld',
      }),
      aFinishedRun({ id: 'run-3', title: { nl: 'Soeptafel', en: 'Soup table' } }),
    ],
  });
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(path: string, width?: number): Promise<OpenTab> {
  return openRuns(tester, world, path, width === undefined ? {} : { width });
}

function row({ page }: OpenTab, title: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

/** What the list was asked for last. */
function asked({ server }: OpenTab): Readonly<Record<string, string>> | undefined {
  return server.asked.filter(({ path }) => path === '/api/interventions').at(-1)?.query;
}

describe('the interventions that are carried out', () => {
  it.each([1280, 360])('tell how far they are, what is next and what is late, team by team (%i px)', async (width) => {
    const tab = await open('/interventions', width);
    const { page } = tab;
    await row(tab, 'Containertuintjes').waitFor();

    expect(await row(tab, 'Containertuintjes').innerText()).toMatch(
      /Vechtstraat · Sanne de Vries[^]*Doel: Schone portieken[^]*1 van 3 gereed[^]*Nu: Vraag bewoners om mee te doen, vr 27 nov \(4 dagen te laat\)[^]*Loopt[^]*1 stap te laat/,
    );
    expect(await row(tab, 'Opschoondag').innerText()).toMatch(/3 van 3 gereed[^]*Wacht op effectcheck/);
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Team Vechtoever',
      'Team Molenveld',
    ]);
    expect(asked(tab)).toEqual({ stage: 'unfinished' });
    expect(await violations(page)).toEqual([]);
  });

  it('tell in a word what came of what is finished', async () => {
    const tab = await open('/interventions?state=finished');
    await row(tab, 'Soeptafel').waitFor();

    expect(await row(tab, 'Soeptafel').innerText()).toMatch(/beter/);
    expect(await tab.page.getByText('1 interventie', { exact: true }).count()).toBe(1);
  });

  it.each([
    ['Stand', 'Gestopt', { stage: 'stopped' }, '?state=stopped'],
    ['Stand', 'Alles', {}, '?state=all'],
    ['Van wie', 'Van mij', { stage: 'unfinished', ownerId: 'me' }, '?owner=me'],
    ['Plek', 'Vechtstraat', { stage: 'unfinished', placeId: 'vechtstraat' }, '?place=vechtstraat'],
    ['Team', 'Team Vechtoever', { stage: 'unfinished', teamId: 'vechtoever' }, '?in=vechtoever'],
  ])('are narrowed by %s to %s, which stands in the address', async (filter, choice, query, search) => {
    const tab = await open('/interventions');
    const { page } = tab;
    await row(tab, 'Containertuintjes').waitFor();

    const answered = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/interventions');
    await page.getByRole('combobox', { name: filter, exact: true }).selectOption(choice);
    await page.waitForURL((url) => url.search.includes(search.slice(1)));
    await answered;

    expect(asked(tab)).toEqual(query);
  });

  it('are of anybody in a team that is chosen', async () => {
    const tab = await open('/interventions?in=vechtoever');

    await tab.page.getByRole('combobox', { name: 'Van wie' }).selectOption('Mo Yildiz');
    await tab.page.getByText('Niets gevonden').waitFor();

    expect(asked(tab)).toEqual({ stage: 'unfinished', teamId: 'vechtoever', ownerId: 'mo' });
  });

  it('lead to the toolkit where there are none', async () => {
    world.runs = [];
    const { page } = await open('/interventions');
    await page.getByText('Er loopt nog niets').waitFor();

    const links = page.getByRole('main').getByRole('link', { name: 'Interventie kiezen' });

    expect(await links.last().getAttribute('href')).toContain('/tab/toolkit');
    expect(await violations(page)).toEqual([]);
  });

  it('come page after page', async () => {
    world.pageSize = 1;
    const tab = await open('/interventions');
    await row(tab, 'Containertuintjes').waitFor();
    expect(await row(tab, 'Opschoondag').count()).toBe(0);

    await press(tab, 'Meer tonen');

    await row(tab, 'Opschoondag').waitFor();
  });

  it('are gone back to as they were narrowed', async () => {
    const tab = await open('/interventions?state=finished');

    await tab.page.getByRole('link', { name: 'Soeptafel' }).click();
    await tab.page.getByRole('link', { name: 'Alle interventies' }).click();
    await row(tab, 'Soeptafel').waitFor();

    expect(tab.page.url()).toContain('state=finished');
  });
});
