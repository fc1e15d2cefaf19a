import type { PlanImportCorrection } from '../../../../bot/contracts/plan-import';
import type { ShownImport } from '../../../../bot/features/annual-plan/plan-imports';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { NOORD_2027, openPlan, outcomeOf, planAsSeenBy } from './plan-program';

const BENCH = 2;
const SOUP = 3;
const FILE = [
  'Actie;Wie;Datum gereed;Complex',
  'Bankje bij de entree;Anna;15-12-2026;',
  'Soeptafel;Piet;volgt nog;Onbekendhof',
].join('\n');

async function aRead(text = FILE): Promise<{ program: TestProgram; shown: ShownImport }> {
  const program = await createTestProgram();
  const place = { id: 'lek', kind: 'complex' as const, name: 'Lekstraat', aliases: [], teamId: 'noord' };
  await program.services.places.save(TENANT_ID, place);
  await openPlan(program);
  const file = { name: 'jaarplan 2027.csv', bytes: Buffer.from(text) };
  return { program, shown: await program.services.imports.read(await program.actorOf('lotte'), NOORD_2027, file) };
}

async function correct(
  program: TestProgram,
  { importId, version }: ShownImport,
  row: number,
  correction: PlanImportCorrection,
  who = 'lotte',
) {
  return program.services.imports.correct(await program.actorOf(who), importId, { row, version, correction });
}

function rowOf({ preview }: ShownImport, row: number) {
  const found = preview.rows.find((each) => each.row === row);
  if (found === undefined) throw new Error(`There is no row ${row}`);
  return found;
}

function codes(shown: ShownImport, row: number): readonly string[] {
  return rowOf(shown, row).notices.map(({ code }) => code);
}

async function saved(program: TestProgram, { importId }: ShownImport) {
  await program.services.imports.save(await program.actorOf('lotte'), importId);
  const { items } = await planAsSeenBy(program);
  return items.map(({ item }) => item).filter(({ imported }) => imported !== undefined);
}

