import type { Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { ItemCommand, ItemDetails, ItemResource } from '../../bot/contracts/plan-resources';
import { ANSWERS } from '../support/tab/answers';
import { refuse, type Answer, type Asked } from '../support/tab/fake-server';
import { anItem, details, TASKS } from '../support/tab/samples';
import { answering, createTabTester, type TabTester } from '../support/tab/tab-tester';

const Changed = z.object({ outcome: z.enum(['applied', 'already']), item: ItemDetails });

const CHANGES = 'POST /api/plans/:teamId/:year/items/:itemId/changes';

let tester: TabTester;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

describe('my tasks', () => {
  it('stand by how soon they are due, each with how it stands in words', async () => {
    const { page } = await tester.open({ path: '/tasks', answers: ANSWERS });

    await page.getByRole('list', { name: 'Te laat' }).waitFor();

    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Te laat1',
      'Vandaag1',
      'Komende zeven dagen2',
      'Later1',
    ]);
    expect(await page.getByRole('list', { name: 'Te laat' }).innerText()).toContain('11 dagen te laat');
  });

  it('are told elsewhere where they are a look at what an intervention changed', async () => {
    const check = anItem({
      ...{ kind: 'step', title: 'Kijk of het geholpen heeft' },
      step: {
        ...{ runId: 'run-1', number: 7, of: 6, role: 'caretaker', isCheck: true },
        ...{ intervention: 'Koffie in de hal', how: '' },
      },
    });
    const { page } = await tester.open({
      path: '/tasks',
      answers: answering(ANSWERS, {
        to: 'GET /api/tasks',
        contract: z.object({ items: z.array(ItemResource) }),
        with: () => ({ items: [check] }),
      }),
    });

    const link = page.getByRole('link', { name: 'Effect invullen: Kijk of het geholpen heeft, Koffie in de hal' });
    expect(await link.getAttribute('href')).toContain('/interventions/run-1');
    expect(await page.getByRole('button', { name: /^Gereed melden/ }).count()).toBe(0);
  });

  it('are reported as done with a line of evidence: shown at once, and taken back from the line that tells it', async () => {
    const plan = aPlan();
    const { page, server } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, ...plan.answers) });

    await page.getByRole('button', { name: 'Gereed melden: Portiekgesprekken Vechtstraat' }).click();
    await page.getByRole('button', { name: 'Gereed', exact: true }).click();
    await page.getByText('Schrijf in één regel wat er gedaan is').waitFor();
    await page.getByRole('textbox', { name: 'Wat is er gedaan?' }).fill('12 bewoners gesproken');
    await page.getByRole('button', { name: 'Gereed', exact: true }).click();
    await notice(page, 'Gereed gemeld.').waitFor();

    expect(server.asked.find(({ method }) => method === 'POST')).toMatchObject({
      body: { what: 'complete', evidence: '12 bewoners gesproken' },
      headers: { 'if-match': '"3"' },
    });
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('button', { name: 'Gereed melden: Portiekgesprekken Vechtstraat' }).waitFor();
    expect(server.asked.filter(({ method }) => method === 'POST').at(-1)).toMatchObject({
      body: { what: 'undo' },
      headers: { 'if-match': '"4"' },
    });
  });

  it('show a change while the server has not answered yet, and put it back when it refuses', async () => {
    let answerNow: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      answerNow = resolve;
    });
    const slow = aPlan({ answer: () => asked.then(() => refuse(403, 'annual-plan.forbidden', 'Dat mag je niet.')) });
    const { page } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, ...slow.answers) });

    await page.getByRole('button', { name: 'Gereed melden: Portiekgesprekken Vechtstraat' }).click();
    await page.getByRole('textbox', { name: 'Wat is er gedaan?' }).fill('12 bewoners gesproken');
    await page.getByRole('button', { name: 'Gereed', exact: true }).click();
    await page.getByRole('list', { name: 'Komende zeven dagen', includeHidden: true }).getByText('gereed').waitFor();
    answerNow();

    await page.getByText('Dat mag je niet.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Wat is er gedaan?' }).inputValue()).toBe('12 bewoners gesproken');
    expect(
      await page.getByRole('list', { name: 'Komende zeven dagen', includeHidden: true }).getByText('gereed').count(),
    ).toBe(0);
  });

  it('move to another day, typed, with a reason', async () => {
    const plan = aPlan();
    const { page, server } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, ...plan.answers) });

    await page.getByRole('button', { name: 'Meer met Portiekgesprekken Vechtstraat' }).click();
    await page.getByRole('menuitem', { name: 'Datum verzetten' }).click();
    await page.getByRole('textbox', { name: 'Nieuwe datum' }).fill('8-1-2027');
    await page.getByRole('textbox', { name: 'Waarom?' }).fill('Wachten op de gemeente');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await notice(page, 'Verzet.').waitFor();

    expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
      what: 'move',
      to: '2027-01-08',
      reason: 'Wachten op de gemeente',
    });
  });

  it('are handed over to a colleague, found by letters of the name', async () => {
    const plan = aPlan();
    const { page, server } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, ...plan.answers) });

    await page.getByRole('button', { name: 'Meer met Portiekgesprekken Vechtstraat' }).click();
    await page.getByRole('menuitem', { name: 'Niet van mij' }).click();
    await page.getByRole('combobox', { name: 'Wie pakt dit op?' }).pressSequentially('jok');
    await page.getByRole('option', { name: 'Joke Bakker' }).click();
    await page.getByRole('button', { name: 'Overdragen' }).click();
    await notice(page, 'Overgedragen.').waitFor();

    expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({ what: 'reassign', to: 'joke' });
  });

  it('can be put off with the keyboard alone', async () => {
    const plan = aPlan();
    const { page, server } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, ...plan.answers) });

    await page.getByRole('button', { name: 'Meer met Portiekgesprekken Vechtstraat' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '3 dagen niet herinneren' }).waitFor();
    await page.getByRole('menuitem', { name: '3 dagen niet herinneren' }).focus();
    await page.keyboard.press('Enter');
    await notice(page, 'Je hoort er een tijdje niets over.').waitFor();

    expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({ what: 'snooze', days: 3 });
  });

  it('stand side by side when somebody else was first, and nothing is overwritten unasked', async () => {
    const plan = aPlan();
    plan.changeMeanwhile({ dueOn: '2027-02-01' });
    const { page, server } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, ...plan.answers) });

    await page.getByRole('button', { name: 'Meer met Portiekgesprekken Vechtstraat' }).click();
    await page.getByRole('menuitem', { name: 'Datum verzetten' }).click();
    await page.getByRole('textbox', { name: 'Nieuwe datum' }).fill('08-01-2027');
    await page.getByRole('textbox', { name: 'Waarom?' }).fill('Wachten op de gemeente');
    plan.changeMeanwhile({ dueOn: '2027-03-01' });
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Iemand was je voor').waitFor();

    const choice = page.getByRole('radiogroup', { name: 'Klaar op' });
    expect(await choice.getByRole('radio', { name: /vrijdag 8 januari 2027/ }).isChecked()).toBe(true);
    expect(await choice.getByRole('radio', { name: /maandag 1 maart 2027/ }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Deze keuze bewaren' }).click();
    await notice(page, 'Verzet.').waitFor();
    expect(server.asked.filter(({ method }) => method === 'POST').at(-1)?.headers['if-match']).toBe('"5"');
  });

  it('say what to do when there are none', async () => {
    const none = {
      to: 'GET /api/tasks',
      contract: z.object({ items: z.array(ItemResource) }),
      with: () => ({ items: [] }),
    };
    const { page } = await tester.open({ path: '/tasks', answers: answering(ANSWERS, none) });

    await page.getByRole('heading', { name: 'Je bent bij' }).waitFor();

    expect(await page.getByRole('link', { name: 'Naar het jaarplan' }).getAttribute('href')).toContain('/tab/plans');
  });
});

