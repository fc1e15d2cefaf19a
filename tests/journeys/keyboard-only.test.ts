import { keyboardOf, type Keyboard } from '../support/tab/keyboard';
import { planScreen } from '../support/tab/plan-screen';
import { startTabSession, type TabSession, type TabVisit } from '../support/tab/tab-session';

const LATE = 'Uitslag van de schouw terugkoppelen aan de bewoners';
const PLANNED = 'Bestemming kiezen voor het bewonersbudget';

/** The team lead works without a mouse. The focus is in sight wherever they go, and nothing that they do loses it. */
describe('the tab with the keyboard alone', () => {
  let session: TabSession;
  let visit: TabVisit;
  let keyboard: Keyboard;

  beforeAll(async () => {
    session = await startTabSession('2026-12-01T09:10:00.000Z');
    visit = await session.open('teamlead');
    keyboard = await keyboardOf(visit.page);
    await visit.page.reload();
  }, 180_000);
  afterAll(() => session.stop());

  it('opens the rows behind a number, and comes back to the number', async () => {
    const { page } = visit;
    const late = page.getByRole('button', { name: /te laat.*Team Vechtoever/ });

    await keyboard.goTo(late);
    await keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Te laat bij Team Vechtoever' });
    await keyboard.goTo(panel.getByRole('link', { name: LATE }));
    await keyboard.press('Escape');

    await keyboard.isAt(late);
  }, 120_000);

  it('reports a task as done with evidence, and takes it back', async () => {
    const { page } = visit;
    await keyboard.goTo(page.getByRole('link', { name: 'Mijn taken' }), 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.isAt(page.getByRole('heading', { level: 1, name: 'Mijn taken' }));

    await keyboard.goTo(page.getByRole('button', { name: `Gereed melden: ${LATE}` }));
    await keyboard.press('Enter');
    await keyboard.isAt(page.getByRole('textbox', { name: 'Wat is er gedaan?' }));
    await keyboard.type('Brief bij 24 adressen bezorgd');
    await keyboard.goTo(page.getByRole('button', { name: 'Gereed', exact: true }));
    await keyboard.press('Enter');
    await keyboard.hears('Gereed gemeld. Je bewijs staat in het plan.');

    await keyboard.goTo(page.getByRole('button', { name: 'Ongedaan maken' }));
    await keyboard.press('Enter');
    await page.getByRole('button', { name: `Gereed melden: ${LATE}` }).waitFor();
    await keyboard.isAt(page.getByRole('heading', { level: 1, name: 'Mijn taken' }));
  }, 120_000);

  it('moves an action on the timeline to another day, and says why', async () => {
    const { page } = visit;
    const plan = planScreen(page);
    const action = plan.planAction(PLANNED);
    await keyboard.goTo(page.getByRole('link', { name: 'Jaarplan', exact: true }), 'Shift+Tab');
    await keyboard.press('Enter');
    await keyboard.isAt(page.getByRole('heading', { level: 1, name: 'Jaarplan 2026' }));

    await keyboard.goTo(plan.planAction('Koffie-uur in de hal'));
    await keyboard.goTo(action, 'ArrowRight');
    await keyboard.press('Alt+ArrowDown');
    await keyboard.hears('Naar dinsdag 15 december 2026.');
    await keyboard.press('Escape');
    await keyboard.hears('Terug op dinsdag 8 december 2026.');
    await keyboard.press('Alt+ArrowRight');
    await keyboard.press('Enter');
    await keyboard.goTo(page.getByRole('textbox', { name: 'Waarom?' }));
    await keyboard.type('De bewonerscommissie komt een dag later bijeen');
    await keyboard.goTo(page.getByRole('button', { name: 'Bewaren' }));
    await keyboard.press('Enter');
    await keyboard.hears(`${PLANNED} staat nu op wo 9 dec 2026.`);

    await keyboard.isAt(action);
    await plan.planAction(`${PLANNED} 9 dec`).waitFor();
  }, 120_000);
});
