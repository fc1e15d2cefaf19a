import type { Page } from 'playwright-core';
import { startTabSession, type TabSession, type TabVisit } from '../support/tab/tab-session';

const SECTION = 'Bewonersparticipatie';
const TEXT = 'Bewoners kiezen zelf welke portieken als eerste worden opgeknapt.';
const MORE = `${TEXT}\n\nDe huurdersvereniging leest mee.`;

/** The team lead writes a section of the plan on a train. */
describe('a connection that is lost while somebody writes', () => {
  let session: TabSession;
  let visit: TabVisit;
  let saved: string[];

  beforeAll(async () => {
    session = await startTabSession('2026-12-01T09:10:00.000Z');
    visit = await session.open('teamlead', '/plans/vechtoever/2026/sections');
    saved = savedBy(visit.page);
    visit.page.on('dialog', (dialog) => void dialog.accept());
  }, 180_000);
  afterAll(() => session.stop());

  it('is told, and what was typed stays, also after the window was loaded again', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: SECTION }).click();
    await page.getByRole('button', { name: 'Schrijven' }).click();

    await visit.context.setOffline(true);
    await page.getByText('Geen verbinding').waitFor();
    await editor(page).fill(TEXT);
    await page.getByRole('status').filter({ hasText: 'blijft op dit apparaat staan' }).waitFor();
    await visit.context.setOffline(false);
    await page.reload();

    await page.getByText('Dit typte je eerder en is nog niet bewaard.').waitFor();
    expect(await editor(page).inputValue()).toBe(TEXT);
    expect(saved).toEqual([]);
  }, 120_000);

  it('waits with what is saved meanwhile, and saves it once when it is back', async () => {
    const { page } = visit;
    await visit.context.setOffline(true);
    await editor(page).fill(MORE);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Er wacht 1 wijziging').waitFor();
    expect(await editor(page).inputValue()).toBe(MORE);

    await visit.context.setOffline(false);
    await page.getByText(`${SECTION} is bewaard.`).first().waitFor();
    await page.getByText('Geen verbinding').waitFor({ state: 'detached' });

    expect(saved).toEqual([MORE]);
    await page.reload();
    await page.getByRole('region', { name: SECTION }).getByText('De huurdersvereniging leest mee.').waitFor();
    expect(await page.getByText('Dit typte je eerder').count()).toBe(0);
  }, 120_000);
});

function editor(page: Page) {
  return page.getByRole('textbox', { name: SECTION });
}

/** The texts that reached the server. */
function savedBy(page: Page): string[] {
  const saved: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.method() !== 'PUT') return;
    const { text } = request.postDataJSON();
    saved.push(String(text));
  });
  return saved;
}
