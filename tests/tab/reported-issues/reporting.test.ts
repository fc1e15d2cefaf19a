import type { Page } from 'playwright-core';
import { violations } from '../../support/tab/axe';
import { anUnderstanding } from '../../support/tab/issue-samples';
import { commandsOf, openIssues, press, sent } from '../../support/tab/issue-screen';
import { anIssueWorld, type IssueWorld } from '../../support/tab/issue-world';
import { keyboardOf } from '../../support/tab/keyboard';
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

describe('reporting in the tab', () => {
  async function write(page: Page, text: string): Promise<void> {
    await page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).fill(text);
    await page.getByRole('heading', { name: 'Dit begrijp ik ervan' }).waitFor();
  }

  it('shows how it is understood and what goes, before anything is kept', async () => {
    const tab = await open('/issues/new');
    const { page } = tab;

    await write(page, 'Grofvuil in de Vechtstraat, zegt Kees Jansen');

    const main = await page.getByRole('main').innerText();
    expect(main).toMatch(/Afval en zwerfvuil, omdat je schrijft over “grofvuil”[^]*Vechtstraat[^]*zegt \[naam\]/);
    expect(main).toContain('Weggehaald voor de privacy: 1 naam.');
    expect(sent(tab, 'POST', '/issues')).toEqual([]);
  });

  it('keeps what was corrected, goes to the issue, and can be taken back', async () => {
    const tab = await open('/issues/new');
    const { page } = tab;

    await write(page, 'Grofvuil in de Vechtstraat');
    await page.getByRole('combobox', { name: 'Thema' }).selectOption('Ongedierte');
    await page.getByRole('combobox', { name: 'Plek' }).selectOption('Oeverlaan');
    await press(tab, 'Melden');
    await page.getByRole('heading', { level: 1, name: 'Ongedierte: Vechtstraat' }).waitFor();
    await press(tab, 'Ongedaan maken');
    await page.getByText('Ingetrokken', { exact: true }).waitFor();

    expect(sent(tab, 'POST', '/issues')).toEqual([
      { id: expect.any(String), text: 'Grofvuil in de Vechtstraat', theme: 'pests', placeId: 'oeverlaan' },
    ]);
    expect(commandsOf(tab)).toEqual([{ what: 'close', as: 'withdrawn', note: '' }]);
  });

  it('leaves out what the writer says is a name', async () => {
    world.understanding = anUnderstanding({ unsure: [{ value: 'Roos', mark: '[naam]' }] });
    const tab = await open('/issues/new');
    const { page } = tab;

    await write(page, 'Roos zet afval neer bij Roos');
    await page.getByRole('checkbox', { name: 'Roos' }).check();
    await press(tab, 'Melden');
    await page.getByRole('heading', { name: 'Wat er gemeld is' }).waitFor();

    expect(sent(tab, 'POST', '/issues')).toMatchObject([{ text: '[naam] zet afval neer bij [naam]' }]);
  });

  it('has the numbers to call on top when there may be danger', async () => {
    const { recognition } = anUnderstanding();
    world.understanding = anUnderstanding({
      recognition: { ...recognition, emergency: { isOne: true, because: ['mes'] } },
      guidance: {
        ...{ route: 'refer-first', do: [], dont: [] },
        numbers: [{ id: 'desk', label: 'Meldpunt', number: '112', themes: [], checkedOn: '2026-11-02' }],
      },
    });
    const { page } = await open('/issues/new');

    await write(page, 'Iemand dreigt met een mes');

    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Is er gevaar? Bel dan eerst',
      'Dit begrijp ik ervan',
    ]);
    expect(await page.getByRole('link', { name: '112' }).getAttribute('href')).toBe('tel:112');
  });

  it('says where it belongs when it is no livability issue, and takes it all the same', async () => {
    const { theme: _none, recognition, ...rest } = anUnderstanding();
    const outside = { ...recognition, outOfScope: true, belongsTo: 'repairs' } as const;
    world.understanding = { ...rest, recognition: outside, belongsWhere: 'Bel het reparatienummer.' };
    const { page } = await open('/issues/new');

    await write(page, 'De kraan in de keuken lekt');

    expect(await page.getByRole('main').innerText()).toMatch(/geen leefbaarheidsmelding[^]*Bel het reparatienummer/);
    expect(await page.getByRole('button', { name: 'Toch melden' }).count()).toBe(1);
  });

  it('asks what it is about when that is unclear', async () => {
    const { theme: _none, recognition, ...rest } = anUnderstanding();
    world.understanding = { ...rest, recognition: { ...recognition, isUnclear: true } };
    const tab = await open('/issues/new');
    const { page } = tab;

    await write(page, 'Het is weer raak');
    expect(await page.getByRole('radio').count()).toBe(4);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Geluidsoverlast' }).check();
    await press(tab, 'Melden');
    await page.getByRole('heading', { name: 'Wat er gemeld is' }).waitFor();

    expect(sent(tab, 'POST', '/issues')).toMatchObject([{ theme: 'noise' }]);
  });

  it('asks for some words when there are none', async () => {
    const tab = await open('/issues/new');

    await press(tab, 'Melden');
    await tab.page.getByText('Schrijf in een paar woorden wat er is.').waitFor();

    expect(sent(tab, 'POST', '/issues')).toEqual([]);
  });

  it('works with the keyboard alone', async () => {
    const { page } = await open('/issues');
    const keyboard = await keyboardOf(page);
    await page.reload();

    await keyboard.goTo(page.getByRole('link', { name: 'Iets melden' }));
    await keyboard.press('Enter');
    await keyboard.isAt(page.getByRole('heading', { name: 'Iets melden' }));
    await keyboard.goTo(page.getByRole('textbox', { name: 'Wat is er aan de hand?' }));
    await keyboard.type('Grofvuil in de Vechtstraat');
    await keyboard.goTo(page.getByRole('button', { name: 'Melden' }));
    await keyboard.press('Enter');

    await keyboard.isAt(page.getByRole('heading', { name: 'Afval en zwerfvuil: Vechtstraat' }));
  });
});
