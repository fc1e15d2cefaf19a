import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { openDatabase } from '../../../../bot/adapters/sqlite/driver';
import { selectPage } from '../../../../bot/adapters/sqlite/select';
import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import { createStoreRules } from '../../../../bot/ports/store-rules';
import { createManualClock } from '../../../support/manual-clock';

const SCHEMA = { note: { keys: { place: { kind: 'string', selective: true }, kind: { kind: 'string' } } } } as const;
const Step = z.object({ detail: z.string() });

describe('finding few of very many documents of a partition', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'selective-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each`
    key        | index                | what
    ${'place'} | ${'docs_note_place'} | ${'goes by the index of a selective key'}
    ${'kind'}  | ${'docs_by_type'}    | ${'reads what there is of its type by any other key'}
  `('$what', async ({ key, index }: { key: string; index: string }) => {
    const file = path.join(folder, 'store.db');
    const clock = createManualClock('2026-12-01T08:00:00.000Z');
    await (await openSqliteStore({ file, schema: SCHEMA, clock })).close();
    const plan = createStoreRules(SCHEMA).planQuery('p', 'note', { where: { [key]: 'x' } });
    const { sql, values } = selectPage('p', 'note', plan, 0);

    const database = await openDatabase(file);
    const [step] = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    database.close();

    expect(Step.parse(step).detail).toContain(`USING INDEX ${index} `);
  });
});
