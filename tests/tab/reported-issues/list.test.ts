import { violations } from '../../support/tab/axe';
import { anIssue } from '../../support/tab/issue-samples';
import { openIssues, press } from '../../support/tab/issue-screen';
import { anIssueWorld, type IssueWorld } from '../../support/tab/issue-world';
import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';

let tester: TabTester;
let world: IssueWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
beforeEach(() => {
  world = anIssueWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(path: string, width?: number): Promise<OpenTab> {
  return openIssues(tester, world, path, width);
}

describe('the list of reported issues', () => {
  it('says of each what, where, how it stands, and whether there is danger or only some see it', async () => {
    world.issues = [
      anIssue(),
      anIssue({
        id: 'danger',
        text: 'Er wordt gedreigd.',
        isEmergency: true,
        isSensitive: true,
        theme: 'domestic-violence',
      }),
    ];
    const { page, complaints } = await open('/issues');

    await page.getByText('2 meldingen').waitFor();
    const rows = page.getByRole('table').getByRole('row');

    expect(await rows.nth(1).innerText()).toMatch(/grofvuil[^]*Mo Yildiz[^]*Gemeld[^]*Afval[^]*Vechtstraat/);
    expect(await rows.nth(2).innerText()).toMatch(/Spoed[^]*Gevoelig/);
    expect(complaints).toEqual([]);
  });

  it('comes page by page', async () => {
    world.issues = [0, 1, 2].map((number) => anIssue({ id: `issue-${number}`, text: `Melding nummer ${number}` }));
    world.pageSize = 2;
    const tab = await open('/issues');

    await tab.page.getByText('De eerste 2').waitFor();
    await press(tab, 'Meer tonen');
    await tab.page.getByText('3 meldingen').waitFor();

    expect(await tab.page.getByRole('link', { name: /Melding nummer/ }).count()).toBe(3);
    expect(await tab.page.getByRole('button', { name: 'Meer tonen' }).count()).toBe(0);
  });

  it('keeps what it is narrowed to in its address', async () => {
    const tab = await open('/issues');
    const { page } = tab;

    await page.getByRole('combobox', { name: 'Stand' }).selectOption('Opgepakt');
    await page.getByText('Niets gevonden').waitFor();
    await page.getByRole('combobox', { name: 'Thema' }).selectOption('Afval en zwerfvuil');
    await page.getByRole('searchbox', { name: 'Zoek in de tekst' }).fill('grofvuil');
    await page.waitForURL(/words=grofvuil/);

    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      status: 'in-progress',
      about: 'waste',
      words: 'grofvuil',
      theme: 'light',
    });
    await press(tab, 'Filters wissen');
    await page.getByText('1 melding', { exact: true }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  it('opens narrowed by its address, and is there again on the way back from an issue', async () => {
    const tab = await open('/issues?status=open&words=grofvuil');
    const { page, server } = tab;

    await page.getByRole('link', { name: /grofvuil/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Afval en zwerfvuil: Vechtstraat' }).waitFor();
    await page.getByRole('link', { name: 'Alle meldingen' }).click();
    await page.getByText('1 melding', { exact: true }).waitFor();

    expect(new URL(page.url()).searchParams.get('words')).toBe('grofvuil');
    expect(server.asked.filter(({ path }) => path === '/api/issues').map(({ query }) => query)).toContainEqual({
      status: 'open',
      words: 'grofvuil',
    });
  });

  it('that is empty says that few reports are no good sign, and leads to the form', async () => {
    world.issues = [];
    const { page } = await open('/issues');

    await page.getByText('Weinig meldingen is nog geen goed teken').waitFor();
    await page.getByRole('link', { name: 'Iets melden' }).first().click();

    await page.waitForURL(/issues\/new/);
  });

  it('is cards on a phone', async () => {
    const { page } = await open('/issues', 360);

    await page.getByRole('list', { name: 'Meldingen' }).waitFor();

    expect(await page.getByRole('table').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
