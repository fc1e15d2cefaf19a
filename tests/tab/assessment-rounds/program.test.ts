import { violations } from '../../support/tab/axe';
import { startTabSession, type TabSession } from '../../support/tab/tab-session';

const NOW = '2026-12-01T07:58:00.000Z';
const FILE = 'persoon;complex\nMo Yildiz;"Vechtstraat; De Sluiswachter"\nMo Yldiz;Vechtstraat\n';

let session: TabSession;

beforeAll(async () => {
  session = await startTabSession(NOW);
}, 120_000);
afterAll(() => session.stop());

it('a team lead makes a round, opens it, writes a judgement down, sees it counted, and closes', async () => {
  const { page } = await session.open('teamlead', '/settings/partners');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const dialog = page.getByRole('dialog');

  await button('Partner toevoegen').click();
  await dialog.getByRole('textbox', { name: 'Organisatie' }).fill('Buurthuis De Haven (verzonnen)');
  await dialog.getByRole('checkbox', { name: 'Wil met naam bij de antwoorden staan' }).click();
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByRole('table').getByText('Buurthuis De Haven (verzonnen)').waitFor();

  await page.getByRole('link', { name: 'Meetrondes' }).first().click();
  await page.getByRole('link', { name: 'Meetronde maken' }).first().click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Onze meetronde');
  await page.getByRole('checkbox', { name: 'Kleine Haven', exact: true }).click();
  await button('Bewaren en mensen kiezen').click();
  await page.getByRole('heading', { name: 'Wijzigen: Onze meetronde' }).waitFor();

  await page
    .getByLabel('Kies een bestand')
    .and(page.locator('input'))
    .setInputFiles({ name: 'wie-wat.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
  await page.getByText('Bedoel je Mo Yildiz?').waitFor();
  await button('1 mens bewaren').click();
  await page.getByText('1 mens, 2 oordelen, ongeveer 2 minuten per persoon').waitFor();
  await page
    .getByRole('combobox', { name: 'Een partner erbij' })
    .selectOption({ label: 'Buurthuis De Haven (verzonnen)' });
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByText('2 mensen (van wie 1 partner), 4 oordelen').waitFor();
  await dialog.waitFor({ state: 'detached' });
  // While a dialog goes, the lines that tell what was done are still hidden behind it.
  await page.locator('.fui-Toast').first().waitFor({ state: 'hidden' });
  expect(await violations(page)).toEqual([]);
  await button('Nu openen').click();
  await page.getByRole('tab', { name: 'Respons' }).waitFor();

  await page.getByRole('tab', { name: 'Mensen' }).click();
  await button('Meer met Buurthuis De Haven (verzonnen)').click();
  await page.getByRole('menuitem', { name: 'Namens hen invullen' }).click();
  await dialog.getByRole('combobox', { name: 'Woonomgeving' }).selectOption('8');
  await dialog.getByRole('textbox', { name: 'Hoe gezegd?' }).fill('wijkoverleg');
  await dialog.getByRole('button', { name: 'Bewaren' }).click();
  await page.locator('.fui-Toast', { hasText: 'Bewaard:' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Respons' }).click();
  await page.getByText('1 van 4 gereed').first().waitFor();

  await button('Sluiten').click();
  await page.getByText('Nu zijn 1 van 4 oordelen binnen. 2 mensen zijn nog niet klaar.').waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sluiten' }).click();
  await page.getByText('Gesloten', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Uitkomst' }).click();
  await page.getByText('2 plekken hebben minder dan twee oordelen').waitFor();
  expect(await page.getByRole('row').filter({ hasText: '8,0 goed' }).count()).toBe(1);
}, 120_000);
