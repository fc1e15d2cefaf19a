import { rmSync } from 'node:fs';
import path from 'node:path';
import { loadConfig, type DemoConfig } from '../config';
import type { Instant } from '../contracts/calendar';
import { demoAssociation } from '../demo/demo-association';
import type { Flags } from './flags';
import { greetingText } from './greeting';
import { playgroundConfiguration } from './playground-configuration';
import { startPlayground } from './playground-process';
import { requireFreePorts } from './ports';
import { StartRefused } from './refusal';

/** Where the program is; `hasTab` when the tab was built. */
interface Listening {
  readonly port: number;
  readonly hasTab?: boolean;
}

/** What the launcher needs of the program. */
export interface LocalApp {
  listen(): Promise<Listening>;
  close(): Promise<void>;
  /** The demo clock's. */
  now(): Instant;
}

export interface LocalProgram {
  /** Resolves when everything answers; when it rejects, nothing is left running. @throws StartRefused */
  start(): Promise<void>;
  /** Ends all that was started, in whatever state that is. */
  stop(): Promise<void>;
}

export interface LocalProgramOptions {
  readonly flags: Flags;
  readonly buildApp: (config: DemoConfig) => Promise<LocalApp>;
  readonly print: (text: string) => void;
  /** Told once when the Playground ends without having been asked; the rest still runs then. */
  readonly onPlaygroundGone: (logFile: string) => void;
}

/** The bot on the demo association, with the Agents Playground before it. */
export function createLocalProgram({ flags, buildApp, print, onPlaygroundGone }: LocalProgramOptions): LocalProgram {
  const started: { stop(): Promise<void> }[] = [];
  let isStopping = false;

  async function startApp(config: DemoConfig): Promise<Listening & { readonly app: LocalApp }> {
    if (flags.fresh) await removeStorage(config, buildApp);
    const app = await buildApp(config);
    started.push({ stop: () => app.close() });
    return { app, ...(await app.listen()) };
  }

  async function start(): Promise<void> {
    const config = demoConfigFor(flags);
    await requireFreePorts([
      { port: config.port, flag: '--port', use: 'the bot' },
      { port: flags.playgroundPort, flag: '--playground-port', use: 'the Agents Playground' },
    ]);
    const { app, port: botPort, hasTab = false } = await startApp(config);
    const playground = await startPlayground({
      port: flags.playgroundPort,
      botPort,
      folder: path.resolve(flags.dataFolder, 'playground'),
      configuration: playgroundConfiguration(demoAssociation),
    });
    started.push(playground);
    void playground.ended.then(() => {
      if (!isStopping) onPlaygroundGone(playground.logFile);
    });
    print(
      greetingText({
        association: demoAssociation.name,
        person: demoAssociation.people.find(({ id }) => id === demoAssociation.currentUserId)?.name ?? '',
        playgroundAddress: playground.address,
        tabAddress: hasTab ? `http://localhost:${botPort}/tab/?as=manager` : undefined,
        botAddress: `http://127.0.0.1:${botPort}/healthz`,
        dataFolder: path.resolve(flags.dataFolder),
        now: app.now(),
        digestTime: config.digestTime,
      }),
    );
  }

  async function stop(): Promise<void> {
    isStopping = true;
    while (started.length > 0) await started.pop()?.stop();
  }

  return {
    stop,
    start: () =>
      start().catch(async (error: unknown) => {
        await stop();
        throw error;
      }),
  };
}

function demoConfigFor({ now, port, playgroundPort, dataFolder }: Flags): DemoConfig {
  const config = loadConfig({
    MODE: 'demo',
    HOST: '127.0.0.1',
    STORAGE: `sqlite:${path.join(dataFolder, 'demo')}`,
    PORT: port,
    DEMO_NOW: now,
    DEMO_CHAT_ADDRESS: `http://localhost:${playgroundPort}`,
  });
  if (config.mode !== 'demo') throw new StartRefused(['MODE must be demo']);
  return config;
}

/**
 * A program that runs on the folder must not lose it, so the storage is opened once to prove that it is ours. Data that
 * cannot be opened for any other reason is what a fresh start is for.
 */
async function removeStorage(config: DemoConfig, buildApp: LocalProgramOptions['buildApp']): Promise<void> {
  try {
    const app = await buildApp(config);
    await app.close();
  } catch (error) {
    if (error instanceof Error && BELONGS_TO_OTHERS.has(error.name)) throw error;
  }
  rmSync(config.storage.folder, { recursive: true, force: true });
}

const BELONGS_TO_OTHERS = new Set(['FolderInUse', 'FolderNotWritable']);
