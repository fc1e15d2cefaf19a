import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { NINE, seedAssociation } from '../faults/association';
import { ConnectorReport } from '../faults/connector-report';
import type { InstanceOptions } from '../faults/instance';
import { end, hear, startProcess } from '../faults/process';
import { openSharedStore } from '../faults/shared-store';

interface Run {
  readonly perSecond: number;
  /** Of the requests that go wrong, from 0 to 1. */
  readonly share: number;
  readonly seconds: number;
  readonly recipients: number;
}

const INSTANCES = 2;
const WARM_UP_SECONDS = 5;
const MEBIBYTE = 1024 * 1024;

/** How near the allowed rate the messages come, over so many seconds; and the memory that a long queue takes. */
export async function benchDelivery(print: (line: string) => void, seconds = 120): Promise<void> {
  print(`${INSTANCES} instances on one SQLite file, ${seconds} s each; delivered messages a second, of those allowed`);
  for (const perSecond of [30, 50]) {
    for (const share of [0, 0.1]) {
      const recipients = Math.ceil(perSecond * (seconds + 4 * WARM_UP_SECONDS));
      const { rate, report } = await sustain({ perSecond, share, seconds, recipients });
      const ratio = (rate / perSecond).toFixed(3);
      const faults = share === 0 ? 'without faults ' : `with ${share * 100} % faults`;
      print(
        `  ${perSecond}/s ${faults}  ${rate.toFixed(1)}/s  ${ratio}  ${report.violations.length} limit violations in ${report.requests} requests`,
      );
    }
  }
  for (const recipients of [1_000, 100_000]) {
    const { rss } = await sustain({ perSecond: 30, share: 0, seconds: 15, recipients });
    print(`  RSS of an instance with ${recipients} planned: ${(rss / MEBIBYTE).toFixed(0)} MiB`);
  }
}

async function sustain({ perSecond, share, seconds, recipients }: Run) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const file = path.join(folder, 'store.db');
  const connector = startProcess('connector.ts', { seed: 1, share, storms: false });
  const { port } = await hear(connector, z.object({ port: z.number() }));
  const store = await openSharedStore({ sqlite: file }, { now: () => NINE });
  await seedAssociation(store, { now: () => NINE }, recipients, `http://127.0.0.1:${port}`, true);
  await store.close();
  const options: InstanceOptions = {
    ...{ store: { sqlite: file }, recipients, perSecond, sendTimeoutMs: 5_000, presence: 'there' },
    offsetMs: Date.parse(NINE) - Date.now(),
  };
  const instances = Array.from({ length: INSTANCES }, () => startProcess('instance.ts', options));
  try {
    for (const instance of instances) await hear(instance, z.object({ file: z.string() }));
    await setTimeout((seconds + 2 * WARM_UP_SECONDS) * 1000);
    const [instance] = instances;
    if (instance === undefined) throw new Error('There is an instance');
    const memory = hear(instance, z.object({ rss: z.number() }));
    instance.send('memory');
    const { rss } = await memory;
    const seen = hear(connector, ConnectorReport);
    connector.send('report');
    const report = await seen;
    const measured = report.acceptedPerSecond.slice(WARM_UP_SECONDS, WARM_UP_SECONDS + seconds);
    return { rate: measured.reduce((sum, one) => sum + one, 0) / seconds, rss, report };
  } finally {
    for (const child of [...instances, connector]) await end(child);
    rmSync(folder, { recursive: true });
  }
}
