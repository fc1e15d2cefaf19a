import { violations } from '../support/tab/axe';
import { refuse } from '../support/tab/fake-server';
import { press, sent } from '../support/tab/issue-screen';
import { aMaterialWorld, openMaterials, type MaterialWorld } from '../support/tab/material-world';
import { createTabTester, type OpenTab, type TabTester } from '../support/tab/tab-tester';

let tester: TabTester;
let world: MaterialWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 120_000);
beforeEach(() => {
  world = aMaterialWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(search = '?runId=run-1', width = 1280): Promise<OpenTab> {
  return openMaterials(tester, world, `/toolkit/hall-coffee/materials/invitation${search}`, { width });
}

/** The lines of type on the paper. */
function printed({ page }: OpenTab, text: string) {
  return page.getByRole('img', { name: 'Uitnodiging, blad 1 van 1' }).locator('text', { hasText: text });
}

function lastWish(tab: OpenTab): unknown {
  return sent(tab, 'POST', '/preview').at(-1);
}

describe('a material', () => {
  it.each([1280, 360])('begins with its place and who asks, and shows how it will look (%i px)', async (width) => {
    const tab = await open('?runId=run-1', width);
    const { page } = tab;
    await printed(tab, 'Vechtstraat').waitFor();

    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Uitnodiging: Koffie in de hal');
    expect(await page.getByRole('textbox', { name: 'Complex, straat of gebouw' }).inputValue()).toBe('Vechtstraat');
    expect(await page.getByRole('textbox', { name: 'Contactpersoon' }).inputValue()).toBe('Sanne de Vries');
    expect(await page.evaluate(`document.fonts.check("12px 'Prettig Wonen Print'")`)).toBe(true);
    expect(tab.complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('is drawn anew while somebody fills it in, and sends only what they wrote themselves', async () => {
    const tab = await open();
    const { page } = tab;
    await printed(tab, 'Koffie in de hal').waitFor();

    await page.getByRole('textbox', { name: 'Datum' }).fill('15-12-2026');
    await page.getByRole('textbox', { name: 'Van', exact: true }).fill('19.30');
    await printed(tab, '19:30').waitFor();
    expect(lastWish(tab)).not.toHaveProperty('title');
    await press(tab, 'Tekst aanpassen');
    await page.getByRole('textbox', { name: 'Titel' }).fill('Kom koffie drinken');
    await printed(tab, 'Kom koffie drinken').waitFor();

    expect(lastWish(tab)).toEqual({
      ...{ language: 'nl', complex: 'Vechtstraat', date: '2026-12-15', from: '19:30', title: 'Kom koffie drinken' },
      ...{ contactName: 'Sanne de Vries', contactEmail: 'sanne@oeverwaal.example' },
    });
  });

  it('has the name of the complex in its texts as it is typed', async () => {
    const tab = await open('');
    const { page } = tab;

    await page.getByRole('textbox', { name: 'Complex, straat of gebouw' }).fill('Oeverlaan');
    await press(tab, 'Tekst aanpassen');

    expect(await page.getByRole('textbox', { name: 'Inleiding' }).inputValue()).toBe(
      'Wij drinken koffie bij Oeverlaan. Komt u ook?',
    );
  });

  it('keeps a point more, a point less, and goes back to the texts of the toolkit', async () => {
    const tab = await open();
    const { page } = tab;
    await press(tab, 'Tekst aanpassen');

    await press(tab, 'Punt toevoegen');
    await page.getByRole('textbox', { name: 'Punt 3' }).fill('Er is gebak');
    await press(tab, 'Punt 1 weghalen');
    await expectWish(tab, { points: ['Kinderen mogen mee', 'Er is gebak'] });
    await press(tab, 'Terug naar de tekst uit het instrumentarium');

    expect(await page.getByRole('textbox', { name: /^Punt \d/ }).count()).toBe(2);
    expect(await page.getByRole('textbox', { name: 'Punt 1' }).inputValue()).toBe('Er is koffie en thee');
  });

  it('is made in the other language, with one’s own words of each', async () => {
    const tab = await open();
    const { page } = tab;
    await press(tab, 'Tekst aanpassen');
    await page.getByRole('textbox', { name: 'Titel' }).fill('Kom koffie drinken');

    await page.getByRole('radio', { name: 'Engels' }).click();
    await printed(tab, 'Coffee in the hall').waitFor();
    expect(await page.getByRole('textbox', { name: 'Titel' }).inputValue()).toBe('Coffee in the hall');
    await page.getByRole('radio', { name: 'Nederlands' }).click();
    await printed(tab, 'Kom koffie drinken').waitFor();
  });

  it('asks for nothing that cannot be read on it', async () => {
    world.uses = { when: false, location: false, contact: false };
    const tab = await open();
    await printed(tab, 'Vechtstraat').waitFor();

    for (const name of ['Datum', 'Waar komen mensen naartoe?', 'Contactpersoon']) {
      expect(await tab.page.getByRole('textbox', { name }).count()).toBe(0);
    }
  });

  it('tells at its field what does not fit, and keeps the last that did', async () => {
    const sentence = 'Dit past niet op het papier. Maak de inleiding korter.';
    world.refusal = ({ lead = '' }) =>
      lead.length > 50
        ? refuse(422, 'materials.too-long', sentence, { faults: [{ path: 'body.lead', message: sentence }] })
        : undefined;
    const tab = await open();
    const { page } = tab;
    await printed(tab, 'Koffie in de hal').waitFor();

    await press(tab, 'Tekst aanpassen');
    await page.getByRole('textbox', { name: 'Inleiding' }).fill('koffie '.repeat(20));
    await page.getByRole('alert').filter({ hasText: sentence }).first().waitFor();

    expect(await page.getByRole('textbox', { name: 'Inleiding' }).getAttribute('aria-invalid')).toBe('true');
    expect(await printed(tab, 'Koffie in de hal').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
  });

  it('tells that a time is none, and leaves it to be written by hand', async () => {
    const tab = await open();

    await tab.page.getByRole('textbox', { name: 'Tot' }).fill('25 uur');
    await tab.page.getByText('Schrijf de tijd als 19:30.').waitFor();

    expect(lastWish(tab)).not.toHaveProperty('until');
  });

  it.each([
    ['Bewaren als pdf', 'pdf'],
    ['Bewaren als Word', 'docx'],
  ])('is kept as a file: %s', async (button, format) => {
    const tab = await open();
    await printed(tab, 'Vechtstraat').waitFor();

    const coming = tab.page.waitForEvent('download');
    await press(tab, button);
    await coming;

    const asked = tab.server.asked.filter(({ path }) => path.endsWith('/document'));
    expect(asked.map(({ method, query }) => [method, query])).toEqual([['POST', { format }]]);
    expect(asked[0]?.body).toMatchObject({ language: 'nl', complex: 'Vechtstraat' });
  });

  it('is printed by itself, at the size of the paper', async () => {
    const tab = await open();
    const { page } = tab;
    await printed(tab, 'Vechtstraat').waitFor();
    await page.evaluate(
      'void (window.printed = new Promise((printed) => { window.print = printed; }).then(() => true))',
    );

    await press(tab, 'Afdrukken');
    expect(await page.evaluate('window.printed')).toBe(true);
    await page.emulateMedia({ media: 'print' });

    const shown = await page.evaluate(
      `[...document.body.children].filter((one) => one.getClientRects().length > 0).map((one) => one.className)`,
    );
    expect(shown).toEqual(['printed-pages']);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await page.locator('.printed-pages').waitFor({ state: 'detached' });
  });

  it('leads back to where somebody came from', async () => {
    const tab = await open();

    const back = tab.page.getByRole('link', { name: 'Naar het stappenplan' });

    expect(await back.getAttribute('href')).toContain('/interventions/run-1');
  });
});

async function expectWish(tab: OpenTab, part: object): Promise<void> {
  await tab.page.waitForResponse((response) => response.url().endsWith('/preview'));
  expect(lastWish(tab)).toMatchObject(part);
}
