import type { Page } from 'playwright-core';

/** Picks a colleague as people do: by typing letters of the name. */
export async function pickPerson(page: Page, label: string, letters: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.click();
  await box.fill('');
  await box.pressSequentially(letters);
  await page.getByRole('listbox').getByRole('option', { name }).click();
}
