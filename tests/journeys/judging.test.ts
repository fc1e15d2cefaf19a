import type { Locator } from 'playwright-core';
import { picture, reads, startDemoSession, type DemoSession } from '../support/playground/demo-session';
import type { PlaygroundPage } from '../support/playground/playground-page';

const MO = 'de300000-0000-4000-8000-000000000002';
const WHY = 'Er staat elke week grofvuil naast de containers.';

/** The choices of the judgement card, by the label of each, as far as somebody makes them. */
type Choices = Readonly<Record<string, string>>;

const VECHTSTRAAT: Choices = {
  'Woning en gebouw': '6 net voldoende',
  Woonomgeving: '5 net niet voldoende',
  'Samen leven': '6 net voldoende',
  'Overlast en veiligheid': '6 net voldoende',
  'Betrokkenheid en inzet': '7 ruim voldoende',
  'Waar gaat het hier naartoe?': '↘ iets slechter',
  'Hoe goed ken je deze plek?': 'heel goed',
};
const SLUISWACHTER: Choices = { 'Woning en gebouw': '7 ruim voldoende', 'Overlast en veiligheid': '8 goed' };
const REST: Choices = { Woonomgeving: '7 ruim voldoende', 'Samen leven': 'geen oordeel' };
const KLEINE_HAVEN: Choices = { 'Woning en gebouw': '8 goed', 'Hoe goed ken je deze plek?': 'een beetje' };

/** Mo was asked about three complexes of his team, and has not begun. */
describe('a professional who judges places, in the Agents Playground', () => {
  let demo: DemoSession;
  let chat: PlaygroundPage;
  /** The one card that goes from place to place. */
  let card: Locator;

  beforeAll(async () => {
    demo = await startDemoSession('2026-12-01T09:10:00.000Z', MO);
    ({ chat } = demo);
    await chat.cardAt(0);
  }, 90_000);
  afterAll(() => demo.stop());

  it('begins where they are asked first, with what is known of it', async () => {
    card = await chat.sayForCard('meetronde');

    await reads(card, 'Vechtstraat', 'Plek 1 van 3 · nog geen klaar');
    await reads(card, 'Meetronde 2025 (voorbeeld): je gaf woning 6 · omgeving 5', 'Meldingen: nu');
  }, 60_000);

  it('is told at the field that a low grade needs a reason, and loses nothing', async () => {
    await choose(chat, card, VECHTSTRAAT);
    await picture(chat, '19-judgement', card);
    await chat.press(card, 'Opslaan en verder');

    await reads(card, 'Nog niet opgeslagen. Wat je invulde, staat er nog.', '! Schrijf in één zin waarom.');
    expect(await chosen(card, VECHTSTRAAT)).toEqual(VECHTSTRAAT);
    await card.getByLabel('Waarom?').fill(WHY);
    await chat.press(card, 'Opslaan en verder');
    await reads(card, 'Opgeslagen: Vechtstraat.', 'De Sluiswachter', 'Plek 2 van 3 · 1 klaar');
  }, 60_000);

  it('puts a place away half-way, and finds it as it was left', async () => {
    await choose(chat, card, SLUISWACHTER);
    await card.getByLabel('Waarom?').fill('De nieuwe verlichting');
    await chat.press(card, 'Later verder');
    await reads(card, 'Je concept voor De Sluiswachter is bewaard.', 'concept, nog niet opgeslagen', '1 van 3 klaar');
    await chat.sayForCard('mijn taken');

    chat = await demo.openAgain();
    card = await chat.sayForCard('meetronde');
    await reads(card, 'De Sluiswachter', 'Dit is je concept. Het telt pas mee als je het opslaat.');
    expect(await chosen(card, SLUISWACHTER)).toEqual(SLUISWACHTER);
    expect(await card.getByLabel('Waarom?').inputValue()).toBe('De nieuwe verlichting');
    await picture(chat, '20-come-back', card);
  }, 60_000);

  it('ends with thanks, and with how others see it', async () => {
    await choose(chat, card, REST);
    await chat.press(card, 'Opslaan en verder');
    await reads(card, 'Opgeslagen: De Sluiswachter.', 'Kleine Haven', 'Plek 3 van 3 · 2 klaar');
    // Nothing of the place before it stands here.
    expect(Object.values(await chosen(card, VECHTSTRAAT)).join('')).toBe('');
    await choose(chat, card, KLEINE_HAVEN);
    await chat.press(card, 'Opslaan en verder');

    await reads(card, 'Klaar. Dank je wel!', 'Je beoordeelde 3 plekken.', 'Hoe anderen het zien');
    // Three others judged it: each of them gave the living environment a seven.
    await reads(card, 'Woonomgeving: jij 5, de anderen 7');
    await picture(chat, '21-thanks', card);
    expect(await chat.refusals().count()).toBe(0);
    expect(await chat.warnings().count()).toBe(0);
  }, 60_000);
});

async function choose(chat: PlaygroundPage, card: Locator, choices: Choices): Promise<void> {
  for (const [label, option] of Object.entries(choices)) await chat.choose(card, label, option);
}

/** What now stands in the inputs of these choices. */
async function chosen(card: Locator, choices: Choices): Promise<Choices> {
  const found: [string, string][] = [];
  for (const label of Object.keys(choices)) {
    found.push([label, await card.getByRole('combobox', { name: label }).inputValue()]);
  }
  return Object.fromEntries(found);
}
