import type { PlanItem } from '../../../../bot/contracts/annual-plan';
import type { ItemCommand } from '../../../../bot/contracts/plan-resources';
import { planItems, tasks } from '../../../../bot/features/annual-plan';
import { createCollection } from '../../../../bot/ports/collection';
import { StoreError, type Doc, type Operation, type Store } from '../../../../bot/ports/store';
import { personPartition, planPartition } from '../../../../bot/shared/partitions';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { NOORD_2027, openPlan, outcomeOf, planAsSeenBy } from './plan-program';
import { onBothDatabases } from './plan-stores';

const HEADER = 'Actie;Wie;Datum gereed;Status;Bewijs';
const FIRST = [HEADER, 'Bankje;Anna;15-12-2026;;', 'Soeptafel;Bram;1-4-2027;;', 'Schouw;Anna;1-5-2027;gereed;verslag'];
/** Everything that a file can change of an item, and a new one. */
const SECOND = [
  HEADER,
  'Bankje;Bram;20-12-2026;gereed;staat er',
  'Soeptafel;Bram;1-4-2027;;',
  'Schouw;Anna;1-5-2027;loopt;',
  'Borden;Chris;1-6-2027;;',
];

async function bringIn(program: TestProgram, lines: readonly string[], plan = NOORD_2027): Promise<string> {
  const lead = await program.actorOf('lotte');
  const file = { name: 'jaarplan 2027.csv', bytes: Buffer.from(lines.join('\n')) };
  const { importId } = await program.services.imports.read(lead, plan, file);
  await program.services.imports.save(lead, importId);
  return importId;
}

async function undo(program: TestProgram, importId: string, who = 'lotte') {
  return program.services.imports.undo(await program.actorOf(who), importId);
}

/** As they are kept, without their history and the version that counts it. */
async function kept(program: TestProgram) {
  const entries = await createCollection(program.store, planItems, program.clock).all(
    planPartition(TENANT_ID, 'noord', 2027),
  );
  return entries.map(({ body: { history: _history, version: _version, imported, ...item } }) => ({
    ...item,
    ...(imported === undefined ? {} : { imported: { key: imported.key, values: imported.values } }),
  }));
}

async function itemCalled(program: TestProgram, title: string): Promise<PlanItem> {
  const { items } = await planAsSeenBy(program);
  const found = items.find(({ item }) => item.title === title);
  if (found === undefined) throw new Error(`${title} is not in the plan`);
  return found.item;
}

async function change(program: TestProgram, title: string, command: ItemCommand): Promise<void> {
  const { id, version } = await itemCalled(program, title);
  await program.services.tasks.change(await program.actorOf('lotte'), { ...NOORD_2027, itemId: id }, version, command);
}

async function taskTitles(program: TestProgram, personId: string): Promise<readonly string[]> {
  const rows = await createCollection(program.store, tasks, program.clock).all(personPartition(TENANT_ID, personId));
  return rows.map(({ body }) => body.title);
}

