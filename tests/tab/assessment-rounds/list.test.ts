import { violations } from '../../support/tab/axe';
import { press } from '../../support/tab/issue-screen';
import { aDraft, aRound } from '../../support/tab/round-samples';
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

describe('the assessment rounds', () => {
  it.each([1400, 360])('tell how they stand, how far all are and how far the reader is (%i px)', async (width) => {
    world.rounds = [
      aDraft(),
      aRound({ mine: { given: 1, asked: 3 } }),
      aRound({ id: 'winter-2025', name: 'Meetronde winter 2025', state: 'closed' }),
    ];
    const { page, complaints } = await openRounds(tester, world, '/assessments', { width });
    const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
    await row('Meetronde winter 2026').waitFor();

    expect(await row('Meetronde winter 2026').innerText()).toMatch(
      /Open[^]*di 1 dec t\/m vr 18 dec · 3 plekken[^]*Jouw plekken[^]*1 van 3 gereed/,
    );
    expect(await row('Meetronde winter 2026').getByRole('link', { name: 'Naar het gesprek' }).count()).toBe(1);
    expect(await row('Meetronde lente 2027').innerText()).toMatch(/Concept[^]*Verder maken/);
    expect(complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('say what to do where there are none', async () => {
    world.rounds = [];
    const { page } = await openRounds(tester, world, '/assessments');
    await page.getByText('Er is nog geen meetronde').waitFor();

    expect(await page.getByRole('main').getByRole('link', { name: 'Meetronde maken' }).count()).toBe(2);
    expect(await violations(page)).toEqual([]);
  });

  it('say what to wait for to who makes none', async () => {
    world.rounds = [];
    world.mayMake = false;
    const { page } = await openRounds(tester, world, '/assessments');
    await page.getByText('Zodra je gevraagd wordt').waitFor();

    expect(await page.getByRole('link', { name: 'Meetronde maken' }).count()).toBe(0);
  });

  it('are repeated with one press', async () => {
    world.rounds = [aRound({ state: 'closed' })];
    const tab = await openRounds(tester, world, '/assessments');

    await press(tab, 'Nog een keer: Meetronde winter 2026');
    await tab.page.getByRole('heading', { name: 'Wijzigen: Meetronde winter 2027' }).waitFor();

    const [repeated] = tab.server.asked.filter(({ path }) => path.endsWith('/repeat'));
    expect(repeated?.path).toBe('/api/assessment-rounds/winter-2026/repeat');
  });
});
