import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { csvSpreadsheets } from '../../../../../bot/adapters/csv/spreadsheets';
import { PlanImportPreview } from '../../../../../bot/contracts/plan-import';
import type { ExistingPlanItem } from '../../../../../bot/features/annual-plan/import/comparison';
import {
  type PlanSheet,
  type UnderstoodPlan,
  understandPlan,
} from '../../../../../bot/features/annual-plan/import/understanding';
import type { SheetRow } from '../../../../../bot/ports/spreadsheets';
import { milestones, people, places } from '../../../../support/plans/association';

describe('understandPlan, of a Dutch team plan out of Excel', () => {
  it('places what it can and says why the rest stays out', async () => {
    const { preview } = understand(await rowsOf('jaarplan-rivierenwijk-2027.csv'));

    expect(PlanImportPreview.parse(preview)).toEqual(preview);
    expect(preview.counts).toEqual({
      ...{ milestones: 4, planActions: 9, new: 13, changed: 0, unchanged: 0, unplaced: 5, unsure: 6, skipped: 13 },
    });
    expect(preview.rows.map(summary)).toEqual([
      '8 milestone 2026-03-01 renee - new: milestone-recognized done-without-evidence',
      '9 milestone 2026-10-01 renee - new: milestone-recognized owner-missing',
      '10 plan-action 2027-03-31 joost lekstraat new: day-understood',
      '11 plan-action 2027-05-15 sanne lekstraat new: day-understood place-from-title',
      '12 plan-action 2027-06-30 fatima maasflat new: day-understood owner-first-of-several',
      '15 plan-action 2027-09-24 fatima maasflat new: day-understood owner-typing-error',
      '16 plan-action - renee waalhof unplaced: day-unreadable',
      '17 plan-action 2027-06-30 renee waalhof new: day-understood',
      '20 plan-action 2027-06-30 renee waalhof new: place-from-heading',
      '21 plan-action 2027-04-01 zoe waalhof new: place-from-heading',
      '22 plan-action 2027-10-01 zoe waalhof new: place-from-heading',
      '24 plan-action 2027-09-15 renee - new: day-understood owner-unknown place-unknown',
      '25 plan-action - renee rivierenwijk unplaced: day-unreadable owner-several',
      '26 plan-action - sanne rivierenwijk unplaced: day-unreadable',
      '27 plan-action 2027-12-31 joost maasflat unplaced: row-cancelled',
      '28 milestone 2027-06-01 renee - new: milestone-recognized day-understood owner-missing',
      '29 milestone 2027-10-01 renee - new: milestone-recognized day-understood owner-missing',
      '30 milestone 2026-11-01 renee - unplaced: association-milestone',
    ]);
    expect(preview.skippedRows.map(({ row, why }) => `${row} ${why}`)).toEqual([
      ...['1 title-line', '2 title-line', '3 title-line', '7 heading', '13 total', '14 heading', '18 header'],
      ...['19 heading', '23 heading', '32 total'],
    ]);
    expect(preview.unusedColumns).toEqual(['Nr.', 'Budget', 'Toelichting']);
  });

  it('writes each item with the key and the values to compare with next time', async () => {
    const { writes } = understand(await rowsOf('jaarplan-rivierenwijk-2027.csv'));

    expect(writes.map(({ importKey }) => importKey)).toContain('schouw met bewoners|waalhof#2');
    expect(writes[0]).toEqual({
      row: 8,
      kind: 'milestone',
      milestoneKey: 'spring-inspections',
      importKey: 'milestone:spring-inspections',
      set: writes[0]?.importedValues,
      evidence: '',
      importedValues: {
        title: 'Voorjaarsschouw gedaan, gegevens verzameld',
        dueOn: '2026-03-01',
        ownerId: 'renee',
        placeId: null,
        status: 'done',
      },
    });
  });
});

