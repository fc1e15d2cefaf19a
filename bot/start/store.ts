import { openStorage } from '../app';
import { runStoreCommand } from './store-command';

runStoreCommand(process.argv.slice(2), { openStorage, screen: process.stdout, errors: process.stderr }).then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
