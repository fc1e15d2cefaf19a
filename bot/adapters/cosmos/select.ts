import type { JSONValue, SqlParameter, SqlQuerySpec } from '@azure/cosmos';
import type { Instant } from '../../contracts/calendar';
import type { Scalar } from '../../ports/store';
import type { Filter, QueryPlan } from '../../ports/store-rules';

/** The partition is in the text too: without it the service reads other partitions' index. */
export function selectPage(pk: string, type: string, { filters, order }: QueryPlan): SqlQuerySpec {
  const conditions = filters.map(conditionOf);
  const text = ['c.pk = @pk', 'c.type = @type', ...conditions.map((condition) => condition.text)].join(' AND ');
  // Partition and type come first so that the order is read from a composite index of the container.
  const by = order === undefined ? [] : [`${fieldOf(order.key)} ${order.direction === 'ascending' ? 'ASC' : 'DESC'}`];
  const orderBy = ['c.pk ASC', 'c.type ASC', ...by, 'c.id ASC'].join(', ');
  return {
    query: `SELECT * FROM c WHERE ${text} ORDER BY ${orderBy}`,
    parameters: [
      { name: '@pk', value: pk },
      { name: '@type', value: type },
      ...conditions.flatMap(({ parameters }) => parameters),
    ],
  };
}

export function selectDue(before: Instant): SqlQuerySpec {
  return {
    query: 'SELECT * FROM c WHERE c.due <= @before ORDER BY c.due ASC',
    parameters: [{ name: '@before', value: before }],
  };
}

export function selectType(type: string): SqlQuerySpec {
  return { query: 'SELECT * FROM c WHERE c.type = @type', parameters: [{ name: '@type', value: type }] };
}

export function selectAll(): SqlQuerySpec {
  return { query: 'SELECT * FROM c' };
}

const SIGNS = { eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

interface ConditionText {
  readonly text: string;
  readonly parameters: readonly SqlParameter[];
}

function conditionOf(filter: Filter, index: number): ConditionText {
  const field = fieldOf(filter.key);
  if (filter.comparison !== 'in') {
    const name = `@k${index}`;
    return { text: `${field} ${SIGNS[filter.comparison]} ${name}`, parameters: [{ name, value: filter.value }] };
  }
  // The service does not know an empty list.
  if (filter.values.length === 0) return { text: 'false', parameters: [] };
  const parameters = filter.values.map((value: Scalar, at): { name: string; value: JSONValue } => ({
    name: `@k${index}_${at}`,
    value,
  }));
  return { text: `${field} IN (${parameters.map(({ name }) => name).join(', ')})`, parameters };
}

/** In brackets, as a key may be a word of the query language. */
function fieldOf(key: string): string {
  return `c["body"]["${key}"]`;
}
