import { reads, startDemoSession, type DemoSession } from '../support/playground/demo-session';

describe('a colleague who shares an intervention, in the Playground', () => {
  let session: DemoSession;

  beforeAll(async () => {
    session = await startDemoSession('2026-12-01T07:58:00.000Z');
  }, 60_000);

  afterAll(() => session.stop());

  it('finds it from where one writes, and drops its card in the conversation', async () => {
    const { chat } = session;

    await chat.dropFound('toolkit-search', { in: 'words', words: 'soeptafel' }, 'Soeptafel');

    const card = chat.page.locator('.ac-adaptiveCard').filter({ hasText: 'Soeptafel' });
    await reads(card, 'Ontmoeten', 'Eerste stap: Zoek een ruimte met een keuken of kookplaat', '20 uur werk');
    await reads(card, 'Lees meer en start');
    expect(await chat.warnings().count()).toBe(0);
  }, 60_000);
});
