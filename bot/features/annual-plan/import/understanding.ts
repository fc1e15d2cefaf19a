import type { Person } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import {
  PLAN_IMPORT_NOTICE_LEVELS,
  type PlanImportColumn,
  type PlanImportCorrection,
  type PlanImportField,
  type PlanImportNotice,
  type PlanImportOutcome,
  type PlanImportPreview,
  type PlanImportRow,
  PlanImportValues,
} from '../../../contracts/plan-import';
import type { SheetRow } from '../../../ports/spreadsheets';
import { findCodedRows } from './coded-rows';
import { comparable } from './comparable-text';
import { compareWithPlan, type ExistingPlanItem, type KeptField, type RowComparison } from './comparison';
import { readDay } from '../../../shared/written-day';
import { createGoalMatcher, type KnownGoal } from './goal';
import { type KnownMilestone, recognizeMilestones } from './milestone';
import { createOwnerMatcher } from './owner';
import { createPlaceMatcher } from './place';
import type { PlanContext } from './plan-context';
import { type PlanRow, type RowKnowledge, understandRow } from './plan-row';
import { type ItemRow, readTable, type SheetTable } from './sheet-table';

/** A plan in a spreadsheet, and all that it is read against. */
export interface PlanSheet {
  readonly rows: readonly SheetRow[];
  readonly planYear: number;
  readonly people: readonly Person[];
  /** Becomes the owner of what has none. */
  readonly teamLeadId: string;
  readonly places: readonly Place[];
  /** The template's milestones for this plan, on their days. */
  readonly milestones: readonly KnownMilestone[];
  /** All milestones and plan actions of the plan as they are now. */
  readonly existing: readonly ExistingPlanItem[];
  /** The goals of the plan, which its actions may serve. */
  readonly goals?: readonly KnownGoal[] | undefined;
  /** What somebody corrected, by row number. */
  readonly corrections?: ReadonlyMap<number, PlanImportCorrection> | undefined;
  /** Tells the rows that this plan itself exported from all others. */
  readonly planMark?: string | undefined;
}

/** What to save for one row. Without an `itemId` it is a new item; with an empty `set` only the memory of the import. */
export interface PlanImportWrite {
  readonly row: number;
  readonly itemId?: string;
  readonly kind: 'milestone' | 'plan-action';
  readonly milestoneKey?: string;
  readonly importKey: string;
  readonly set: Partial<PlanImportValues>;
  /** Present when `set.status` is done; empty: the file says that it is done and does not prove it. */
  readonly evidence?: string;
  readonly importedValues: PlanImportValues;
}

export interface UnderstoodPlan {
  readonly preview: PlanImportPreview;
  readonly writes: readonly PlanImportWrite[];
}

/**
 * Understands a plan written in a spreadsheet and compares it with the plan that is there.
 * @throws PlanHeaderMissing
 */
export function understandPlan(sheet: PlanSheet): UnderstoodPlan {
  const table = readTable(sheet.rows);
  const columns = new Set(table.columns.map(({ role }) => role));
  const rows = understandRows(table.items, contextOf(sheet, columns), sheet);
  const candidates = rows.flatMap((row) => {
    const values = row.isPlaced ? PlanImportValues.safeParse(row.values).data : undefined;
    return values === undefined ? [] : [{ ...row, values }];
  });
  const { rows: comparisons, missing } = compareWithPlan(candidates, sheet.existing);
  const comparisonOf = new Map(comparisons.map((comparison) => [comparison.row, comparison]));
  const repeats = findRepeats(rows);

  const previewRows = rows.map((row) =>
    toPreviewRow(row, comparisonOf.get(row.row), [...repeatNotice(repeats, row)], sheet),
  );
  const unplacedTitles = new Set(
    rows.filter((row) => !comparisonOf.has(row.row)).map(({ title }) => comparable(title)),
  );
  return {
    preview: {
      planYear: sheet.planYear,
      counts: count(previewRows, table),
      columns: [...table.columns],
      unusedColumns: [...table.unused],
      notices: fileNotices(table, columns, sheet),
      rows: previewRows,
      skippedRows: [...table.skipped],
      missingItems: missing
        .filter(({ title }) => !unplacedTitles.has(comparable(title)))
        .map(({ id, title, dueOn }) => ({ itemId: id, title, dueOn })),
    },
    writes: rows.flatMap((row) => toWrite(row, comparisonOf.get(row.row))),
  };
}

function contextOf(
  { planYear, people, places, goals = [], ...sheet }: PlanSheet,
  columns: ReadonlySet<PlanImportColumn>,
): PlanContext {
  return {
    planYear,
    owners: createOwnerMatcher(people, sheet.teamLeadId),
    places: createPlaceMatcher(places),
    goals: goals.length === 0 ? undefined : createGoalMatcher(goals),
    teamLead: people.find(({ id }) => id === sheet.teamLeadId) ?? { id: sheet.teamLeadId, name: sheet.teamLeadId },
    columns,
  };
}

function understandRows(items: readonly ItemRow[], context: PlanContext, sheet: PlanSheet): readonly PlanRow[] {
  const { planYear, planMark: mark, corrections = new Map<number, PlanImportCorrection>() } = sheet;
  const coded = mark === undefined ? undefined : findCodedRows(items, sheet.existing, { mark, planYear });
  const titled = items
    .filter(({ row }) => coded?.has(row) !== true)
    .map(({ row, cells }) => {
      const reading = readDay(cells.due, planYear);
      const correction = corrections.get(row);
      const dueOn = correction?.dueOn ?? ('on' in reading ? reading.on : undefined);
      return { row, title: correction?.title ?? cells.title, dueOn };
    });
  const held = new Set([...(coded?.values() ?? [])].map(({ item }) => item.milestoneKey));
  const recognized = recognizeMilestones(
    titled,
    sheet.milestones.filter(({ key }) => !held.has(key)),
  );
  return items.map((item) => {
    const { row } = item;
    const knowledge: RowKnowledge = {
      milestone: recognized.get(row),
      coded: coded?.get(row),
      correction: corrections.get(row),
    };
    return understandRow(item, knowledge, context);
  });
}

