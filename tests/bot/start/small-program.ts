import path from 'node:path';
import { demoClock } from '../../../bot/adapters/clock/demo-clock';
import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import { createServer } from '../../../bot/api/server';
import { launch } from '../../../bot/start/launch';
import type { LocalApp } from '../../../bot/start/local-program';
import type { DemoConfig } from '../../../bot/config';

void launch(process.argv.slice(2), buildSmallApp);

/** An app without features on real storage, so that these tests are about starting and ending only. */
async function buildSmallApp({ storage, port, host, now }: DemoConfig): Promise<LocalApp> {
  const clock = demoClock({
    now,
    usualStart: '2026-12-01T07:58:00.000Z',
    file: path.join(storage.folder, 'demo-clock.json'),
  });
  const store = await openSqliteStore({ file: path.join(storage.folder, 'store.db'), schema: {}, clock });
  const nothing = (): void => undefined;
  const server = createServer({
    logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    ids: { next: () => 'id' },
    health: { version: 'small', checkStore: () => store.read('a', 'a') },
    messages: async (_request, response) => void response.send(200),
    routes: [],
    signIn: { state: 'missing', settings: [] },
    clock,
  });
  return {
    now: () => clock.now(),
    listen: () => server.listen(port, host),
    async close() {
      await server.close();
      clock.stop();
      await store.close();
    },
  };
}
