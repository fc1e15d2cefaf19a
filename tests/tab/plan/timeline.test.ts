import type { Page } from 'playwright-core';
import { createTabTester, type OpenTab, type TabOptions, type TabTester } from '../../support/tab/tab-tester';
import { pickPerson } from './pick-person';
import { aWorld, planAnswers, type PlanWorld } from './plan-answers';

const TITLE = 'Containertuinen aanleggen';
const ITEM = '/items/containers';

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

function open(options: Partial<TabOptions> = {}): Promise<OpenTab> {
  return tester.open({ path: '/plans/vechtoever/2027', answers: planAnswers(world), width: 1366, ...options });
}

function itemOn(page: Page, title = TITLE) {
  return page.getByRole('link', { name: `Actie: ${title}` });
}

/** Comes near an item, and waits until the server has said whether it may be moved. */
async function approach(page: Page, how: 'focus' | 'hover'): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().includes(ITEM));
  await itemOn(page)[how]();
  await answered;
  // The answer is on the screen one drawing later.
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
}

async function giveReason(page: Page, reason: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Waarom?' }).fill(reason);
  await page.getByRole('button', { name: 'Bewaren' }).click();
}

function moves({ server }: OpenTab) {
  return server.asked.filter(({ path, method }) => method === 'POST' && path.endsWith(`${ITEM}/changes`));
}

