import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanItem, TeamPlanRef } from '../../../../bot/contracts/annual-plan';
import type { ItemCommand } from '../../../../bot/contracts/plan-resources';
import { planYearOf } from '../../../../bot/features/annual-plan/plan-imports';
import type { Store } from '../../../../bot/ports/store';
import { aWorkbook, textCell, workbookOf } from '../../../support/plans/workbook';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { aGate, type Gate } from './gate';
import { NOORD_2027, openPlan, outcomeOf, planAsSeenBy } from './plan-program';
import { onBothDatabases } from './plan-stores';

const BENCH = { title: 'Bankje bij de entree', owner: 'Anna', due: '15-12-2026', status: '' };
const SOUP = { title: 'Soeptafel', owner: 'Bram Kok', due: '1 april 2027', status: '' };

type PlanLine = typeof BENCH;

function csvOf(...lines: readonly PlanLine[]): string {
  const rows = lines.map(({ title, owner, due, status }) => [title, owner, due, status].join(';'));
  return ['Actie;Wie;Datum gereed;Stand', ...rows].join('\n');
}

async function read(program: TestProgram, text: string, who = 'lotte', plan: TeamPlanRef = NOORD_2027) {
  const file = { name: 'jaarplan 2027.csv', bytes: Buffer.from(text) };
  return program.services.imports.read(await program.actorOf(who), plan, file);
}

/** Reads a file and saves it. */
async function bringIn(program: TestProgram, text: string) {
  const { importId, preview } = await read(program, text);
  const saved = await program.services.imports.save(await program.actorOf('lotte'), importId);
  return { ...saved, preview };
}

async function imported(program: TestProgram): Promise<readonly PlanItem[]> {
  const { items } = await planAsSeenBy(program);
  return items.map(({ item }) => item).filter(({ imported: from }) => from !== undefined);
}

async function itemOf(program: TestProgram, title: string): Promise<PlanItem> {
  const found = (await imported(program)).find((item) => item.title === title);
  if (found === undefined) throw new Error(`${title} is not in the plan`);
  return found;
}

async function change(program: TestProgram, title: string, command: ItemCommand): Promise<void> {
  const { id, version } = await itemOf(program, title);
  const lead = await program.actorOf('lotte');
  await program.services.tasks.change(lead, { ...NOORD_2027, itemId: id }, version, command);
}

async function titlesOf(program: TestProgram, who: string): Promise<readonly string[]> {
  return (await program.services.tasks.mine(await program.actorOf(who))).map(({ title }) => title);
}

