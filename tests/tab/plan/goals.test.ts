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

function open(path = '/plans/vechtoever/2027/goals'): Promise<OpenTab> {
  return tester.open({ path, answers: planAnswers(world), width: 1366 });
}

async function choose({ page }: OpenTab, goal: string, deed: string): Promise<void> {
  await page.getByRole('button', { name: `Meer met ${goal}` }).click();
  await page.getByRole('menuitem', { name: deed }).click();
}

describe('the goals of a plan', () => {
  it('show where they come from, where they are and where they go, and the line to the proof', async () => {
    const { page } = await open('/plans/vechtoever/2027/goals/clean');

    const goal = page.getByRole('article', { name: 'De portieken van de Vechtstraat zijn schoon en heel' });
    const line = goal.getByRole('list', { name: 'Van afspraak tot bewijs' });
    await line.waitFor();

    expect(await goal.getByRole('definition').allTextContents()).toEqual(['6,2', '6,5', '7']);
    expect(await line.innerText()).toMatch(
      /Gemeente Rivierstad[^]*Containertuinen aanleggen[^]*Nog niets gereed met bewijs/,
    );
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(await goal.getAttribute('aria-label'));
  });

  it('are written with a comma; a number that is none is told, and nothing typed is lost', async () => {
    const tab = await open();
    const { page, server } = tab;

    await page.getByRole('button', { name: 'Doel toevoegen' }).click();
    await page.getByRole('textbox', { name: 'Doel', exact: false }).first().fill('Prettiger binnenkomen');
    await page.getByRole('textbox', { name: 'Nulmeting' }).fill('zes');
    await page.getByRole('textbox', { name: 'Streefwaarde' }).fill('7,5');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Schrijf een getal, bijvoorbeeld 6,4.').waitFor();
    await page.getByRole('textbox', { name: 'Nulmeting' }).fill('6,4');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('article', { name: 'Prettiger binnenkomen' }).waitFor();

    expect(server.asked.find(({ method }) => method === 'PUT')).toMatchObject({
      body: { title: 'Prettiger binnenkomen', baseline: 6.4, target: 7.5, effortLevel: 'basis' },
      headers: { 'if-none-match': '*' },
    });
  });

  it('that two people edit at once: of what both changed one chooses, the rest stays as who changed it left it', async () => {
    const tab = await open();
    const { page, server } = tab;

    await choose(tab, 'Minder meldingen grofvuil', 'Doel bewerken');
    const plan = world.plan;
    if (plan === undefined) throw new Error('There is a plan');
    world.plan = {
      ...plan,
      goals: plan.goals.map((goal) =>
        goal.id === 'waste' ? { ...goal, indicator: 'Meldingen per kwartaal', target: 30, version: 5 } : goal,
      ),
    };
    await page.getByRole('textbox', { name: 'Streefwaarde' }).fill('8');
    await page.getByRole('textbox', { name: 'Nulmeting' }).fill('25');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Iemand was je voor').waitFor();

    expect(await page.getByRole('radiogroup').count()).toBe(1);
    const target = page.getByRole('radiogroup', { name: 'Streefwaarde' });
    expect(await target.innerText()).toMatch(/8[^]*30/);
    expect(await target.getByRole('radio', { name: /Van jou/ }).isChecked()).toBe(true);
    const settled = page.getByRole('list', { name: 'Hier hoef je niet te kiezen' }).getByRole('listitem');
    expect(await settled.allInnerTexts()).toEqual([
      'Waaraan zie je het? Meldingen per kwartaal (van de ander)',
      'Nulmeting 25 (van jou)',
    ]);
    await page.getByRole('button', { name: 'Deze keuze bewaren' }).click();
    await page.getByText('Doel bewaard: Minder meldingen grofvuil.').first().waitFor();

    expect(server.asked.filter(({ method }) => method === 'PUT').at(-1)).toMatchObject({
      body: { indicator: 'Meldingen per kwartaal', baseline: 25, target: 8, title: 'Minder meldingen grofvuil' },
      headers: { 'if-match': '"5"' },
    });
  });

  it('are told on the actions that serve them', async () => {
    const { page } = await open('/items/vechtoever/2027/talks');

    await page.getByRole('link', { name: 'De portieken van de Vechtstraat zijn schoon en heel' }).click();

    await page.waitForURL(/\/plans\/vechtoever\/2027\/goals\/clean/);
  });

  it('are measured', async () => {
    const tab = await open();
    const { page, server } = tab;

    await choose(tab, 'Minder meldingen grofvuil', 'Meting vastleggen');
    await page.getByRole('textbox', { name: 'Gemeten waarde (meldingen)' }).fill('12');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Meting vastgelegd bij Minder meldingen grofvuil.').first().waitFor();

    expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
      what: 'measure',
      on: '2026-12-01',
      value: 12,
      note: '',
    });
  });

  it('are dropped, and taken up again from the line that tells it', async () => {
    const tab = await open();
    const { page } = tab;

    await choose(tab, 'Minder meldingen grofvuil', 'Laten vervallen');
    await page.getByRole('region', { name: 'Vervallen doelen' }).getByText('Minder meldingen grofvuil').waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();

    await page.getByRole('article', { name: 'Minder meldingen grofvuil' }).waitFor();
  });
});
