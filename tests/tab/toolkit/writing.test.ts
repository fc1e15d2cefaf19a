import { violations } from '../../support/tab/axe';
import { refuse } from '../../support/tab/fake-server';
import { press, sent } from '../../support/tab/issue-screen';
import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';
import { aToolkitIntervention, aToolkitResource } from '../../support/tab/toolkit-samples';
import { aToolkitWorld, openToolkit, type ToolkitWorld } from '../../support/tab/toolkit-world';

let tester: TabTester;
let world: ToolkitWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
beforeEach(() => {
  world = aToolkitWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

async function open(path = '/toolkit/hall-coffee/edit', width = 1280): Promise<OpenTab> {
  const tab = await openToolkit(tester, world, path, { width });
  await tab.page.getByRole('button', { name: 'Concept bewaren' }).waitFor();
  return tab;
}

function field({ page }: OpenTab, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

describe('writing an intervention', () => {
  it('keeps a draft over what the program comes with, and goes back to it', async () => {
    const tab = await open();

    await field(tab, 'Doel (Nederlands)').fill('Buren kennen elkaar.');
    await tab.page.getByRole('textbox', { name: 'Uren' }).fill('9');
    await press(tab, 'Concept bewaren');
    await tab.page.waitForURL(/\/tab\/toolkit\/hall-coffee\?/);
    await tab.page.getByText('Anders: Doel, Uren.').waitFor();

    const { id: _id, state: _state, version: _version, ownerGroup, ...text } = aToolkitIntervention();
    expect(sent(tab, 'PUT', '/hall-coffee')).toEqual([
      { text: { ...text, purpose: { ...text.purpose, nl: 'Buren kennen elkaar.' }, hours: 9 }, ownerGroup },
    ]);
    expect(tab.server.asked.find(({ method }) => method === 'PUT')?.headers['if-match']).toBe('"0"');
    expect(tab.complaints).toEqual([]);
  });

  it('says at each field what is wrong, goes to the first, and sends nothing', async () => {
    const tab = await open();
    const { page } = tab;

    await field(tab, 'Naam (Engels)').fill('');
    await page.getByRole('textbox', { name: 'Dag' }).nth(1).fill('30');
    await press(tab, 'Concept bewaren');
    await page.getByText('Nog 2 velden kloppen niet.').waitFor();

    expect(await page.locator(':focus').getAttribute('lang')).toBe('en');
    expect(await page.getByText('Niet voor de vorige stap: dag 30 of later.').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    expect(sent(tab, 'PUT', '/hall-coffee')).toEqual([]);
  });

  it('says at once that a text is too long, and cuts nothing off', async () => {
    const tab = await open();

    await field(tab, 'Naam (Nederlands)').fill('a'.repeat(81));
    await tab.page.getByText('Maak dit korter: 81 van 80 tekens.').waitFor();

    expect((await field(tab, 'Naam (Nederlands)').inputValue()).length).toBe(81);
  });

  it('moves a step with the keyboard, which stays with it, while the days remain in order', async () => {
    const { page } = await open();
    const days = page.getByRole('textbox', { name: 'Dag' });
    await page.getByRole('button', { name: 'Stap 1 omlaag' }).focus();

    await page.keyboard.press('Enter');
    await page.getByText('Stap 1 is nu stap 2.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Stap 2 is nu stap 3.').waitFor();

    const titles = await page.getByRole('textbox', { name: 'Wat (Nederlands)' }).all();
    expect(await Promise.all(titles.map((title) => title.inputValue()))).toEqual(
      [2, 3, 1, 4, 5].map((number) => `Stap nummer ${number}`),
    );
    expect(await Promise.all((await days.all()).map((day) => day.inputValue()))).toEqual(['0', '7', '14', '21', '42']);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Stap 3 omlaag');
  });

  it('adds and removes steps, and the focus goes along', async () => {
    const tab = await open();
    const { page } = tab;
    const titles = page.getByRole('textbox', { name: 'Wat (Nederlands)' });

    await press(tab, 'Stap toevoegen');
    await page.getByRole('heading', { name: 'Stap 6' }).waitFor();
    expect(await titles.nth(5).and(page.locator(':focus')).count()).toBe(1);
    expect(await page.getByRole('textbox', { name: 'Dag' }).nth(5).inputValue()).toBe('49');

    await press(tab, 'Stap 2 weghalen');
    await page.getByText('Stap 2 is weg.').waitFor();
    expect(await page.locator(':focus').inputValue()).toBe('Stap nummer 3');
  });

  it('keeps what was typed when the server refuses it, and when somebody goes away and comes back', async () => {
    world.refusals = [refuse(500, 'api.unexpected', 'Er ging iets mis.')];
    const tab = await open();

    await field(tab, 'Bron').fill('Eigen telling');
    await press(tab, 'Concept bewaren');
    await tab.page.getByText('Er ging iets mis.').waitFor();
    expect(await field(tab, 'Bron').inputValue()).toBe('Eigen telling');

    await tab.page.getByRole('link', { name: 'Mijn taken' }).click();
    await tab.page.getByRole('heading', { level: 1, name: 'Mijn taken' }).waitFor();
    await tab.page.goBack();
    await tab.page.getByText('Hier was je al aan begonnen').waitFor();
    expect(await field(tab, 'Bron').inputValue()).toBe('Eigen telling');

    await press(tab, 'Opnieuw beginnen');
    expect(await field(tab, 'Bron').inputValue()).toBe('Verzonnen onderzoek');
  });

  it('shows what somebody else wrote meanwhile beside what was typed, and keeps both', async () => {
    const tab = await open();
    await field(tab, 'Bron').fill('Eigen telling');
    const theirs = aToolkitIntervention({ hours: 30 });
    world.toolkit = [aToolkitResource({ draft: theirs, version: 4 })];

    await press(tab, 'Concept bewaren');
    await tab.page.getByText('Iemand was je voor').waitFor();
    await press(tab, 'Allebei bewaren');
    await tab.page.waitForURL(/\/tab\/toolkit\/hall-coffee\?/);

    expect(sent(tab, 'PUT', '/hall-coffee').at(-1)).toMatchObject({
      text: { hours: 30, evidence: { source: 'Eigen telling' } },
    });
    expect(world.toolkit[0]?.version).toBe(5);
  });

  it('asks before it throws away what was typed', async () => {
    const tab = await open();
    await field(tab, 'Bron').fill('Eigen telling');

    await press(tab, 'Niet doen');
    await tab.page.getByText('Weggooien wat je typte?').waitFor();
    await press(tab, 'Weggooien');
    await tab.page.waitForURL(/\/tab\/toolkit\/hall-coffee\?/);
    await tab.page.getByRole('link', { name: 'Aanpassen' }).click();
    await tab.page.getByRole('button', { name: 'Concept bewaren' }).waitFor();

    expect(await field(tab, 'Bron').inputValue()).toBe('Verzonnen onderzoek');
  });
});

describe('a new intervention', () => {
  it('is one, however often it is sent', async () => {
    world.refusals = [refuse(500, 'api.unexpected', 'Er ging iets mis.')];
    const tab = await open('/toolkit/new');
    const { page } = tab;

    for (const box of await page.getByRole('textbox').all()) {
      if ((await box.inputValue()) === '') await box.fill('5');
    }
    await page.getByRole('combobox', { name: 'Helpt bij' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Eenzaamheid' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Burenruzie' }).click();
    await page.keyboard.press('Escape');
    await press(tab, 'Concept bewaren');
    await page.getByText('Er ging iets mis.').waitFor();
    await press(tab, 'Concept bewaren');
    await page.getByRole('heading', { level: 1, name: '5' }).waitFor();

    const [first, again] = sent(tab, 'POST', '/api/toolkit');
    expect(first).toMatchObject({ text: { themes: ['loneliness', 'neighbor-conflict'], hours: 5 }, ownerGroup: '5' });
    expect(again).toEqual(first);
  });

  it('can be written on a phone', async () => {
    const { page } = await open('/toolkit/new', 360);

    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });
});