describe('a file that was read', () => {
  it('is understood and changes nothing yet', async () => {
    const program = await createTestProgram();
    await openPlan(program);

    const { preview } = await read(program, csvOf(BENCH, SOUP));

    expect(preview.counts).toMatchObject({ milestones: 0, planActions: 2, new: 2, changed: 0, unplaced: 0 });
    expect(await imported(program)).toEqual([]);
  });

  it('is understood the same as a workbook and as CSV', async () => {
    const program = await createTestProgram();
    const lead = await program.actorOf('lotte');
    const text = csvOf(BENCH, SOUP, { title: 'Totaal', owner: '', due: '', status: '' });
    const table = text.split('\n').map((line) => line.split(';'));

    const asText = await read(program, text);
    const file = { name: 'jaarplan 2027.csv', bytes: workbookOf(table) };
    const asWorkbook = await program.services.imports.read(lead, NOORD_2027, file);

    expect(asWorkbook).toEqual({ ...asText, importId: asWorkbook.importId });
  });

  it('as a workbook may have days as Excel keeps them', async () => {
    const program = await createTestProgram();
    const lead = await program.actorOf('lotte');
    const rows = `<row r="1">${textCell('A1', 'Actie')}${textCell('B1', 'Datum gereed')}</row>
      <row r="2">${textCell('A2', 'Bankje')}<c r="B2" s="1"><v>46371</v></c></row>
      <row r="3">${textCell('A3', 'Soeptafel')}<c r="B3" s="2"><v>46447</v></c></row>`;
    const bytes = aWorkbook({ sheets: [{ rows }], formats: ['14', 'mmm-yy'] });

    const { preview } = await program.services.imports.read(lead, NOORD_2027, { name: 'plan.xlsx', bytes });

    expect(preview.rows.map(({ dueOn }) => dueOn)).toEqual(['2026-12-15', '2027-03-31']);
  });

  it.each([
    [['Adressen', 'Acties', 'Ideeën'], 'Acties'],
    [['Adressen', 'Plan 2026', 'Plan 2027'], 'Plan 2027'],
    [['Adressen', '2025', '2026'], '2025'],
  ])('of the tabs %j gives the plan in %s', async (tabs, tab) => {
    const program = await createTestProgram();
    const lead = await program.actorOf('lotte');
    const rowsOf = (name: string, [first, second]: readonly [string, string]): string =>
      `<row r="1">${textCell('A1', first)}${textCell('B1', second)}</row>
       <row r="2">${textCell('A2', `uit ${name}`)}${textCell('B2', '15-12-2026')}</row>`;
    const sheets = tabs.map((name) => ({
      name,
      rows: rowsOf(name, name === 'Adressen' ? ['Straat', 'Huisnummer'] : ['Actie', 'Datum gereed']),
    }));

    const file = { name: 'plan.xlsx', bytes: aWorkbook({ sheets }) };
    const { preview } = await program.services.imports.read(lead, NOORD_2027, file);

    expect(preview.rows.map(({ title }) => title)).toEqual([`uit ${tab}`]);
  });

  it('as a workbook in which no tab has a plan says that the header is missing', async () => {
    const program = await createTestProgram();
    const bytes = workbookOf([
      ['Straat', 'Huisnummer'],
      ['Kade', '1'],
    ]);
    const lead = await program.actorOf('lotte');

    expect(await outcomeOf(program.services.imports.read(lead, NOORD_2027, { name: 'plan.xlsx', bytes }))).toBe(
      'annual-plan.import-header-missing',
    );
  });

  it('for a year without a plan makes no plan, saving it does', async () => {
    const program = await createTestProgram();
    const lead = await program.actorOf('lotte');
    const { importId, preview } = await read(program, csvOf(BENCH));
    expect(await program.services.plans.view(lead, NOORD_2027)).toBeUndefined();

    const saved = await program.services.imports.save(lead, importId);

    expect(preview.counts.new).toBe(1);
    expect(saved).toEqual({ plan: NOORD_2027, created: 1, changed: 0 });
    const { items, associationItems } = await planAsSeenBy(program);
    expect([items.length, associationItems.length]).toEqual([9, 7]);
  });

  it('is kept for a day', async () => {
    const program = await createTestProgram();
    const { importId } = await read(program, csvOf(BENCH));
    const lead = await program.actorOf('lotte');

    program.skipTo('2026-12-02T07:57:00.000Z');
    expect(await outcomeOf(program.services.imports.choose(lead, importId, NOORD_2027))).toBe('done');
    program.skipTo('2026-12-02T07:59:00.000Z');
    expect(await outcomeOf(program.services.imports.save(lead, importId))).toBe('annual-plan.import.not-found');
    expect(await outcomeOf(program.services.imports.choose(lead, importId, NOORD_2027))).toBe(
      'annual-plan.import.not-found',
    );
  });

  it('that was discarded cannot be saved', async () => {
    const program = await createTestProgram();
    const { importId } = await read(program, csvOf(BENCH));
    const lead = await program.actorOf('lotte');
    await program.services.imports.discard(lead, importId);

    expect(await outcomeOf(program.services.imports.save(lead, importId))).toBe('annual-plan.import.not-found');
  });

  it('can be shown for another year and is saved for the year that was shown', async () => {
    const program = await createTestProgram();
    const lead = await program.actorOf('lotte');
    const { importId } = await read(program, csvOf(BENCH));
    const shown = await program.services.imports.choose(lead, importId, { teamId: 'noord', year: 2026 });

    const saved = await program.services.imports.save(lead, importId, shown.plan);

    expect([shown.preview.planYear, saved.plan.year]).toEqual([2026, 2026]);
    expect(await program.services.plans.years(lead, 'noord')).toEqual([2026]);
  });

  it('is refused when it has more in it than can be kept', async () => {
    const program = await createTestProgram();
    const wide = `${';'.repeat(1_000)}\n`;

    expect(await outcomeOf(read(program, `${csvOf(BENCH)}\n${wide.repeat(1_000)}x`))).toBe('spreadsheet.too-large');
  });

  it.each`
    who        | teamId          | year    | outcome
    ${'lotte'} | ${'noord'}      | ${2027} | ${'done'}
    ${'kees'}  | ${'noord'}      | ${2027} | ${'done'}
    ${'kees'}  | ${'oost'}       | ${2027} | ${'annual-plan.team.not-found'}
    ${'anna'}  | ${'noord'}      | ${2027} | ${'annual-plan.forbidden'}
    ${'maria'} | ${'noord'}      | ${2027} | ${'annual-plan.forbidden'}
    ${'hugo'}  | ${'noord'}      | ${2027} | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'zuid'}       | ${2027} | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'noord|2027'} | ${2027} | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'noord'}      | ${2029} | ${'annual-plan.year.invalid'}
    ${'lotte'} | ${'noord'}      | ${2023} | ${'annual-plan.year.invalid'}
  `('by $who for $teamId $year: $outcome', async ({ who, teamId, year, outcome }) => {
    const program = await createTestProgram();

    expect(await outcomeOf(read(program, csvOf(BENCH), who, { teamId, year }))).toBe(outcome);
  });

  it.each(['hugo', 'kees', 'anna'])('is not for %s to choose, save or throw away', async (who) => {
    const program = await createTestProgram();
    const { importId } = await read(program, csvOf(BENCH));
    const other = await program.actorOf(who);
    const { imports } = program.services;

    const outcomes = [
      await outcomeOf(imports.choose(other, importId, NOORD_2027)),
      await outcomeOf(imports.save(other, importId)),
    ];
    await imports.discard(other, importId);

    expect(outcomes).toEqual([expect.stringMatching(/forbidden|not-found/), 'annual-plan.import.not-found']);
    expect(await outcomeOf(imports.save(await program.actorOf('lotte'), importId))).toBe('done');
  });

  it.each`
    teamId     | year    | outcome
    ${'zuid'}  | ${2027} | ${'annual-plan.forbidden'}
    ${'oost'}  | ${2027} | ${'annual-plan.forbidden'}
    ${'noord'} | ${2040} | ${'annual-plan.year.invalid'}
  `('cannot be chosen or saved for $teamId $year: $outcome', async ({ teamId, year, outcome }) => {
    const program = await createTestProgram();
    const lead = await program.actorOf('lotte');
    const { imports } = program.services;
    const { importId } = await read(program, csvOf(BENCH));

    expect(await outcomeOf(imports.choose(lead, importId, { teamId, year }))).toBe(outcome);
    expect(await outcomeOf(imports.save(lead, importId, { teamId, year }))).toBe(outcome);
    expect(await program.services.plans.years(lead, 'noord')).toEqual([]);
  });
});

