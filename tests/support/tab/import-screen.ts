import type { Locator, Page } from 'playwright-core';

export interface FileToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bringing a plan in from a file, in the tab. */
export interface ImportScreen {
  chooseFile(file: FileToImport): Promise<void>;
  /** A row of the preview. */
  row(title: string): Locator;
  /** Opens the form that corrects a row, and answers it. */
  correct(title: string): Promise<Locator>;
  /** Sends the correction, and waits until the preview has taken it in. */
  update(form: Locator): Promise<void>;
}

export function importScreen(page: Page): ImportScreen {
  const row = (title: string): Locator =>
    page.getByRole('list', { name: 'Regels van het bestand' }).getByRole('listitem').filter({ hasText: title });
  return {
    async chooseFile({ name, bytes }) {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Kies een bestand' }).click();
      await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.getByRole('heading', { name }).waitFor();
    },
    row,
    async correct(title) {
      await row(title)
        .getByRole('button', { name: `Regel verbeteren: ${title}` })
        .click();
      return page.getByRole('form', { name: `Regel verbeteren: ${title}` });
    },
    async update(form) {
      await form.getByRole('button', { name: 'Regel bijwerken' }).click();
      await form.waitFor({ state: 'detached' });
    },
  };
}
