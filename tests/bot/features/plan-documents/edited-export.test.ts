import { excelSpreadsheets } from '../../../../bot/adapters/excel/spreadsheets';
import { excelWorkbooks } from '../../../../bot/adapters/excel/workbooks';
import type { PlanImportPreview } from '../../../../bot/contracts/plan-import';
import type { TableSheet, WorkbookCell, WorkbookContent } from '../../../../bot/ports/workbooks';
import { aPlanItem, changeItem, keepItems } from '../../../support/program/plan-items';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { writeGoal } from '../plan-goals/goal-builders';
import { workbookContent } from './exports';

const NOORD_2027 = { teamId: 'noord', year: 2027 };
const COLUMNS = ['kind', 'title', 'owner', 'due', 'place', 'status', 'evidence', 'goal', 'approach', 'code'] as const;
type Column = (typeof COLUMNS)[number];

const BENCH = aPlanItem({ id: 'bench', title: 'Bankje', goalId: 'schoon', approach: 'meeting' });
const SOUP = aPlanItem({ id: 'soup', title: 'Soeptafel', ownerId: 'bram', dueOn: '2027-04-01' });

async function aPlan() {
  const program = await createTestProgram();
  await program.services.plans.open(await program.actorOf('lotte'), NOORD_2027);
  await keepItems(program, BENCH, SOUP);
  await writeGoal(program);
  await writeGoal(program, { id: 'samen', title: 'Buren kennen elkaar' });
  return program;
}

/** The workbook after somebody worked on its first sheet. */
function edited(content: WorkbookContent, edit: (rows: Cells[]) => readonly Cells[]): WorkbookContent {
  const [sheet, ...others] = content.sheets;
  if (sheet?.kind !== 'table') throw new Error('The first sheet is the plan');
  const rows = edit(sheet.rows.map((cells) => [...cells]));
  return { ...content, sheets: [{ ...sheet, rows } satisfies TableSheet, ...others] };
}

type Cells = WorkbookCell[];

function withCell(rows: Cells[], title: string, column: Column, cell: WorkbookCell): Cells[] {
  return rows.map((cells) => (cells[1] === title ? cells.with(COLUMNS.indexOf(column), cell) : cells));
}

async function read(program: TestProgram, content: WorkbookContent, plan = NOORD_2027) {
  const lead = await program.actorOf('lotte');
  const file = { name: 'plan.xlsx', bytes: await excelWorkbooks().write(content) };
  return program.services.imports.read(lead, plan, file);
}

function changesIn(preview: PlanImportPreview) {
  return preview.rows.flatMap(({ title, changes }) =>
    changes.map(({ field, to }) => `${title}: ${field} ${to ?? '–'}`),
  );
}

