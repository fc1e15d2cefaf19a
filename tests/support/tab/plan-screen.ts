import type { Download, Locator, Page } from 'playwright-core';

export type PlanPart = 'Tijdpad' | 'Doelen' | 'Onderdelen' | 'Per plek' | 'Verslagen' | 'Afstemming';

/** An annual plan in the tab, as somebody works with it. */
export interface PlanScreen {
  readonly page: Page;
  chooseYear(year: number): Promise<void>;
  goTo(part: PlanPart): Promise<void>;
  /** The lines that come up when something was done. */
  isTold(text: string | RegExp): Promise<void>;
  /** The state in which the plan is, as its row of states tells it. */
  state(): Locator;
  goal(title: string): Locator;
  /** What the menu of a goal offers. */
  doWithGoal(title: string, deed: string): Promise<void>;
  /** On the timeline. */
  planAction(title: string): Locator;
  /** Comes near with the keyboard, and waits until it is known whether it may be moved. */
  reach(item: Locator): Promise<void>;
  download(kind: 'Word' | 'Excel'): Promise<Download>;
}

export function planScreen(page: Page): PlanScreen {
  return {
    page,
    async chooseYear(year) {
      await page.getByRole('combobox', { name: 'Jaar', exact: true }).selectOption(String(year));
    },
    goTo: (part) => page.getByRole('tab', { name: part, exact: true }).click(),
    isTold: (text) => page.getByText(text).last().waitFor(),
    state: () => page.getByRole('list', { name: 'Stand van het jaarplan' }).locator('[aria-current="step"]'),
    goal: (title) => page.getByRole('article', { name: title }),
    async doWithGoal(title, deed) {
      await page.getByRole('button', { name: `Meer met ${title}` }).click();
      await page.getByRole('menuitem', { name: deed }).click();
    },
    planAction: (title) => page.getByRole('link', { name: `Actie: ${title}` }),
    async reach(item) {
      const answered = page.waitForResponse((response) => /\/items\/[^/]+$/.test(new URL(response.url()).pathname));
      await item.focus();
      await answered;
      // The answer is on the screen one drawing later.
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    },
    async download(kind) {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Exporteren' }).click();
      await page.getByRole('menuitem', { name: kind }).click();
      return coming;
    },
  };
}

/** Picks a colleague by letters of their name. */
export async function pickPerson(within: Page | Locator, page: Page, field: string, name: string): Promise<void> {
  await within.getByRole('combobox', { name: field }).clear();
  await within.getByRole('combobox', { name: field }).pressSequentially(name.slice(0, 3));
  await page.getByRole('listbox').getByRole('option', { name }).first().click();
}