describe('without a connection', () => {
  it('keeps what was typed, says that it waits, and sends it when the connection is back', async () => {
    const plan = aPlan();
    const { page, context, server } = await tester.open({
      path: '/tasks',
      answers: answering(ANSWERS, ...plan.answers),
    });
    await page.getByRole('button', { name: 'Gereed melden: Portiekgesprekken Vechtstraat' }).click();
    await page.getByRole('textbox', { name: 'Wat is er gedaan?' }).fill('12 bewoners gesproken');

    await context.setOffline(true);
    await page.getByRole('button', { name: 'Gereed', exact: true }).click();
    await page.getByText('Er wacht 1 wijziging').waitFor();

    expect(await page.getByRole('textbox', { name: 'Wat is er gedaan?' }).inputValue()).toBe('12 bewoners gesproken');
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(0);
    await context.setOffline(false);
    await notice(page, 'Gereed gemeld.').waitFor();
    expect(await page.getByText('Geen verbinding').count()).toBe(0);
  });

  it('notices by itself that the way to the server is gone, and that it is back', async () => {
    const { page } = await tester.open({ path: '/', answers: ANSWERS });
    await page.getByRole('heading', { name: 'Overzicht' }).waitFor();
    await page.route(/\/(api|healthz)/, (route) => route.abort());

    await page.getByRole('link', { name: 'Mijn taken' }).click();
    await page.getByText('Geen verbinding').first().waitFor();
    await page.unroute(/\/(api|healthz)/);

    await page.getByRole('list', { name: 'Te laat' }).waitFor();
  });
});

/** The line itself: what is read out loud stands in the page as well. */
function notice(page: Page, text: string): Locator {
  return page.getByText(text).last();
}

interface PlanOptions {
  /** Instead of applying what is asked. */
  readonly answer?: () => unknown;
}

/** A plan with one item that changes as the server would change it. */
function aPlan({ answer }: PlanOptions = {}) {
  let item = anItem();
  const answers: readonly Answer[] = [
    {
      to: 'GET /api/tasks',
      contract: z.object({ items: z.array(ItemResource) }),
      with: () => ({
        items: [...TASKS.filter(({ ref }) => ref.itemId !== 'item-1'), ...(item.status === 'open' ? [item] : [])],
      }),
    },
    { to: 'GET /api/plans/:teamId/:year/items/item-1', contract: ItemDetails, with: () => details(item) },
    {
      to: CHANGES,
      contract: Changed,
      with: (asked: Asked) => {
        if (answer !== undefined) return answer();
        if (asked.headers['if-match'] !== `"${item.version}"`) {
          return refuse(412, 'api.stale', 'Iemand was je voor.', { current: details(item) });
        }
        item = changed(item, ItemCommand.parse(asked.body));
        return { outcome: 'applied', item: details(item) };
      },
    },
  ];
  return {
    answers,
    changeMeanwhile(change: Partial<ItemResource>) {
      item = { ...item, ...change, version: item.version + 1 };
    },
  };
}

function changed(item: ItemResource, command: ItemCommand): ItemResource {
  const next = { ...item, version: item.version + 1 };
  if (command.what === 'complete') return { ...next, status: 'done', evidence: command.evidence };
  if (command.what === 'move') return { ...next, dueOn: command.to };
  if (command.what === 'undo') return { ...next, status: 'open' };
  return next;
}
