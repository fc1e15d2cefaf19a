import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { buildApp, type App } from '../../bot/app';
import { loadConfig } from '../../bot/config';
import type { PlaygroundProcess } from '../../bot/start/playground-process';
import { launchBrowser } from '../support/chromium';
import { openPlaygroundPage, type PlaygroundPage } from '../support/playground/playground-page';
import { startTestPlayground } from '../support/playground/start-playground';

const TASK = 'Uitslag van de schouw terugkoppelen aan de bewoners';
const EVIDENCE = 'Brief met foto’s bij 24 adressen bezorgd';

/** Somebody opens the local Teams client for the first time, twenty seconds before the day's reminders. */
describe('the first reminder, in the Agents Playground', () => {
  let folder: string;
  let app: App;
  let playground: PlaygroundProcess;
  let browser: Browser;
  let chat: PlaygroundPage;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'journey-'));
    const settings = { MODE: 'demo', STORAGE: `sqlite:${folder}`, PORT: '0', DEMO_NOW: '2026-12-01T07:59:40.000Z' };
    app = await buildApp(loadConfig(settings, {}));
    const { port } = await app.listen();
    playground = await startTestPlayground(port);
    browser = await launchBrowser();
    chat = await openPlaygroundPage(browser, playground.address);
  });

  afterAll(async () => {
    await browser.close();
    await playground.stop();
    await app.close();
    rmSync(folder, { recursive: true });
  });

  it('introduces the bot, makes the plan, reminds by itself, and takes evidence once', async () => {
    const welcome = await chat.cardAt(0);
    await reads(welcome, 'Dag Sanne, ik ben Prettig Wonen', 'Wat je nu te doen hebt', TASK);
    await picture(chat, '01-welcome', welcome);

    await chat.say('hallo');
    await chat.messages('Hoi Sanne!').waitFor();

    const plan = await chat.sayForCard('jaarplan 2027');
    await reads(plan, 'Het jaarplan 2027 staat klaar', '0 van 8 gereed', 'Prestatieafspraken en dPi ingediend');
    await picture(chat, '03-plan', plan);

    const digest = chat.cards('aandacht');
    await digest.waitFor({ timeout: 60_000 });
    await reads(digest, 'Dinsdag 1 december 2026', 'Te laat', TASK, 'Vandaag', 'Komt eraan');
    await picture(chat, '02-digest', digest);

    const tasks = await chat.sayForCard('mijn taken');
    await chat.press(tasks, `Openen: ${TASK}`.slice(0, 60));
    await reads(tasks, 'Wat is er gedaan?');
    const position = (await chat.cards().count()) - 2;
    const task = chat.cards().nth(position);
    await chat.press(task, `Openen: ${TASK}`.slice(0, 60));
    await reads(task, 'Wat is er gedaan?', 'De Sluiswachter');
    await picture(chat, '04-task', task);

    await task.getByLabel('Wat is er gedaan?').fill(EVIDENCE);
    await chat.press(task, 'Gereed');
    await reads(task, 'Gereed gemeld. Mooi, dat is bewijs voor het plan.', `Bewijs: ${EVIDENCE}`, 'Ongedaan maken');
    await picture(chat, '05-done', task);
    const before = await chat.sayForCard('jaarplan 2026');
    await reads(before, '1 van');

    await tasks.getByLabel('Wat is er gedaan?').fill('Nog een keer');
    await chat.press(tasks, 'Gereed');
    await reads(tasks, 'Dat was al zo; er is niets veranderd.', `Bewijs: ${EVIDENCE}`);
    const after = await chat.sayForCard('jaarplan 2026');
    await reads(after, '1 van');
    expect(await chat.refusals().count()).toBe(0);
    expect(await chat.warnings().count()).toBe(0);
  }, 120_000);
});

/** Waits until the card shows all of these. */
async function reads(card: Locator, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await card.getByText(text).first().waitFor();
}

/** Keeps a picture for the documentation, when asked for with JOURNEY_PICTURES. */
async function picture({ page }: PlaygroundPage, name: string, card: Locator): Promise<void> {
  if (process.env['JOURNEY_PICTURES'] === undefined) return;
  await card.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await card.screenshot({ path: path.join(__dirname, '../../docs/journey', `${name}.png`) });
}
