import type { Page } from 'playwright-core';
import { planScreen, type PlanScreen } from '../support/tab/plan-screen';
import { startTabSession, windowPicture, type TabSession } from '../support/tab/tab-session';

const GOAL = 'De Vechtstraat is schoon en heel';
const NEW_TITLE = 'De Vechtstraat blijft schoon en heel';

/** The team lead and the administrator have the same goal open, each in a browser of their own. */
describe('two people who edit one goal at once', () => {
  let session: TabSession;
  let lead: PlanScreen;
  let administrator: PlanScreen;

  beforeAll(async () => {
    session = await startTabSession('2026-12-01T09:10:00.000Z');
    lead = planScreen((await session.open('teamlead', '/plans/vechtoever/2026/goals')).page);
    administrator = planScreen((await session.open('admin', '/plans/vechtoever/2026/goals')).page);
  }, 180_000);
  afterAll(() => session.stop());

  it('both keep what they typed: the second chooses only where both changed the same', async () => {
    const { page } = administrator;
    await lead.doWithGoal(GOAL, 'Doel bewerken');
    await administrator.doWithGoal(GOAL, 'Doel bewerken');

    await fillGoal(lead.page, { Doel: NEW_TITLE, Streefwaarde: '7,2' });
    await lead.isTold(`Doel bewaard: ${NEW_TITLE}.`);
    await fillGoal(page, { 'Waaraan zie je het?': 'Rapportcijfer uit de voorjaarsschouw', Streefwaarde: '7,5' });

    await page.getByText('Iemand was je voor').waitFor();
    const target = page.getByRole('radiogroup', { name: 'Streefwaarde' });
    expect(await target.innerText()).toMatch(/Van jou\s*7,5\s*Zo staat het nu\s*7,2/);
    const settled = page.getByRole('list', { name: 'Hier hoef je niet te kiezen' }).getByRole('listitem');
    expect(await settled.allInnerTexts()).toEqual([
      `Doel ${NEW_TITLE} (van de ander)`,
      'Waaraan zie je het? Rapportcijfer uit de voorjaarsschouw (van jou)',
    ]);
    await windowPicture(page, '10-goal-conflict');
    await page.getByRole('button', { name: 'Deze keuze bewaren' }).click();
    await administrator.isTold(`Doel bewaard: ${NEW_TITLE}.`);
  }, 120_000);

  it('both see the same goal afterwards, with what each of them wrote', async () => {
    await lead.page.reload();

    for (const screen of [lead, administrator]) {
      const goal = screen.goal(NEW_TITLE);
      await goal.getByText('Rapportcijfer uit de voorjaarsschouw').waitFor();
      expect((await goal.getByRole('definition').allTextContents()).join(' · ')).toMatch(/^5,8.* · 6,3.* · 7,5/);
      expect(await screen.goal(GOAL).count()).toBe(0);
    }
  }, 120_000);
});

async function fillGoal(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(fields)) {
    await page.getByRole('textbox', { name: field, exact: true }).fill(text);
  }
  await page.getByRole('button', { name: 'Bewaren' }).click();
}
