import { violations } from '../../support/tab/axe';
import { commandsOf, ISSUE_SCREEN, openIssues, press } from '../../support/tab/issue-screen';
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

describe('a suggestion', () => {
  it('tells why, how to begin, what it takes and what is known, and shows its steps when asked', async () => {
    const { page } = await open(ISSUE_SCREEN);
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Containertuintjes' }) });
    await card.waitFor();

    expect(await card.innerText()).toMatch(
      /beïnvloeden[^]*Waarom deze:[^]*Eerste stap:[^]*14 uur werk · tot € 1.500 · met huismeester[^]*gemeten[^]*Hier eerder:[^]*Speelveld/,
    );
    await card.getByRole('button', { name: 'Meer over Containertuintjes' }).click();
    expect(await card.getByRole('listitem').count()).toBe(5);
    expect(await violations(page)).toEqual([]);
  });

  it('is started by somebody, on a day', async () => {
    const tab = await open(ISSUE_SCREEN);
    const { page } = tab;

    await press(tab, 'Start: Opschoondag');
    await page.getByRole('textbox', { name: 'Begint op' }).fill('7-12-2026');
    expect(await violations(page)).toEqual([]);
    await press(tab, 'Start dit');
    await page.getByText('Gestart. Sanne de Vries krijgt de stappen als taken').first().waitFor();

    expect(commandsOf(tab)).toEqual([
      { what: 'start', interventionId: 'cleaning-day', startOn: '2026-12-07', ownerId: 'sanne' },
    ]);
    expect(await page.getByRole('button', { name: 'Ongedaan maken' }).count()).toBe(0);
  });

  it.each([
    ['by itself', 'Past niet: Opschoondag', ['cleaning-day']],
    ['with the others', 'Geen van deze', ['container-gardens', 'cleaning-day']],
  ])('is turned down %s, with why', async (_how, button, interventionIds) => {
    const tab = await open(ISSUE_SCREEN);

    await press(tab, button);
    await tab.page.getByRole('textbox', { name: 'Waarom past dit niet?' }).fill('Al geprobeerd');
    await press(tab, 'Geef me andere');
    await tab.page.getByText('Dank je. Ik houd er rekening mee.').first().waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'reject', interventionIds, why: 'Al geprobeerd' }]);
  });
});

describe('what the resident hears', () => {
  it('is a text in the form that is chosen, which may be changed and copied', async () => {
    const tab = await open(ISSUE_SCREEN);
    const { page, context } = tab;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);

    await page.getByRole('radio', { name: 'brief' }).check();
    const field = page.getByRole('textbox', { name: 'Tekst voor de bewoner' });
    expect(await field.inputValue()).toContain('Beste bewoner');
    await field.fill('Beste mevrouw, het is opgeruimd.');
    await press(tab, 'Kopiëren');
    await page.getByText('Gekopieerd.').first().waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('Beste mevrouw, het is opgeruimd.');
    await press(tab, 'Dit heb ik laten weten');
    await page.getByText('verteld (brief)').waitFor();

    expect(commandsOf(tab)).toEqual([
      { what: 'give-feedback', form: 'letter', text: 'Beste mevrouw, het is opgeruimd.' },
    ]);
  });

  it('is printed by itself', async () => {
    const tab = await open(ISSUE_SCREEN);
    const { page } = tab;
    await page.getByRole('radio', { name: 'deurkaart' }).check();
    await page.evaluate('window.print = () => { window.printed = document.querySelector(".sheet").textContent; }');

    await press(tab, 'Afdrukken');
    await page.locator('.sheet').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });

    expect(await page.evaluate('window.printed')).toBe('U meldde: afval bij Vechtstraat.');
    expect(await page.locator('.sheet').isVisible()).toBe(true);
    expect(await page.getByRole('main').isVisible()).toBe(false);
  });
});
