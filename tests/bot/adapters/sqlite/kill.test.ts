import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import { createManualClock } from '../../../support/manual-clock';

const ROUNDS = 12;
const register = path.resolve(__dirname, '../../../support/typescript-hook.cjs');

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kill-'));
  file = path.join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Answers the numbers that the writer said were kept, before it was killed at some moment of its work. */
async function killedAfter(lines: number, pause: number, round: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['-r', register, path.join(__dirname, 'write-until-killed.ts'), file, `${round}`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  let isDoomed = false;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (isDoomed || said.split('\n').length <= lines) return;
    isDoomed = true;
    setTimeout(() => child.kill('SIGKILL'), pause);
  });
  await once(child, 'close');
  const whole = said.slice(0, said.lastIndexOf('\n')).split('\n');
  return Number(whole.at(-1));
}

it(`loses no acknowledged write and keeps no half batch, over ${ROUNDS} writers killed with kill -9`, async () => {
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = await killedAfter(5 + round * 3, round % 4, round);
    acknowledged += last + 1;

    const store = await openSqliteStore({
      file,
      schema: { note: { keys: {} } },
      clock: createManualClock('2026-12-01T07:58:00.000Z'),
    });
    for (let number = 0; number <= last; number += 1) {
      expect(await store.read('single', `${round}-${number}`)).toMatchObject({ body: { number } });
    }
    const batch = (await store.query('batch', 'note')).items.map(({ body }) => body);
    await store.close();
    expect(batch).toHaveLength(3);
    expect(new Set(batch.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(batch[0]).toMatchObject({ round: `${round}` });
    expect(batch[0]?.['number']).toBeGreaterThanOrEqual(last);
  }
  expect(acknowledged).toBeGreaterThan(100);
}, 60_000);
