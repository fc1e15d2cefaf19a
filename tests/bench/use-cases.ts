import type { Task } from '../../bot/features/annual-plan/collections';
import type { ChargeMeter } from '../../bot/ports/charge-meter';
import type { Store } from '../../bot/ports/store';
import type { ManualClock } from '../support/manual-clock';
import { createTestProgram } from '../support/program/test-program';
import { countedStore, estimatedCharge } from './counted-store';
import { measure, type Measured } from './measure';

/** An adapter of the store that is measured; `meter` where there is a charge to tell. */
export interface BenchSubject {
  readonly name: string;
  readonly store: Store;
  readonly clock: ManualClock;
  readonly meter?: ChargeMeter;
}

const ACTIONS = 60;
const FOR_MS = 3_000;
const REF = { teamId: 'noord', year: 2027 };

/** What people do most, through the real services, beside one point read of the same store in the same run. */
export async function benchUseCases(
  { name, store, clock, meter }: BenchSubject,
  print: (line: string) => void,
): Promise<void> {
  const counted = countedStore(store);
  const program = await createTestProgram({ store, clock, through: () => counted.store });
  const { plans, tasks } = program.services;
  await program.install('lotte', 'anna');
  const lotte = await program.actorOf('lotte');
  const anna = await program.actorOf('anna');
  await plans.open(lotte, REF);
  for (let at = 0; at < ACTIONS; at += 1) {
    const dueOn = `2027-0${1 + (at % 9)}-10`;
    await plans.addPlanAction(lotte, REF, { id: `a-${at}`, title: `Actie ${at} (verzonnen)`, dueOn, ownerId: 'anna' });
  }
  await program.runJobs();
  const mine = await tasks.mine(anna);

  const useCases: readonly (readonly [string, (at: number) => Promise<unknown>])[] = [
    [`open a plan of ${ACTIONS} actions`, () => plans.view(lotte, REF)],
    [`my ${mine.length} tasks`, () => tasks.mine(anna)],
    ['mark done', (at) => markDone(at, mine)],
  ];
  /** Done, and open again: each is one change with its task row, and counted as one. */
  async function markDone(at: number, all: readonly Task[]): Promise<void> {
    const task = all[Math.floor(at / 2) % all.length];
    if (task === undefined) return;
    const { item } = await tasks.task(anna, task.ref);
    const isOpen = item.status === 'open';
    await tasks.change(
      anna,
      task.ref,
      item.version,
      isOpen ? { what: 'complete', evidence: 'Gedaan' } : { what: 'reopen' },
    );
  }

  const base = await measure(1_000, () => store.read(`${lotte.tenantId}|team|noord|2027`, 'plan'));
  print(`\n${name}`);
  print(line('one point read (the measure)', base, base, ''));
  for (const [what, work] of useCases) {
    counted.take();
    let charge: number | undefined;
    if (meter === undefined) await work(0);
    else
      await meter.measure(
        () => work(0),
        (told) => void (charge = told),
      );
    const counts = counted.take();
    const requests = Object.entries(counts).map(([kind, times]) => `${times} ${kind}`);
    const cost = charge === undefined ? `≈ ${estimatedCharge(counts).toFixed(0)} RU` : `${charge} RU`;
    print(line(what, await measure(FOR_MS, work), base, `${cost} (${requests.join(', ')})`));
  }
}

function line(what: string, measured: Measured, base: Measured, cost: string): string {
  const ratio = (measured.medianMs / base.medianMs).toFixed(1);
  return `  ${what.padEnd(30)} ${measured.perSecond.toFixed(0).padStart(7)}/s  ${ratio.padStart(6)} × a point read  ${cost}`;
}