describe('an import that is taken back', () => {
  it('leaves nothing of what it made', async () => {
    const program = await createTestProgram();
    await openPlan(program);
    const before = await kept(program);
    const importId = await bringIn(program, FIRST);

    expect(await undo(program, importId)).toEqual({ restored: 3, kept: 0, keptItems: [] });

    expect(await kept(program)).toEqual(before);
    expect([await taskTitles(program, 'anna'), await taskTitles(program, 'bram')]).toEqual([[], []]);
  });

  it('gives back what it changed, whatever that was, and says so in the history', async () => {
    const program = await createTestProgram();
    await bringIn(program, FIRST);
    const before = await kept(program);
    const importId = await bringIn(program, SECOND);
    expect(await kept(program)).not.toEqual(before);

    expect(await undo(program, importId)).toMatchObject({ restored: 3, kept: 0 });

    expect(await kept(program)).toEqual(before);
    expect((await itemCalled(program, 'Bankje')).history.at(-1)).toMatchObject({
      by: 'lotte',
      change: { what: 'undone', undid: 'imported' },
    });
    expect([await taskTitles(program, 'anna'), await taskTitles(program, 'bram')]).toEqual([['Bankje'], ['Soeptafel']]);
  });

  it('gives milestones of the plan their own day back', async () => {
    const program = await createTestProgram();
    await openPlan(program);
    const before = await kept(program);
    const importId = await bringIn(program, [HEADER, 'Eerste viermaandsrapportage;Bram;8-6-2027;;']);

    expect(await undo(program, importId)).toMatchObject({ restored: 1 });
    expect(await kept(program)).toEqual(before);
  });

  it.each<ItemCommand>([
    { what: 'move', to: '2027-03-01', reason: 'gemeente later' },
    { what: 'reassign', to: 'chris' },
    { what: 'complete', evidence: 'staat er' },
    { what: 'edit', title: 'Bankje', goalId: null, placeId: null, approach: 'meeting' },
    { what: 'cancel' },
  ])('leaves what somebody touched since with $what, and names it', async (command) => {
    const program = await createTestProgram();
    const importId = await bringIn(program, FIRST);
    const { id } = await itemCalled(program, 'Bankje');
    await change(program, 'Bankje', command);

    const { restored, keptItems } = await undo(program, importId);

    expect(restored).toBe(2);
    expect(keptItems).toEqual([{ itemId: id, title: 'Bankje', why: 'changed-since' }]);
  });

  it('leaves what a later import changed', async () => {
    const program = await createTestProgram();
    const first = await bringIn(program, FIRST);
    await bringIn(program, SECOND);
    const before = await kept(program);

    const { restored, keptItems } = await undo(program, first);

    expect([restored, keptItems.map(({ title }) => title)]).toEqual([1, ['Bankje', 'Schouw']]);
    expect(await kept(program)).toEqual(before.filter(({ title }) => title !== 'Soeptafel'));
  });

  it('twice is taken back once', async () => {
    const program = await createTestProgram();
    await bringIn(program, FIRST);
    const importId = await bringIn(program, SECOND);
    await undo(program, importId);
    const before = await kept(program);

    expect(await undo(program, importId)).toEqual({ restored: 0, kept: 0, keptItems: [] });
    expect(await kept(program)).toEqual(before);
  });

  it('can be saved again, and taken back again', async () => {
    const program = await createTestProgram();
    const importId = await bringIn(program, FIRST);
    const saved = await kept(program);
    await undo(program, importId);
    const lead = await program.actorOf('lotte');

    expect(await program.services.imports.save(lead, importId)).toMatchObject({ created: 3 });
    expect(await kept(program)).toEqual(saved);
    expect(await undo(program, importId)).toMatchObject({ restored: 3 });
  });

  it('after it was corrected and saved again goes back to before the first time', async () => {
    const program = await createTestProgram();
    await bringIn(program, FIRST);
    const before = await kept(program);
    const importId = await bringIn(program, SECOND);
    const lead = await program.actorOf('lotte');
    const asked = { row: 2, version: 1, correction: { dueOn: '2027-02-01' } };
    await program.services.imports.correct(lead, importId, asked);
    await program.services.imports.save(lead, importId);
    expect(await itemCalled(program, 'Bankje')).toMatchObject({ dueOn: '2027-02-01', version: 3 });

    await undo(program, importId);

    expect(await kept(program)).toEqual(before);
  });

  it.each`
    when                          | outcome
    ${'2026-12-02T07:57:00.000Z'} | ${'done'}
    ${'2026-12-02T07:59:00.000Z'} | ${'annual-plan.import.not-found'}
  `('is possible for a day after it was saved: at $when $outcome', async ({ when, outcome }) => {
    const program = await createTestProgram();
    const importId = await bringIn(program, FIRST);
    program.skipTo(when);

    expect(await outcomeOf(undo(program, importId))).toBe(outcome);
  });

  it('is possible a day after it was saved, also when it was read much earlier', async () => {
    const program = await createTestProgram();
    const lead = await program.actorOf('lotte');
    const file = { name: 'jaarplan 2027.csv', bytes: Buffer.from(FIRST.join('\n')) };
    const { importId } = await program.services.imports.read(lead, NOORD_2027, file);
    program.skipTo('2026-12-02T07:00:00.000Z');
    await program.services.imports.save(lead, importId);
    program.skipTo('2026-12-03T06:59:00.000Z');

    expect(await undo(program, importId)).toMatchObject({ restored: 3 });
  });

  it.each`
    who        | outcome
    ${'anna'}  | ${'annual-plan.import.not-found'}
    ${'kees'}  | ${'annual-plan.import.not-found'}
    ${'hugo'}  | ${'annual-plan.import.not-found'}
    ${'maria'} | ${'annual-plan.import.not-found'}
  `('is not for $who, who did not save it', async ({ who, outcome }) => {
    const program = await createTestProgram();
    const importId = await bringIn(program, FIRST);
    const before = await kept(program);

    expect(await outcomeOf(undo(program, importId, who))).toBe(outcome);
    expect(await kept(program)).toEqual(before);
  });

  it('that was never saved, or for another plan, is refused', async () => {
    const program = await createTestProgram();
    const lead = await program.actorOf('lotte');
    const file = { name: 'jaarplan 2027.csv', bytes: Buffer.from(FIRST.join('\n')) };
    const { importId } = await program.services.imports.read(lead, NOORD_2027, file);
    expect(await outcomeOf(undo(program, importId))).toBe('annual-plan.import.not-saved');

    await program.services.imports.save(lead, importId);

    const in2026 = { teamId: 'noord', year: 2026 };
    expect(await outcomeOf(program.services.imports.undo(lead, importId, in2026))).toBe('annual-plan.import.not-saved');
  });
});

