import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runFaults, type FaultReport } from './run';
import { isAsItMustBe, total } from './tally';

const Flags = z.object({
  seed: z.coerce.number().int().default(1),
  recipients: z.coerce.number().int().positive().default(5_000),
  store: z.enum(['sqlite', 'cosmos']).optional(),
  instances: z.coerce.number().int().positive().default(4),
  mutant: z.literal('resend').optional(),
});

/** `npm run test:faults`: both stores unless one is named. Ends with 1 when something is not as it must be. */
async function main(): Promise<number> {
  const names = ['seed', 'recipients', 'store', 'instances', 'mutant'];
  const { values } = parseArgs({
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  const { store, mutant, ...flags } = Flags.parse(values);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  let allWell = true;
  for (const each of store === undefined ? (['sqlite', 'cosmos'] as const) : [store]) {
    print(
      `\n${each}, seed ${flags.seed}${mutant === undefined ? '' : ', with a mutant that sends again what is in doubt'}`,
    );
    const report = await runFaults({
      ...flags,
      store: each,
      ...(mutant === undefined ? {} : { mutant }),
      ...{ perSecond: 30, share: 0.15, killEveryMs: 1_000, leap: false, print },
      outages: { everyMs: 60_000, lastMs: 8_000 },
    });
    allWell = printReport(report, flags.recipients, print) && allWell;
  }
  return allWell ? 0 : 1;
}

/** Answers whether all is as it must be. */
function printReport(
  { tally, channel, kills, crashes, outages, seconds }: FaultReport,
  recipients: number,
  print: (line: string) => void,
) {
  const sum = total(tally);
  print(`  delivered        ${tally.delivered}`);
  print(`  delivered twice  ${tally.twice}`);
  print(`  in doubt         ${tally.inDoubt}`);
  print(`  unreachable      ${tally.unreachable}`);
  print(`  failed           ${tally.failed}`);
  print(`  unaccounted for  ${tally.unaccounted}`);
  print(`  sum              ${sum} of ${recipients}`);
  print(`  limit violations ${channel.violations.length}`);
  print(`  ended by itself  ${crashes}`);
  print(`  ${channel.requests} requests in ${seconds.toFixed(0)} s; ${kills} instances killed or stopped`);
  print(`  the store went away ${outages} times`);
  for (const [mishap, count] of Object.entries(channel.mishaps).sort()) print(`    ${mishap}: ${count}`);
  for (const violation of channel.violations.slice(0, 5)) print(`    ${violation}`);
  const well = isAsItMustBe(tally, channel.violations.length) && crashes === 0 && sum === recipients;
  print(well ? '  as it must be' : '  NOT as it must be');
  return well;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
