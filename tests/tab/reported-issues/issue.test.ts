import { violations } from '../../support/tab/axe';
import { anIssue, MAY_NOTHING } from '../../support/tab/issue-samples';
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

describe('a reported issue', () => {
  it('tells what was reported, why it is understood so, and what happened to it', async () => {
    const { page, complaints } = await open(ISSUE_SCREEN);
    await page.getByText('Joke Bakker voegde een foto toe').waitFor();
    await page.getByText('Containertuintjes').first().waitFor();

    const main = await page.getByRole('main').innerText();
    expect(main).toMatch(/omdat je schrijft over “grofvuil” en “containers”/);
    expect(main).toContain('Weggehaald voor de privacy: 1 naam en 1 telefoonnummer.');
    expect(main).toMatch(/door Mo Yildiz, in het gesprek/);
    expect(main).toMatch(/Bloembakken\s*Past niet/);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('has the numbers of an emergency before everything else', async () => {
    world.issues = [anIssue({ isEmergency: true, isSensitive: true })];
    const { page } = await open(ISSUE_SCREEN);

    await page.getByRole('heading', { name: 'Is er gevaar? Bel dan eerst' }).waitFor();

    expect((await page.getByRole('heading', { level: 2 }).allInnerTexts())[0]).toBe('Is er gevaar? Bel dan eerst');
  });

  it('that is referred first says what to do and what not, before any intervention', async () => {
    const { guidance, ...advice } = world.advice;
    if (guidance === undefined) throw new Error('There is guidance');
    world.advice = { ...advice, asksBasis: false, alike: [], guidance: { ...guidance, route: 'refer-first' } };
    const { page } = await open(ISSUE_SCREEN);
    await page.getByRole('heading', { name: 'Voor de buren en de omgeving' }).waitFor();

    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();

    expect(headings.slice(0, 4)).toEqual([
      'Wat er gemeld is',
      'Wie je kunt bellen',
      'Eerst doorverwijzen',
      'Voor de buren en de omgeving',
    ]);
  });

  it('is taken up with one press, which can be taken back', async () => {
    const tab = await open(ISSUE_SCREEN);

    await press(tab, 'Ik pak dit op');
    await tab.page.getByText('Opgepakt door').waitFor();
    await press(tab, 'Ongedaan maken');
    await tab.page.getByText('Opgepakt door').waitFor({ state: 'detached' });

    expect(commandsOf(tab)).toEqual([{ what: 'take-up' }, { what: 'undo' }]);
  });

  it('keeps the focus of a keyboard when the button that was pressed is used up', async () => {
    const tab = await open(ISSUE_SCREEN);
    const { page } = tab;

    await page.getByRole('button', { name: 'Ik pak dit op' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Opgepakt door').waitFor();
    await page.getByRole('button', { name: 'Ik pak dit op' }).waitFor({ state: 'detached' });
    await page.locator('h1:focus').waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'take-up' }]);
  });

  it('is closed with how it ended, and opened again with why', async () => {
    const tab = await open(ISSUE_SCREEN);
    const { page } = tab;

    await press(tab, 'Afronden');
    await page.getByRole('radio', { name: 'Doorverwezen' }).check();
    await page.getByRole('textbox', { name: 'Wat is er gedaan?' }).fill('Aan de gemeente gemeld');
    await press(tab, 'Rond af');
    await press(tab, 'Heropenen');
    await page.getByRole('textbox', { name: 'Waarom opnieuw?' }).fill('Het ligt er weer');
    await page.getByRole('dialog').getByRole('button', { name: 'Heropenen' }).click();
    await page.getByRole('button', { name: 'Afronden' }).waitFor();

    expect(commandsOf(tab)).toEqual([
      { what: 'close', as: 'referred', note: 'Aan de gemeente gemeld' },
      { what: 'reopen', reason: 'Het ligt er weer' },
    ]);
  });

  it('that was misunderstood is corrected; only what changed is sent', async () => {
    const tab = await open(ISSUE_SCREEN);
    const { page } = tab;

    await press(tab, 'Aanpassen');
    await page.getByRole('combobox', { name: 'Waar gaat het over?' }).selectOption('Ongedierte');
    await press(tab, 'Bewaren');
    await page.getByRole('heading', { level: 1, name: 'Ongedierte: Vechtstraat' }).waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'correct', theme: 'pests' }]);
  });

  it('that two people correct at once: one chooses of what both changed, and nothing gets lost', async () => {
    const tab = await open(ISSUE_SCREEN);
    const { page } = tab;

    await press(tab, 'Aanpassen');
    world.issues = world.issues.map((issue) => ({ ...issue, theme: 'vandalism', version: 4 }));
    await page.getByRole('combobox', { name: 'Waar gaat het over?' }).selectOption('Ongedierte');
    await page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).fill('Ratten bij de containers');
    await press(tab, 'Bewaren');
    await page.getByText('Iemand was je voor').waitFor();
    expect(await page.getByRole('radiogroup', { name: 'Thema' }).innerText()).toMatch(/Ongedierte[^]*Vandalisme/);
    await press(tab, 'Deze keuze bewaren');
    await page.getByRole('heading', { level: 1, name: 'Ongedierte: Vechtstraat' }).waitFor();

    expect(commandsOf(tab).at(-1)).toEqual({ what: 'correct', theme: 'pests', text: 'Ratten bij de containers' });
  });

  it('that somebody else changed while it was being closed keeps what was typed', async () => {
    const tab = await open(ISSUE_SCREEN);
    const { page } = tab;

    await press(tab, 'Afronden');
    world.issues = world.issues.map((issue) => ({ ...issue, version: 4 }));
    await page.getByRole('textbox', { name: 'Wat is er gedaan?' }).fill('Opgeruimd');
    await press(tab, 'Rond af');
    await page.getByText('Een ander wijzigde dit net.').waitFor();
    await press(tab, 'Rond af');
    await page.getByRole('button', { name: 'Heropenen' }).waitFor();

    expect(commandsOf(tab).at(-1)).toEqual({ what: 'close', as: 'solved', note: 'Opgeruimd' });
  });

  it('joins one that is alike, and is separated again', async () => {
    const tab = await open(ISSUE_SCREEN);

    await press(tab, 'Sluit aan');
    await tab.page.getByRole('link', { name: 'de eerdere melding' }).waitFor();
    await tab.page.getByRole('main').getByRole('button', { name: 'Losmaken' }).click();
    await tab.page.getByRole('link', { name: 'de eerdere melding' }).waitFor({ state: 'detached' });

    expect(commandsOf(tab)).toEqual([{ what: 'join', issueId: 'waste-0' }, { what: 'separate' }]);
  });

  it('asks whether the basics are in order', async () => {
    const tab = await open(ISSUE_SCREEN);

    await press(tab, 'Nee, niet op orde');
    await tab.page.getByText('Eerst de basis:').waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'answer-basis', basis: 'not-in-order' }]);
  });

  it('is only read by who may do nothing with it', async () => {
    world.issues = [anIssue({ may: MAY_NOTHING })];
    const { page } = await open(ISSUE_SCREEN);
    await page.getByText('Jij kijkt mee bij deze melding').waitFor();
    await page.getByText('Containertuintjes').first().waitFor();

    const buttons = await page.getByRole('main').getByRole('button').allInnerTexts();

    expect(buttons).toEqual(['Meer', 'Meer']);
  });
});
