import type { Page } from 'playwright-core';

/** Fills the card in as somebody would, with an eight for the dwellings. */
export async function fillIn(page: Page, { grade = '8', why = '' } = {}): Promise<void> {
  await page.getByLabel('Woning en gebouw').selectOption(grade);
  if (why !== '') await page.getByLabel(/^Waarom/).fill(why);
}

export const SAVE = 'Opslaan en verder';

/** Presses a button of the card, and waits until the next card stands there. */
export async function press(page: Page, name: string, next: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { level: 2, name: next }).waitFor();
}
