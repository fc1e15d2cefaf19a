import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { excelSpreadsheets } from '../../bot/adapters/excel/spreadsheets';
import type { Sheet } from '../../bot/ports/spreadsheets';
import { picture, reads } from '../support/playground/demo-session';
import type { PlaygroundPage } from '../support/playground/playground-page';
import { planScreen } from '../support/tab/plan-screen';
import { startTabSession, windowPicture, type TabSession } from '../support/tab/tab-session';

const ROUND = 'Meetronde najaar 2026 (voorbeeld)';
const ADDRESS = '/assessments/demo-meetronde-2026';
const REMARK = 'De Vechtstraat vraagt het meest: veel mensen kennen elkaar niet.';
const PLAN_ACTION = 'Portiekgesprekken in de Vechtstraat';
const RATHER_GOOD = '7 ruim voldoende';
const DIMENSIONS = [
  'Woning en gebouw',
  'Woonomgeving',
  'Samen leven',
  'Overlast en veiligheid',
  'Betrokkenheid en inzet',
];

/**
 * The Vechtstraat by hand. The demo has three judgements of it: Joke (weight 2) gave 6 7 6 6 7, Ruud (1) 7 7 6 6 7 and the
 * municipality (2) 6 7 6 6 7. Here come Sanne (3) with 6 6 6 5 7, the welfare organization (3) with 8 3 7 6 8, and the police (1)
 * with 6 6 5 3 and no grade for the involvement. Living environment, colleagues: (2×7 + 1×7 + 3×6) / 6 = 39 / 6 = 6.5, and
 * √(6 × (2×49 + 1×49 + 3×36) − 39²) / 6 = √9 / 6 = 0.5.
 */
const BY_HAND = [
  // dimension, source, n, Σw, Σwg, Σwg², mean, spread
  ['Woning en gebouw', 'collega’s', 3, 6, 37, 229, 6.1667, 0.3727],
  ['Woning en gebouw', 'netwerkpartners', 3, 6, 42, 300, 7, 1],
  ['Woning en gebouw', 'allen', 6, 12, 79, 529, 6.5833, 0.862],
  ['Woonomgeving', 'collega’s', 3, 6, 39, 255, 6.5, 0.5],
  ['Woonomgeving', 'netwerkpartners', 3, 6, 29, 161, 4.8333, 1.8634],
  ['Woonomgeving', 'allen', 6, 12, 68, 416, 5.6667, 1.5986],
  ['Samen leven', 'collega’s', 3, 6, 36, 216, 6, 0],
  ['Samen leven', 'netwerkpartners', 3, 6, 38, 244, 6.3333, 0.7454],
  ['Samen leven', 'allen', 6, 12, 74, 460, 6.1667, 0.5528],
  ['Overlast en veiligheid', 'collega’s', 3, 6, 33, 183, 5.5, 0.5],
  ['Overlast en veiligheid', 'netwerkpartners', 3, 6, 33, 189, 5.5, 1.118],
  ['Overlast en veiligheid', 'allen', 6, 12, 66, 372, 5.5, 0.866],
  ['Betrokkenheid en inzet', 'collega’s', 3, 6, 42, 294, 7, 0],
  ['Betrokkenheid en inzet', 'netwerkpartners', 2, 5, 38, 290, 7.6, 0.4899],
  ['Betrokkenheid en inzet', 'allen', 5, 11, 80, 584, 7.2727, 0.4454],
] as const;
/** (6.5833 + 5.6667 + 6.1667 + 5.5 + 7.2727) / 5; last year 73, 65, 70, 70 and 77 twelfths: (355 / 12) / 5. */
const OVERALL = { now: 6.2379, before: 5.9167 };

