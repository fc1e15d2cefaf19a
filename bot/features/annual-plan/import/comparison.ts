import type { PlanItemStatus } from '../../../contracts/annual-plan';
import type { Approach } from '../../../contracts/approach';
import {
  type PlanImportChange,
  PlanImportField,
  type PlanImportValues as Values,
} from '../../../contracts/plan-import';
import { pairWithPlan, type PairableItem } from './pairing';

/** An item of the plan as it is now, with what the file said of it at the last import. */
export interface ExistingPlanItem extends PairableItem {
  readonly id: string;
  readonly kind?: 'milestone' | 'plan-action' | undefined;
  readonly ownerId: string;
  readonly status: PlanItemStatus;
  readonly goalId?: string | null | undefined;
  readonly approach?: Approach | null | undefined;
  readonly importedValues?: Values | undefined;
}

/** What a row asks for. Fields outside `said` are proposals for a new item and never change an existing one. */
export interface RowValues {
  readonly row: number;
  readonly milestoneKey?: string | undefined;
  readonly values: Values;
  readonly said: ReadonlySet<PlanImportField>;
  /** Somebody corrected these just now: they count whatever was there before. */
  readonly insisted?: ReadonlySet<PlanImportField> | undefined;
  /** Filled when the row came out of an export of this plan: its item, and what changed in the plan since. */
  readonly exported?: { readonly itemId: string; readonly changedSince: ReadonlySet<PlanImportField> } | undefined;
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
  const identified = rows.map((row) => ({ ...row, ...row.values, itemId: row.exported?.itemId }));
  const { pairs, unpaired } = pairWithPlan(identified, existing);
  return {
    rows: pairs.map(({ row, item, importKey }) =>
      item === undefined ? newItem(row, importKey) : compare(row, item, importKey),
    ),
    missing: unpaired.filter((item) => item.importKey !== undefined && item.status !== 'cancelled'),
  };
}

/** What the plan holds of an item, as far as a file can say it. */
export function valuesOf(item: ExistingPlanItem): Values {
  const { title, dueOn, ownerId, goalId, approach } = item;
  return {
    ...{ title, dueOn, ownerId, placeId: item.placeId ?? null, status: item.status === 'done' ? 'done' : 'open' },
    ...(goalId !== undefined && { goalId }),
    ...(approach !== undefined && { approach }),
  };
}

function newItem({ row, values }: RowValues, importKey: string): RowComparison {
  const nothing = { changes: [], kept: [], isRemembered: false };
  return { row, outcome: 'new', importKey, set: values, result: values, importedValues: values, ...nothing };
}

function compare(asked: RowValues, item: ExistingPlanItem, importKey: string): RowComparison {
  const { row, values, said, exported } = asked;
  const verdicts = [...said].map((field) => ({ field, ...judge(field, asked, item) }));
  const changes = verdicts.filter(({ verdict }) => verdict === 'change');
  const importedValues = { ...(item.importedValues ?? valuesOf(item)), ...pick(values, said) };
  const set = pick(values, new Set(changes.map(({ field }) => field)));
  // An export in which nobody changed anything leaves no trace.
  const isUntouched = exported !== undefined && said.size === 0;
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
    isRemembered: isUntouched || (item.importKey === importKey && isSame(importedValues, item.importedValues)),
  };
}

interface Judgement {
  readonly verdict: 'same' | 'change' | 'keep';
  readonly file: string | null;
  readonly plan: string | null;
}

function judge(field: PlanImportField, asked: RowValues, item: ExistingPlanItem): Judgement {
  const file = asked.values[field] ?? null;
  const plan = item.status === 'cancelled' && field === 'status' ? 'cancelled' : (valuesOf(item)[field] ?? null);
  return { verdict: file === plan ? 'same' : verdictOn(field, asked, item, { file, plan }), file, plan };
}

function verdictOn(
  field: PlanImportField,
  { insisted, exported }: RowValues,
  { importedValues }: ExistingPlanItem,
  { file, plan }: Omit<Judgement, 'verdict'>,
): Judgement['verdict'] {
  if (insisted?.has(field) === true) return 'change';
  if (exported !== undefined) return exported.changedSince.has(field) ? 'keep' : 'change';
  const before = importedValues?.[field];
  return before === undefined ? firstVerdict(field, file, plan) : laterVerdict(file, plan, before);
}

/** At the first import of an item the file is right, but it neither empties a field nor takes up what was finished. */
function firstVerdict(field: PlanImportField, file: string | null, plan: string | null): Judgement['verdict'] {
  if (file === null) return 'same';
  return field === 'status' && plan !== 'open' ? 'keep' : 'change';
}

function laterVerdict(file: string | null, plan: string | null, before: string | null): Judgement['verdict'] {
  if (file === before) return 'same';
  return plan === before ? 'change' : 'keep';
}

function pick(values: Values, fields: ReadonlySet<PlanImportField>): Partial<Values> {
  return {
    ...(fields.has('title') && { title: values.title }),
    ...(fields.has('dueOn') && { dueOn: values.dueOn }),
    ...(fields.has('ownerId') && { ownerId: values.ownerId }),
    ...(fields.has('placeId') && { placeId: values.placeId }),
    ...(fields.has('status') && { status: values.status }),
    ...(fields.has('goalId') && { goalId: values.goalId ?? null }),
    ...(fields.has('approach') && { approach: values.approach ?? null }),
  };
}

function isSame(a: Values, b: Values | undefined): boolean {
  return PlanImportField.options.every((field) => a[field] === b?.[field]);
}
