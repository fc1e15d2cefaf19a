import { violations } from '../../support/tab/axe';
import { commandsOf, press } from '../../support/tab/issue-screen';
import { aDraft, aResponse, aRound, anAskedPartner, MAY_NOTHING } from '../../support/tab/round-samples';
import { aRoundWorld, openRounds, type RoundWorld } from '../../support/tab/round-world';
import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';

let tester: TabTester;
let world: RoundWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 120_000);
beforeEach(() => {
  world = aRoundWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(width?: number): Promise<OpenTab> {
  return openRounds(tester, world, '/assessments/winter-2026', width === undefined ? {} : { width });
}

describe('an open round', () => {
  it.each([1400, 360])('tells how far people are, by source, team and day (%i px)', async (width) => {
    const { page, complaints } = await open(width);
    await page.getByRole('heading', { level: 1, name: 'Meetronde winter 2026' }).waitFor();
    await page.getByText('7 van 27 gereed').first().waitFor();

    const panel = page.getByRole('tabpanel', { name: 'Respons' });
    expect(await panel.innerText()).toMatch(/klaar\s+2\s+bezig\s+1\s+nog niet begonnen\s+5\s+oordelen nog open\s+20/);
    expect(await panel.getByRole('img', { name: 'Antwoorden per dag: 29 nov: 5, 1 dec: 2' }).count()).toBe(1);
    expect(await panel.innerText()).toMatch(/Collega’s[^]*0 van 5[^]*Partners[^]*2 van 3[^]*Team Vechtoever/);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('tells teams together in which few were asked, and why', async () => {
    const together = { people: 5, started: 2, finished: 1, asked: 12, given: 5 };
    const { byTeam } = aResponse();
    world.response = { ...aResponse(), byTeam: [...byTeam, { ...together, teamId: 'small-teams', teamName: '' }] };
    const { page } = await open();

    await page.getByRole('rowheader', { name: 'Kleinste teams samen' }).waitFor();

    expect(await page.getByText('zo blijkt niet wie antwoordde').count()).toBe(1);
  });

  it('moves by itself when somebody answers', async () => {
    const { page } = await open();
    await page.getByText('7 van 27 gereed').first().waitFor();

    world.response = aResponse({ given: 9 });

    await page.getByText('9 van 27 gereed').first().waitFor();
  });

  it('says what closing means, with the numbers of now, and is closed', async () => {
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Sluiten');
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Nu zijn 7 van 27 oordelen binnen. 6 mensen zijn nog niet klaar.').waitFor();
    expect(await dialog.innerText()).toMatch(/telt er geen antwoord meer mee[^]*als concept bewaard/);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await page.getByText('Gesloten', { exact: true }).waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'close' }]);
  });

  it('that somebody else changed while it was being closed is closed on a second press', async () => {
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Sluiten');
    world.rounds = [aRound({ version: 5 })];
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sluiten' }).click();
    await page.getByText('Een ander wijzigde dit net.').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sluiten' }).click();

    await page.getByText('Gesloten', { exact: true }).waitFor();
  });

  it('reminds who is not done, and tells when that was', async () => {
    const tab = await open();

    await press(tab, 'Herinneren');
    await tab.page.getByText('Dat zijn nu 6 mensen, samen nog 20 oordelen.').waitFor();
    await tab.page.getByRole('alertdialog').getByRole('button', { name: 'Herinneren' }).click();
    await tab.page.getByText('Op di 1 dec gevraagd aan iedereen die nog niet klaar was').waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'nudge' }]);
  });

  it('is extended to a later day, which is checked', async () => {
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Verlengen');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Laatste dag' }).fill('1-11-2026');
    await dialog.getByRole('button', { name: 'Verlengen' }).click();
    await dialog.getByText('Kies vandaag of een dag daarna.').waitFor();
    await dialog.getByRole('textbox', { name: 'Laatste dag' }).fill('8-1-2027');
    await dialog.getByRole('button', { name: 'Verlengen' }).click();
    await page.getByText('di 1 dec t/m vr 8 jan 2027').waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'extend', closesOn: '2027-01-08' }]);
  });

  it('shows who judges only their own part, with the way to the chat', async () => {
    world.rounds = [aRound({ may: MAY_NOTHING, mine: { given: 4, asked: 12 } })];
    const { page } = await open();
    await page.getByText('Je hebt nog 8 plekken te beoordelen').waitFor();

    expect(await page.getByRole('link', { name: 'Naar het gesprek' }).count()).toBe(1);
    expect(await page.getByRole('tab').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Sluiten' }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  it('lets a colleague write down what a partner says', async () => {
    world.rounds = [aRound({ may: { ...MAY_NOTHING, record: true } })];
    world.participants = [anAskedPartner({ may: { change: false, record: true, takeOver: false, link: false } })];
    const tab = await open();

    await press(tab, 'Meer met Noor Evers');

    expect(await tab.page.getByRole('menuitem').allInnerTexts()).toEqual(['Namens hen invullen']);
  });

  it('leads to making it further while it is a draft', async () => {
    world.rounds = [aDraft({ id: 'winter-2026' })];
    const { page } = await open();

    const link = page.getByRole('link', { name: 'Verder maken' });

    expect(await link.getAttribute('href')).toContain('/assessments/winter-2026/edit');
  });
});
