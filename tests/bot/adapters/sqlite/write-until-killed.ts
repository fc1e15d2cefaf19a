import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import type { Operation } from '../../../../bot/ports/store';

/**
 * A process of its own: writes single documents and batches to the file it is given, and says of each what was acknowledged, until
 * it is killed. Every batch writes its number to three documents.
 */
async function write(file: string, round: string): Promise<void> {
  const store = await openSqliteStore({
    file,
    schema: { note: { keys: {} } },
    clock: { now: () => '2026-12-01T07:58:00.000Z' },
  });
  process.stdout.write('open\n');
  for (let number = 0; ; number += 1) {
    const body = { round, number };
    await store.upsert({ pk: 'single', id: `${round}-${number}`, type: 'note', body });
    const operations = ['a', 'b', 'c'].map((id): Operation => ({
      op: 'upsert',
      doc: { pk: 'batch', id, type: 'note', body },
    }));
    await store.batch('batch', operations);
    process.stdout.write(`${number}\n`);
    // Lets the word out before the next write begins.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

void write(process.argv[2] ?? '', process.argv[3] ?? '');
