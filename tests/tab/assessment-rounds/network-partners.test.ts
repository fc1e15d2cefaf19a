import { violations } from '../../support/tab/axe';
import { press, sent } from '../../support/tab/issue-screen';
import { aPartner } from '../../support/tab/round-samples';
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

describe('the network partners', () => {
  it.each([1400, 360])('tell who they are and whether they may be named (%i px)', async (width) => {
    const { page } = await openRounds(tester, world, '/settings/partners', { width });
    await page.getByText('Welzijn Vechtoever (verzonnen)').waitFor();

    expect(await page.getByRole('main').innerText()).toMatch(/Noor Evers[^]*welzijn[^]*noor@welzijn\.example[^]*ja/);
    expect(await violations(page)).toEqual([]);
  });

  it('say what to do where there are none', async () => {
    world.partners = [];
    const { page } = await openRounds(tester, world, '/settings/partners');

    await page.getByText('Voeg de wijkagent, het welzijnswerk of de gemeente toe.').waitFor();
  });

  it('get one more, with faults told at their fields', async () => {
    const tab = await openRounds(tester, world, '/settings/partners');
    const { page } = tab;

    await press(tab, 'Partner toevoegen');
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'E-mailadres' }).fill('geen adres');
    await form.getByRole('button', { name: 'Bewaren' }).click();
    await form.getByText('Schrijf de naam van de organisatie.').waitFor();
    await form.getByText('Dit is geen e-mailadres.').waitFor();
    expect(await violations(page)).toEqual([]);
    await form.getByRole('textbox', { name: 'Organisatie' }).fill('Wijkpolitie (verzonnen)');
    await form.getByRole('textbox', { name: 'E-mailadres' }).fill('wijk@politie.example');
    await form.getByRole('combobox', { name: 'Soort' }).selectOption('politie');
    await form.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Wijkpolitie (verzonnen)').waitFor();

    expect(sent(tab, 'POST', '/network-partners')).toEqual([
      expect.objectContaining({
        organization: 'Wijkpolitie (verzonnen)',
        kind: 'police',
        email: 'wijk@politie.example',
        mayBeNamed: false,
      }),
    ]);
  });

  it('are not asked any more, and again with one press', async () => {
    const tab = await openRounds(tester, world, '/settings/partners');
    const { page } = tab;

    await press(tab, 'Niet meer vragen: Welzijn Vechtoever (verzonnen)');
    await page.getByText('De partner wordt niet meer gevraagd.').first().waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('button', { name: 'Niet meer vragen: Welzijn Vechtoever (verzonnen)' }).waitFor();

    expect(sent(tab, 'POST', '/commands')).toEqual([{ what: 'archive' }, { what: 'restore' }]);
  });

  it('that two people changed stand side by side', async () => {
    const tab = await openRounds(tester, world, '/settings/partners');
    const { page } = tab;

    await press(tab, 'Wijzigen: Welzijn Vechtoever (verzonnen)');
    await page.getByRole('textbox', { name: 'Contactpersoon' }).fill('Noor de Wit');
    world.partners = [aPartner({ contactName: 'Karim Baas', version: 2 })];
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Iemand was je voor').waitFor();
    await page.getByRole('radiogroup', { name: 'Contactpersoon' }).getByText('Noor de Wit').click();
    await press(tab, 'Deze keuze bewaren');
    await page.getByText('Noor de Wit').waitFor();

    expect(sent(tab, 'PUT', '/partner-0001').at(-1)).toMatchObject({ contactName: 'Noor de Wit' });
  });
});
