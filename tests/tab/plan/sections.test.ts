import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';
import { aWorld, planAnswers, type PlanWorld } from './plan-answers';

let tester: TabTester;
let world: PlanWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
beforeEach(() => {
  world = aWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(path: string): Promise<OpenTab> {
  return tester.open({ path: `/plans/vechtoever/2027/${path}`, answers: planAnswers(world), width: 1366 });
}

describe('the sections of a plan', () => {
  it('are written with a contribution taken over; the list then tells it', async () => {
    const { page, server } = await open('sections/partners');

    await page.getByRole('button', { name: 'Schrijven' }).click();
    await page.getByRole('textbox', { name: 'Partners en rolverdeling' }).fill('We werken samen met de gemeente.');
    await page.getByRole('button', { name: 'Neem over: Mo Yildiz' }).click();
    expect(await page.getByRole('region', { name: 'Zo leest het' }).getByRole('listitem').allTextContents()).toEqual([
      'Meer aandacht voor de fietsenstalling.',
      'verlichting',
      'sloten',
    ]);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Partners en rolverdeling is bewaard.').first().waitFor();

    expect(server.asked.find(({ method }) => method === 'PUT')).toMatchObject({
      body: { text: expect.stringContaining('We werken samen met de gemeente.\n\nInbreng van Mo Yildiz\n- Meer') },
      headers: { 'if-none-match': '*' },
    });
    expect(await page.getByRole('link', { name: /Partners en rolverdeling/ }).innerText()).toContain('geschreven');
  });

  it('keep what was typed through a reload', async () => {
    const { page } = await open('sections/risks');
    await page.getByRole('button', { name: 'Schrijven' }).click();
    await page.getByRole('textbox', { name: 'Risico’s' }).fill('De huismeester gaat met pensioen.');
    page.on('dialog', (dialog) => void dialog.accept());

    await page.reload();

    await page.getByText('Dit typte je eerder en is nog niet bewaard.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Risico’s' }).inputValue()).toBe(
      'De huismeester gaat met pensioen.',
    );
  });

  it('wait for the connection with what was typed, and are saved when it is back', async () => {
    const { page, context, server } = await open('sections/risks');
    await page.getByRole('button', { name: 'Schrijven' }).click();
    await context.setOffline(true);
    await page.getByRole('textbox', { name: 'Risico’s' }).fill('De huismeester gaat met pensioen.');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Geen verbinding').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Risico’s' }).inputValue()).toBe(
      'De huismeester gaat met pensioen.',
    );

    await context.setOffline(false);

    await page.getByText('Risico’s is bewaard.').first().waitFor();
    expect(server.asked.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('that two people write at once stand side by side, and can be put below each other', async () => {
    const { page, server } = await open('sections/results');
    await page.getByRole('button', { name: 'Bewerken' }).click();
    world.sections = world.sections.map((section) =>
      section.key === 'results' ? { ...section, text: 'Van een collega.', version: 9 } : section,
    );
    await page.getByRole('textbox', { name: 'Terugblik en resultaten' }).fill('Van mij.');
    await page.getByRole('button', { name: 'Bewaren' }).click();

    await page
      .getByRole('alertdialog')
      .getByRole('region', { name: 'Zo staat het nu' })
      .getByText('Van een collega.')
      .waitFor();
    await page.getByRole('button', { name: 'Zet de mijne eronder' }).click();
    expect(await page.getByRole('textbox', { name: 'Terugblik en resultaten' }).inputValue()).toBe(
      'Van een collega.\n\nVan mij.',
    );
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Terugblik en resultaten is bewaard.').first().waitFor();

    expect(server.asked.filter(({ method }) => method === 'PUT').at(-1)?.headers['if-match']).toBe('"9"');
  });
});

describe('a report', () => {
  it('is handed in after it was told what follows', async () => {
    const { page, server } = await open('reports');

    await page.getByRole('button', { name: 'Inleveren: Eerste viermaandsrapportage' }).click();
    await page.getByText('De feiten blijven zoals ze nu zijn').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Inleveren' }).click();
    await page.getByText('Ingeleverd: Eerste viermaandsrapportage.').first().waitFor();

    expect(server.asked.find(({ method }) => method === 'POST')?.headers['if-match']).toBe('"1"');
    await page.getByRole('button', { name: 'Heropenen: Eerste viermaandsrapportage' }).waitFor();
  });
});
