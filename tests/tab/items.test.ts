import { z } from 'zod';
import { ItemDetails, type ItemResource } from '../../bot/contracts/plan-resources';
import { ANSWERS } from '../support/tab/answers';
import { refuse, type Answer, type Asked } from '../support/tab/fake-server';
import { anItem, details } from '../support/tab/samples';
import { answering, createTabTester, type TabTester } from '../support/tab/tab-tester';

const ITEM = '/items/vechtoever/2027/item-1';

let tester: TabTester;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

describe('an item', () => {
  it('opens beside the list that it stands in, and the list is there again when it closes', async () => {
    const { page } = await tester.open({ path: '/tasks', answers: ANSWERS });

    await page.getByRole('link', { name: 'Portiekgesprekken Vechtstraat' }).click();
    const panel = page.getByRole('dialog', { name: 'Taak' });
    await panel.getByRole('heading', { name: 'Portiekgesprekken Vechtstraat' }).waitFor();
    expect(page.url()).toContain('/tab/items/vechtoever/2027/item-1');
    await panel.getByRole('button', { name: 'Sluiten' }).click();
    await panel.waitFor({ state: 'detached' });

    expect(page.url()).toContain('/tab/tasks');
  });

  it('is worked on from there with the keyboard, and the panel is there still', async () => {
    const changed = {
      to: 'POST /api/plans/:teamId/:year/items/item-1/changes',
      contract: z.object({ outcome: z.literal('applied'), item: ItemDetails }),
      with: () => ({ outcome: 'applied', item: details(anItem({ dueOn: '2027-01-08', version: 4 })) }),
    };
    const { page, server } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, changed) });
    await page.getByRole('link', { name: 'Portiekgesprekken Vechtstraat' }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Taak' });
    await panel.getByRole('button', { name: 'Datum verzetten' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Nieuwe datum' }).fill('8-1-2027');
    await page.getByRole('textbox', { name: 'Waarom?' }).fill('Wachten op de gemeente');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Verzet.').last().waitFor();

    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
    await panel.getByRole('heading', { name: 'Portiekgesprekken Vechtstraat' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('has an address of its own: what it is, where it belongs and what happened, the latest first', async () => {
    const { page, complaints } = await tester.open({ path: ITEM, answers: ANSWERS });
    await page.getByRole('heading', { name: 'Portiekgesprekken Vechtstraat' }).waitFor();

    const text = await page.getByRole('main').innerText();

    expect(text).toContain('vrijdag 4 december 2026 (over 3 dagen)');
    expect(text.indexOf('droeg het over')).toBeLessThan(text.indexOf('verzette de dag'));
    expect(await page.getByRole('link', { name: 'Team Vechtoever, jaarplan 2027' }).getAttribute('href')).toContain(
      '/tab/plans/vechtoever/2027',
    );
    expect(complaints).toEqual([]);
  });

  it.each`
    may           | button
    ${'complete'} | ${'Gereed'}
    ${'move'}     | ${'Datum verzetten'}
    ${'edit'}     | ${'Wijzigen'}
    ${'reassign'} | ${'Niet van mij'}
    ${'snooze'}   | ${'Later herinneren'}
    ${'activate'} | ${'Activeren'}
    ${'reopen'}   | ${'Heropenen'}
    ${'cancel'}   | ${'Laten vervallen'}
    ${'undo'}     | ${'Mijn laatste wijziging terugdraaien'}
    ${'nothing'}  | ${undefined}
  `('offers what the reader may: $may', async ({ may, button }: { may: string; button: string | undefined }) => {
    const { page } = await tester.open({ path: ITEM, answers: answering(ANSWERS, allowing(may)) });
    await page.getByText('Klaar op').waitFor();

    const names = await page.getByRole('main').getByRole('button').allInnerTexts();

    expect(names).toEqual(button === undefined ? [] : [button]);
    expect(await page.getByText('Je kunt dit bekijken.').count()).toBe(button === undefined ? 1 : 0);
  });

  it('that is a question is answered where it stands', async () => {
    const question = anItem({
      ref: { teamId: 'vechtoever', year: 2027, itemId: 'asked' },
      kind: 'request',
      title: 'Inbreng voor het jaarplan 2027',
      request: { what: 'contribution', question: 'Wat hoor jij van bewoners?', onBehalfOf: 'Huurdersvereniging' },
    });
    let answered: ItemResource = question;
    const answers: readonly Answer[] = [
      {
        to: 'GET /api/plans/:teamId/:year/items/asked',
        contract: ItemDetails,
        with: () =>
          details(answered, answered === question ? {} : { may: { ...details(question).may, answer: false } }),
      },
      {
        to: 'POST /api/plans/:teamId/:year/items/asked/changes',
        contract: z.object({ outcome: z.literal('applied'), item: ItemDetails }),
        with: () => {
          answered = { ...question, status: 'done', version: 4, answer: { text: 'Het is donker in de poort.' } };
          return { outcome: 'applied', item: details(answered) };
        },
      },
    ];
    const { page, server } = await tester.open({
      path: '/items/vechtoever/2027/asked',
      answers: answering(ANSWERS, ...answers),
    });
    await page.getByText('Namens Huurdersvereniging').waitFor();

    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Schrijf je antwoord.').waitFor();
    await page.getByRole('textbox', { name: 'Je antwoord' }).fill('Het is donker in de poort.');
    await page.getByRole('button', { name: 'Versturen' }).click();

    await page.getByRole('paragraph').filter({ hasText: 'Het is donker in de poort.' }).waitFor();
    expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
      what: 'answer',
      text: 'Het is donker in de poort.',
    });
  });

  it('that is a step tells of which intervention, how it is done, and of no plan', async () => {
    const how = 'Bel overal aan en vraag wat mensen zelf willen.';
    const step: ItemResource['step'] = {
      ...{ runId: 'run-1', number: 2, of: 6, role: 'residents' },
      ...{ intervention: 'Koffie in de hal', how },
    };
    const item = anItem({ kind: 'step', title: 'Nodig de buren uit (Koffie in de hal)', step });
    const { page } = await tester.open({
      path: ITEM,
      answers: answering(ANSWERS, {
        to: 'GET /api/plans/:teamId/:year/items/item-1',
        contract: ItemDetails,
        with: () => details(item),
      }),
    });

    await page.getByText('Stap van een interventie').waitFor();
    const link = page.getByRole('link', { name: 'Koffie in de hal, stap 2 van 6' });
    expect(await link.getAttribute('href')).toContain('/interventions/run-1');
    await page.getByText(how).waitFor();
    expect(await page.getByRole('main').getByRole('term').allInnerTexts()).not.toContain('Plan');
  });

  it('that is a look at an effect leads to where it is told, and is not reported as done', async () => {
    const step: ItemResource['step'] = {
      ...{ runId: 'run-1', number: 7, of: 6, role: 'caretaker', isCheck: true },
      ...{ intervention: 'Koffie in de hal', how: '' },
    };
    const item = details(anItem({ kind: 'step', title: 'Kijk of het geholpen heeft', step }));
    const { page } = await tester.open({
      path: ITEM,
      answers: answering(ANSWERS, {
        to: 'GET /api/plans/:teamId/:year/items/item-1',
        contract: ItemDetails,
        with: () => ({ ...item, may: { ...item.may, complete: false } }),
      }),
    });

    const link = page.getByRole('link', { name: 'Effect invullen' });
    expect(await link.getAttribute('href')).toContain('/interventions/run-1');
    expect(await page.getByRole('button', { name: 'Gereed' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Koffie in de hal', exact: true }).waitFor();
  });

  it('that asks to agree needs a remark from who does not', async () => {
    const approval = anItem({ kind: 'request', request: { what: 'approval', round: 1 } });
    const answers: readonly Answer[] = [
      { to: 'GET /api/plans/:teamId/:year/items/item-1', contract: ItemDetails, with: () => details(approval) },
      {
        to: 'POST /api/plans/:teamId/:year/items/item-1/changes',
        contract: z.object({ outcome: z.literal('applied'), item: ItemDetails }),
        with: () => ({ outcome: 'applied', item: details({ ...approval, status: 'done', version: 4 }) }),
      },
    ];
    const { page, server } = await tester.open({ path: ITEM, answers: answering(ANSWERS, ...answers) });

    await page.getByRole('radio', { name: 'Niet akkoord' }).click();
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Schrijf wat er volgens jou anders moet.').waitFor();
    await page.getByRole('textbox', { name: 'Opmerking' }).fill('De planning is te krap.');
    await page.getByRole('button', { name: 'Versturen' }).click();
    await page.getByText('Dank je').last().waitFor();

    expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
      what: 'answer',
      verdict: 'objects',
      text: 'De planning is te krap.',
    });
  });

  it('is changed, and two people who do so at once see both versions, part by part', async () => {
    const theirs = anItem({ title: 'Portiekgesprekken Vechtstraat en Oeverlaan', version: 4 });
    const edited = {
      to: 'POST /api/plans/:teamId/:year/items/item-1/changes',
      contract: z.object({ outcome: z.literal('applied'), item: ItemDetails }),
      with: ({ headers }: Asked) =>
        headers['if-match'] === '"4"'
          ? { outcome: 'applied', item: details({ ...theirs, version: 5 }) }
          : refuse(412, 'api.stale', 'Iemand was je voor.', { current: details(theirs) }),
    };
    const { page, server } = await tester.open({ path: ITEM, answers: answering(ANSWERS, edited) });

    await page.getByRole('button', { name: 'Wijzigen' }).click();
    await page.getByRole('textbox', { name: 'Titel' }).fill('Gesprekken in de portieken');
    await page.getByRole('combobox', { name: 'Aanpak' }).selectOption('ontmoeten');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page
      .getByRole('radiogroup', { name: 'Titel' })
      .getByRole('radio', { name: /Vechtstraat en Oeverlaan/ })
      .click();
    await page.getByRole('button', { name: 'Deze keuze bewaren' }).click();
    await page.getByText('Bewaard.').last().waitFor();

    expect(server.asked.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({
      what: 'edit',
      title: 'Portiekgesprekken Vechtstraat en Oeverlaan',
      placeId: 'vechtstraat',
      goalId: null,
      approach: 'meeting',
    });
  });

  it('that is gone says so', async () => {
    const gone = {
      to: 'GET /api/plans/:teamId/:year/items/item-1',
      contract: ItemDetails,
      with: () => ({
        status: 404,
        problem: { code: 'annual-plan.item.not-found', title: 'Dit staat niet meer in het plan.' },
      }),
    };
    const { page } = await tester.open({ path: ITEM, answers: answering(ANSWERS, gone) });

    await page.getByText('Dit staat niet meer in het plan.').waitFor();
  });
});

/** The item, of which the reader may do one thing. */
function allowing(what: string): Answer {
  const item = details(anItem());
  const may = Object.fromEntries(Object.keys(item.may).map((key) => [key, key === what]));
  return { to: 'GET /api/plans/:teamId/:year/items/item-1', contract: ItemDetails, with: () => ({ ...item, may }) };
}
