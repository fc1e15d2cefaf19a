import { PlanResource } from '../../../bot/contracts/plan-resources';
import { violations } from '../../support/tab/axe';
import type { Answer } from '../../support/tab/fake-server';
import { commandsOf, press, sent } from '../../support/tab/issue-screen';
import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';
import { aToolkitIntervention, aToolkitResource } from '../../support/tab/toolkit-samples';
import { aToolkitWorld, openToolkit, type ToolkitWorld } from '../../support/tab/toolkit-world';
import { aGoal, aPlan } from '../plan/sample-plan';

let tester: TabTester;
let world: ToolkitWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
beforeEach(() => {
  world = aToolkitWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

async function open(more: readonly Answer[] = []): Promise<OpenTab> {
  const tab = await openToolkit(tester, world, '/toolkit/hall-coffee', { more });
  await tab.page.getByRole('heading', { level: 1, name: 'Koffie in de hal' }).waitFor();
  return tab;
}

const DRAFT = { ...aToolkitIntervention(), hours: 20, title: { nl: 'Koffie in de hal', en: 'Coffee time' } };

describe('an intervention', () => {
  it('reads from the first step to how one sees whether it helped', async () => {
    world.toolkit = [aToolkitResource({ experience: 'Bij ons 1 keer gestart.' })];
    const { page, complaints } = await open();

    const text = await page.getByRole('main').innerText();

    expect(text).toMatch(/Begin hiermee\s+Kies een plek voor een tafel[^]*Liever niet als\s+Er is felle ruzie/);
    expect(text).toMatch(/Stap nummer 2\s+Dag 7 · huismeester\s+Samen met bewoners/);
    expect(text).toMatch(/Vraag het eerst[^]*Vraag de gemeente[^]*Ergens gemeten[^]*Meer buren groeten/);
    expect(text).toMatch(/Bron: Verzonnen onderzoek[^]*Bij ons 1 keer gestart[^]*Versie 1, meegeleverd/);
    expect(await page.getByRole('link', { name: 'deurkaart' }).getAttribute('href')).toContain(
      '/tab/toolkit/hall-coffee/materials/door-card',
    );
    expect(complaints).toEqual([]);
  });

  it('shows who may do nothing no button for it', async () => {
    world = aToolkitWorld({ mayStart: false, toolkit: [aToolkitResource({ may: { write: false, decide: false } })] });
    const { page } = await open();

    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Aanpassen' }).count()).toBe(0);
  });
});

describe('starting an intervention', () => {
  const plan: Answer = {
    to: 'GET /api/plans/:teamId/:year',
    contract: PlanResource,
    with: () =>
      aPlan({
        year: 2026,
        goals: [aGoal('clean', 'Schone portieken', { year: 2026 }), aGoal('old', 'Vervallen', { status: 'dropped' })],
      }),
  };

  it('asks where, who, when and for which goal, and goes to what was started', async () => {
    const tab = await open([plan]);
    const { page } = tab;

    await press(tab, 'Start deze interventie');
    const goal = page.getByRole('combobox', { name: 'Hoort bij doel' });
    await goal.waitFor();
    expect(await goal.locator('option').allInnerTexts()).toEqual(['Geen doel', 'Schone portieken']);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Plek' }).selectOption('Vechtstraat');
    await page.getByRole('textbox', { name: 'Begint op' }).fill('7-12-2026');
    await goal.selectOption('Schone portieken');
    await press(tab, 'Start dit');
    await page.waitForURL(/\/tab\/interventions\/vechtoever/);

    expect(sent(tab, 'POST', '/api/interventions')).toEqual([
      {
        id: expect.any(String),
        interventionId: 'hall-coffee',
        teamId: 'vechtoever',
        ownerId: 'sanne',
        startOn: '2026-12-07',
        placeId: 'vechtstraat',
        goal: { year: 2026, goalId: 'clean' },
      },
    ]);
  });

  it('says at the field what is missing, and sends nothing', async () => {
    const tab = await open([plan]);

    await press(tab, 'Start deze interventie');
    await tab.page.getByRole('textbox', { name: 'Begint op' }).fill('ooit');
    await press(tab, 'Start dit');
    await tab.page.getByText('Schrijf de dag als').waitFor();

    expect(sent(tab, 'POST', '/api/interventions')).toEqual([]);
  });
});

describe('what is decided of an intervention', () => {
  it('is taken out of use with a reason, and brought back with one press', async () => {
    const tab = await open();

    await press(tab, 'Uit gebruik nemen');
    const dialog = tab.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Uit gebruik nemen' }).click();
    await dialog.getByText('Schrijf kort waarom').waitFor();
    await dialog.getByRole('textbox', { name: 'Waarom?' }).fill('Er komt niemand meer');
    await dialog.getByRole('button', { name: 'Uit gebruik nemen' }).click();
    await tab.page.getByText('Deze interventie wordt niet meer aangeraden').waitFor();
    expect(await tab.page.getByRole('button', { name: 'Start deze interventie' }).count()).toBe(0);

    await press(tab, 'Ongedaan maken');
    await tab.page.getByRole('button', { name: 'Start deze interventie' }).waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'retire', why: 'Er komt niemand meer' }, { what: 'bring-back' }]);
  });

  it('is a draft that says what differs, is read beside what is in use, and is adopted', async () => {
    world.toolkit = [aToolkitResource({ draft: DRAFT, version: 1 })];
    const tab = await open();
    const { page } = tab;

    await page.getByText('Anders: Naam, Uren.').waitFor();
    await page.getByText('14 uur werk').waitFor();
    await press(tab, 'Concept lezen');
    await page.getByText('20 uur werk').waitFor();
    await press(tab, 'Vaststellen');
    await page.getByRole('dialog').getByRole('textbox', { name: 'Wat is er anders?' }).fill('Meer tijd');
    await page.getByRole('dialog').getByRole('button', { name: 'Vaststellen' }).click();
    await page.getByText('Versie 2, door ons aangepast.').waitFor();
    await press(tab, 'Ongedaan maken');
    await page.getByText('Versie 1, meegeleverd.').waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'adopt', note: 'Meer tijd' }, { what: 'back-to-built-in' }]);
  });

  it('is a draft that is thrown away, and written again when that was a mistake', async () => {
    world.toolkit = [aToolkitResource({ draft: DRAFT, version: 1 })];
    const tab = await open();

    await press(tab, 'Concept weggooien');
    await tab.page.getByRole('link', { name: 'Aanpassen' }).waitFor();
    await press(tab, 'Ongedaan maken');
    await tab.page.getByText('Er ligt een concept.').waitFor();

    expect(sent(tab, 'PUT', '/hall-coffee')).toMatchObject([{ text: { hours: 20 } }]);
  });

  it('is an earlier text that counts again', async () => {
    world.toolkit = [
      aToolkitResource({
        intervention: aToolkitIntervention({ version: 3 }),
        origin: 'adapted',
        earlier: [2],
        version: 5,
        events: [
          { at: '2026-11-30T10:00:00.000Z', byName: 'Ingrid van Dam', what: 'adopted', version: 3, note: 'Korter' },
        ],
      }),
    ];
    const tab = await open();

    await tab.page.getByText('Ingrid van Dam stelde versie 3 vast: Korter').waitFor();
    await press(tab, 'Versie 2 terugzetten');
    await tab.page.getByText('Versie 2, door ons aangepast.').waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'restore', number: 2 }]);
    expect(tab.server.asked.findLast(({ method }) => method === 'POST')?.headers['if-match']).toBe('"5"');
  });
});
