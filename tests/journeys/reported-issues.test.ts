import type { Locator } from 'playwright-core';
import { picture, reads } from '../support/playground/demo-session';
import type { PlaygroundPage } from '../support/playground/playground-page';
import { startTabSession, windowPicture, type TabSession } from '../support/tab/tab-session';

const BULKY = 'Elke maandag ligt er grofvuil naast de containers aan de Vechtstraat, zegt mevrouw Jansen';
const CHANNEL = 'Team Vechtoever - General';

/** From what somebody types or points at to what is done about it, and what others see of it. */
describe('a reported issue', () => {
  let session: TabSession;
  let chat: PlaygroundPage;
  /** The card about the bulky waste, in whatever shape it is by then. */
  let answer: Locator;

  beforeAll(async () => {
    session = await startTabSession('2026-12-01T09:00:00.000Z');
    chat = await session.openChat('Sanne');
    await chat.cardAt(0);
  }, 180_000);
  afterAll(() => session.stop());

  it('is answered in one card: what was understood, without the name, and interventions of different kinds', async () => {
    answer = await chat.sayForCard(BULKY);

    await reads(
      answer,
      'Afval en zwerfvuil',
      'Vechtstraat',
      'Dit begreep ik',
      'mevrouw [naam]',
      'Wat je eraan kunt doen',
    );
    await picture(chat, '12-report', answer);
    expect(await kindsIn(answer)).toBeGreaterThanOrEqual(2);
    expect(await answer.getByText('Jansen').count()).toBe(0);
  });

  it('may look like one of before without being it', async () => {
    await reads(answer, 'Al gemeld, 3 dagen geleden');
    await chat.press(answer, 'Nee, dit is iets anders');

    await answer.getByText('Al gemeld').waitFor({ state: 'detached' });
  });

  it('is worked on with an intervention, whose steps are somebody\u2019s tasks', async () => {
    await chat.press(answer, 'Nee');
    await reads(answer, 'Eerst de basis');
    await answer.getByRole('button', { name: 'Lees meer', exact: true }).first().click();
    await reads(answer, 'Dag 0:');
    await answer.getByRole('button', { name: 'Start', exact: true }).first().click();
    await reads(answer, 'Wie trekt dit?', 'Stappenplan');
    await chat.press(answer, 'Start dit');

    await reads(answer, 'Gestart. Sanne krijgt de stappen als taken');
    await reads(await chat.sayForCard('mijn taken'), 'Basis op orde');
  });

  it('is known to have been reported before, and is joined to that', async () => {
    const again = await chat.sayForCard('Er staat nu ook een wasmachine naast de containers aan de Vechtstraat');
    await reads(again, 'Al gemeld, vandaag');
    await chat.press(again, 'Sluit aan');
    await reads(again, 'Aangesloten bij de eerdere melding');
  });

  it('that is an emergency comes with the numbers first, and with what not to do', async () => {
    const danger = await chat.sayForCard(
      'Ik hoor bij de buren aan de Sluiskade geschreeuw en klappen en een kind dat huilt',
    );

    await reads(danger, 'Bel eerst', '112', '0800-2000', 'Dit doe je niet');
    await picture(chat, '13-emergency', danger);
  });

  it('of a theme for others says who to call and what not to do, not what to try', async () => {
    const fraud = await chat.sayForCard(
      'In de woning op de Havenhof wonen steeds andere mannen, ze slapen op matrassen en betalen per week aan de huurder',
    );

    await reads(fraud, 'Woonfraude', 'Dit kun je doen', 'Dit doe je niet', 'Wie er intern van weet');
  });

  it('that is none is told where it belongs, and can be one all the same', async () => {
    const tap = await chat.sayForCard('De kraan in de keuken lekt');

    await reads(tap, 'Dit lijkt mij geen leefbaarheidsmelding', 'reparatieverzoek');
    await chat.press(tap, 'Toch een melding');
    await reads(tap, 'Dit begreep ik', 'De kraan in de keuken lekt');
    await chat.press(tap, 'Toch geen melding');
    await reads(tap, 'Ongedaan maken');
  });

  it('that can be many things is asked about first', async () => {
    const form = await chat.sayForCard('melding');
    await form.getByLabel('Wat is er aan de hand?').fill('Bij de Sluiswachter klopt iets niet');
    await chat.press(form, 'Melden');
    await reads(form, 'Waar gaat het vooral over?');

    await form.getByRole('button', { name: 'Iets anders' }).click();
    await reads(form, 'Dit begreep ik');
  });

  it('is made of what somebody says in a channel, and answered to them alone', async () => {
    await chat.openConversation(CHANNEL);
    await chat.post('Op de binnenplaats van Kleine Haven is geen plek om te spelen');
    await chat.messages('Ik stuur je het antwoord persoonlijk').first().waitFor();
    expect(await chat.cards('Groen, spelen').count()).toBe(0);

    const dialog = await chat.openActionOn('geen plek om te spelen', 'reported-issues-report');
    await dialog
      .getByLabel('Wat is er aan de hand?')
      .fill('Jongeren hangen elke avond bij de Molenhof en schelden mensen uit');
    await dialog.getByRole('button', { name: 'Melden' }).click();
    await dialog.getByText('persoonlijk').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await chat.openConversation('Personal Chat');
    await reads(chat.cards('Kleine Haven').last(), 'Groen, spelen en buitenruimte');
    await reads(chat.cards('Molenhof').last(), 'Jongerenoverlast');
  });

  it('is there to look back at, and before a visit', async () => {
    await reads(
      await chat.sayForCard('mijn meldingen'),
      'Mijn meldingen',
      'Loopt nog:',
      'grofvuil naast de containers',
    );
    await reads(await chat.sayForCard('straks Vechtstraat'), 'Straks: Vechtstraat', 'Open meldingen', 'Basis op orde');
    expect(await chat.refusals().count()).toBe(0);
    expect(await chat.warnings().count()).toBe(0);
  });

  it('is in the tab with its history, and closed there with word to the resident', async () => {
    const { page } = await session.open('teamlead', '/issues');
    await page.getByRole('link', { name: /Elke maandag ligt er grofvuil/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Afval en zwerfvuil: Vechtstraat' }).waitFor();
    await page.getByText('startte een interventie').waitFor();
    await windowPicture(page, '14-issue');

    await page.getByRole('button', { name: 'Dit heb ik laten weten' }).click();
    await page.getByText('koppelde terug').first().waitFor();
    await page.getByRole('button', { name: 'Afronden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rond af' }).click();
    await page.getByText('Opgelost').first().waitFor();
  }, 60_000);
});

async function kindsIn(answer: Locator): Promise<number> {
  const kinds = ['Ontmoeten', 'Beïnvloeden', 'Activeren'];
  const found = await Promise.all(kinds.map((kind) => answer.getByText(kind).count()));
  return found.filter((count) => count > 0).length;
}