describe('a workbook that went out and was worked on', () => {
  it.each`
    column        | cell                     | change
    ${'title'}    | ${'Bank bij de deur'}    | ${'Bank bij de deur: title Bank bij de deur'}
    ${'owner'}    | ${'Bram Kok'}            | ${'Bankje: ownerId bram'}
    ${'due'}      | ${{ day: '2027-03-01' }} | ${'Bankje: dueOn 2027-03-01'}
    ${'due'}      | ${'1 maart 2027'}        | ${'Bankje: dueOn 2027-03-01'}
    ${'status'}   | ${'Gereed'}              | ${'Bankje: status done'}
    ${'goal'}     | ${'Buren kennen elkaar'} | ${'Bankje: goalId samen'}
    ${'goal'}     | ${''}                    | ${'Bankje: goalId –'}
    ${'approach'} | ${'Activeren'}           | ${'Bankje: approach activating'}
    ${'approach'} | ${'influencing'}         | ${'Bankje: approach influencing'}
    ${'approach'} | ${''}                    | ${'Bankje: approach –'}
    ${'due'}      | ${'15-12-2026'}          | ${undefined}
    ${'kind'}     | ${''}                    | ${undefined}
  `('takes over $column $cell: $change', async ({ column, cell, change }) => {
    const program = await aPlan();
    const content = edited(await workbookContent(program, NOORD_2027), (rows) =>
      withCell(rows, 'Bankje', column, cell),
    );

    const { importId, preview } = await read(program, content);
    await program.services.imports.save(await program.actorOf('lotte'), importId);

    expect(changesIn(preview)).toEqual(change === undefined ? [] : [change]);
    const view = await program.services.plans.view(await program.actorOf('lotte'), NOORD_2027);
    expect(view?.items).toHaveLength(10);
    const again = await read(program, await workbookContent(program, NOORD_2027));
    expect(again.preview.counts).toMatchObject({ new: 0, changed: 0 });
  });

  it('keeps what changed in the plan meanwhile', async () => {
    const program = await aPlan();
    const content = await workbookContent(program, NOORD_2027);
    const ref = { ...NOORD_2027, itemId: 'bench' };
    await changeItem(program, 'lotte', ref, { what: 'move', to: '2027-02-01', reason: 'gemeente later' });
    const renamed = edited(content, (rows) => withCell(rows, 'Bankje', 'title', 'Bank'));

    const { preview } = await read(program, renamed);

    expect(changesIn(preview)).toEqual(['Bank: title Bank']);
  });

  it('says so where the same was changed in both, and keeps the plan', async () => {
    const program = await aPlan();
    const content = await workbookContent(program, NOORD_2027);
    const ref = { ...NOORD_2027, itemId: 'bench' };
    await changeItem(program, 'lotte', ref, { what: 'move', to: '2027-02-01', reason: 'gemeente later' });
    const moved = edited(content, (rows) => withCell(rows, 'Bankje', 'due', { day: '2027-03-01' }));

    const { preview } = await read(program, moved);

    expect(changesIn(preview)).toEqual([]);
    expect(preview.rows.find(({ title }) => title === 'Bankje')?.notices).toEqual([
      { code: 'plan-kept', values: { field: 'dueOn', file: '2027-03-01', plan: '2027-02-01' } },
    ]);
  });

  it('takes a row that was copied and changed for a new one', async () => {
    const program = await aPlan();
    const content = edited(await workbookContent(program, NOORD_2027), (rows) => {
      const copy = rows.find((cells) => cells[1] === 'Bankje') ?? [];
      return [copy.with(1, 'Tweede bankje'), ...rows];
    });

    const { preview } = await read(program, content);

    expect(preview.counts).toMatchObject({ new: 1, changed: 0 });
    expect(preview.rows.find(({ outcome }) => outcome === 'new')).toMatchObject({
      title: 'Tweede bankje',
      goalId: 'schoon',
    });
  });

  it('takes rows in another order, and new ones without a code', async () => {
    const program = await aPlan();
    const content = edited(await workbookContent(program, NOORD_2027), (rows) => [
      ['Actie', '=1+1', 'Bram', { day: '2027-05-01' }, '', '', '', 'buren kennen elkaar', 'ontmoeting', ''],
      ...rows.toReversed(),
    ]);

    const { preview } = await read(program, content);

    expect(preview.counts).toMatchObject({ new: 1, changed: 0, unsure: 0 });
    expect(preview.rows[0]).toMatchObject({ title: '=1+1', ownerId: 'bram', goalId: 'samen', approach: 'meeting' });
  });

  it('believes no code any more when rows were sorted without theirs', async () => {
    const program = await aPlan();
    const content = edited(await workbookContent(program, NOORD_2027), (rows) => {
      const codes = rows.map((cells) => cells.at(-1) ?? '').toReversed();
      return rows.map((cells, index) => cells.with(-1, codes[index] ?? ''));
    });

    const { preview } = await read(program, content);

    expect(preview.counts).toMatchObject({ new: 0, changed: 0 });
  });

  it('is read as any other file for another plan', async () => {
    const program = await aPlan();
    const content = await workbookContent(program, NOORD_2027);

    const { preview } = await read(program, content, { teamId: 'noord', year: 2028 });

    expect(preview.rows.filter(({ title }) => title === 'Soeptafel')).toMatchObject([{ outcome: 'new' }]);
  });

  it.each(['pw1|0000000000000000|bench|00000000.00000000', 'pw1|x', 'bench'])(
    'with the code %s is read as any other file',
    async (code) => {
      const program = await aPlan();
      const content = edited(await workbookContent(program, NOORD_2027), (rows) =>
        withCell(withCell(rows, 'Bankje', 'code', code), 'Bankje', 'title', 'Iets anders'),
      );

      const { preview } = await read(program, content);

      expect(preview.rows.find(({ title }) => title === 'Iets anders')?.outcome).toBe('new');
    },
  );
});

it('tells two colleagues of one name apart in the workbook', async () => {
  const program = await createTestProgram({
    people: ['jan1', 'jan2', 'lotte', 'maria'].map((id) => ({
      ...{
        id,
        givenName: 'Jan',
        name: id.startsWith('jan') ? 'Jan de Vries' : id,
        email: `${id}@woonvoorbeeld.example`,
      },
      role: id === 'lotte' ? ('team-lead' as const) : ('staff' as const),
    })),
    teams: [{ id: 'noord', name: 'Team Noord', leadId: 'lotte', managerId: 'maria', memberIds: ['jan1', 'jan2'] }],
  });
  await program.services.plans.open(await program.actorOf('lotte'), NOORD_2027);
  await keepItems(program, aPlanItem({ ownerId: 'jan2' }));

  const bytes = await excelWorkbooks().write(await workbookContent(program, NOORD_2027));
  const [sheet] = await excelSpreadsheets().read({ name: 'plan.xlsx', bytes });

  expect(sheet?.rows.flatMap(({ cells }) => cells)).toContain('Jan de Vries (jan2@woonvoorbeeld.example)');
});
