import { violations } from '../../support/tab/axe';
import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';
import { aToolkitIntervention, aToolkitResource } from '../../support/tab/toolkit-samples';
import { aToolkitWorld, openToolkit, type ToolkitWorld } from '../../support/tab/toolkit-world';

let tester: TabTester;
let world: ToolkitWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
beforeEach(() => {
  const cleaning = aToolkitIntervention({
    id: 'cleaning-day',
    kind: 'influencing',
    title: { nl: 'Opschoondag', en: 'Cleaning day' },
    steps: [0, 1, 2, 3, 5].map((day) => ({
      title: { nl: 'Stap', en: 'Step' },
      how: { nl: 'Zo.', en: 'Like this.' },
      role: 'caretaker' as const,
      day,
    })),
  });
  const experience = 'Bij ons 2 keer gestart: 1 keer hielp het, 1 keer niet.';
  world = aToolkitWorld({ toolkit: [aToolkitResource({ experience }), aToolkitResource({ intervention: cleaning })] });
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(path: string, width?: number): Promise<OpenTab> {
  return openToolkit(tester, world, path, width === undefined ? {} : { width });
}

describe('the list of the toolkit', () => {
  it('stands by kind, and says of each what for, what it takes and how it went here', async () => {
    const { page, complaints } = await open('/toolkit');

    await page.getByRole('status').filter({ hasText: '2 interventies' }).waitFor();
    const meeting = page.getByRole('list', { name: 'Ontmoeten' }).getByRole('listitem');

    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Ontmoeten (1)', 'Beïnvloeden (1)']);
    expect(await meeting.innerText()).toMatch(
      /Koffie in de hal[^]*praatje[^]*14 uur werk[^]*€ 250[^]*5 stappen in 6 weken[^]*2 keer gestart/,
    );
    expect(await page.getByRole('list', { name: 'Beïnvloeden' }).innerText()).toMatch(/5 stappen in 5 dagen/);
    expect(complaints).toEqual([]);
  });

  it('keeps what it is narrowed to in its address, and asks the server for that', async () => {
    const { page, server } = await open('/toolkit');

    await page.getByRole('button', { name: 'Ontmoeten' }).click();
    await page.getByRole('combobox', { name: 'Thema' }).selectOption('Eenzaamheid');
    await page.getByRole('combobox', { name: 'Tijd' }).selectOption('hooguit 16 uur');
    await page.getByRole('combobox', { name: 'Kosten' }).selectOption('tot € 250');
    await page.getByRole('searchbox', { name: 'Zoeken' }).fill('koffie');
    await page.waitForURL(/words=koffie/);
    await page.getByRole('status').filter({ hasText: '1 interventie' }).waitFor();

    const asked = { kind: 'meeting', hours: '16', cost: 'low', words: 'koffie' };
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ ...asked, about: 'loneliness' });
    expect(await page.getByRole('button', { name: 'Ontmoeten' }).getAttribute('aria-pressed')).toBe('true');
    expect(server.asked.filter(({ path }) => path === '/api/toolkit').at(-1)?.query).toEqual({
      ...asked,
      theme: 'loneliness',
    });
  });

  it('opens narrowed by its address, and is there again on the way back from an intervention', async () => {
    const { page } = await open('/toolkit?words=koffie');

    await page.getByRole('link', { name: 'Koffie in de hal' }).click();
    await page.getByRole('heading', { level: 1, name: 'Koffie in de hal' }).waitFor();
    await page.getByRole('link', { name: 'Hele instrumentarium' }).click();
    await page.getByRole('status').filter({ hasText: '1 interventie' }).waitFor();

    expect(new URL(page.url()).searchParams.get('words')).toBe('koffie');
  });

  it('that finds nothing lets the reader begin anew', async () => {
    const { page } = await open('/toolkit?words=bestaat-niet');

    await page.getByText('Niets gevonden').waitFor();
    await page.getByRole('button', { name: 'Filters wissen' }).last().click();
    await page.getByRole('status').filter({ hasText: '2 interventies' }).waitFor();

    expect(await page.getByRole('searchbox').inputValue()).toBe('');
  });

  it.each`
    mayAdd   | links | states
    ${true}  | ${1}  | ${['In gebruik', 'Concept', 'Uit gebruik']}
    ${false} | ${0}  | ${['In gebruik', 'Uit gebruik']}
  `(
    'offers to add one and shows drafts as the server says: $mayAdd',
    async ({ mayAdd, links, states }: { mayAdd: boolean; links: number; states: string[] }) => {
      world.mayAdd = mayAdd;
      const { page } = await open('/toolkit');
      await page.getByRole('status').filter({ hasText: '2 interventies' }).waitFor();

      expect(await page.getByRole('link', { name: 'Zelf een toevoegen' }).count()).toBe(links);
      expect(await page.getByRole('combobox', { name: 'Stand' }).locator('option').allInnerTexts()).toEqual(states);
    },
  );
});

describe('on a phone', () => {
  it('the list is below each other, and the last places of the navigation stand behind a button', async () => {
    const { page } = await open('/toolkit', 360);
    await page.getByRole('status').filter({ hasText: '2 interventies' }).waitFor();
    const navigation = page.getByRole('navigation', { name: 'Hoofdmenu' });

    expect(await violations(page)).toEqual([]);
    expect(await navigation.getByRole('link').allInnerTexts()).toEqual([
      'Overzicht',
      'Jaarplan',
      'Meldingen',
      'Mijn taken',
    ]);

    await navigation.getByRole('button', { name: 'Meer' }).click();

    expect(await violations(page)).toEqual([]);
    expect(await navigation.getByRole('link', { name: 'Instrumentarium' }).getAttribute('aria-current')).toBe('page');
    await navigation.getByRole('link', { name: 'Beheer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mijn instellingen' }).waitFor();
    expect(await navigation.getByRole('link', { name: 'Instrumentarium' }).count()).toBe(0);
  });

  it('Escape closes the last places, and gives the focus back to their button', async () => {
    const { page } = await open('/toolkit', 360);
    const more = page.getByRole('button', { name: 'Meer' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');

    expect(await more.getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator(':focus').innerText()).toBe('Meer');
  });
});
