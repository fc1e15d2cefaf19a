import { Overview, OverviewRows } from '../../bot/contracts/overview';
import { ANSWERS } from '../support/tab/answers';
import { anItem, OVERVIEW, TASKS } from '../support/tab/samples';
import { answering, createTabTester, type TabTester } from '../support/tab/tab-tester';

let tester: TabTester;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

describe('the overview', () => {
  it('begins with what needs attention, and then tells of every team', async () => {
    const { page, complaints } = await tester.open({ path: '/', answers: ANSWERS });
    await page.getByRole('list', { name: 'Wat nu aandacht vraagt' }).waitFor();

    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Wat nu aandacht vraagt', 'Teams']);
    expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'Team Vechtoever',
      'Team Molenveld',
      'Team Waalhof',
    ]);
    expect(complaints).toEqual([]);
  });

  it.each`
    number                                  | what        | heading
    ${'2 te laat Team Vechtoever'}          | ${'late'}   | ${'Te laat bij Team Vechtoever'}
    ${'5 komende 14 dagen Team Vechtoever'} | ${'coming'} | ${'Wat eraan komt bij Team Vechtoever'}
    ${'9 gereed Team Vechtoever'}           | ${'done'}   | ${'Gereed bij Team Vechtoever'}
  `(
    'opens the rows behind $number',
    async ({ number, what, heading }: { number: string; what: string; heading: string }) => {
      const { page, server } = await tester.open({ path: '/', answers: ANSWERS });

      await page.getByRole('button', { name: number }).click();
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.getByRole('dialog').getByRole('link').first().waitFor();

      expect(server.asked.at(-1)?.query).toEqual({ year: '2027', teamId: 'vechtoever', what });
    },
  );

  it('opens no rows where a number is nothing', async () => {
    const { page } = await tester.open({ path: '/', answers: ANSWERS });

    await page.getByRole('heading', { name: 'Team Molenveld' }).waitFor();

    expect(await page.getByRole('button', { name: '0 te laat Team Molenveld' }).isDisabled()).toBe(true);
  });

  it('leads from a team without a plan to where it is begun', async () => {
    const { page } = await tester.open({ path: '/', answers: ANSWERS });

    const link = page.getByRole('link', { name: 'Jaarplan beginnen' });
    await link.waitFor();

    expect(await link.getAttribute('href')).toContain('/tab/plans/waalhof/2027');
  });

  it('shows no name where the reader may not see whose it is', async () => {
    const [{ owner: _unseen, ...item } = anItem()] = TASKS;
    const withoutOwner = {
      to: 'GET /api/overview',
      contract: Overview,
      with: () => ({ ...OVERVIEW, attention: [item] }),
    };
    const { page } = await tester.open({ path: '/', answers: answering(ANSWERS, withoutOwner) });

    const row = await page.getByRole('list', { name: 'Wat nu aandacht vraagt' }).innerText();

    expect(row).toContain('Concept-jaarplan van het team klaar');
    expect(row).not.toContain('Sanne');
  });

  it('goes to another year', async () => {
    const { page, server } = await tester.open({ path: '/', answers: ANSWERS });

    const answered = page.waitForResponse(/\/api\/overview\?.*year=2026/);
    await page.getByRole('combobox', { name: 'Jaar' }).selectOption('2026');
    await Promise.all([answered, page.waitForURL(/\/tab\/.*year=2026/)]);

    expect(server.asked.map(({ query }) => query['year'])).toContain('2026');
  });

  it('is calm when nothing needs attention', async () => {
    const calm = { to: 'GET /api/overview', contract: Overview, with: () => ({ ...OVERVIEW, attention: [] }) };
    const { page } = await tester.open({ path: '/', answers: answering(ANSWERS, calm) });

    await page.getByRole('heading', { name: 'Niets is te laat' }).waitFor();
  });

  it('tells that rows are gone by now', async () => {
    const none = { to: 'GET /api/overview/rows', contract: OverviewRows, with: () => ({ items: [] }) };
    const { page } = await tester.open({ path: '/', answers: answering(ANSWERS, none) });

    await page.getByRole('button', { name: '2 te laat Team Vechtoever' }).click();

    await page.getByText('Hier staat niets meer.').waitFor();
  });
});