it('understands an English plan with its columns in another order', async () => {
  const { preview } = understand(await rowsOf('annual-plan-waalhof-2027.csv'));

  expect(preview.rows.map(summary)).toEqual([
    '2 plan-action 2027-04-15 joost waalhof new: ',
    '3 plan-action 2027-03-31 renee lekstraat new: day-understood place-several',
    '4 plan-action 2027-05-15 fatima - new: day-understood owner-first-of-several',
    '5 milestone 2026-12-15 sanne - new: milestone-recognized',
    '6 plan-action 2027-09-30 renee - new: day-understood owner-missing place-unknown',
    '7 plan-action - sanne - unplaced: day-unreadable',
  ]);
});

it('keeps a formula as text, cuts what is too long and names what is there twice', async () => {
  const { preview } = understand(await rowsOf('edge-cases.csv'));

  expect(preview.notices.map(({ code }) => code)).toEqual(['owner-column-missing']);
  expect(preview.rows.map(summary)).toEqual([
    '2 plan-action 2027-01-15 renee - new: ',
    '4 plan-action 2028-01-31 renee - new: title-cut day-outside-plan-year',
    '5 plan-action 2027-01-15 renee - new: repeated',
    '7 plan-action - renee - unplaced: day-unreadable',
  ]);
  expect(preview.rows[0]?.title).toBe('-spoedreparatie hekwerk (verzonnen)');
});

describe('understandPlan, of a file that was imported before', () => {
  const names = ['jaarplan-rivierenwijk-2027.csv', 'annual-plan-waalhof-2027.csv', 'edge-cases.csv'];

  it.each(names)('changes nothing by the same file %s', async (name) => {
    const rows = await rowsOf(name);
    const existing = applied(understand(rows), []);

    const again = understand(rows, existing);

    expect(again.writes).toEqual([]);
    expect(again.preview).toMatchObject({ counts: { new: 0, changed: 0 }, missingItems: [] });
  });

  it('changes what changed in the file and keeps what people did in the plan', async () => {
    const rows = await rowsOf('jaarplan-rivierenwijk-2027.csv');
    const existing = applied(understand(rows), []).map((item) => {
      if (item.title === 'Grofvuildag Lekstraat') return { ...item, status: 'done' as const };
      return item.title === 'Bankje bij de entree' ? { ...item, dueOn: '2027-08-31', ownerId: 'joost' } : item;
    });
    const edited = rows
      .filter(({ number }) => number !== 15)
      .map((row) => withCell(withCell(row, 10, 5, '30 april'), 20, 5, '31-07-27'));

    const { preview, writes } = understand(edited, existing);

    expect(
      preview.rows.filter(({ outcome }) => outcome === 'changed').map(({ row, changes }) => ({ row, changes })),
    ).toEqual([{ row: 10, changes: [{ field: 'dueOn', from: '2027-03-31', to: '2027-04-30' }] }]);
    expect(preview.rows.find(({ row }) => row === 20)).toMatchObject({ dueOn: '2027-08-31', ownerId: 'joost' });
    expect(preview.rows.find(({ row }) => row === 20)?.notices).toContainEqual({
      code: 'plan-kept',
      values: { field: 'dueOn', file: '2027-07-31', plan: '2027-08-31' },
    });
    expect(writes.map(({ row, set }) => ({ row, set }))).toEqual([
      { row: 10, set: { dueOn: '2027-04-30' } },
      { row: 20, set: {} },
    ]);
    expect(preview.missingItems.map(({ title }) => title)).toEqual(['Burendag met café in de hal']);
  });

  it('keeps an owner when the file names somebody unknown, and says who it is', () => {
    const existing = applied(understand(aSheet(['Soeptafel', 'Sanne', '1-5-2027'])), []);

    const { preview, writes } = understand(aSheet(['Soeptafel', 'opzichter', '1-5-2027']), existing);

    expect(writes).toEqual([]);
    expect(preview.rows[0]).toMatchObject({
      outcome: 'unchanged',
      ownerId: 'sanne',
      notices: [{ code: 'owner-unknown', values: { text: 'opzichter', proposed: 'Sanne de Vries' } }],
    });
  });

  it('does not call an item missing when its row can no longer be placed', () => {
    const existing = applied(understand(aSheet(['Soeptafel', 'Sanne', '1-5-2027'])), []);

    const { preview } = understand(aSheet(['Soeptafel', 'Sanne', 'n.t.b.']), existing);

    expect(preview).toMatchObject({ counts: { unplaced: 1 }, missingItems: [] });
  });

  it('fills the milestones of a plan made from the template instead of making them again', () => {
    const fromTemplate = { id: 'm1', title: 'Start van de uitvoering', milestoneKey: 'start', dueOn: '2027-01-02' };
    const existing = [{ ...fromTemplate, ownerId: 'renee', status: 'open' as const }];

    const { writes } = understand(aSheet(['start uitvoering', 'Joost', '']), existing);

    expect(writes).toMatchObject([{ itemId: 'm1', kind: 'milestone', set: { ownerId: 'joost' } }]);
  });

  it('changes nothing the second time, whatever the rows say', () => {
    const cell = (...texts: string[]) => fc.constantFrom('', ...texts);
    const row = fc.tuple(
      cell('Soeptafel', 'soeptafel', 'Burendag Waalhof', 'Viermaandsrapportage', 'Start uitvoering', '=1+1', '|', '#2'),
      cell('Sanne', 'Jansen', 'Joost / Zoë', 'Fatma', 'opzichter'),
      cell('1-5-2027', '1 juni', 'Q2', 'week 12', 'eind mei', 'n.t.b.', '2-1-2028'),
      cell('Waalhof', 'Maasflat', 'Atlantis', 'n.v.t.'),
      cell('gereed', 'loopt', 'vervallen'),
    );

    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (cells) => {
        const rows = aSheet(...cells);
        const existing = applied(understand(rows), []);
        const again = understand(rows, existing);

        expect(again.writes).toEqual([]);
        expect(again.preview.missingItems).toEqual([]);
        expect(new Set(existing.map(({ importKey }) => importKey)).size).toBe(existing.length);
      }),
      { numRuns: 100, seed: 2027 },
    );
  });
});

