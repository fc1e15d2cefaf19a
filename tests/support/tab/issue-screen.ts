import { z } from 'zod';
import { ANSWERS } from './answers';
import { issueAnswers, type IssueWorld } from './issue-world';
import { answering, type OpenTab, type TabTester } from './tab-tester';

/** A gray dot. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

/** The screen of the issue of `anIssue`. */
export const ISSUE_SCREEN = '/issues/vechtoever/waste-1';

/** Opens a screen on what the world has at every moment. */
export function openIssues(tester: TabTester, world: IssueWorld, path: string, width = 1280): Promise<OpenTab> {
  const picture = { to: 'GET /api/photos/:photoId', contract: z.never(), with: () => PICTURE };
  return tester.open({ path, width, answers: answering(ANSWERS, ...issueAnswers(world), picture) });
}

/** What was asked of the server, of one kind. */
export function sent({ server }: OpenTab, method: string, end: string): readonly unknown[] {
  return server.asked.filter((one) => one.method === method && one.path.endsWith(end)).map(({ body }) => body);
}

export function commandsOf(tab: OpenTab): readonly unknown[] {
  return sent(tab, 'POST', '/commands');
}

export async function press({ page }: OpenTab, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}
