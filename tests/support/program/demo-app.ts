import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '../../../bot/app';
import { loadConfig } from '../../../bot/config';
import type { Instant } from '../../../bot/contracts/calendar';

/** The whole program on the demo association, listening on a port of its own, with an empty folder for its data. */
export interface DemoApp {
  readonly port: number;
  stop(): Promise<void>;
}

export async function startDemoApp(now: Instant): Promise<DemoApp> {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-'));
  const app = await buildApp(loadConfig({ MODE: 'demo', STORAGE: `sqlite:${folder}`, PORT: '0', DEMO_NOW: now }, {}));
  const { port } = await app.listen();
  return {
    port,
    async stop() {
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}
