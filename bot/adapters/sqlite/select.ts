import { z } from 'zod';
import { StoreError, type Scalar, type Stored } from '../../ports/store';
import type { Filter, QueryPlan } from '../../ports/store-rules';
import type { Value } from './driver';
import { ALIVE, BY_TYPE, COLUMNS, fieldOf, isOfType, selectiveIndex } from './table';

/** A statement and what is bound to it, in order. */
export interface Select {
  readonly sql: string;
  readonly values: readonly Value[];
}

/** One document more than the page holds, to know whether it is the last. */
export function selectPage(pk: string, type: string, plan: QueryPlan, now: number): Select {
  const conditions = [
    { sql: `${isOfType(type)} AND pk = ?`, values: [pk] },
    { sql: ALIVE, values: [now] },
    ...plan.filters.map(conditionOf),
    ...(plan.position === undefined ? [] : [conditionAfter(plan.order, plan.position)]),
  ];
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  return {
    sql: `SELECT ${COLUMNS} FROM docs INDEXED BY "${indexFor(type, plan)}" WHERE ${where} ORDER BY ${orderOf(plan.order)} LIMIT ?`,
    values: [...conditions.flatMap(({ values }) => values), plan.limit + 1],
  };
}

/** Left to itself SQLite, which knows nothing of how much there is, reads the whole partition by its primary key. */
function indexFor(type: string, { filters, selectiveKeys }: QueryPlan): string {
  const selective = filters.find(({ key, comparison }) => comparison === 'eq' && selectiveKeys.includes(key));
  return selective === undefined ? BY_TYPE : selectiveIndex(type, selective.key);
}

/** Where a page ends: the key and id of its last document. */
export function positionAt(last: Stored, order: QueryPlan['order']): string {
  return JSON.stringify(order === undefined ? [last.id] : [last.id, last.body[order.key]]);
}

const SIGNS = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function conditionOf(filter: Filter): Select {
  const field = fieldOf(filter.key);
  if (filter.comparison === 'in') {
    return { sql: `${field} IN (${filter.values.map(() => '?').join(', ')})`, values: filter.values.map(valueOf) };
  }
  return { sql: `${field} ${SIGNS[filter.comparison]} ?`, values: [valueOf(filter.value)] };
}

const Position = z.tuple([z.string()], z.union([z.string(), z.number(), z.boolean()]));

function conditionAfter(order: QueryPlan['order'], position: string): Select {
  const [id, key] = parsePosition(position);
  if (order === undefined) return { sql: 'id > ?', values: [id] };
  if (key === undefined) throw new StoreError('invalid', 'The page comes after one of another query');
  const field = fieldOf(order.key);
  const beyond = order.direction === 'ascending' ? '>' : '<';
  return {
    sql: `(${field} ${beyond} ? OR (${field} = ? AND id > ?))`,
    values: [valueOf(key), valueOf(key), id],
  };
}

function parsePosition(position: string): z.infer<typeof Position> {
  try {
    return Position.parse(JSON.parse(position));
  } catch (cause) {
    throw new StoreError('invalid', 'The page comes after one that was not given', undefined, { cause });
  }
}

function orderOf(order: QueryPlan['order']): string {
  if (order === undefined) return 'id';
  return `${fieldOf(order.key)} ${order.direction === 'ascending' ? 'ASC' : 'DESC'}, id`;
}

/** JSON's true reads as 1, and libsql cannot bind a boolean. */
function valueOf(value: Scalar): Value {
  return typeof value === 'boolean' ? Number(value) : value;
}
