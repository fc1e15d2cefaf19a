import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { demoAssociation } from '../../bot/demo/demo-association';
import { picture, reads, startDemoSession, type DemoSession } from '../support/playground/demo-session';
import { freePort } from '../support/free-port';

const FILE = 'jaarplan-vechtoever-2027.csv';

/** A team lead drops the spreadsheet in the chat in which the team has kept its plan so far. */
describe('a plan from a spreadsheet, in the Agents Playground', () => {
  let demo: DemoSession;
  let files: Server;
  let filesPort: number;

  beforeAll(async () => {
    demo = await startDemoSession('2026-12-01T09:10:00.000Z');
    const content = readFileSync(path.join(__dirname, '../support/plans', FILE));
    files = createServer((_request, response) => response.end(content));
    filesPort = await freePort();
    await new Promise<void>((listening) => files.listen(filesPort, '127.0.0.1', listening));
  });
  afterAll(async () => {
    files.close();
    await demo.stop();
  });

  it('shows what it understood, saves on request, and changes nothing the second time', async () => {
    const { chat } = demo;
    await chat.cardAt(0);

    await drop(demo.address, FILE, `http://127.0.0.1:${filesPort}/${FILE}`);
    const preview = await chat.cardAt(1);
    await reads(preview, `Dit las ik in ${FILE}`, 'Ik heb nog niets bewaard', 'twijfel ik');
    await picture(chat, '06-import', preview);

    await chat.press(preview, 'Bewaren');
    await reads(preview, 'Bewaard:', 'Team Vechtoever', 'Volgende data');
    await picture(chat, '07-imported', preview);

    await drop(demo.address, FILE, `http://127.0.0.1:${filesPort}/${FILE}`);
    const again = await chat.cardAt(2);
    await reads(again, 'Er is niets te bewaren');
    expect(await chat.refusals().count()).toBe(0);
  }, 90_000);
});

const Template = z.looseObject({ conversation: z.object({ id: z.string() }) });

/** The Playground has no place to drop a file, but sends any activity, such as that of Teams for a dropped file. */
async function drop(address: string, name: string, downloadUrl: string): Promise<void> {
  const configuration = z
    .object({ config: z.object({ personalChat: z.object({ id: z.string() }) }) })
    .parse(await (await fetch(`${address}/_internal/v1/testConfig`)).json());
  const conversation = encodeURIComponent(configuration.config.personalChat.id);
  const template = Template.parse(
    await (await fetch(`${address}/_internal/v1/customActivities/template?conversationId=${conversation}`)).json(),
  );
  const attachment = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name,
    content: { downloadUrl, uniqueId: name, fileType: 'csv' },
  };
  await fetch(`${address}/_internal/v1/customActivities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...template,
      id: `drop-${Date.now()}`,
      type: 'message',
      text: '',
      channelData: { tenant: { id: demoAssociation.tenantId } },
      attachments: [attachment],
    }),
  });
}
