import { FolderInUse } from '../../../../bot/adapters/sqlite/folder';
import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';

/** A process of its own: opens the file it is given, writes one document, says so and stays until it is killed. */
async function hold(file: string): Promise<void> {
  const store = await openSqliteStore({
    file,
    schema: { note: { keys: {} } },
    clock: { now: () => '2026-12-01T07:58:00.000Z' },
  });
  await store.upsert({ pk: 'p', id: 'note', type: 'note', body: { by: process.pid } });
  process.stdout.write('holding\n');
  setInterval(() => undefined, 60_000);
}

hold(process.argv[2] ?? '').catch((error: unknown) => {
  process.stdout.write(error instanceof FolderInUse ? 'in use\n' : `${String(error)}\n`);
});
