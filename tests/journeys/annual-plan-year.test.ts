import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { reads } from '../support/playground/demo-session';
import type { PlaygroundPage } from '../support/playground/playground-page';
import { yearPlanWorkbook } from '../support/plans/year-plan-workbook';
import { importScreen } from '../support/tab/import-screen';
import { pickPerson, planScreen, type PlanScreen } from '../support/tab/plan-screen';
import { startTabSession, windowPicture, type TabSession } from '../support/tab/tab-session';

const FILE = 'Jaarplan Vechtoever 2027.xlsx';
const WORKBOOK = yearPlanWorkbook('Jaarplan 2027 Team Vechtoever (voorbeeld)', [
  { what: 'Portiekgesprekken', who: 'Mo', when: '2027-03-15', where: 'Vechtstraat' },
  { what: 'Plantdag met de tuingroep', who: 'Joke Bakker', when: '2027-04-10', where: 'De Sluiswachter' },
  { what: 'Bergingen leegmaken', who: 'Wim Verhoeven', when: '2027-05-20', where: 'Kleine Haven' },
  { what: 'Lampen op het achterpad', who: 'Ruud', when: 'zodra het kan', where: 'Vechtstraat' },
]);
const GOAL = 'De bergingen zijn schoon en veilig';
const ACTION = 'Sleutelplan voor de bergingen';

const SECTIONS = [
  'Terugblik en resultaten',
  'Analyse per buurt en complex',
  'Strategie en prestatieafspraken',
  'Doelen',
  'Prioritaire buurten en complexen',
  'Acties en interventies',
  'Schouwen en meten',
  'Partners en rolverdeling',
  'Budget en uren',
  'Bewonersparticipatie',
  'Risico’s',
  'Tijdpad, voortgang en evaluatie',
];