function toPreviewRow(
  row: PlanRow,
  comparison: RowComparison | undefined,
  repeats: readonly PlanImportNotice[],
  sheet: PlanSheet,
): PlanImportRow {
  const own = row.notices.map((notice) => asItWillBe(notice, row, comparison, sheet));
  const kept = (comparison?.kept ?? []).map((field) => keptNotice(field, sheet));
  return {
    row: row.row,
    kind: row.kind,
    title: row.title,
    ...shown(comparison?.result ?? row.values),
    ...(row.correction !== undefined && { correction: row.correction }),
    outcome: comparison?.outcome ?? 'unplaced',
    changes: [...(comparison?.changes ?? [])],
    notices: [...own, ...repeats, ...kept],
  };
}

function shown({ dueOn, ownerId, placeId, goalId, approach }: Partial<PlanImportValues>): Partial<PlanImportRow> {
  return {
    ...(typeof goalId === 'string' && { goalId }),
    ...(approach !== undefined && approach !== null && { approach }),
    ...(dueOn !== undefined && { dueOn }),
    ...(ownerId !== undefined && { ownerId }),
    ...(typeof placeId === 'string' && { placeId }),
  };
}

/** An item that is there already keeps its own owner and day where the file has none. */
function asItWillBe(
  { code, values }: PlanImportNotice,
  { said }: PlanRow,
  comparison: RowComparison | undefined,
  sheet: PlanSheet,
): PlanImportNotice {
  if (comparison?.itemId === undefined) return { code, values };
  const { ownerId, dueOn } = comparison.result;
  const isProposed = values['proposed'] !== undefined && !said.has('ownerId');
  return {
    code,
    values: {
      ...values,
      ...(isProposed && { proposed: displayed('ownerId', ownerId, sheet) }),
      ...(code === 'day-from-template' && { on: dueOn }),
    },
  };
}

function keptNotice({ field, file, plan }: KeptField, sheet: PlanSheet): PlanImportNotice {
  return {
    code: 'plan-kept',
    values: { field, file: displayed(field, file, sheet), plan: displayed(field, plan, sheet) },
  };
}

function displayed(field: PlanImportField, value: string | null, { people, places, goals = [] }: PlanSheet): string {
  if (value === null) return '–';
  if (field === 'goalId') return goals.find(({ id }) => id === value)?.title ?? value;
  const named = field === 'ownerId' ? people : field === 'placeId' ? places : [];
  return named.find(({ id }) => id === value)?.name ?? value;
}

/** Per row the earlier row that says the same: same title, day and place. What the plan itself has twice it exports twice. */
function findRepeats(rows: readonly PlanRow[]): ReadonlyMap<number, number> {
  const firstRow = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const { row, isPlaced, title, values, exported } of rows) {
    if (!isPlaced) continue;
    const saying = [comparable(title), values.dueOn, values.placeId].join('|');
    const first = firstRow.get(saying);
    if (first === undefined) firstRow.set(saying, row);
    else if (exported === undefined) repeats.set(row, first);
  }
  return repeats;
}

function repeatNotice(repeats: ReadonlyMap<number, number>, { row }: PlanRow): PlanImportNotice[] {
  const first = repeats.get(row);
  return first === undefined ? [] : [{ code: 'repeated', values: { row: first } }];
}

function count(rows: readonly PlanImportRow[], table: SheetTable): PlanImportPreview['counts'] {
  const placed = rows.filter(({ outcome }) => outcome !== 'unplaced');
  const having = (outcome: PlanImportOutcome): number => rows.filter((row) => row.outcome === outcome).length;
  return {
    milestones: placed.filter(({ kind }) => kind === 'milestone').length,
    planActions: placed.filter(({ kind }) => kind === 'plan-action').length,
    new: having('new'),
    changed: having('changed'),
    unchanged: having('unchanged'),
    unplaced: having('unplaced'),
    unsure: placed.filter(({ notices }) => notices.some(({ code }) => PLAN_IMPORT_NOTICE_LEVELS[code] === 'unsure'))
      .length,
    skipped: table.skipped.length + table.emptyRows,
  };
}

function fileNotices(
  table: SheetTable,
  columns: ReadonlySet<PlanImportColumn>,
  { people, teamLeadId, goals = [] }: PlanSheet,
): PlanImportNotice[] {
  const proposed = people.find(({ id }) => id === teamLeadId)?.name ?? teamLeadId;
  const notices: PlanImportNotice[] = [];
  if (table.unused.length > 0) notices.push({ code: 'columns-unused', values: { columns: table.unused.join(', ') } });
  if (!columns.has('owner')) notices.push({ code: 'owner-column-missing', values: { proposed } });
  const namesGoals = table.items.some(({ cells }) => cells.goal !== '');
  if (namesGoals && goals.length === 0) notices.push({ code: 'goals-none', values: {} });
  return notices;
}

function toWrite({ kind, milestoneKey, evidence }: PlanRow, comparison: RowComparison | undefined): PlanImportWrite[] {
  if (comparison === undefined || comparison.isRemembered) return [];
  const { row, itemId, importKey, set, importedValues } = comparison;
  return [
    {
      row,
      ...(itemId !== undefined && { itemId }),
      kind,
      ...(milestoneKey !== undefined && { milestoneKey }),
      importKey,
      set,
      ...(set.status === 'done' && { evidence }),
      importedValues,
    },
  ];
}
