import { violations } from '../support/tab/axe';
import { PICTURE, press, sent } from '../support/tab/issue-screen';
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

function open(width = 1280): Promise<OpenTab> {
  return openMaterials(tester, world, '/settings/house-style', { width });
}

function written(tab: OpenTab): readonly unknown[] {
  return sent(tab, 'PUT', '/house-style');
}

/** The band of the flyer in the preview. */
function band({ page }: OpenTab, color: string) {
  return page.getByRole('img', { name: 'Zo ziet een flyer eruit' }).locator(`rect[fill="${color}"]`);
}

async function chooseLogo({ page }: OpenTab, button: string): Promise<void> {
  await page
    .getByLabel(button)
    .and(page.locator('input[type="file"]'))
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: PICTURE });
}

describe('the house style', () => {
  it.each([1280, 360])('is the name, color and contact on a flyer (%i px)', async (width) => {
    const tab = await open(width);
    const { page } = tab;
    await band(tab, '#1d6fb8').waitFor();

    expect(await page.getByRole('textbox', { name: 'Naam' }).inputValue()).toBe('Woonstichting Oeverwaal');
    await page.getByText('Wit is hier goed op te lezen').waitFor();
    expect(tab.complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('is kept, shown on the flyer, and put back with one press', async () => {
    const tab = await open();
    const { page } = tab;

    await page.getByRole('textbox', { name: 'Kleur', exact: true }).fill('B4512C');
    await page.getByRole('textbox', { name: 'Telefoon' }).fill('000-555 01 00');
    await press(tab, 'Bewaren');
    await band(tab, '#b4512c').waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await band(tab, '#1d6fb8').waitFor();

    expect(written(tab)).toEqual([
      { name: 'Woonstichting Oeverwaal', color: '#b4512c', phone: '000-555 01 00' },
      { name: 'Woonstichting Oeverwaal', color: '#1d6fb8' },
    ]);
  });

  it.each([
    ['#ffffff', 'Wit is hier slecht op te lezen (contrast 1,0'],
    ['#767676', 'Wit is hier goed op te lezen (contrast 4,5'],
    ['#777777', 'Wit is hier slecht op te lezen (contrast 4,4'],
    ['rood', 'Schrijf de kleur als #b4512c'],
  ])('tells of the color %s: %s', async (color, text) => {
    const { page } = await open();

    await page.getByRole('textbox', { name: 'Kleur', exact: true }).fill(color);

    await page.getByText(text).waitFor();
  });

  it('takes the color that is picked', async () => {
    const tab = await open();
    const { page } = tab;

    await page.getByLabel('Kleur kiezen').fill('#336699');

    expect(await page.getByRole('textbox', { name: 'Kleur', exact: true }).inputValue()).toBe('#336699');
  });

  it('is not kept without a name', async () => {
    const tab = await open();
    const { page } = tab;

    await page.getByRole('textbox', { name: 'Naam' }).fill(' ');
    await press(tab, 'Bewaren');
    await page.getByText('Schrijf de naam van de organisatie.').waitFor();

    expect(written(tab)).toEqual([]);
  });

  it('that somebody else changed meanwhile stands side by side', async () => {
    const tab = await open();
    const { page } = tab;

    await page.getByRole('textbox', { name: 'Naam' }).fill('Oeverwaal Wonen');
    world.style = { ...world.style, name: 'De Oeverwaal', version: 5 };
    await press(tab, 'Bewaren');
    await page.getByText('Iemand was je voor').waitFor();
    await press(tab, 'Deze keuze bewaren');
    await page.getByText('Huisstijl bewaard.').first().waitFor();

    expect(world.style.name).toBe('Oeverwaal Wonen');
  });

  it('has a logo that is shown, replaced and removed, and what is typed stays', async () => {
    const tab = await open();
    const { page } = tab;
    await page.getByRole('textbox', { name: 'Naam' }).fill('Oeverwaal Wonen');

    await chooseLogo(tab, 'Logo kiezen');
    await page.getByRole('img', { name: 'Logo van Woonstichting Oeverwaal' }).waitFor();
    await chooseLogo(tab, 'Ander logo kiezen');
    await page.getByText('Logo bewaard.').nth(1).waitFor();
    await press(tab, 'Logo weghalen');
    await page.getByText('Nog geen logo.').waitFor();
    await press(tab, 'Bewaren');
    await page.getByText('Huisstijl bewaard.').first().waitFor();

    expect(world.style).toMatchObject({ name: 'Oeverwaal Wonen', version: 4 });
  });

  it('is only read by who may not change it', async () => {
    world.style = { ...world.style, may: { change: false } };
    const tab = await open();
    const { page } = tab;
    await page.getByText('Wijzigen doet een manager of beheerder.').waitFor();

    expect(await page.getByRole('button', { name: 'Bewaren' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Logo kiezen' }).count()).toBe(0);
    expect(await page.getByRole('textbox', { name: 'Naam' }).isEditable()).toBe(false);
    expect(await violations(page)).toEqual([]);
  });
});