/** The year's plan from a file to adopted, by who does what: each step goes on where the one before it stopped. */
describe('the annual plan of a team', () => {
  let session: TabSession;
  let lead: PlanScreen;

  beforeAll(async () => {
    session = await startTabSession('2026-12-01T09:10:00.000Z');
    lead = planScreen((await session.open('teamlead')).page);
  }, 180_000);
  afterAll(() => session.stop());

  it('is made by the team lead, who brings in the file in which it was kept, and corrects two rows first', async () => {
    const { page } = lead;
    const file = importScreen(page);
    await page.getByRole('link', { name: 'Jaarplan', exact: true }).click();
    await lead.chooseYear(2027);
    await page.getByRole('button', { name: 'Maak jaarplan 2027' }).click();

    await page.getByRole('link', { name: 'Importeren' }).click();
    await file.chooseFile({ name: FILE, bytes: WORKBOOK });
    await file.row('Bergingen leegmaken').getByText('Eigenaar “Wim Verhoeven” ken ik niet').waitFor();
    await file.row('Lampen op het achterpad').getByText('“zodra het kan” kan ik niet als dag lezen').waitFor();
    await windowPicture(page, '08-import-preview');
    const whoIsIt = await file.correct('Bergingen leegmaken');
    await pickPerson(whoIsIt, page, 'Eigenaar', 'Joke Bakker');
    await file.update(whoIsIt);
    const whenIsIt = await file.correct('Lampen op het achterpad');
    await whenIsIt.getByRole('textbox', { name: 'Klaar op' }).fill('30-6-2027');
    await file.update(whenIsIt);

    await page.getByRole('button', { name: 'Bewaren: 4 nieuw, 0 gewijzigd' }).click();
    await page.getByText('4 nieuw, 0 gewijzigd. Terugdraaien kan een dag lang.').waitFor();
    await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
    await page.getByRole('link', { name: 'Naar het tijdpad' }).click();
    await lead.planAction('Lampen op het achterpad 30 jun').waitFor();
    await lead.planAction('Bergingen leegmaken 20 mei').waitFor();
  }, 120_000);

  it('gets a goal that can be measured, with an action under it', async () => {
    const { page } = lead;
    await lead.goTo('Doelen');
    await page.getByRole('button', { name: 'Doel toevoegen' }).click();
    await page.getByRole('textbox', { name: 'Doel', exact: true }).fill(GOAL);
    await page.getByRole('textbox', { name: 'Waaraan zie je het?' }).fill('Bergingen zonder grofvuil');
    await page.getByRole('textbox', { name: 'Nulmeting' }).fill('12');
    await page.getByRole('textbox', { name: 'Streefwaarde' }).fill('40');
    await page.getByRole('textbox', { name: 'Eenheid' }).fill('bergingen');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await lead.goal(GOAL).getByText('40 bergingen').waitFor();

    await lead.doWithGoal(GOAL, 'Actie toevoegen');
    await page.getByRole('textbox', { name: 'Wat gaan jullie doen?' }).fill(ACTION);
    await page.getByRole('textbox', { name: 'Klaar op' }).fill('15-2-2027');
    await pickPerson(page.getByRole('dialog'), page, 'Eigenaar', 'Mo Yildiz');
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await lead.isTold(`${ACTION} staat in het plan.`);

    await lead.goal(GOAL).getByText('0 van 1 gereed').waitFor();
  }, 120_000);

  it('is moved on the timeline with the keyboard, and says why', async () => {
    const { page } = lead;
    await lead.goTo('Tijdpad');
    await lead.reach(lead.planAction(ACTION));
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowRight');
    await windowPicture(page, '09-timeline');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Waarom?' }).fill('De slotenmaker kan niet eerder');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await lead.isTold(`${ACTION} staat nu op di 23 feb 2027.`);

    await lead.planAction(`${ACTION} 23 feb`).click();
    await page.getByRole('dialog').getByText('De slotenmaker kan niet eerder').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  }, 120_000);

  it('is offered to a colleague and the manager, by a day', async () => {
    const { page } = lead;
    await lead.goTo('Afstemming');
    await page.getByRole('button', { name: 'Ter afstemming aanbieden' }).click();
    await pickPerson(page.getByRole('dialog'), page, 'Wie moet het ermee eens zijn?', 'Mo Yildiz');
    await page.getByRole('textbox', { name: 'Antwoord graag vóór of op' }).fill('11-12-2026');
    await page.getByRole('button', { name: 'Aanbieden', exact: true }).click();

    await lead.isTold('Het jaarplan is nu: in afstemming.');
    const approvals = page.getByRole('list', { name: 'Akkoord' });
    await approvals.getByRole('listitem').filter({ hasText: 'Mo Yildiz' }).getByText('wacht op antwoord').waitFor();
    expect(await approvals.getByRole('listitem').count()).toBe(2);
  }, 120_000);

  it('leaves as a Word document with all twelve sections, and as a workbook that changes nothing on its way back', async () => {
    const { page } = lead;
    const word = await bytesOf(await lead.download('Word'));
    const excel = await lead.download('Excel');

    const document = textOf(strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array()));
    expect(SECTIONS.filter((title) => !document.includes(title))).toEqual([]);
    for (const said of [GOAL, ACTION, 'Plantdag met de tuingroep']) expect(document).toContain(said);
    await page.getByRole('link', { name: 'Importeren' }).click();
    await importScreen(page).chooseFile({ name: excel.suggestedFilename(), bytes: await bytesOf(excel) });
    await page.getByRole('button', { name: 'Niets te bewaren' }).waitFor();
    await page.getByRole('button', { name: 'Bestand weggooien' }).click();
  }, 120_000);

  it('is agreed with on a card in the chat, and adopted by the manager, who sees who did', async () => {
    const chat = await session.openChat('Mo');
    await agree(chat);

    const manager = planScreen((await session.open('manager', '/plans/vechtoever/2027/alignment')).page);
    const { page } = manager;
    const approvals = page.getByRole('list', { name: 'Akkoord' });
    const colleague = approvals.getByRole('listitem').filter({ hasText: 'Mo Yildiz' });
    await colleague.getByText('akkoord', { exact: true }).waitFor();
    await colleague.getByText('Mooi plan').waitFor();
    await windowPicture(page, '11-alignment');
    await approvals.getByRole('link', { name: 'Ingrid van Dam' }).click();
    await page.getByRole('radio', { name: 'Akkoord', exact: true }).click();
    await page.getByRole('button', { name: 'Versturen' }).click();
    await manager.isTold('Dank je, je antwoord staat in het plan.');
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
    await page.getByRole('button', { name: 'Vaststellen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Vaststellen' }).click();

    await manager.isTold('Het jaarplan is nu: vastgesteld.');
    expect(await manager.state().innerText()).toContain('vastgesteld');
  }, 180_000);
});

/** Somebody who was asked finds the question among their tasks, and answers on the card. */
async function agree(chat: PlaygroundPage): Promise<void> {
  const tasks = await chat.sayForCard('mijn taken');
  await tasks.getByRole('button', { name: /^Openen: .*2027/ }).click();
  await reads(tasks, 'Lees het jaarplan en laat weten of je akkoord bent.');
  await tasks.getByLabel('Opmerking').fill('Mooi plan');
  await chat.press(tasks, 'Akkoord');
  await reads(tasks, 'Bedankt, je antwoord staat bij het plan.');
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

/** What a reader sees of the markup of a document. */
function textOf(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"');
}