describe('a row that is corrected', () => {
  it.each`
    correction                 | gone                                   | stays
    ${{ dueOn: '2027-05-01' }} | ${['day-unreadable']}                  | ${['owner-unknown', 'place-unknown']}
    ${{ ownerId: 'bram' }}     | ${['owner-unknown']}                   | ${['day-unreadable', 'place-unknown']}
    ${{ placeId: 'lek' }}      | ${['place-unknown']}                   | ${['day-unreadable', 'owner-unknown']}
    ${{ placeId: null }}       | ${['place-unknown']}                   | ${['day-unreadable', 'owner-unknown']}
    ${{ leaveOut: true }}      | ${['day-unreadable', 'place-unknown']} | ${['left-out']}
  `('with $correction says no more of $gone', async ({ correction, gone, stays }) => {
    const { program, shown } = await aRead();
    expect(codes(shown, SOUP)).toEqual(['day-unreadable', 'owner-unknown', 'place-unknown']);

    const { outcome, shown: after } = await correct(program, shown, SOUP, correction);

    expect(outcome).toBe('corrected');
    expect(rowOf(after, SOUP).correction).toEqual(correction);
    expect(codes(after, SOUP)).toEqual(stays);
    expect(codes(after, SOUP)).not.toEqual(expect.arrayContaining(gone));
  });

  it('is saved as corrected, and the file says the rest', async () => {
    const { program, shown } = await aRead();
    const soup = { title: 'Soeptafel in de hal', dueOn: '2027-05-01', ownerId: 'bram', placeId: 'lek' };

    const { shown: after } = await correct(program, shown, SOUP, soup);

    expect(rowOf(after, SOUP)).toMatchObject({ ...soup, outcome: 'new', notices: [] });
    const items = await saved(program, after);
    expect(items.find(({ ownerId }) => ownerId === 'bram')).toMatchObject({ ...soup, status: 'open' });
    expect(items.find(({ ownerId }) => ownerId === 'anna')).toMatchObject({ title: 'Bankje bij de entree' });
  });

  it('stays corrected when it is looked at again, and until then the plan is as it was', async () => {
    const { program, shown } = await aRead();
    const before = await planAsSeenBy(program);
    const { shown: after } = await correct(program, shown, SOUP, { dueOn: '2027-05-01' });

    const again = await program.services.imports.choose(await program.actorOf('lotte'), shown.importId, NOORD_2027);

    expect(again).toEqual(after);
    expect(await planAsSeenBy(program)).toEqual(before);
  });

  it('is as the file has it again when it is corrected with nothing', async () => {
    const { program, shown } = await aRead();
    const { shown: corrected } = await correct(program, shown, SOUP, { title: 'Iets anders' });

    const { shown: after } = await correct(program, corrected, SOUP, {});

    expect(after.preview).toEqual(shown.preview);
    expect(rowOf(after, SOUP).correction).toBeUndefined();
  });

  it('that is left out stays out of the plan, and comes in when that is taken back', async () => {
    const { program, shown } = await aRead();
    const { shown: without } = await correct(program, shown, BENCH, { leaveOut: true });
    expect(without.preview.counts).toMatchObject({ new: 0, unplaced: 2 });
    expect(await saved(program, without)).toEqual([]);

    const { shown: again } = await correct(program, without, BENCH, {});

    expect((await saved(program, again)).map(({ title }) => title)).toEqual(['Bankje bij de entree']);
  });

  it('counts for what is there, also against what changed in the plan meanwhile', async () => {
    const { program, shown } = await aRead();
    const [bench] = await saved(program, shown);
    const lead = await program.actorOf('lotte');
    const ref = { ...NOORD_2027, itemId: bench?.id ?? '' };
    await program.services.tasks.change(lead, ref, 1, { what: 'move', to: '2027-01-15', reason: 'gemeente later' });

    const { shown: after } = await correct(program, shown, BENCH, { dueOn: '2027-02-01' });

    expect(rowOf(after, BENCH)).toMatchObject({ outcome: 'changed', dueOn: '2027-02-01', notices: [] });
    expect((await saved(program, after)).map(({ dueOn }) => dueOn)).toEqual(['2027-02-01']);
  });

  it('in two windows at once is corrected in the first, and the second is told', async () => {
    const { program, shown } = await aRead();
    await correct(program, shown, SOUP, { dueOn: '2027-05-01' });

    const second = await correct(program, shown, SOUP, { dueOn: '2027-06-01' });

    expect(second.outcome).toBe('stale');
    expect(rowOf(second.shown, SOUP).dueOn).toBe('2027-05-01');
    expect((await correct(program, second.shown, SOUP, { dueOn: '2027-06-01' })).outcome).toBe('corrected');
  });

  it('corrected the same twice is corrected once', async () => {
    const { program, shown } = await aRead();
    const first = await correct(program, shown, SOUP, { dueOn: '2027-05-01', ownerId: 'bram' });

    const again = await correct(program, shown, SOUP, { ownerId: 'bram', dueOn: '2027-05-01' });

    expect(again).toEqual(first);
  });

  it('into the title of a milestone becomes that milestone', async () => {
    const { program, shown } = await aRead();

    const { shown: after } = await correct(program, shown, BENCH, { title: 'Eerste viermaandsrapportage' });

    expect(rowOf(after, BENCH)).toMatchObject({ kind: 'milestone', outcome: 'changed' });
  });

  it.each`
    who        | row  | correction                  | refused
    ${'lotte'} | ${9} | ${{ title: 'Soep' }}        | ${'annual-plan.import.row-not-found'}
    ${'lotte'} | ${1} | ${{ title: 'Soep' }}        | ${'annual-plan.import.row-not-found'}
    ${'lotte'} | ${2} | ${{ title: ' \u0000 ' }}    | ${'annual-plan.title.missing'}
    ${'lotte'} | ${2} | ${{ dueOn: '2030-01-01' }}  | ${'annual-plan.due-day.invalid'}
    ${'lotte'} | ${2} | ${{ ownerId: 'nobody' }}    | ${'annual-plan.owner.not-found'}
    ${'lotte'} | ${2} | ${{ placeId: 'elsewhere' }} | ${'annual-plan.place.not-found'}
    ${'anna'}  | ${2} | ${{ title: 'Soep' }}        | ${'annual-plan.import.not-found'}
    ${'kees'}  | ${2} | ${{ title: 'Soep' }}        | ${'annual-plan.import.not-found'}
    ${'hugo'}  | ${2} | ${{ title: 'Soep' }}        | ${'annual-plan.import.not-found'}
  `('by $who with $correction in row $row is refused: $refused', async ({ who, row, correction, refused }) => {
    const { program, shown } = await aRead();

    expect(await outcomeOf(correct(program, shown, row, correction, who))).toBe(refused);
    const again = await program.services.imports.choose(await program.actorOf('lotte'), shown.importId, NOORD_2027);
    expect(again).toEqual(shown);
  });

  it('keeps in another plan what is possible there', async () => {
    const { program, shown } = await aRead();
    const lead = await program.actorOf('lotte');
    const { shown: corrected } = await correct(program, shown, SOUP, { dueOn: '2028-03-01', ownerId: 'bram' });

    const for2026 = await program.services.imports.choose(lead, corrected.importId, { teamId: 'noord', year: 2026 });

    expect(rowOf(for2026, SOUP)).toMatchObject({ ownerId: 'bram', outcome: 'unplaced' });
    expect(rowOf(for2026, SOUP).correction).toEqual({ ownerId: 'bram' });
  });
});

it('takes proof of execution out of a file, and keeps it with what is done', async () => {
  const { program, shown } = await aRead(
    'Actie;Datum gereed;Status;Bewijs\nBankje;1-11-2026;gereed;staat er sinds maandag',
  );

  const [bench] = await saved(program, shown);

  expect(codes(shown, 2)).toEqual(['day-outside-plan-year']);
  expect(bench).toMatchObject({ status: 'done', evidence: 'staat er sinds maandag', doneOn: '2026-11-01' });
});
