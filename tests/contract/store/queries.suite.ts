import type { Condition, Query, Store, Stored } from '../../../bot/ports/store';
import { aNote, aReport, asStored, failing, idsOf, PK, type Subjects } from './a-doc';

export function testQueries(subject: Subjects): void {
  describe('a query', () => {
    async function storeWithReports(): Promise<Store> {
      const { store } = subject();
      const reports = [
        { id: 'a', body: { place: 'Dorpsplein', weight: 3, open: true } },
        { id: 'b', body: { place: 'Kerkstraat', weight: -1.5, open: false } },
        { id: 'c', body: { place: 'Kerkstraat', weight: 10, open: true } },
        { id: 'd', body: { place: 'Éénhoornlaan', weight: 3, open: false } },
      ];
      for (const report of reports) await store.create(aReport(report));
      await store.create(aNote({ id: 'b2', body: { place: 'Kerkstraat', weight: 3, open: true } }));
      await store.create(aReport({ pk: 'elsewhere', id: 'z' }));
      return store;
    }

    const conditions: readonly (readonly [Readonly<Record<string, Condition>>, readonly string[]])[] = [
      [{}, ['a', 'b', 'c', 'd']],
      [{ place: 'Kerkstraat' }, ['b', 'c']],
      [{ place: 'kerkstraat' }, []],
      [{ place: "' OR 1=1 --" }, []],
      [{ weight: 3 }, ['a', 'd']],
      [{ weight: { lt: 3 } }, ['b']],
      [{ weight: { lte: 3 } }, ['a', 'b', 'd']],
      [{ weight: { gt: 3 } }, ['c']],
      [{ weight: { gte: 3 } }, ['a', 'c', 'd']],
      [{ weight: { gt: -1.5, lt: 10 } }, ['a', 'd']],
      [{ place: { gte: 'E', lt: 'L' } }, ['b', 'c']],
      [{ open: true }, ['a', 'c']],
      [{ open: false }, ['b', 'd']],
      [{ open: { in: [true, false] } }, ['a', 'b', 'c', 'd']],
      [{ place: { in: ['Dorpsplein', 'Éénhoornlaan', 'nowhere'] } }, ['a', 'd']],
      [{ weight: { in: [10] }, place: 'Kerkstraat', open: true }, ['c']],
      [{ weight: { in: [] } }, []],
      [{ order: 'first', open: true }, ['a', 'c']],
    ];

    it.each(conditions)('where %j', async (where, ids) => {
      const store = await storeWithReports();

      expect(idsOf((await store.query(PK, 'report', { where })).items)).toEqual(ids);
    });

    it('answers whole documents', async () => {
      const { store } = subject();
      const doc = aReport({ due: '2026-12-01T08:00:00.000Z', ttl: 60 });
      const etag = await store.create(doc);

      expect(await store.query(PK, 'report')).toEqual({
        items: [{ ...asStored(doc, etag), expiresAt: expect.any(String) }],
      });
    });

    const orderings: readonly (readonly [string, 'ascending' | 'descending', readonly string[]])[] = [
      ['weight', 'ascending', ['b', 'a', 'd', 'c']],
      ['weight', 'descending', ['c', 'a', 'd', 'b']],
      ['place', 'ascending', ['a', 'b', 'c', 'd']],
      ['place', 'descending', ['d', 'b', 'c', 'a']],
    ];

    it.each(orderings)('orders by %s, %s, and then by id', async (key, direction, ids) => {
      const store = await storeWithReports();

      expect(idsOf((await store.query(PK, 'report', { order: { key, direction } })).items)).toEqual(ids);
    });

    async function storeWithTies(): Promise<Store> {
      const { store } = subject();
      // Created out of order: the order of creation must not show.
      const numbers = Array.from({ length: 23 }, (_, at) => (at * 7) % 23);
      for (const n of numbers) {
        await store.create(
          aReport({ id: `r-${100 + n}`, body: { weight: n % 3, place: `p${n % 2}`, open: n % 4 !== 0 } }),
        );
      }
      return store;
    }

    async function pagesOf(store: Store, query: Query): Promise<readonly (readonly Stored[])[]> {
      const pages: (readonly Stored[])[] = [];
      let after: string | undefined;
      do {
        const page = await store.query(PK, 'report', { ...query, ...(after === undefined ? {} : { after }) });
        pages.push(page.items);
        after = page.after;
      } while (after !== undefined);
      return pages;
    }

    const orders: readonly Query[] = [
      {},
      { order: { key: 'weight', direction: 'ascending' } },
      { order: { key: 'weight', direction: 'descending' } },
      { order: { key: 'place', direction: 'descending' }, where: { open: true } },
    ];

    it.each(orders)('gives each document once over many pages with ties: %j', async (query) => {
      const store = await storeWithTies();
      const all = (await store.query(PK, 'report', query)).items;

      for (const limit of [1, 2, 5, 7, 22, 23, 24]) {
        const pages = await pagesOf(store, { ...query, limit });
        expect(idsOf(pages.flat())).toEqual(idsOf(all));
        expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(limit);
      }
    });

    it('goes on behind the last document of a page, whatever happened to that', async () => {
      const store = await storeWithTies();
      const query: Query = { order: { key: 'weight', direction: 'ascending' }, limit: 5 };
      const first = await store.query(PK, 'report', query);
      for (const { id } of first.items) await store.delete(PK, id);

      const second = await store.query(PK, 'report', {
        ...query,
        ...(first.after === undefined ? {} : { after: first.after }),
      });

      expect(idsOf([...first.items, ...second.items])).toEqual([
        'r-100', 'r-103', 'r-106', 'r-109', 'r-112', 'r-115', 'r-118', 'r-121', 'r-101', 'r-104',
      ]); // prettier-ignore
    });

    it('answers at most 200 documents at once, which is also the default', async () => {
      const { store } = subject();
      for (const pack of [0, 1, 2]) {
        await store.batch(
          PK,
          Array.from({ length: 70 }, (_, at) => ({
            op: 'create' as const,
            doc: aNote({ id: `n-${1000 + pack * 100 + at}` }),
          })),
        );
      }

      expect((await store.query(PK, 'note')).items).toHaveLength(200);
      expect((await store.query(PK, 'note', { limit: 200 })).items).toHaveLength(200);
      await expect(store.query(PK, 'note', { limit: 201 })).rejects.toMatchObject(failing('invalid'));
    });

    const refused: readonly (readonly [string, Query])[] = [
      ['an undeclared key', { where: { color: 'red' } }],
      ['an inherited name', { where: { constructor: 'red' } }],
      ['a key that is no name', { where: { "place') OR 1=1 --": 'red' } }],
      ['the wrong kind', { where: { weight: '3' } }],
      ['the wrong kind in a list', { where: { weight: { in: [3, 'x'] } } }],
      ['no number', { where: { weight: Number.NaN } }],
      ['no bounds', { where: { weight: {} } }],
      ['bounds of a boolean', { where: { open: { lt: true } } }],
      ['NUL', { where: { place: 'a\0b' } }],
      ['too many choices', { where: { weight: { in: Array.from({ length: 201 }, (_, at) => at) } } }],
      ['an order that is not declared', { order: { key: 'color', direction: 'ascending' } }],
      ['an order by what does not sort', { order: { key: 'order', direction: 'ascending' } }],
      ['a page of nothing', { limit: 0 }],
      ['half a document', { limit: 1.5 }],
      ['a made-up continuation', { after: 'behind' }],
      ['an empty continuation', { after: '' }],
    ];

    it.each(refused)('refuses %s', async (_what, query) => {
      const store = await storeWithReports();

      await expect(store.query(PK, 'report', query)).rejects.toMatchObject(failing('invalid'));
    });

    it('refuses the continuation of another query', async () => {
      const store = await storeWithReports();
      const { after = '' } = await store.query(PK, 'report', { limit: 1 });

      await expect(store.query(PK, 'report', { where: { open: true }, after })).rejects.toMatchObject(
        failing('invalid'),
      );
      await expect(store.query('elsewhere', 'report', { after })).rejects.toMatchObject(failing('invalid'));
      await expect(store.query(PK, 'note', { after })).rejects.toMatchObject(failing('invalid'));
      expect((await store.query(PK, 'report', { after })).items).toHaveLength(3);
    });

    it('refuses an undeclared type', async () => {
      await expect(subject().store.query(PK, 'parcel')).rejects.toMatchObject(failing('invalid'));
    });
  });

  describe('a scan', () => {
    it('gives everything of a type, of all partitions, each once', async () => {
      const { store } = subject();
      const partitions = ['p1', 'p2', 'p3'];
      for (const pk of partitions) {
        const operations = Array.from({ length: 90 }, (_, at) => ({
          op: 'create' as const,
          doc: aNote({ pk, id: `n-${at}` }),
        }));
        await store.batch(pk, operations);
        await store.create(aReport({ pk }));
      }

      const found = new Set<string>();
      let count = 0;
      for await (const doc of store.scan('note')) {
        found.add(`${doc.pk} ${doc.id}`);
        count += 1;
      }

      expect({ count, distinct: found.size }).toEqual({ count: 270, distinct: 270 });

      const everything = new Set<string>();
      for await (const doc of store.scanAll()) everything.add(`${doc.pk} ${doc.type} ${doc.id}`);
      expect(everything.size).toBe(273);
    });

    it('refuses an undeclared type', async () => {
      const first = subject().store.scan('parcel')[Symbol.asyncIterator]().next();

      await expect(first).rejects.toMatchObject(failing('invalid'));
    });
  });
}
