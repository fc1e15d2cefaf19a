import { violations } from '../support/tab/axe';
import { keyboardOf } from '../support/tab/keyboard';
import { startPartnerBrowser, type PartnerBrowser, type Phone } from '../support/partner/partner-browser';
import type { PartnerSite } from '../support/partner/partner-site';
import { anAnswer, command, keptAt, save, WELFARE } from '../bot/features/judgements/judging-world';
import { fillIn, press, SAVE } from './partner-card';

let browser: PartnerBrowser;
let site: PartnerSite;

beforeAll(async () => {
  browser = await startPartnerBrowser();
}, 120_000);
beforeEach(async () => {
  site = await browser.begin();
});
afterAll(() => browser.close());

/** On a narrow phone nothing may stick out to the side. */
async function faultsOf({ page }: Phone): Promise<readonly string[]> {
  const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  return [...(await violations(page)), ...(isTooWide === true ? ['wider than the screen'] : [])];
}

const LOOKS = [
  { theme: 'light', width: 360 },
  { theme: 'dark', width: 360 },
  { theme: 'light', width: 320 },
  { theme: 'light', width: 1280 },
  { theme: 'light', width: 360, forcedColors: true },
] as const;

describe.each(LOOKS.map((look) => [JSON.stringify(look), look] as const))('%s', (_, look) => {
  it('the card to judge, with and without something missing', async () => {
    const phone = await browser.phone(look);
    await phone.open(await site.link());
    const first = await faultsOf(phone);

    await fillIn(phone.page, { grade: '3' });
    await phone.page.getByRole('button', { name: SAVE }).click();
    await phone.page.getByText('Schrijf in één zin waarom').first().waitFor();

    expect([first, await faultsOf(phone)]).toEqual([[], []]);
  });

  it('the list of places, the thanks and the closed round', async () => {
    for (const who of ['anna', 'bram', 'chris']) {
      for (const place of ['vecht', 'lek', 'amstel']) await save(site.program, who, place, anAnswer());
    }
    const phone = await browser.phone(look);
    await phone.open(await site.link());
    const faults: (readonly string[])[] = [];
    await fillIn(phone.page, { grade: '3', why: 'De lift staat vaak stil.' });
    await press(phone.page, SAVE, 'Lekstraat');
    await press(phone.page, 'Later verder', 'Uw plekken');
    faults.push(await faultsOf(phone));
    await press(phone.page, 'Verder', 'Lekstraat');
    await press(phone.page, 'Ken ik niet goed genoeg', 'Amstelhof');
    await press(phone.page, 'Ken ik niet goed genoeg', /Dank u wel/);
    faults.push(await faultsOf(phone));
    await command(site.program, { what: 'close' });
    await phone.page.reload();
    await phone.page.locator('#content > *').waitFor();
    faults.push(await faultsOf(phone));

    expect(faults).toEqual([[], [], []]);
  });

  it('what is said when there is nothing to do, and when something went wrong', async () => {
    const phone = await browser.phone(look);
    await phone.open();
    const nothing = await faultsOf(phone);
    await phone.open(await site.link());
    // The page was there already: what stood in it makes way for the card.
    await phone.page.getByRole('button', { name: SAVE }).waitFor();
    await phone.page.reload();
    await phone.page.getByRole('button', { name: SAVE }).waitFor();
    await phone.context.setOffline(true);
    await phone.page.getByRole('button', { name: SAVE }).click();
    await phone.page.getByText('Er is geen verbinding').waitFor();

    expect([nothing, await faultsOf(phone)]).toEqual([[], []]);
  });
});

it('a partner who has a keyboard only judges a place', async () => {
  const phone = await browser.phone();
  const { page } = phone;
  const keyboard = await keyboardOf(page);
  await phone.open(await site.link());
  await page.getByRole('button', { name: SAVE }).waitFor();

  await keyboard.goTo(page.getByLabel('Woning en gebouw'));
  await keyboard.type('8');
  await keyboard.goTo(page.getByRole('button', { name: SAVE }));
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Lekstraat' }).waitFor();

  await keyboard.hears('Opgeslagen. 1 van 3 klaar');
  await keyboard.isAt(page.locator('main'));
  expect(await keptAt(site.program, 'vecht')).toEqual({ [WELFARE]: '8 v1' });
});
