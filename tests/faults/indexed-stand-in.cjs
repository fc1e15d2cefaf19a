/**
 * The stand-in for Cosmos DB looks at every document to answer a query. With these indexes it looks at those of the type in the partition, or
 * at those that wait for work, so that thousands of recipients do not take hours. What it answers stays the same.
 */
const Items = require('@vercel/cosmosdb-server/lib/account/items').default;

const indexes = new WeakMap();

function indexOf(items) {
  const known = indexes.get(items) ?? { partitions: new Map(), due: new Map() };
  indexes.set(items, known);
  return known;
}

function keyOf(pk, type) {
  return JSON.stringify([pk, type]);
}

/** More than anybody asks for at once. */
const MOST_DUE = 250;

function earliest(due) {
  const inOrder = [...due].sort(([, one], [, other]) => (one.moment < other.moment ? -1 : 1));
  return new Map(inOrder.slice(0, MOST_DUE).map(([rid, { item }]) => [rid, item]));
}

const { _set, delete: remove, query } = Items.prototype;

Items.prototype._set = function set(data) {
  const written = _set.call(this, data);
  const { partitions, due } = indexOf(this);
  const item = this._data.get(data._rid);
  const key = keyOf(data.pk, data.type);
  if (!partitions.has(key)) partitions.set(key, new Map());
  partitions.get(key).set(data._rid, item);
  if (data.due === undefined) due.delete(data._rid);
  else due.set(data._rid, { item, moment: data.due });
  return written;
};

Items.prototype.delete = function removeIndexed(idOrRid, partition) {
  const before = new Set(this._data.keys());
  remove.call(this, idOrRid, partition);
  const { partitions, due } = indexOf(this);
  for (const rid of before) {
    if (this._data.has(rid)) continue;
    due.delete(rid);
    for (const own of partitions.values()) own.delete(rid);
  }
};

Items.prototype.query = function queryIndexed(params, options) {
  const all = this._data;
  const { partitions, due } = indexOf(this);
  const given = Object.fromEntries((params.parameters ?? []).map(({ name, value }) => [name, value]));
  if ('@standInPartition' in given && '@type' in given)
    this._data = partitions.get(keyOf(given['@standInPartition'], given['@type'])) ?? new Map();
  else if (params.query.includes('c.due')) this._data = earliest(due);
  try {
    return query.call(this, params, options);
  } finally {
    this._data = all;
  }
};
