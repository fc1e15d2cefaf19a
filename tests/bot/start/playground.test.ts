import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CloudAdapter, CardFactory, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder';
import { createServer, type HttpServer, type ServerOptions } from '../../../bot/api/server';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/chromium';
import { recordingLogger } from '../../support/chat/recording-logger';
import { startTestPlayground } from '../../support/playground/start-playground';
import { openPlaygroundPage } from '../../support/playground/playground-page';
import { startPlayground, type PlaygroundProcess } from '../../../bot/start/playground-process';
import { freePort } from '../../support/free-port';

let server: HttpServer;
let playground: PlaygroundProcess;
let browser: Browser;

beforeAll(async () => {
  server = createServer({
    logger: recordingLogger(),
    ids: { next: () => 'id' },
    health: { version: 'test', checkStore: async () => undefined },
    messages: echoBot(),
    routes: [],
    signIn: { state: 'missing', settings: [] },
    clock: { now: () => '2026-12-01T08:00:00.000Z' },
  });
  const { port } = await server.listen(0, '127.0.0.1');
  playground = await startTestPlayground(port);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await playground.stop();
  await server.close();
});

it('carries what is said in the Playground to the bot and its answers back', async () => {
  const chat = await openPlaygroundPage(browser, playground.address);

  await chat.say('goedemorgen');
  await chat.messages('Sanne de Vries zegt goedemorgen').waitFor();
  const card = await chat.sayForCard('kaart');
  await chat.press(card, 'Klaar');

  await chat.cards('Vervangen').waitFor();
  expect(await chat.cards().count()).toBe(1);
  expect(await chat.warnings().count()).toBe(0);
  await chat.close();
});

it('says why the Playground does not start', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'playground-'));
  const starting = startPlayground({ port: await freePort(), botPort: 1, folder, configuration: { version: '0.1.1' } });

  await expect(starting).rejects.toThrow(/^The Agents Playground did not start: .*tenantId/);
  rmSync(folder, { recursive: true });
});

/** Answers over the real adapter, without a sign-in. */
function echoBot(): ServerOptions['messages'] {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const card = (text: string) => ({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text }],
    actions: [{ type: 'Action.Execute', title: 'Klaar', verb: 'test/replace' }],
  });
  return (request, response) =>
    adapter.process(request, response, async (context) => {
      const { type, text, from } = context.activity;
      if (type === 'invoke') {
        const value = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Vervangen') };
        await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: value } });
      } else if (text === 'kaart') {
        await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card('Kaart'))));
      } else if (type === 'message') {
        await context.sendActivity(`${from.name} zegt ${text}`);
      }
    });
}
