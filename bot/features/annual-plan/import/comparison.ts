import type { PlanItemStatus } from '../../../contracts/annual-plan';
import {
  type PlanImportChange,
  PlanImportField,
  type PlanImportValues as Values,
} from '../../../contracts/plan-import';
import { pairWithPlan, type PairableItem } from './pairing';

/** An item of the plan as it is now, with what the file said of it at the last import. */
export interface ExistingPlanItem extends PairableItem {
  readonly id: string;
  readonly ownerId: string;
  readonly status: PlanItemStatus;
  readonly importedValues?: Values | undefined;
}

/** What a row asks for. Fields outside `said` are proposals for a new item and never change an existing one. */
export interface RowValues {
  readonly row: number;
  readonly milestoneKey?: string | undefined;
  readonly values: Values;
  readonly said: ReadonlySet<PlanImportField>;
}

/** A field on which the file and the plan both changed; the plan's value stays. */
export interface KeptField {
  readonly field: PlanImportField;
  readonly file: string | null;
  readonly plan: string | null;
}

export interface RowComparison {
  readonly row: number;
  readonly outcome: 'new' | 'changed' | 'unchanged';
  readonly importKey: string;
  /** Absent when the item is new. */
  readonly itemId?: string;
  readonly changes: readonly PlanImportChange[];
  readonly kept: readonly KeptField[];
  /** The fields to write: all of a new item, those that change of another. */
  readonly set: Partial<Values>;
  /** What the plan holds once this is saved. */
  readonly result: Values;
  /** To keep with the item, for the next import. */
  readonly importedValues: Values;
  /** Whether the plan already holds this key and these imported values. */
  readonly isRemembered: boolean;
}

/**
 * Compares rows with the plan three ways: only what changed in the file since the last import is a change, so that what
 * people did in the plan meanwhile stays. `missing` came from a file and is not in this one.
 */
export function compareWithPlan(
  rows: readonly RowValues[],
  existing: readonly ExistingPlanItem[],
): { readonly rows: readonly RowComparison[]; readonly missing: readonly ExistingPlanItem[] } {
  const identified = rows.map((row) => ({ ...row, ...row.values }));
  const { pairs, unpaired } = pairWithPlan(identified, existing);
  return {
    rows: pairs.map(({ row, item, importKey }) =>
      item === undefined ? newItem(row, importKey) : compare(row, item, importKey),
    ),
    missing: unpaired.filter((item) => item.importKey !== undefined && item.status !== 'cancelled'),
  };
}

function newItem({ row, values }: RowValues, importKey: string): RowComparison {
  const nothing = { changes: [], kept: [], isRemembered: false };
  return { row, outcome: 'new', importKey, set: values, result: values, importedValues: values, ...nothing };
}

function compare({ row, values, said }: RowValues, item: ExistingPlanItem, importKey: string): RowComparison {
  const verdicts = [...said].map((field) => ({ field, ...judge(field, values[field], item) }));
  const changes = verdicts.filter(({ verdict }) => verdict === 'change');
  const importedValues = { ...(item.importedValues ?? valuesOf(item)), ...pick(values, said) };
  const set = pick(values, new Set(changes.map(({ field }) => field)));
  return {
    row,
    outcome: changes.length > 0 ? 'changed' : 'unchanged',
    importKey,
    itemId: item.id,
    changes: changes.map(({ field, file, plan }) => ({ field, from: plan, to: file })),
    kept: verdicts.filter(({ verdict }) => verdict === 'keep').map(({ field, file, plan }) => ({ field, file, plan })),
    set,
    result: { ...valuesOf(item), ...set },
    importedValues,
    isRemembered: item.importKey === importKey && isSame(importedValues, item.importedValues),
  };
}

interface Judgement {
  readonly verdict: 'same' | 'change' | 'keep';
  readonly file: string | null;
  readonly plan: string | null;
}

function judge(field: PlanImportField, file: string | null, item: ExistingPlanItem): Judgement {
  const plan = item.status === 'cancelled' && field === 'status' ? 'cancelled' : valuesOf(item)[field];
  const before = item.importedValues?.[field];
  const verdict = before === undefined ? firstVerdict(field, file, plan) : laterVerdict(file, plan, before);
  return { verdict, file, plan };
}

/** At the first import of an item the file is right, but it neither empties a field nor takes up what was finished. */
function firstVerdict(field: PlanImportField, file: string | null, plan: string | null): Judgement['verdict'] {
  if (file === plan || file === null) return 'same';
  return field === 'status' && plan !== 'open' ? 'keep' : 'change';
}

function laterVerdict(file: string | null, plan: string | null, before: string | null): Judgement['verdict'] {
  if (file === plan || file === before) return 'same';
  return plan === before ? 'change' : 'keep';
}

function valuesOf(item: ExistingPlanItem): Values {
  const { title, dueOn, ownerId } = item;
  return { title, dueOn, ownerId, placeId: item.placeId ?? null, status: item.status === 'done' ? 'done' : 'open' };
}

function pick(values: Values, fields: ReadonlySet<PlanImportField>): Partial<Values> {
  return {
    ...(fields.has('title') && { title: values.title }),
    ...(fields.has('dueOn') && { dueOn: values.dueOn }),
    ...(fields.has('ownerId') && { ownerId: values.ownerId }),
    ...(fields.has('placeId') && { placeId: values.placeId }),
    ...(fields.has('status') && { status: values.status }),
  };
}

function isSame(a: Values, b: Values | undefined): boolean {
  return PlanImportField.options.every((field) => a[field] === b?.[field]);
}
