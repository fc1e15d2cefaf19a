import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoAssociation } from '../../../bot/demo/demo-association';
import { playgroundConfiguration } from '../../../bot/start/playground-configuration';
import { startPlayground, type PlaygroundProcess } from '../../../bot/start/playground-process';
import { freePort } from '../free-port';

/** The Agents Playground on a free port, before the bot on `botPort`, with one of the demo's people at the keyboard. */
export async function startTestPlayground(botPort: number, currentUserId?: string): Promise<PlaygroundProcess> {
  const folder = mkdtempSync(path.join(tmpdir(), 'playground-'));
  const playground = await startPlayground({
    port: await freePort(),
    botPort,
    folder,
    configuration: playgroundConfiguration(demoAssociation, currentUserId),
  });
  return {
    ...playground,
    async stop() {
      await playground.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
