import { violations } from '../../support/tab/axe';
import { aPlaceSummary, aRound } from '../../support/tab/round-samples';
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

const THIN = aPlaceSummary({
  place: { id: 'molenhof', name: 'Molenhof', teamId: 'molenveld', neighborhood: 'Molenveld' },
  given: 1,
  unknown: 0,
  isThin: true,
  overall: undefined,
  before: undefined,
  disagreements: [],
  figures: { professionals: {}, partners: {}, all: {} },
});

beforeEach(() => {
  world.rounds = [
    aRound({ state: 'closed', isSummarized: true, before: { id: 'winter-2025', name: 'Meetronde 2025' } }),
  ];
  world.summary = { state: 'final', places: [aPlaceSummary(), THIN] };
});

function open(path: string, width?: number, theme: 'light' | 'contrast' = 'light'): Promise<OpenTab> {
  return openRounds(tester, world, path, { theme, ...(width === undefined ? {} : { width }) });
}

describe('what a round found', () => {
  it('stands by place and subject, with how many, how far apart and in which band', async () => {
    const { page, complaints } = await open('/assessments/winter-2026');
    const row = page.getByRole('row').filter({ hasText: 'Vechtstraat' });
    await row.waitFor();

    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      expect.stringMatching(/6,5 let op\s+0,4 hoger/),
      expect.stringMatching(/7,2 goed\s+n 5 · spreiding 0,8\s+gelijk/),
      expect.stringMatching(/5,1 zwak\s+n 5 · spreiding 0,8\s+0,5 lager/),
      expect.stringMatching(/7,0 goed/),
      expect.stringMatching(/6,9 let op/),
      expect.stringMatching(/6,5 let op/),
    ]);
    expect(await row.getByRole('rowheader').innerText()).toMatch(/5 van 6 oordelen, 1 kent de plek niet goed genoeg/);
    await page.getByText('De pijlen vergelijken met Meetronde 2025.').waitFor();
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it.each(['light', 'contrast'] as const)('reads on a phone in %s', async (theme) => {
    const { page } = await open('/assessments/winter-2026/summary', 360, theme);
    await page.getByText('6,5 let op').first().waitFor();

    expect(await violations(page)).toEqual([]);
  });

  it('names the places with too few judgements, and the conversations to have', async () => {
    const { page } = await open('/assessments/winter-2026');

    await page.getByText('1 plek heeft minder dan twee oordelen').waitFor();
    await page.getByText('Overlast en veiligheid: collega’s 7,4, partners 5,0').waitFor();

    const row = page.getByRole('row').filter({ hasText: 'Molenhof' });
    expect(await row.innerText()).toContain('te weinig oordelen');
  });

  it('is narrowed to a team and to a neighborhood', async () => {
    const { page } = await open('/assessments/winter-2026');
    await page.getByRole('row').filter({ hasText: 'Molenhof' }).waitFor();

    await page.getByRole('combobox', { name: 'Team' }).selectOption('Team Molenveld');
    await page.getByRole('row').filter({ hasText: 'Vechtstraat' }).waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Team' }).selectOption('Alles');
    await page.getByRole('combobox', { name: 'Buurt' }).selectOption('Vechtoever');
    await page.getByRole('row').filter({ hasText: 'Molenhof' }).waitFor({ state: 'detached' });

    expect(await page.getByRole('row').filter({ hasText: 'Vechtstraat' }).count()).toBe(1);
  });

  it('comes by itself when it was counted', async () => {
    world.summary = { state: 'pending', places: [] };
    const { page } = await open('/assessments/winter-2026');
    await page.getByText('De uitkomst wordt geteld.').waitFor();

    world.summary = { state: 'final', places: [aPlaceSummary()] };

    await page.getByRole('row').filter({ hasText: 'Vechtstraat' }).waitFor();
  });
});

describe('one place', () => {
  it.each([1400, 360])('shows colleagues, partners and the round before side by side (%i px)', async (width) => {
    const { page } = await open('/assessments/winter-2026/places/vechtstraat', width);
    const table = page.getByRole('table', { name: 'Naast elkaar' });
    await table.waitFor();

    const row = table.getByRole('row').filter({ hasText: 'Woning en gebouw' });
    expect((await row.getByRole('cell').allInnerTexts()).slice(0, 3)).toEqual([
      expect.stringMatching(/7,2 n 4 · spreiding 0,8/),
      expect.stringMatching(/7,0 n 1/),
      expect.stringMatching(/7,2/),
    ]);
    expect(await violations(page)).toEqual([]);
  });

  it('opens the judgements that may be opened, and says what is hidden and why', async () => {
    const { page } = await open('/assessments/winter-2026/places/vechtstraat');
    const rows = page.getByRole('table', { name: 'Oordelen' });
    await rows.waitFor();

    expect(await rows.innerText()).toMatch(/huismeester\s+7\s+4[^]*↘ iets slechter\s+heel goed/);
    expect(await rows.innerText()).toContain('opgeschreven: wijkoverleg, ma 30 nov');
    await page.getByText('2 oordelen van partners tellen mee in de cijfers, maar staan hier niet.').waitFor();
  });

  it('groups what people wrote by the subject that it explains', async () => {
    const { page } = await open('/assessments/winter-2026/places/vechtstraat');

    expect(await page.getByRole('list', { name: 'Woonomgeving' }).innerText()).toMatch(
      /Er staan zakken naast de container\.\s+huismeester, gaf een 4/,
    );
    expect(await page.getByRole('list', { name: 'Algemeen' }).innerText()).toContain('De koffieochtend loopt goed.');
  });
});