describe('a file that was saved', () => {
  it('puts its rows in the plan and in the lists of their owners', async () => {
    const program = await createTestProgram();

    expect(await bringIn(program, csvOf(BENCH, SOUP))).toMatchObject({ created: 2, changed: 0 });
    expect(await itemOf(program, 'Soeptafel')).toMatchObject({ ownerId: 'bram', dueOn: '2027-04-01', status: 'open' });
    expect(await titlesOf(program, 'anna')).toEqual(['Bankje bij de entree']);
    expect(await titlesOf(program, 'bram')).toEqual(['Soeptafel']);
  });

  it('changes nothing when it comes again', async () => {
    const program = await createTestProgram();
    await bringIn(program, csvOf(BENCH, SOUP));
    const before = await planAsSeenBy(program);

    const again = await bringIn(program, csvOf(BENCH, SOUP));

    expect(again.preview.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
    expect(again).toMatchObject({ created: 0, changed: 0 });
    expect(await planAsSeenBy(program)).toEqual(before);
  });

  it('changes nothing when it is saved again', async () => {
    const program = await createTestProgram();
    const { importId } = await read(program, csvOf(BENCH, SOUP));
    const lead = await program.actorOf('lotte');
    await program.services.imports.save(lead, importId);
    const before = await planAsSeenBy(program);

    expect(await program.services.imports.save(lead, importId)).toMatchObject({ created: 0, changed: 0 });
    expect(await planAsSeenBy(program)).toEqual(before);
  });

  it.each`
    row                                                  | status    | doneOn
    ${{ ...BENCH, due: '30-11-2026' }}                   | ${'past'} | ${undefined}
    ${{ ...BENCH, due: '1-12-2026' }}                    | ${'open'} | ${undefined}
    ${{ ...BENCH, status: 'gereed' }}                    | ${'done'} | ${'2026-12-01'}
    ${{ ...BENCH, due: '30-11-2026', status: 'gereed' }} | ${'done'} | ${'2026-11-30'}
  `('brings $row.due "$row.status" in as $status', async ({ row, status, doneOn }) => {
    const program = await createTestProgram();
    await bringIn(program, csvOf(row));

    const item = await itemOf(program, BENCH.title);
    expect([item.status, item.doneOn]).toEqual([status, doneOn]);
    expect(await titlesOf(program, 'anna')).toEqual(status === 'open' ? [BENCH.title] : []);
  });

  it('takes a milestone that it recognizes for that of the plan', async () => {
    const program = await createTestProgram();
    const report = { title: 'Eerste viermaandsrapportage', owner: 'Bram', due: '8 juni 2027', status: '' };

    expect(await bringIn(program, csvOf(report))).toMatchObject({ created: 0, changed: 1 });

    const { items } = await planAsSeenBy(program);
    const milestone = items.find(({ item }) => item.id === 'milestone-first-report');
    expect(milestone?.item).toMatchObject({ dueOn: '2027-06-08', ownerId: 'bram', kind: 'milestone' });
    expect(items).toHaveLength(8);
  });

  it.each(['jaarplan-rivierenwijk-2027.csv', 'annual-plan-waalhof-2027.csv', 'edge-cases.csv'])(
    'as messy as %s goes in once',
    async (name) => {
      const program = await createTestProgram();
      const bytes = readFileSync(path.join(__dirname, '../../../support/plans', name));
      const lead = await program.actorOf('lotte');
      const { imports } = program.services;
      const first = await imports.read(lead, NOORD_2027, { name, bytes });
      const saved = await imports.save(lead, first.importId);
      const before = await planAsSeenBy(program);

      const again = await imports.read(lead, NOORD_2027, { name, bytes });

      expect(saved).toMatchObject({ created: first.preview.counts.new, changed: first.preview.counts.changed });
      expect(again.preview.counts).toMatchObject({ new: 0, changed: 0 });
      expect(await imports.save(lead, again.importId)).toMatchObject({ created: 0, changed: 0 });
      expect(await planAsSeenBy(program)).toEqual(before);
    },
  );
});

describe('a file that changed', () => {
  it('updates what changed in it, with its name as the reason', async () => {
    const program = await createTestProgram();
    await bringIn(program, csvOf(BENCH, SOUP));

    const { created, changed } = await bringIn(program, csvOf({ ...BENCH, due: '20-12-2026' }, SOUP));

    expect([created, changed]).toEqual([0, 1]);
    const item = await itemOf(program, BENCH.title);
    expect(item).toMatchObject({ dueOn: '2026-12-20', version: 2 });
    expect(item.history.map(({ by, change: what }) => ({ by, ...what }))).toEqual([
      { by: 'lotte', what: 'moved', from: '2026-12-15', to: '2026-12-20', reason: 'jaarplan 2027.csv', before: 'open' },
    ]);
  });

  it("moves the task from the old owner's list to the new one's, awake", async () => {
    const program = await createTestProgram();
    await bringIn(program, csvOf(BENCH));
    const { id } = await itemOf(program, BENCH.title);
    const anna = await program.actorOf('anna');
    await program.services.tasks.change(anna, { ...NOORD_2027, itemId: id }, 1, { what: 'snooze', days: 7 });

    await bringIn(program, csvOf({ ...BENCH, owner: 'Bram' }));

    expect([await titlesOf(program, 'anna'), await titlesOf(program, 'bram')]).toEqual([[], [BENCH.title]]);
    expect((await itemOf(program, BENCH.title)).snoozedUntil).toBeUndefined();
  });

  it.each`
    meanwhile                                                       | kept
    ${{ what: 'move', to: '2027-01-15', reason: 'gemeente later' }} | ${{ dueOn: '2027-01-15', status: 'open' }}
    ${{ what: 'reassign', to: 'chris' }}                            | ${{ ownerId: 'chris', dueOn: '2026-12-15' }}
    ${{ what: 'complete', evidence: 'staat er' }}                   | ${{ status: 'done', evidence: 'staat er' }}
    ${{ what: 'cancel' }}                                           | ${{ dueOn: '2026-12-15' }}
  `('leaves what was done with $meanwhile.what in the product meanwhile', async ({ meanwhile, kept }) => {
    const program = await createTestProgram();
    await bringIn(program, csvOf(BENCH, SOUP));
    const { id } = await itemOf(program, BENCH.title);
    await change(program, BENCH.title, meanwhile);

    const { preview } = await bringIn(program, csvOf(BENCH, { ...SOUP, due: '8 april 2027' }));

    expect(preview.counts).toMatchObject({ new: 0, changed: 1 });
    const { item } = await program.services.tasks.task(await program.actorOf('lotte'), { ...NOORD_2027, itemId: id });
    expect(item).toMatchObject({ ...kept, version: 2 });
  });

  it('keeps the day in the plan when both were changed, and says so', async () => {
    const program = await createTestProgram();
    await bringIn(program, csvOf(BENCH));
    await change(program, BENCH.title, { what: 'move', to: '2027-01-15', reason: 'gemeente later' });

    const { preview } = await bringIn(program, csvOf({ ...BENCH, due: '20-12-2026' }));

    expect(preview.rows[0]?.notices.map(({ code }) => code)).toContain('plan-kept');
    expect((await itemOf(program, BENCH.title)).dueOn).toBe('2027-01-15');
  });

  it('opens again what it called done before, without the proof', async () => {
    const program = await createTestProgram();
    await bringIn(program, csvOf({ ...BENCH, status: 'gereed' }));

    await bringIn(program, csvOf({ ...BENCH, status: 'loopt' }));

    const { status, evidence, doneOn, doneBy } = await itemOf(program, BENCH.title);
    expect({ status, evidence, doneOn, doneBy }).toEqual({ status: 'open' });
    expect(await titlesOf(program, 'anna')).toEqual([BENCH.title]);
  });

  it('opens what was past when it gets a day to come', async () => {
    const program = await createTestProgram();
    await bringIn(program, csvOf({ ...BENCH, due: '1-11-2026' }));

    await bringIn(program, csvOf({ ...BENCH, due: '1-2-2027' }));

    expect(await itemOf(program, BENCH.title)).toMatchObject({ status: 'open', dueOn: '2027-02-01' });
  });

  it('adds a row whose place an earlier row had before', async () => {
    const program = await createTestProgram();
    const { tenantId } = await program.actorOf('lotte');
    for (const name of ['Lekstraat', 'Waalhof']) {
      const place = { id: name.toLowerCase(), kind: 'complex', name, aliases: [], teamId: 'noord' } as const;
      await program.services.places.save(tenantId, { ...place, aliases: [] });
    }
    const walk = (...placeNames: string[]) =>
      ['Actie;Wie;Complex;Datum gereed', ...placeNames.map((name) => `Schouw;Anna;${name};1-4-2027`)].join('\n');
    await bringIn(program, walk('Lekstraat'));
    await bringIn(program, walk('Waalhof'));

    expect(await bringIn(program, walk('Waalhof', 'Lekstraat'))).toMatchObject({ created: 1, changed: 0 });
    expect((await imported(program)).map(({ placeId }) => placeId).sort()).toEqual(['lekstraat', 'waalhof']);
  });
});

onBothDatabases((twoInstances) => {
  it('saved twice at once, everything is there once', async () => {
    const { one, other } = await twoInstances();
    await bringIn(one, csvOf(BENCH));
    const { importId } = await read(one, csvOf({ ...BENCH, due: '20-12-2026', owner: 'Bram' }, SOUP));
    const lead = await one.actorOf('lotte');

    const saved = await Promise.all([one, other].map(({ services }) => services.imports.save(lead, importId)));

    expect(saved.reduce((sum, { created }) => sum + created, 0)).toBe(1);
    expect(saved.reduce((sum, { changed }) => sum + changed, 0)).toBe(1);
    expect(await imported(one)).toHaveLength(2);
    expect(await itemOf(one, BENCH.title)).toMatchObject({ version: 2, ownerId: 'bram' });
    expect([await titlesOf(one, 'anna'), await titlesOf(one, 'bram')]).toEqual([[], [BENCH.title, 'Soeptafel']]);
    await one.close();
  });
});

it('saved while somebody works on the plan, what they do stays', async () => {
  const program = await createTestProgram();
  const { store, clock } = program;
  await bringIn(program, csvOf(BENCH, SOUP));
  const { id } = await itemOf(program, BENCH.title);
  const { importId } = await read(program, csvOf({ ...BENCH, due: '20-12-2026' }, { ...SOUP, due: '8 april 2027' }));
  const gate = aGate();
  const slow = await createTestProgram({ store, clock, through: waitingToRead(id, gate) });

  const saving = slow.services.imports.save(await slow.actorOf('lotte'), importId);
  await gate.reached;
  await change(program, BENCH.title, { what: 'move', to: '2027-01-15', reason: 'gemeente later' });
  gate.open();

  expect(await saving).toMatchObject({ created: 0, changed: 1 });
  expect(await itemOf(program, BENCH.title)).toMatchObject({ dueOn: '2027-01-15', version: 2 });
  expect(await itemOf(program, 'Soeptafel')).toMatchObject({ dueOn: '2027-04-08', version: 2 });
});

/** The store, in which reading this document waits for the gate. */
function waitingToRead(id: string, gate: Gate): (store: Store) => Store {
  return (store) => ({
    ...store,
    async read(pk, wanted) {
      if (wanted === id) {
        gate.reach();
        await gate.opened;
      }
      return store.read(pk, wanted);
    },
  });
}

describe('the plan year of a file', () => {
  it.each`
    name                            | today           | year
    ${'jaarplan 2027.csv'}          | ${'2026-03-01'} | ${2027}
    ${'jaarplan_noord_2025_v3.csv'} | ${'2026-12-01'} | ${2025}
    ${'Jaarplan-2028(def).csv'}     | ${'2026-12-01'} | ${2028}
    ${'plan.csv'}                   | ${'2026-08-31'} | ${2026}
    ${'plan.csv'}                   | ${'2026-09-01'} | ${2027}
    ${'plan 120271.csv'}            | ${'2026-12-01'} | ${2027}
    ${'plan 1999.csv'}              | ${'2026-02-01'} | ${2026}
  `('is $year for "$name" on $today', ({ name, today, year }) => {
    expect(planYearOf(name, `${today}T11:00:00.000Z`)).toBe(year);
  });
});
