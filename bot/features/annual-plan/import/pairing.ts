import type { LocalDate } from '../../../contracts/calendar';
import { comparable } from './comparable-text';

/** What identifies a row of a file from one import to the next. */
interface Identity {
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly placeId: string | null;
  readonly milestoneKey?: string | undefined;
  /** The item that it stands for, where the file itself knows that. */
  readonly itemId?: string | undefined;
}

/** An item in the plan; `importKey` when it came from a file. */
export interface PairableItem {
  readonly id?: string | undefined;
  readonly importKey?: string | undefined;
  readonly milestoneKey?: string | undefined;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly placeId?: string | null | undefined;
  readonly importedValues?: { readonly dueOn: LocalDate } | undefined;
}

interface Pair<R, I> {
  readonly row: R;
  /** Absent when the plan does not have it yet. */
  readonly item?: I;
  readonly importKey: string;
}

/**
 * Finds each row's item in the plan: the one that the file names, else by milestone, else by title and place. Rows that share these are told apart by their
 * day, then by their order. What then remains is paired by title alone, when that leaves no choice: its place changed.
 */
export function pairWithPlan<R extends Identity, I extends PairableItem>(
  rows: readonly R[],
  items: readonly I[],
): { readonly pairs: readonly Pair<R, I>[]; readonly unpaired: readonly I[] } {
  const itemOf = new Map<R, I>();
  for (const row of rows) {
    const item = row.itemId === undefined ? undefined : items.find(({ id }) => id === row.itemId);
    if (item !== undefined) itemOf.set(row, item);
  }
  const named = new Set(itemOf.values());
  const [otherRows, others] = [rows.filter((row) => !itemOf.has(row)), items.filter((item) => !named.has(item))];
  const itemsByKey = groupBy(others, keyOfItem);
  for (const [key, group] of groupBy(otherRows, keyOf)) pairGroup(group, itemsByKey.get(key) ?? [], itemOf);
  pairByTitle(otherRows, others, itemOf);

  const usedKeys = new Set(items.flatMap(({ importKey }) => importKey ?? []));
  const pairs = rows.map((row) => {
    const item = itemOf.get(row);
    const importKey = (row.itemId !== undefined ? item?.importKey : ownKey(row, item)) ?? freeKey(keyOf(row), usedKeys);
    usedKeys.add(importKey);
    return { row, importKey, ...(item !== undefined && { item }) };
  });
  const paired = new Set(itemOf.values());
  return { pairs, unpaired: items.filter((item) => !paired.has(item)) };
}

function pairGroup<R extends Identity, I extends PairableItem>(
  rows: readonly R[],
  items: readonly I[],
  itemOf: Map<R, I>,
): void {
  const left = new Set(items);
  const pair = (row: R, item: I | undefined): void => {
    if (item === undefined || itemOf.has(row)) return;
    itemOf.set(row, item);
    left.delete(item);
  };
  const dayInFile = (item: I): LocalDate => item.importedValues?.dueOn ?? item.dueOn;
  for (const row of rows)
    pair(
      row,
      [...left].find((item) => dayInFile(item) === row.dueOn),
    );
  for (const row of rows) pair(row, [...left][0]);
}

function pairByTitle<R extends Identity, I extends PairableItem>(
  rows: readonly R[],
  items: readonly I[],
  itemOf: Map<R, I>,
): void {
  const paired = new Set(itemOf.values());
  const rowsLeft = groupBy(
    rows.filter((row) => !itemOf.has(row) && row.milestoneKey === undefined),
    (row) => comparable(row.title),
  );
  const itemsLeft = groupBy(
    items.filter((item) => !paired.has(item) && item.importKey !== undefined),
    (item) => keyOfItem(item).split('|')[0] ?? '',
  );
  for (const [title, [row, ...moreRows]] of rowsLeft) {
    const [item, ...moreItems] = itemsLeft.get(title) ?? [];
    if (row !== undefined && item !== undefined && moreRows.length + moreItems.length === 0) itemOf.set(row, item);
  }
}

function keyOf({ title, placeId, milestoneKey }: Omit<Identity, 'dueOn'>): string {
  return milestoneKey === undefined ? `${comparable(title)}|${placeId ?? ''}` : `milestone:${milestoneKey}`;
}

function keyOfItem(item: PairableItem): string {
  return item.importKey?.replace(COUNTER, '') ?? keyOf({ ...item, placeId: item.placeId ?? null });
}

/** Of rows with the same key the second has `#2`. */
const COUNTER = /#\d+$/;

function ownKey(row: Identity, item: PairableItem | undefined): string | undefined {
  return item?.importKey?.replace(COUNTER, '') === keyOf(row) ? item.importKey : undefined;
}

function freeKey(key: string, used: ReadonlySet<string>): string {
  if (!used.has(key)) return key;
  let counter = 2;
  while (used.has(`${key}#${counter}`)) counter += 1;
  return `${key}#${counter}`;
}

function groupBy<T>(things: readonly T[], key: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group === undefined) groups.set(key(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
