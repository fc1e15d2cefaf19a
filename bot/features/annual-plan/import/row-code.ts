import type { TeamPlanRef } from '../../../contracts/annual-plan';
import { PlanImportField } from '../../../contracts/plan-import';
import { contentId } from '../../../shared/content-id';
import { oneLine } from './comparable-text';

/** Per field what stands in a cell, or what the plan holds; empty for nothing. */
export type FieldTexts = Readonly<Record<PlanImportField, string>>;

/** What an export wrote beside a row: for which item it stands, and traces of what its cells and the plan said then. */
export interface RowCode {
  readonly itemId: string;
  readonly cells: FieldTexts;
  readonly values: FieldTexts;
}

/** The plan that a row was exported from. A code from any other plan, team or association is worth nothing. */
export function planMark(tenantId: string, { teamId, year }: TeamPlanRef): string {
  return contentId(`${tenantId}|${teamId}|${year}`);
}

/** The code of one row, in letters that no spreadsheet takes for something else. */
export function writeRowCode(mark: string, { itemId, cells, values }: RowCode): string {
  const traces = [cells, values].flatMap((texts) => PlanImportField.options.map((field) => traceOf(texts[field])));
  return ['pw1', mark, encodeURIComponent(itemId), traces.join('.')].join('|');
}

/** The code with traces instead of texts; undefined when it is of another plan. */
export function readRowCode(code: string, mark: string): RowCode | undefined {
  const [, plan, item = '', all = ''] = code.split('|');
  const traces = all.split('.');
  const fields = PlanImportField.options;
  if (plan !== mark || traces.length !== 2 * fields.length) return undefined;
  const itemId = decoded(item);
  if (itemId === undefined) return undefined;
  return { itemId, cells: textsOf(traces.slice(0, fields.length)), values: textsOf(traces.slice(fields.length)) };
}

/** What is kept of a text: enough to see whether it is still the same. */
export function traceOf(text: string): string {
  return contentId(oneLine(text).normalize('NFC')).slice(0, 8);
}

function textsOf(traces: readonly string[]): FieldTexts {
  const trace = (field: PlanImportField): string => traces[PlanImportField.options.indexOf(field)] ?? '';
  return {
    title: trace('title'),
    dueOn: trace('dueOn'),
    ownerId: trace('ownerId'),
    placeId: trace('placeId'),
    status: trace('status'),
    goalId: trace('goalId'),
    approach: trace('approach'),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