function understand(rows: readonly SheetRow[], existing: PlanSheet['existing'] = []): UnderstoodPlan {
  return understandPlan({ rows, planYear: 2027, people, teamLeadId: 'renee', places, milestones, existing });
}

/** The plan after saving what an import would write. */
function applied({ writes }: UnderstoodPlan, existing: readonly ExistingPlanItem[]): ExistingPlanItem[] {
  const added = writes.map(({ row, importKey, milestoneKey, importedValues }) => ({
    ...{ id: `item-${row}`, importKey, milestoneKey, importedValues },
    ...importedValues,
  }));
  return [...existing, ...added];
}

function aSheet(...cells: readonly string[][]): SheetRow[] {
  const header = ['Actie', 'Wie', 'Deadline', 'Complex', 'Status'];
  return [header, ...cells].map((row, index) => ({ number: index + 1, cells: row }));
}

function withCell(row: SheetRow, number: number, column: number, text: string): SheetRow {
  return row.number === number ? { number, cells: row.cells.with(column, text) } : row;
}

function summary({ row, kind, dueOn, ownerId, placeId, outcome, notices }: PlanImportPreview['rows'][number]): string {
  const codes = notices.map(({ code }) => code).join(' ');
  return `${row} ${kind} ${dueOn ?? '-'} ${ownerId ?? '-'} ${placeId ?? '-'} ${outcome}: ${codes}`;
}

async function rowsOf(name: string): Promise<readonly SheetRow[]> {
  const bytes = await readFile(join(__dirname, '../../../../support/plans', name));
  const [sheet] = await csvSpreadsheets().read({ name, bytes });
  return sheet?.rows ?? [];
}
