import { buildApp } from './app';
import { ConfigError, loadConfig } from './config';

main().catch(fail);

async function main(): Promise<void> {
  const app = await buildApp(loadConfig());
  // A library may drop an error in a timer of its own; what it was about is tried again.
  process.on('unhandledRejection', (error) => app.report(error));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0), fail));
  }
  await app.listen();
}

function fail(error: unknown): never {
  const text = error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
