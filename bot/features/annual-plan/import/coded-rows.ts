import { PlanImportField } from '../../../contracts/plan-import';
import { readDay } from '../../../shared/written-day';
import { valuesOf, type ExistingPlanItem } from './comparison';
import { readRowCode, traceOf, type FieldTexts } from './row-code';
import type { ItemRow } from './sheet-table';

/** A row that came out of this plan's own export. */
export interface CodedRow {
  readonly item: ExistingPlanItem;
  /** The cells in which nobody changed anything: they say nothing, however they would be read. */
  readonly untouched: ReadonlySet<PlanImportField>;
  /** What changed in the plan since the export. */
  readonly changedSince: ReadonlySet<PlanImportField>;
}

/**
 * The rows that this plan's own export wrote, by row number. Somebody may have copied a row to make another: then the one in which
 * most is still the same stands for the item, and the others are new.
 */
export function findCodedRows(
  rows: readonly ItemRow[],
  existing: readonly ExistingPlanItem[],
  { mark, planYear }: { readonly mark: string; readonly planYear: number },
): ReadonlyMap<number, CodedRow> {
  const itemOf = new Map(existing.map((item) => [item.id, item]));
  const best = new Map<string, { readonly row: number; readonly coded: CodedRow }>();
  const read = rows.flatMap(({ row, code, cells }) => {
    const known = code === undefined ? undefined : readRowCode(code, mark);
    return known === undefined ? [] : [{ row, cells, known }];
  });
  if (areShuffled(read)) return new Map();
  for (const { row, cells, known } of read) {
    const item = itemOf.get(known.itemId);
    if (item === undefined) continue;
    const coded: CodedRow = {
      item,
      untouched: sameFields(known.cells, cellTexts(cells, planYear)),
      changedSince: differentFields(known.values, planTexts(item)),
    };
    const rival = best.get(item.id);
    if (rival === undefined || rival.coded.untouched.size < coded.untouched.size) best.set(item.id, { row, coded });
  }
  return new Map([...best.values()].map(({ row, coded }) => [row, coded]));
}

/** Sorted without their codes, rows would all seem renamed: when a title stands beside the code of another row, no code is believed. */
function areShuffled(
  rows: readonly { readonly cells: ItemRow['cells']; readonly known: { readonly cells: FieldTexts } }[],
): boolean {
  const titles = new Set(rows.map(({ known }) => known.cells.title));
  return rows.some(({ cells, known }) => {
    const title = traceOf(cells.title);
    return title !== known.cells.title && titles.has(title);
  });
}

/** What the plan holds per field, as far as a file can say it. */
export function planTexts(item: ExistingPlanItem): FieldTexts {
  const { title, dueOn, ownerId, placeId, goalId, approach } = valuesOf(item);
  const status = item.status === 'cancelled' ? 'cancelled' : valuesOf(item).status;
  return {
    ...{ title, dueOn, ownerId, status },
    ...{ placeId: placeId ?? '', goalId: goalId ?? '', approach: approach ?? '' },
  };
}

/** The cells of a row by field. A day counts as the day that it is, however the spreadsheet shows it. */
function cellTexts(cells: ItemRow['cells'], planYear: number): FieldTexts {
  const day = readDay(cells.due, planYear);
  return {
    title: cells.title,
    dueOn: 'on' in day ? day.on : cells.due,
    ownerId: cells.owner,
    placeId: cells.place,
    status: cells.status,
    goalId: cells.goal,
    approach: cells.approach,
  };
}

function sameFields(traces: FieldTexts, texts: FieldTexts): ReadonlySet<PlanImportField> {
  return new Set(PlanImportField.options.filter((field) => traces[field] === traceOf(texts[field])));
}

function differentFields(traces: FieldTexts, texts: FieldTexts): ReadonlySet<PlanImportField> {
  return new Set(PlanImportField.options.filter((field) => traces[field] !== traceOf(texts[field])));
}
