import type { Page } from 'playwright-core';
import { violations } from '../../support/tab/axe';
import { anIssue } from '../../support/tab/issue-samples';
import { ISSUE_SCREEN, openIssues, PICTURE, press, sent } from '../../support/tab/issue-screen';
import { anIssueWorld, type IssueWorld } from '../../support/tab/issue-world';
import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';

let tester: TabTester;
let world: IssueWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
beforeEach(() => {
  world = anIssueWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(path: string, width?: number): Promise<OpenTab> {
  return openIssues(tester, world, path, width);
}

describe('the photos of an issue', () => {
  /** A file as the browser makes it of what is dropped or pasted. */
  const FILES = `(() => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array([1, 2, 3])], 'foto.jpg', { type: 'image/jpeg' }));
    return files;
  })()`;

  it.each([
    [
      'chosen',
      (page: Page) =>
        page
          .getByLabel('Foto toevoegen')
          .and(page.locator('input'))
          .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: PICTURE }),
    ],
    [
      'dropped',
      (page: Page) =>
        page.evaluate(`[...document.querySelectorAll('main section p')].find((one) => one.textContent.includes('sleep'))
          .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: ${FILES} }))`),
    ],
    [
      'pasted',
      (page: Page) =>
        page.evaluate(
          `document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: ${FILES} }))`,
        ),
    ],
  ])('are %s', async (_how, give) => {
    const tab = await open(ISSUE_SCREEN);
    await tab.page.getByRole('button', { name: 'Foto toevoegen' }).waitFor();

    await give(tab.page);
    await tab.page.getByRole('button', { name: 'Foto 1 groot bekijken' }).waitFor();

    const [upload] = tab.server.asked.filter(({ path }) => path.endsWith('/photos'));
    expect(upload?.headers['content-type']).toBe('image/jpeg');
  });

  it('that are no pictures are refused here', async () => {
    const tab = await open(ISSUE_SCREEN);
    await tab.page.getByRole('button', { name: 'Foto toevoegen' }).waitFor();

    await tab.page
      .getByLabel('Foto toevoegen')
      .and(tab.page.locator('input'))
      .setInputFiles({ name: 'brief.pdf', mimeType: 'application/pdf', buffer: PICTURE });
    await tab.page.getByText('kies foto’s van hooguit 10 MB').first().waitFor();

    expect(sent(tab, 'POST', '/photos')).toEqual([]);
  });

  it('are seen in full, and removed for good', async () => {
    world.issues = [anIssue({ photoIds: ['photo-1'] })];
    const tab = await open(ISSUE_SCREEN);
    const { page, complaints } = tab;

    await press(tab, 'Foto 1 groot bekijken');
    await page.getByRole('dialog').getByRole('img', { name: 'Foto 1' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await press(tab, 'Foto weghalen');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Foto weghalen' }).click();
    await page.getByText('Foto weggehaald.').first().waitFor();

    expect(sent(tab, 'DELETE', '/photos/photo-1')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });
});
