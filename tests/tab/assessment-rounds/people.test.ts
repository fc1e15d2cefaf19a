import type { Page } from 'playwright-core';
import { violations } from '../../support/tab/axe';
import { press, sent } from '../../support/tab/issue-screen';
import { anAskedPartner, aParticipant, aTask } from '../../support/tab/round-samples';
import { aRoundWorld, LINK, openRounds, type RoundWorld } from '../../support/tab/round-world';
import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';

let tester: TabTester;
let world: RoundWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 120_000);
beforeEach(() => {
  world = aRoundWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(width?: number): Promise<OpenTab> {
  return openRounds(tester, world, '/assessments/winter-2026/people', width === undefined ? {} : { width });
}

async function choose({ page }: OpenTab, name: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `Meer met ${name}` }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

function mo(page: Page) {
  return page.getByRole('tabpanel').getByText('Mo Yildiz');
}

function dialog({ page }: OpenTab) {
  return page.getByRole('dialog');
}

describe('the people of a round', () => {
  it.each([1400, 360])('tell how far each is and how they are reached (%i px)', async (width) => {
    const { page } = await open(width);
    await mo(page).waitFor();

    expect(await page.getByRole('tabpanel').innerText()).toMatch(
      /Mo Yildiz[^]*1 van 2 gereed[^]*in het gesprek[^]*Noor Evers[^]*Welzijn Vechtoever[^]*0 van 2 gereed[^]*nog geen link/,
    );
    expect(await violations(page)).toEqual([]);
  });

  it('are narrowed by source and by who is not done, which stands in the address', async () => {
    const { page } = await open();
    await mo(page).waitFor();

    await page.getByRole('combobox', { name: 'Wie', exact: true }).selectOption('Partners');
    await mo(page).waitFor({ state: 'detached' });
    await page.getByRole('checkbox', { name: 'Alleen wie nog niet klaar is' }).click();
    await page.waitForURL((url) => url.search.includes('unfinished=yes'));

    expect(page.url()).toContain('source=partners');
    expect(await page.getByText('Noor Evers').count()).toBe(1);
  });

  it.each([1400, 360])('of whom only the team lead knows how far they are say so once (%i px)', async (width) => {
    const hidden = { answered: undefined, lastAt: undefined };
    const bram = { id: 'professional.bram', personId: 'bram', name: 'Bram Hendriks' };
    world.participants = [aParticipant(hidden), aParticipant({ ...hidden, ...bram }), anAskedPartner()];
    const { page } = await open(width);
    await mo(page).waitFor();

    const panel = page.getByRole('tabpanel');
    expect(await panel.getByText('Hoe ver een collega is, ziet alleen hun teamleider.').count()).toBe(1);
    expect(await panel.getByText(/van \d+ gereed/).allInnerTexts()).toEqual(['0 van 2 gereed']);
    expect(await violations(page)).toEqual([]);
  });

  it('are given away without telling how far they are', async () => {
    world.participants = [aParticipant({ answered: undefined, lastAt: undefined })];
    const tab = await open();

    await choose(tab, 'Mo Yildiz', 'Aan een collega geven');

    await dialog(tab).getByText('Wat deze collega nog niet beoordeelde, gaat mee.').waitFor();
  });

  it('give what is open to a colleague', async () => {
    const tab = await open();

    await choose(tab, 'Mo Yildiz', 'Aan een collega geven');
    await dialog(tab).getByRole('button', { name: 'Aan een collega geven' }).click();
    await dialog(tab).getByText('Kies een collega.').waitFor();
    await dialog(tab).getByRole('combobox', { name: 'Aan wie?' }).pressSequentially('jok');
    await tab.page.getByRole('option', { name: 'Joke Bakker' }).click();
    await dialog(tab).getByRole('button', { name: 'Aan een collega geven' }).click();
    await dialog(tab).waitFor({ state: 'detached' });

    expect(sent(tab, 'POST', '/hand-over')).toEqual([{ toPersonId: 'joke' }]);
  });
});

describe('the link of a partner', () => {
  it('is made, shown this once, and sent', async () => {
    const tab = await open(360);

    await choose(tab, 'Noor Evers', 'Link maken');
    await dialog(tab).getByRole('button', { name: 'Link maken' }).click();
    const address = dialog(tab).getByRole('textbox', { name: 'Adres' });
    await address.waitFor();
    expect(await address.inputValue()).toBe(LINK.address);
    expect(await dialog(tab).getByRole('textbox', { name: 'Tekst voor een mail' }).inputValue()).toBe(LINK.mail.text);
    expect(await dialog(tab).getByRole('link', { name: 'In je mailprogramma' }).getAttribute('href')).toContain(
      'mailto:noor%40welzijn.example?subject=Uw%20oordeel',
    );
    expect(await violations(tab.page)).toEqual([]);
    await press(tab, 'Versturen naar noor@welzijn.example');
    await dialog(tab).getByRole('button', { name: 'Verstuurd' }).waitFor();

    expect(sent(tab, 'POST', '/link/mail')).toEqual([{ address: LINK.address }]);
  });

  it('ends after a question', async () => {
    world.participants = [anAskedPartner({ reach: 'link', link: { createdAt: '2026-12-01T08:00:00.000Z' } })];
    const tab = await open();

    await choose(tab, 'Noor Evers', 'Link intrekken');
    await tab.page.getByRole('alertdialog').getByRole('button', { name: 'Link intrekken' }).click();
    await tab.page.getByText('De link werkt niet meer.').first().waitFor();

    expect(tab.server.asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
      '/api/assessment-rounds/winter-2026/participants/partner.partner-0001/link',
    ]);
  });
});

describe('a judgement on behalf of a partner', () => {
  async function fill(tab: OpenTab): Promise<void> {
    const form = dialog(tab);
    await form.getByRole('combobox', { name: 'Woonomgeving' }).selectOption('4');
    await form.getByRole('textbox', { name: 'Waarom?' }).fill('Zakken naast de container');
    await form.getByRole('textbox', { name: 'Hoe gezegd?' }).fill('aan de telefoon');
  }

  it('asks for what is missing at its field, and is saved with day and source', async () => {
    const tab = await open(360);

    await choose(tab, 'Noor Evers', 'Namens hen invullen');
    await dialog(tab).getByRole('button', { name: 'Bewaren' }).click();
    await dialog(tab).getByText('Kies bij minstens één onderwerp een cijfer.').waitFor();
    await dialog(tab).getByText('Schrijf hoe je het hoorde').waitFor();
    await dialog(tab).getByRole('combobox', { name: 'Woonomgeving' }).selectOption('4');
    await dialog(tab).getByText('Schrijf in één zin waarom.').waitFor();
    expect(await violations(tab.page)).toEqual([]);
    await fill(tab);
    await dialog(tab).getByRole('button', { name: 'Bewaren' }).click();
    await dialog(tab).waitFor({ state: 'detached' });

    expect(sent(tab, 'PUT', '/judgements/vechtstraat')).toEqual([
      {
        version: 0,
        answer: { knows: true, grades: { environment: 4 }, why: 'Zakken naast de container', extra: '' },
        saidOn: '2026-12-01',
        source: 'aan de telefoon',
      },
    ]);
  });

  it('needs no grades of who does not know the place', async () => {
    const tab = await open();

    await choose(tab, 'Noor Evers', 'Namens hen invullen');
    await dialog(tab).getByRole('checkbox', { name: 'Kent de plek niet goed genoeg' }).click();
    await dialog(tab).getByRole('textbox', { name: 'Hoe gezegd?' }).fill('wijkoverleg');
    await dialog(tab).getByRole('button', { name: 'Bewaren' }).click();
    await dialog(tab).waitFor({ state: 'detached' });

    expect(sent(tab, 'PUT', '/judgements/vechtstraat')).toEqual([
      expect.objectContaining({ answer: { knows: false } }),
    ]);
  });

  it('that somebody else wrote down meanwhile stands beside it, and nothing is lost', async () => {
    const tab = await open();
    await choose(tab, 'Noor Evers', 'Namens hen invullen');
    await fill(tab);

    world.task = aTask({
      version: 1,
      answer: { knows: true, grades: { environment: 7 }, why: '', extra: '' },
      way: { by: 'recorded', recordedBy: 'mo', saidOn: '2026-11-30', source: 'wijkoverleg' },
    });
    await dialog(tab).getByRole('button', { name: 'Bewaren' }).click();
    await tab.page.getByText('Iemand was je voor').waitFor();
    await tab.page.getByRole('radiogroup', { name: 'Cijfers' }).getByText('Woonomgeving: 4').click();
    await press(tab, 'Deze keuze bewaren');
    await dialog(tab).waitFor({ state: 'detached' });

    expect(sent(tab, 'PUT', '/judgements/vechtstraat').at(-1)).toMatchObject({
      version: 1,
      answer: { grades: { environment: 4 }, why: 'Zakken naast de container' },
    });
  });

  it('after the close is kept as a draft, and says so', async () => {
    world.outcome = 'closed';
    const tab = await open();

    await choose(tab, 'Noor Evers', 'Namens hen invullen');
    await fill(tab);
    await dialog(tab).getByRole('button', { name: 'Bewaren' }).click();

    await dialog(tab).getByText('De ronde is gesloten. Dit oordeel telt niet mee').waitFor();
    expect(await dialog(tab).getByRole('textbox', { name: 'Waarom?' }).inputValue()).toBe('Zakken naast de container');
  });
});