describe('the timeline', () => {
  it('shows what there is in lanes, each with its day and in words how late it is', async () => {
    const { page, complaints } = await open();

    const lane = page.getByRole('region', { name: 'Zonder doel' });
    await lane.waitFor();

    const name = /^Actie: Verlichting in de poort nalopen met de wijkagent 10 nov · 21 dagen te laat 2026, Mo Yildiz$/;
    expect(await lane.getByRole('link', { name }).innerText()).toContain('21 dagen te laat');
    expect(complaints).toEqual([]);
  });

  it('moves an item with the keyboard: a day, a week, a reason; and takes it back', async () => {
    const tab = await open();
    const { page } = tab;

    await approach(page, 'focus');
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('textbox', { name: 'Nieuwe datum' }).inputValue()).toBe('24-03-2027');
    await giveReason(page, 'Eerst de grond keuren');
    await page.getByText(`${TITLE} staat nu op wo 24 mrt 2027.`).first().waitFor();

    expect(moves(tab)[0]).toMatchObject({
      body: { what: 'move', to: '2027-03-24', reason: 'Eerst de grond keuren' },
      headers: { 'if-match': '"1"' },
    });
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('link', { name: `Actie: ${TITLE} 15 mrt` }).waitFor();
  });

  it('puts an item back with Escape, and asks nothing of the server', async () => {
    const tab = await open();

    await approach(tab.page, 'focus');
    await tab.page.keyboard.press('Alt+ArrowLeft');
    await itemOn(tab.page).getByText('14 mrt').waitFor();
    await tab.page.keyboard.press('Escape');

    await itemOn(tab.page).getByText('15 mrt').waitFor();
    expect(moves(tab)).toEqual([]);
  });

  it('moves an item that is dragged: ten days further, with a reason', async () => {
    const tab = await open();
    const { page } = tab;

    await approach(page, 'hover');
    const box = await itemOn(page).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 20];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y);
    await page.mouse.move(x + 36, y);
    await page.mouse.up();
    await giveReason(page, 'De planten komen later');
    await page.getByText(`${TITLE} staat nu op do 25 mrt 2027.`).first().waitFor();

    expect(moves(tab)[0]?.body).toMatchObject({ what: 'move', to: '2027-03-25' });
    expect(page.url()).not.toContain('/items/');
  });

  it('puts an item back when the server refuses, and keeps the reason that was typed', async () => {
    const tab = await open();
    const { page } = tab;

    await approach(page, 'focus');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Nieuwe datum' }).fill('12-2-2027');
    await giveReason(page, 'Liever eerder');
    await page.getByText('Februari is al vol; kies een andere dag.').waitFor();

    expect(await page.getByRole('textbox', { name: 'Waarom?' }).inputValue()).toBe('Liever eerder');
    expect(await page.getByRole('textbox', { name: 'Nieuwe datum' }).inputValue()).toBe('12-02-2027');
    await page.getByRole('button', { name: 'Niet doen' }).click();
    await page.getByRole('button', { name: 'Weggooien' }).click();
    await page.getByRole('link', { name: `Actie: ${TITLE} 15 mrt` }).waitFor();
  });

  it('shows both days when somebody else moved the item first', async () => {
    const tab = await open();
    const { page } = tab;

    await approach(page, 'focus');
    await page.keyboard.press('Enter');
    const plan = world.plan;
    if (plan === undefined) throw new Error('There is a plan');
    world.plan = {
      ...plan,
      items: plan.items.map((item) =>
        item.ref.itemId === 'containers' ? { ...item, dueOn: '2027-04-30', version: 7 } : item,
      ),
    };
    await page.getByRole('textbox', { name: 'Nieuwe datum' }).fill('22-3-2027');
    await giveReason(page, 'Past beter');
    await page.getByText('Iemand was je voor').waitFor();

    const choice = page.getByRole('radiogroup', { name: TITLE });
    expect(await choice.innerText()).toContain('vr 30 apr 2027');
    expect(await choice.innerText()).toContain('ma 22 mrt 2027');
    await page.getByRole('button', { name: 'Deze keuze bewaren' }).click();
    await page.getByText(`${TITLE} staat nu op ma 22 mrt 2027.`).first().waitFor();
    expect(moves(tab).at(-1)).toMatchObject({
      body: { to: '2027-03-22', reason: 'Past beter' },
      headers: { 'if-match': '"7"' },
    });
  });

  it('shows only what is late, in lanes by person', async () => {
    const { page } = await open();

    await page.getByRole('switch', { name: 'Alleen te laat' }).click();
    await page.getByRole('combobox', { name: 'Acties in banen' }).selectOption('Per persoon');

    const lanes = page.getByRole('region', { name: 'Tijdpad van maand tot maand' }).getByRole('heading', { level: 2 });
    expect(await lanes.allTextContents()).toEqual(['Mijlpalen van Team Vechtoever', 'Mo Yildiz']);
  });

  it('is a list by month on a phone, from which an item moves by a typed day', async () => {
    const tab = await open({ width: 360 });
    const { page } = tab;

    await page
      .getByRole('region', { name: 'maart 2027' })
      .getByRole('button', { name: `${TITLE} verzetten` })
      .click();
    await page.getByRole('textbox', { name: 'Nieuwe datum' }).fill('1-4-2027');
    await giveReason(page, 'Na de vorst');
    await page.getByRole('region', { name: 'april 2027' }).getByRole('link', { name: TITLE }).waitFor();

    expect(moves(tab)[0]?.body).toMatchObject({ to: '2027-04-01' });
  });
});

describe('a new plan action', () => {
  it('tells what is missing, is sent once it is there, and throws nothing away without asking', async () => {
    const { page, server } = await open();

    await page.getByRole('button', { name: 'Actie toevoegen' }).click();
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await page.getByText('Kies wie het doet.').waitFor();
    await page.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill('Soeptafel in de hal');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Verder typen' }).click();
    await page.getByRole('textbox', { name: 'Klaar op' }).fill('12-2-2027');
    await pickPerson(page, 'Eigenaar', 'mo', 'Mo Yildiz');
    await page.getByRole('combobox', { name: 'Voor welk doel?' }).selectOption('Bewoners kennen elkaar');
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await page.getByText('Soeptafel in de hal staat in het plan.').first().waitFor();

    expect(server.asked.find(({ method }) => method === 'POST')?.body).toMatchObject({
      title: 'Soeptafel in de hal',
      dueOn: '2027-02-12',
      ownerId: 'mo',
      goalId: 'together',
    });
  });
});
