import type { Page } from 'playwright-core';
import { z } from 'zod';
import { ANSWERS } from '../support/tab/answers';
import { violations } from '../support/tab/axe';
import { refuse } from '../support/tab/fake-server';
import { ISSUE_SCREEN } from '../support/tab/issue-screen';
import { anIssueWorld, issueAnswers } from '../support/tab/issue-world';
import { aRunToCheck } from '../support/tab/run-samples';
import { aRunWorld, runAnswers } from '../support/tab/run-world';
import { anItem, details } from '../support/tab/samples';
import { answering, createTabTester, type TabTester } from '../support/tab/tab-tester';

/** What is open over a screen; the screens themselves are looked at one by one elsewhere. */
const OPENED: readonly {
  readonly what: string;
  readonly path: string;
  readonly open: (page: Page) => Promise<void>;
}[] = [
  {
    what: 'the menu of a task',
    path: '/tasks',
    async open(page) {
      await page.getByRole('button', { name: 'Meer met Portiekgesprekken Vechtstraat' }).click();
      await page.getByRole('menuitem', { name: 'Datum verzetten' }).waitFor();
    },
  },
  {
    what: 'the form for a new date, with its faults',
    path: '/tasks',
    async open(page) {
      await page.getByRole('button', { name: 'Meer met Portiekgesprekken Vechtstraat' }).click();
      await page.getByRole('menuitem', { name: 'Datum verzetten' }).click();
      await page.getByRole('textbox', { name: 'Nieuwe datum' }).fill('ooit');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Schrijf de dag als').waitFor();
    },
  },
  {
    what: 'the choice of a colleague',
    path: '/tasks',
    async open(page) {
      await page.getByRole('button', { name: 'Meer met Portiekgesprekken Vechtstraat' }).click();
      await page.getByRole('menuitem', { name: 'Niet van mij' }).click();
      await page.getByRole('combobox', { name: 'Wie pakt dit op?' }).pressSequentially('jok');
      await page.getByRole('option', { name: 'Joke Bakker' }).waitFor();
    },
  },
  {
    what: 'a task beside its list',
    path: '/tasks',
    async open(page) {
      await page.getByRole('link', { name: 'Portiekgesprekken Vechtstraat' }).click();
      await page.getByRole('dialog').getByRole('heading', { name: 'Portiekgesprekken Vechtstraat' }).waitFor();
    },
  },
  {
    what: 'the rows behind a number',
    path: '/',
    async open(page) {
      await page.getByRole('button', { name: '2 te laat Team Vechtoever' }).click();
      await page.getByRole('dialog').getByRole('link').first().waitFor();
    },
  },
  {
    what: 'two versions side by side',
    path: '/tasks',
    async open(page) {
      await page.getByRole('button', { name: 'Meer met Portiekgesprekken Vechtstraat' }).click();
      await page.getByRole('menuitem', { name: 'Datum verzetten' }).click();
      await page.getByRole('textbox', { name: 'Nieuwe datum' }).fill('8-1-2027');
      await page.getByRole('textbox', { name: 'Waarom?' }).fill('Wachten op de gemeente');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Iemand was je voor').waitFor();
    },
  },
  {
    what: 'the form that closes a reported issue',
    path: ISSUE_SCREEN,
    async open(page) {
      await page.getByRole('button', { name: 'Afronden' }).click();
      await page.getByRole('radio', { name: 'Opgelost' }).waitFor();
    },
  },
  {
    what: 'the form that corrects a reported issue, with its faults',
    path: ISSUE_SCREEN,
    async open(page) {
      await page.getByRole('button', { name: 'Aanpassen' }).click();
      await page.getByRole('textbox', { name: 'Wat is er aan de hand?' }).fill(' ');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Schrijf in een paar woorden').waitFor();
    },
  },
  {
    what: 'the steps of an intervention, and the form that starts it',
    path: ISSUE_SCREEN,
    async open(page) {
      await page.getByRole('button', { name: 'Meer over Containertuintjes' }).click();
      await page.getByRole('button', { name: 'Start: Containertuintjes' }).click();
      await page.getByRole('textbox', { name: 'Begint op' }).waitFor();
    },
  },
  {
    what: 'the form that tells what an intervention changed, with its faults',
    path: '/interventions/run-1',
    async open(page) {
      await page.getByRole('button', { name: 'Effect invullen' }).click();
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText('Kies hoe het nu is.').waitFor();
    },
  },
  {
    what: 'the form for an agreement',
    path: '/settings/agreements',
    async open(page) {
      await page.getByRole('button', { name: 'Afspraak toevoegen' }).click();
      await page.getByRole('textbox', { name: 'Met wie' }).waitFor();
    },
  },
];

const current = details(anItem({ dueOn: '2027-03-01', version: 4 }));
const stale = {
  to: 'POST /api/plans/:teamId/:year/items/:itemId/changes',
  contract: z.never(),
  with: () => refuse(412, 'api.stale', 'Iemand was je voor.', { current }),
};

const TO_CHECK = aRunWorld({ runs: [aRunToCheck()] });

let tester: TabTester;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

describe.each(['light', 'dark', 'contrast'] as const)('in the %s theme', (theme) => {
  it.each(OPENED)('everybody can work with $what', async ({ path, open }) => {
    const { page } = await tester.open({
      path,
      theme,
      answers: answering(ANSWERS, stale, ...issueAnswers(anIssueWorld()), ...runAnswers(TO_CHECK)),
    });

    await open(page);

    // A menu and a list of choices stand over the page, and so in none of its regions.
    expect(await violations(page, { without: ['region'] })).toEqual([]);
  });
});