/** From the open round of the demo to what it found, by who does what. */
describe('an assessment round', () => {
  let session: TabSession;
  let lead: Page;
  let manager: Page;
  let chat: PlaygroundPage;
  /** The card of the round in the chat. */
  let card: Locator;
  /** The link of the welfare organization. */
  let link: string;

  beforeAll(async () => {
    session = await startTabSession('2026-12-01T09:10:00.000Z');
    lead = (await session.open('teamlead', '/assessments')).page;
    chat = await session.openChat('Sanne');
    await chat.cardAt(0);
  }, 180_000);
  afterAll(() => session.stop());

  it('is followed by the team lead, who makes a link for a partner', async () => {
    await lead.getByRole('link', { name: ROUND, exact: true }).click();
    await reads(lead.getByRole('tabpanel'), '7 van 21 gereed');
    await windowPicture(lead, '22-response');

    await lead.getByRole('tab', { name: 'Mensen' }).click();
    await chooseFor(lead, 'Samira Bouali', 'Link maken');
    const dialog = lead.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Link maken' }).click();
    link = await dialog.getByRole('textbox', { name: 'Adres' }).inputValue();
    await windowPicture(lead, '23-link');
    await dialog.getByRole('button', { name: 'Sluiten' }).click();
    await reads(lead.getByRole('row').filter({ hasText: 'Samira Bouali' }), 'link gemaakt');
  }, 60_000);

  it('is answered by the partner on a phone: told what is missing, and later on with the same link', async () => {
    const phone = await session.openPhone(link);
    await onPhone(phone, [8, 3, 7, 6, 8]);
    await phone.getByLabel('Hoe goed kent u deze plek?').selectOption('heel goed');
    await phone.getByRole('button', { name: 'Opslaan en verder' }).click();
    await reads(
      phone.locator('main'),
      'Nog niet opgeslagen. Wat u invulde, staat er nog.',
      'Schrijf in één zin waarom.',
    );
    expect(await phone.getByLabel('Woonomgeving').inputValue()).toBe('3');
    await phone.getByText('! Schrijf in één zin waarom.').scrollIntoViewIfNeeded();
    await windowPicture(phone, '24-partner');
    await phone.getByLabel('Waarom?').fill('Er ligt altijd afval bij de ingang.');
    await phone.getByRole('button', { name: 'Opslaan en verder' }).click();
    await reads(phone.locator('main'), 'Kleine Haven', 'Plek 2 van 2 · 1 klaar');
    await onPhone(phone, [7]);
    await phone.getByRole('button', { name: 'Later verder' }).click();
    await reads(phone.locator('main'), 'Uw concept voor Kleine Haven is bewaard.');

    const later = await session.openPhone(link);
    await reads(later.locator('main'), 'Dit is uw concept.');
    expect(await later.getByLabel('Woning en gebouw').inputValue()).toBe('7');
    await later.getByRole('button', { name: 'Opslaan en verder' }).click();
    await reads(later.locator('main'), 'Klaar. Dank u wel!', 'Woonomgeving: u 3, de anderen 7');
    await windowPicture(later, '25-partner-thanks');
  }, 60_000);

  it('has a card for the neighborhood of the team lead, with a remark of the team', async () => {
    await lead.getByRole('tab', { name: 'Respons' }).click();
    await reads(lead.getByRole('tabpanel'), '9 van 21 gereed');
    card = await chat.sayForCard('meetrondes');
    await card.getByRole('button', { name: `Openen: ${ROUND}` }).click();
    await chat.press(card, 'Buurtkaart');
    await reads(card, 'Buurtkaart Vechtoever', '0 van 3 plekken ingevuld', 'Vorige ronde 5,9 · jouw mensen 6,5 (2)');
    await card.getByRole('button', { name: 'Invullen: Vechtstraat' }).click();
    await card.getByText('jij nog niet').last().waitFor();

    await inChat(chat, card, [
      '6 net voldoende',
      '6 net voldoende',
      '6 net voldoende',
      '5 net niet voldoende',
      RATHER_GOOD,
    ]);
    await chat.choose(card, 'Hoe goed ken je deze plek?', 'heel goed');
    await card.getByLabel('Waarom?').fill('Jongeren hangen rond bij de achterdeur.');
    await chat.press(card, 'Bewaar deze plek');
    await reads(card, 'Opgeslagen: Vechtstraat.', 'jij 6,0', '1 van 3 plekken ingevuld');
    await inChat(chat, card, [RATHER_GOOD, RATHER_GOOD]);
    await picture(chat, '26-neighborhood', card);
    await chat.press(card, 'Bewaar deze plek');
    await reads(card, 'Opgeslagen: De Sluiswachter.', '2 van 3 plekken ingevuld');
    await chat.press(card, 'Ken ik niet goed genoeg');
    await reads(card, 'Opgeslagen: Kleine Haven.', 'ken je niet', '3 van 3 plekken ingevuld');
    await card.getByLabel('Eén opmerking van het team').fill(REMARK);
    await chat.press(card, 'Bewaar de opmerking');
    await reads(card, 'De opmerking is bewaard.');
  }, 60_000);

  it('ends, in the neighborhood, with what will be done: an action of the annual plan', async () => {
    await chat.press(card, 'Wat gaan we doen?');
    await reads(card, 'Dit wordt een actie in het jaarplan 2026');
    await card.getByLabel('Wat gaan jullie doen?').fill(PLAN_ACTION);
    await card.getByLabel('Klaar op').fill('2026-12-18');
    await chat.choose(card, 'Complex of buurt', 'Vechtstraat');
    await picture(chat, '27-next-step', card);
    await chat.press(card, 'Zet in het jaarplan');
    await reads(card, 'Staat in het jaarplan 2026. Sanne krijgt er een herinnering voor.');

    const plan = planScreen((await session.open('teamlead', '/plans/vechtoever/2026')).page);
    await plan.goTo('Tijdpad');
    await plan.planAction(`${PLAN_ACTION} 18 dec`).waitFor();
  }, 60_000);

  it('moves on the screen of who follows it, without a press', async () => {
    await reads(lead.getByRole('tabpanel'), '12 van 21 gereed');
  }, 60_000);

  it('takes what another partner told a colleague', async () => {
    const colleague = (await session.open('staff', ADDRESS)).page;
    await chooseFor(colleague, 'Tom Kuipers', 'Namens hen invullen');
    const dialog = colleague.getByRole('dialog');
    await dialog.getByLabel('Wanneer gezegd?').fill('30-11-2026');
    await dialog.getByLabel('Hoe gezegd?').fill('aan de telefoon');
    for (const [at, grade] of [6, 6, 5, 3].entries()) await gradeIn(dialog, at, grade);
    await dialog.getByLabel('Waar gaat het naartoe?').selectOption('↘ iets slechter');
    await dialog.getByLabel('Hoe goed kent die de plek?').selectOption('een beetje');
    await dialog.getByLabel('Waarom?').fill('Overlast in het weekend.');
    await windowPicture(colleague, '28-on-behalf');
    await dialog.getByRole('button', { name: 'Bewaren' }).click();
    await colleague.getByText('Bewaard: Vechtstraat.').last().waitFor();
    await reads(colleague.getByRole('row').filter({ hasText: 'Tom Kuipers' }), '1 van 2 gereed');
  }, 60_000);

  it('is closed by the manager, after which the link says so and takes nothing', async () => {
    manager = (await session.open('manager', ADDRESS)).page;
    await reads(manager.getByRole('tabpanel'), '15 van 24 gereed');
    await manager.getByRole('button', { name: 'Sluiten', exact: true }).click();
    const question = manager.getByRole('alertdialog');
    await reads(question, 'Nu zijn 15 van 24 oordelen binnen.');
    await question.getByRole('button', { name: 'Sluiten' }).click();
    await manager.getByText('De ronde is net gesloten. De uitkomst wordt geteld.').waitFor();

    const phone = await session.openPhone(link);
    await phone.getByRole('heading', { level: 2, name: 'De meetronde is voorbij' }).waitFor();
    await phone.getByText('Deze meetronde is gesloten. Antwoorden tellen niet meer mee.').waitFor();
    expect(await phone.getByRole('button', { name: 'Opslaan en verder' }).count()).toBe(0);
    await windowPicture(phone, '29-partner-closed');
  }, 60_000);

  it('found what one finds by hand, and how that moved since last year', async () => {
    await manager.getByText('De uitkomst wordt geteld.').waitFor({ state: 'detached', timeout: 60_000 });
    const row = manager.getByRole('row').filter({ hasText: 'Vechtstraat' });

    expect(await row.getByRole('rowheader').innerText()).toMatch(/6 van 8 oordelen/);
    expect((await row.getByRole('cell').allInnerTexts()).map(inOneLine)).toEqual([
      '6,2 zwak 0,3 hoger',
      '6,6 let op n 6 · spreiding 0,9 0,5 hoger',
      '5,7 zwak n 6 · spreiding 1,6 0,3 hoger',
      '6,2 zwak n 6 · spreiding 0,6 0,4 hoger',
      '5,5 zwak n 6 · spreiding 0,9 0,3 lager',
      '7,3 goed n 5 · spreiding 0,4 0,9 hoger',
    ]);
    await manager.getByText('Woonomgeving: collega’s 6,5, partners 4,8').waitFor();
    await manager.getByText('De pijlen vergelijken met Meetronde 2025 (voorbeeld).').waitFor();
    await row.scrollIntoViewIfNeeded();
    await windowPicture(manager, '30-summary');

    await row.getByRole('link', { name: 'Vechtstraat' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Vechtstraat' }).waitFor();
    await reads(manager.getByRole('main'), 'Naast elkaar', '1 oordeel van een partner telt mee in de cijfers');
    const sideBySide = manager
      .getByRole('row')
      .filter({ has: manager.getByRole('rowheader', { name: 'Woonomgeving' }) });
    expect(inOneLine(await sideBySide.first().innerText())).toContain(
      '6,5 n 3 · spreiding 0,5 4,8 n 3 · spreiding 1,9 5,4',
    );
    await windowPicture(manager, '31-side-by-side');
  }, 120_000);

  it('leaves as a workbook whose rows give the same', async () => {
    await manager.getByRole('link', { name: 'Alle plekken' }).click();
    const sheets = await workbook(manager);
    const figures = rowsOf(sheets, 'Cijfers').filter(([place]) => place === 'Vechtstraat');

    expect(figures.map(([, , dimension, source]) => [dimension, source])).toEqual(
      BY_HAND.map((row) => row.slice(0, 2)),
    );
    for (const [at, [, , n, weight, sum, squares, mean, spread]] of BY_HAND.entries()) {
      const [, , , , ...numbers] = figures[at] ?? [];
      expect(numbers.slice(0, 4).map(Number)).toEqual([n, weight, sum, squares]);
      expect(Number(numbers[4])).toBeCloseTo(mean, 3);
      expect(Number(numbers[5])).toBeCloseTo(spread, 3);
    }
    const [vechtstraat] = rowsOf(sheets, 'Plekken').filter(([place]) => place === 'Vechtstraat');
    expect(Number(vechtstraat?.[5])).toBeCloseTo(OVERALL.now, 3);
    expect(Number(vechtstraat?.[6])).toBeCloseTo(OVERALL.before, 3);

    // Those of colleagues are all there to count again; of the partners the police did not agree to be named.
    const judgements = rowsOf(sheets, 'Oordelen').filter(([place]) => place === 'Vechtstraat');
    const colleagues = judgements.filter(([, source]) => source === 'collega’s');
    for (const [at, dimension] of DIMENSIONS.entries()) {
      const byHand = BY_HAND.find((row) => row[0] === dimension && row[1] === 'collega’s') ?? [];
      expect(countedAgain(colleagues, FIRST_GRADE + at)).toEqual(byHand.slice(2, 6));
    }
    const partners = judgements.filter(([, source]) => source === 'netwerkpartners').map(([, , who]) => who);
    expect(partners).toEqual(['Gemeente Vechtwijk (verzonnen)', 'Welzijn De Brug (verzonnen)']);
    expect(vechtstraat?.[12]).toBe('1');
  }, 60_000);
});

/** In the sheet of judgements. */
const FIRST_GRADE = 3;
const WEIGHT = 9;

/** How many grades, Σ weight, Σ weight × grade and Σ weight × grade². */
function countedAgain(rows: readonly (readonly string[])[], column: number): readonly number[] {
  const total = (of: (weight: number, grade: number) => number): number =>
    rows.reduce((sum, row) => sum + of(Number(row[WEIGHT]), Number(row[column])), 0);
  return [
    rows.length,
    total((weight) => weight),
    total((weight, grade) => weight * grade),
    total((weight, grade) => weight * grade ** 2),
  ];
}

/** Chooses grades for the dimensions, in their order. */
async function onPhone(phone: Page, grades: readonly number[]): Promise<void> {
  for (const [at, grade] of grades.entries()) {
    await phone.getByLabel(DIMENSIONS[at] ?? '').selectOption(String(grade));
  }
}

async function chooseFor(page: Page, name: string, deed: string): Promise<void> {
  await page.getByRole('button', { name: `Meer met ${name}` }).click();
  await page.getByRole('menuitem', { name: deed, exact: true }).click();
}

async function inChat(chat: PlaygroundPage, card: Locator, grades: readonly string[]): Promise<void> {
  for (const [at, grade] of grades.entries()) await chat.choose(card, DIMENSIONS[at] ?? '', grade);
}

async function gradeIn(dialog: Locator, at: number, grade: number): Promise<void> {
  await dialog.getByLabel(DIMENSIONS[at] ?? '').selectOption(String(grade));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function workbook(page: Page): Promise<readonly Sheet[]> {
  const [download]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Naar Excel' }).click(),
  ]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  return excelSpreadsheets().read({ name: download.suggestedFilename(), bytes });
}

/** The rows of a sheet under its heading. */
function rowsOf(sheets: readonly Sheet[], name: string): readonly (readonly string[])[] {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows.slice(1) ?? [];
  return rows.map(({ cells }) => cells);
}
