import type { Page } from 'playwright-core';
import { NewRound } from '../../../bot/contracts/assessment-rounds';
import { violations } from '../../support/tab/axe';
import { press, sent } from '../../support/tab/issue-screen';
import { aDraft, aPreview } from '../../support/tab/round-samples';
import { aRoundWorld, openRounds, type RoundWorld } from '../../support/tab/round-world';
import { createTabTester, type TabTester } from '../../support/tab/tab-tester';

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

function checkbox(page: Page, name: string) {
  return page.getByRole('checkbox', { name, exact: true });
}

describe('a round that is made', () => {
  it.each([1400, 360])(
    'begins with a name, a period, the places of the team and all questions (%i px)',
    async (width) => {
      const tab = await openRounds(tester, world, '/assessments/new', { width });
      const { page } = tab;
      await checkbox(page, 'Vechtstraat').waitFor();

      expect(await page.getByRole('textbox', { name: 'Naam' }).inputValue()).toBe('Meetronde december 2026');
      expect(await page.getByRole('textbox', { name: 'Eerste dag' }).inputValue()).toBe('07-12-2026');
      expect(await page.getByRole('textbox', { name: 'Laatste dag' }).inputValue()).toBe('25-12-2026');
      expect(await checkbox(page, 'Vechtoever (2 van 2)').isChecked()).toBe(true);
      expect(await violations(page)).toEqual([]);

      await press(tab, 'Bewaren en mensen kiezen');
      await page.getByRole('heading', { name: 'Wijzigen: Meetronde december 2026' }).waitFor();

      const [body] = sent(tab, 'POST', '/assessment-rounds');
      expect(NewRound.parse(body)).toMatchObject({
        teamId: 'vechtoever',
        opensOn: '2026-12-07',
        closesOn: '2026-12-25',
        placeIds: ['vechtstraat', 'sluiswachter'],
        questions: { trend: true, familiarity: true, extra: '' },
      });
      expect(tab.complaints).toEqual([]);
    },
  );

  it('takes the places that are chosen, by group, one by one and by searching', async () => {
    const tab = await openRounds(tester, world, '/assessments/new');
    const { page } = tab;

    await checkbox(page, 'Vechtoever (2 van 2)').click();
    await checkbox(page, 'Vechtoever (0 van 2)').waitFor();
    await page.getByRole('searchbox', { name: 'Zoek een plek' }).fill('sluis');
    await checkbox(page, 'Vechtstraat').waitFor({ state: 'detached' });
    await press(tab, 'Alles kiezen');
    await press(tab, 'Bewaren en mensen kiezen');
    await page.getByRole('heading', { name: /^Wijzigen/ }).waitFor();

    expect(sent(tab, 'POST', '/assessment-rounds')).toEqual([expect.objectContaining({ placeIds: ['sluiswachter'] })]);
  });

  it('tells at each field what is wrong, and loses nothing', async () => {
    const tab = await openRounds(tester, world, '/assessments/new');
    const { page } = tab;

    await page.getByRole('textbox', { name: 'Naam' }).fill(' ');
    await page.getByRole('textbox', { name: 'Laatste dag' }).fill('1-12-2026');
    await page.getByRole('textbox', { name: 'Een eigen vraag' }).fill('Wat eerst?');
    await press(tab, 'Bewaren en mensen kiezen');
    await page.getByText('Geef de meetronde een naam.').waitFor();
    await page.getByText('De laatste dag ligt voor de eerste dag.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(sent(tab, 'POST', '/assessment-rounds')).toEqual([]);

    await page.getByRole('textbox', { name: 'Naam' }).fill('Bestaat al');
    await page.getByRole('textbox', { name: 'Laatste dag' }).fill('20-12-2026');
    await press(tab, 'Bewaren en mensen kiezen');
    await page.getByText('Deze naam is er al.').waitFor();

    expect(await page.getByRole('textbox', { name: 'Een eigen vraag' }).inputValue()).toBe('Wat eerst?');
  });

  it('is there again for who leaves and comes back', async () => {
    const { page } = await openRounds(tester, world, '/assessments/new');

    await page.getByRole('textbox', { name: 'Naam' }).fill('Halverwege');
    await page.getByRole('link', { name: 'Alle meetrondes' }).click();
    await page.getByRole('link', { name: 'Meetronde maken' }).first().click();

    await page.getByRole('textbox', { name: 'Naam' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Naam' }).inputValue()).toBe('Halverwege');
  });
});

describe('a round that is made further', () => {
  beforeEach(() => {
    world.rounds = [aDraft()];
    world.preview = aPreview({
      findings: [{ what: 'places-with-one-person', blocks: false, count: 2, names: ['Vechtstraat', 'Molenhof'] }],
    });
  });

  it('says what it asks of people, and what to look at, and is planned for its first day', async () => {
    const tab = await openRounds(tester, world, '/assessments/lente-2027/edit');
    const { page } = tab;

    await page.getByText('38 mensen, 214 oordelen, ongeveer 6 minuten per persoon').waitFor();
    expect(await page.getByRole('list', { name: 'Kijk hier nog naar' }).innerText()).toMatch(
      /Over 2 plekken wordt maar één mens gevraagd[^]*Vechtstraat, Molenhof/,
    );
    expect(await violations(page)).toEqual([]);
    await press(tab, 'Klaarzetten: opent op ma 1 mrt 2027');
    await page.getByRole('heading', { level: 1, name: 'Meetronde lente 2027' }).waitFor();

    expect(sent(tab, 'POST', '/commands')).toEqual([{ what: 'open' }]);
    await page.getByText('Staat klaar', { exact: true }).waitFor();
  });

  it('opens now: its first day becomes today', async () => {
    const tab = await openRounds(tester, world, '/assessments/lente-2027/edit');

    await press(tab, 'Nu openen');
    await tab.page.getByRole('heading', { level: 1, name: 'Meetronde lente 2027' }).waitFor();

    expect(sent(tab, 'POST', '/commands')).toEqual([{ what: 'open-now' }]);
    await tab.page.getByText('di 1 dec t/m', { exact: false }).first().waitFor();
  });

  it('opens earlier than it was planned', async () => {
    world.rounds = [aDraft({ state: 'planned' })];
    const tab = await openRounds(tester, world, '/assessments/lente-2027/edit');

    await press(tab, 'Nu openen');
    await tab.page.getByRole('heading', { level: 1, name: 'Meetronde lente 2027' }).waitFor();

    expect(sent(tab, 'POST', '/commands')).toEqual([{ what: 'open-now' }]);
    expect(await tab.page.getByRole('button', { name: /^Klaarzetten/ }).count()).toBe(0);
  });

  it('does not open while something blocks it', async () => {
    world.preview = aPreview({ people: 0, findings: [{ what: 'nobody-asked', blocks: true, count: 0, names: [] }] });
    const { page } = await openRounds(tester, world, '/assessments/lente-2027/edit');

    await page.getByText('Er wordt nog niemand gevraagd.').waitFor();

    expect(await page.getByRole('button', { name: 'Nu openen' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('asks whole teams in one press, and a partner about chosen places', async () => {
    const tab = await openRounds(tester, world, '/assessments/lente-2027/edit');
    const { page } = tab;

    await press(tab, 'Vraag alle teams (2)');
    const said = page.locator('.fui-Toast', { hasText: 'Voor 4 mensen bewaard.' });
    await said.waitFor();
    await said.waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Een partner erbij' }).selectOption('partner-0001');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Molenhof', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await dialog.waitFor({ state: 'detached' });

    expect(sent(tab, 'POST', '/assignment')).toEqual([
      { what: 'by-team', teamIds: ['vechtoever', 'molenveld'] },
      {
        what: 'set',
        assignments: [{ participantId: 'partner.partner-0001', placeIds: ['vechtstraat', 'sluiswachter'] }],
      },
    ]);
  });

  it('stops asking somebody, and takes it back with one press', async () => {
    const tab = await openRounds(tester, world, '/assessments/lente-2027/edit');

    await press(tab, 'Mo Yildiz niet vragen');
    await tab.page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await tab.page.getByRole('button', { name: 'Mo Yildiz niet vragen' }).waitFor();

    expect(sent(tab, 'POST', '/assignment')).toEqual([
      { what: 'set', assignments: [{ participantId: 'professional.mo', placeIds: [] }] },
      { what: 'set', assignments: [{ participantId: 'professional.mo', placeIds: ['vechtstraat', 'sluiswachter'] }] },
    ]);
  });

  it.each([1400, 360])(
    'reads a file, tells its faults row by row, and saves what was understood (%i px)',
    async (width) => {
      const mo = { participantId: 'professional.mo', participantName: 'Mo Yildiz' };
      world.file = {
        rows: [
          {
            row: 2,
            person: 'Mo',
            place: 'Vechtstraat',
            ...mo,
            placeId: 'vechtstraat',
            placeName: 'Vechtstraat',
            suggestions: [],
          },
          { row: 3, person: 'Mo', place: 'Vechtstrat', ...mo, problem: 'place-unknown', suggestions: ['Vechtstraat'] },
        ],
        assignments: [{ participantId: 'professional.mo', placeIds: ['vechtstraat'] }],
        people: 1,
        judgements: 1,
        faults: 1,
      };
      const tab = await openRounds(tester, world, '/assessments/lente-2027/edit', { width });
      const { page } = tab;
      await page.getByRole('button', { name: 'Kies een bestand' }).waitFor();

      await page
        .getByLabel('Kies een bestand')
        .and(page.locator('input'))
        .setInputFiles({ name: 'wie-wat.csv', mimeType: 'text/csv', buffer: Buffer.from('persoon;complex') });
      const preview = page.getByRole('region', { name: 'Wat er in wie-wat.csv staat' });
      await preview.getByText('1 regel is niet begrepen').waitFor();
      expect(await preview.innerText()).toMatch(/Vechtstrat[^]*plek niet bekend[^]*Bedoel je Vechtstraat\?/);
      expect(await violations(page)).toEqual([]);
      await press(tab, '1 mens bewaren');
      await preview.waitFor({ state: 'detached' });

      expect(sent(tab, 'POST', '/assignment')).toEqual([{ what: 'set', assignments: world.file.assignments }]);
    },
  );

  it('says why a file cannot be read', async () => {
    const tab = await openRounds(tester, world, '/assessments/lente-2027/edit');
    await tab.page.getByRole('button', { name: 'Kies een bestand' }).waitFor();

    await tab.page
      .getByLabel('Kies een bestand')
      .and(tab.page.locator('input'))
      .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') });

    await tab.page.getByText('Dit is geen Excel- of CSV-bestand.').waitFor();
  });

  it('that two people changed stands side by side', async () => {
    const tab = await openRounds(tester, world, '/assessments/lente-2027/edit');
    const { page } = tab;

    await page.getByRole('textbox', { name: 'Naam' }).fill('Van mij');
    world.rounds = [aDraft({ name: 'Van een ander', closesOn: '2027-03-26', version: 2 })];
    await press(tab, 'Bewaren');
    await page.getByText('Iemand was je voor').waitFor();
    await page.getByRole('radiogroup', { name: 'Naam' }).getByText('Van mij').click();
    await press(tab, 'Deze keuze bewaren');
    await page.getByRole('heading', { name: 'Wijzigen: Van mij' }).waitFor();

    expect(sent(tab, 'PUT', '/lente-2027').at(-1)).toMatchObject({ name: 'Van mij', closesOn: '2027-03-26' });
  });
});