describe('an import that breaks off', () => {
  const WRITES = Array.from({ length: 40 }, (_, index) => index + 1);

  it('at any write of saving can be taken back, or saved on', async () => {
    for (const goesOn of [false, true]) {
      for (const failing of WRITES) {
        const program = await createTestProgram();
        await bringIn(program, FIRST);
        const before = await kept(program);
        const fragile = await createTestProgram({ ...program, through: failingAtWrite(failing) });
        const lead = await program.actorOf('lotte');
        const file = { name: 'plan.csv', bytes: Buffer.from(SECOND.join('\n')) };
        const { importId } = await program.services.imports.read(lead, NOORD_2027, file);

        const broke = await outcomeOfCrash(fragile.services.imports.save(lead, importId));
        if (goesOn) await program.services.imports.save(lead, importId);
        const undone = await outcomeOf(undo(program, importId));
        await program.runJobs();

        expect([failing, ['done', 'annual-plan.import.not-saved']]).toEqual([
          failing,
          expect.arrayContaining([undone]),
        ]);
        expect([failing, await kept(program)]).toEqual([failing, before]);
        expect([failing, await taskTitles(program, 'bram')]).toEqual([failing, ['Soeptafel']]);
        await program.close();
        if (broke === 'whole') break;
      }
    }
  }, 30_000);

  it('at any write of taking it back goes on when it is asked again', async () => {
    for (const failing of WRITES) {
      const program = await createTestProgram();
      await bringIn(program, FIRST);
      const before = await kept(program);
      const importId = await bringIn(program, SECOND);
      const fragile = await createTestProgram({ ...program, through: failingAtWrite(failing) });

      const broke = await outcomeOfCrash(undo(fragile, importId));
      await undo(program, importId);
      await program.runJobs();

      expect([failing, await kept(program)]).toEqual([failing, before]);
      expect([failing, await taskTitles(program, 'chris')]).toEqual([failing, []]);
      expect([failing, await taskTitles(program, 'bram')]).toEqual([failing, ['Soeptafel']]);
      await program.close();
      if (broke === 'whole') break;
    }
  }, 30_000);

  it('at any write of taking it back can be saved again as if it had not been', async () => {
    for (const failing of WRITES) {
      const program = await createTestProgram();
      await bringIn(program, FIRST);
      const importId = await bringIn(program, SECOND);
      const saved = await kept(program);
      const fragile = await createTestProgram({ ...program, through: failingAtWrite(failing) });

      const broke = await outcomeOfCrash(undo(fragile, importId));
      await program.services.imports.save(await program.actorOf('lotte'), importId);
      await program.runJobs();

      expect([failing, withoutDay(await kept(program))]).toEqual([failing, withoutDay(saved)]);
      await program.close();
      if (broke === 'whole') break;
    }
  }, 30_000);
});

onBothDatabases((twoInstances) => {
  it('taken back twice at once is taken back once', async () => {
    const { one, other } = await twoInstances();
    await bringIn(one, FIRST);
    const before = await kept(one);
    const importId = await bringIn(one, SECOND);

    await Promise.all([undo(one, importId), undo(other, importId)]);

    expect(await kept(one)).toEqual(before);
    expect(await itemCalled(one, 'Bankje')).toMatchObject({ version: 3 });
    await one.close();
  });
});

/** The program dies at one of its writes, and with it all that it was about to write. */
function failingAtWrite(failing: number): (store: Store) => Store {
  let writes = 0;
  const write =
    <A extends readonly unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      writes += 1;
      if (writes >= failing) throw new StoreError('unknown', 'The program died');
      return method(...args);
    };
  return (store) => ({
    ...store,
    create: write((doc: Doc) => store.create(doc)),
    replace: write((doc: Doc, etag: string) => store.replace(doc, etag)),
    upsert: write((doc: Doc) => store.upsert(doc)),
    delete: write((pk: string, id: string, etag?: string) => store.delete(pk, id, etag)),
    batch: write((pk: string, operations: readonly Operation[]) => store.batch(pk, operations)),
  });
}

async function outcomeOfCrash(work: Promise<unknown>): Promise<'whole' | 'broken'> {
  try {
    await work;
    return 'whole';
  } catch (error) {
    if (error instanceof StoreError && error.code === 'unknown') return 'broken';
    throw error;
  }
}

function withoutDay<T extends { readonly doneOn?: string | undefined }>(items: readonly T[]): readonly object[] {
  return items.map(({ doneOn: _day, ...item }) => item);
}
