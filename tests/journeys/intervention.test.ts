import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { picture, reads } from '../support/playground/demo-session';
import type { PlaygroundPage } from '../support/playground/playground-page';
import { startTabSession, windowPicture, type TabSession } from '../support/tab/tab-session';

const REPORT = 'Aan de Vechtstraat kent niemand elkaar meer, nieuwe buren worden in de hal niet eens gegroet';
const CHANNEL = 'Team Vechtoever - General';
const AGAIN = 'In de Molenhof kennen de buren elkaar niet, niemand zegt elkaar gedag';

/** From a suggestion to what the next one says of it: started, invited to, carried out, looked at. */
describe('an intervention', () => {
  let session: TabSession;
  let chat: PlaygroundPage;
  let tab: Page;
  /** Its card in the chat, in whatever shape it is by then. */
  let run: Locator;
  let title: string;

  beforeAll(async () => {
    session = await startTabSession('2026-12-01T09:00:00.000Z');
    chat = await session.openChat('Sanne');
    await chat.cardAt(0);
  }, 180_000);
  afterAll(() => session.stop());

  it('is suggested for a report, and started: its steps are tasks', async () => {
    const answer = await chat.sayForCard(REPORT);
    await reads(answer, 'Contact en samenleven', 'Wat je eraan kunt doen');
    await answer.getByRole('button', { name: 'Start', exact: true }).first().click();
    await reads(answer, 'Wie trekt dit?', 'Stappenplan');
    await chat.press(answer, 'Start dit');
    await reads(answer, 'Gestart. Sanne krijgt de stappen als taken');

    const running = await chat.sayForCard('interventies');
    await reads(running, 'Wat loopt er?', 'Van jou');
    await running
      .getByRole('button', { name: /^Openen/ })
      .first()
      .click();
    await reads(running, 'Nu stap 1', '0 van');
    run = running;
    title = await run.getByRole('heading').first().innerText();
    await picture(chat, '15-intervention', run);
  });

  it('is invited to with a sheet that is ready to print, in the colors of the association', async () => {
    ({ page: tab } = await session.open('teamlead', '/interventions'));
    await tab.getByRole('link', { name: title }).first().click();
    await tab.getByRole('link', { name: 'Uitnodiging', exact: true }).click();
    await tab.getByRole('heading', { level: 1, name: `Uitnodiging: ${title}` }).waitFor();
    await tab.getByLabel('Waar komen mensen naartoe?').fill('Hal van de Vechtstraat');
    await tab.getByLabel('Van', { exact: true }).fill('19:30');
    await tab
      .getByRole('img', { name: /Uitnodiging/ })
      .getByText('Hal van de Vechtstraat')
      .waitFor();
    await windowPicture(tab, '16-invitation');

    expect(await saved(tab, 'Bewaren als pdf')).toMatch(/^%PDF-/);
    expect(await saved(tab, 'Bewaren als Word')).toMatch(/^PK/);
  }, 60_000);

  it('reminds of its first step by itself, and takes what was done step by step', async () => {
    await chat.say('volgende dag');
    const digest = chat.cards('aandacht').last();
    await digest.waitFor({ timeout: 120_000 });
    await reads(digest, title);

    run = await chat.sayForCard('interventies');
    await run
      .getByRole('button', { name: /^Openen/ })
      .first()
      .click();
    await run.getByText('Nu stap 1').waitFor();
    const steps = Number(/van (\d+) stappen/.exec(await run.innerText())?.[1]);
    for (let step = 1; step <= steps; step += 1) {
      await run.getByText(`Nu stap ${step}:`).waitFor();
      await run.getByLabel('Wat heb je gedaan?').fill(`Gedaan, stap ${step}`);
      await chat.press(run, 'Klaar');
    }
    await reads(run, 'Alle stappen zijn klaar. Over zes weken kijk je of het hielp', `${steps} van ${steps}`);
  }, 240_000);

  it('is looked at, told to residents, and shown with what it did', async () => {
    await chat.press(run, 'Effect invullen');
    await chat.choose(run, 'Hoe is het nu?', 'Beter');
    await run.getByLabel('Wat zie je? Eén zin').fill('Zeven van de tien bewoners groeten elkaar nu bij naam');
    await chat.press(run, 'Vastleggen');
    await reads(run, 'Vastgelegd.', 'Zeven van de tien');
    await picture(chat, '17-effect', run);

    await tab.goBack();
    await tab.reload();
    await tab.getByText('Zeven van de tien bewoners').first().waitFor();
    await tab.getByRole('button', { name: 'Dit heb ik laten weten' }).click();
    await tab.getByText('liet het bewoners weten').waitFor();
    await windowPicture(tab, '18-run');
  }, 60_000);

  it('is shared in a channel where the bot is, once somebody asks for that', async () => {
    await chat.openConversation(CHANNEL);
    await chat.post('instrumentarium');
    await chat.messages('Ik stuur je het antwoord persoonlijk').first().waitFor();
    await chat.openConversation('Personal Chat');
    await tab.reload();
    await tab.getByRole('button', { name: 'Compliment plaatsen' }).click();
    await tab.getByRole('dialog').getByRole('button', { name: 'Plaatsen' }).click();
    await tab
      .getByText(/geplaatst in/)
      .first()
      .waitFor();

    await chat.openConversation(CHANNEL);
    await chat.messages(title).first().waitFor();
    await chat.openConversation('Personal Chat');
  }, 60_000);

  it('comes back as experience with the next report', async () => {
    const next = await chat.sayForCard(AGAIN);

    await reads(next, title, 'Bij ons 1 keer gestart: 1 keer hielp het');
    expect(await chat.refusals().count()).toBe(0);
    expect(await chat.warnings().count()).toBe(0);
  });
});

/** What a file begins with. */
async function saved(page: Page, button: string): Promise<string> {
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path())
    .subarray(0, 5)
    .toString('latin1');
}
