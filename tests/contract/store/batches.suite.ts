import type { Operation } from '../../../bot/ports/store';
import { aNote, aReport, failing, idsOf, PK, type Subjects } from './a-doc';

export function testBatches(subject: Subjects): void {
  describe('a batch', () => {
    it('does all its operations and answers an etag for each', async () => {
      const { store } = subject();
      const replaced = await store.create(aNote({ id: 'replaced' }));
      const deleted = await store.create(aNote({ id: 'deleted' }));
      await store.create(aNote({ id: 'also deleted' }));

      const etags = await store.batch(PK, [
        { op: 'create', doc: aReport({ id: 'created', due: '2026-12-01T08:00:00.000Z' }) },
        { op: 'replace', doc: aNote({ id: 'replaced', body: { text: 'new' } }), etag: replaced },
        { op: 'upsert', doc: aNote({ id: 'upserted' }) },
        { op: 'delete', id: 'deleted', etag: deleted },
        { op: 'delete', id: 'also deleted' },
      ]);

      const current = await Promise.all(['created', 'replaced', 'upserted'].map((id) => store.read(PK, id)));
      expect(etags).toEqual([...current.map((doc) => doc?.etag), '', '']);
      expect(current[0]).toMatchObject({ type: 'report', due: '2026-12-01T08:00:00.000Z' });
      expect(current[1]?.body).toEqual({ text: 'new' });
      expect(await store.read(PK, 'deleted')).toBeUndefined();
      expect(await store.read(PK, 'also deleted')).toBeUndefined();
    });

    const failures: readonly {
      readonly why: string;
      readonly code: 'exists' | 'stale' | 'missing';
      readonly last: Operation;
    }[] = [
      { why: 'creates what is there', code: 'exists', last: { op: 'create', doc: aNote({ id: 'there' }) } },
      {
        why: 'replaces an old version',
        code: 'stale',
        last: { op: 'replace', doc: aNote({ id: 'there' }), etag: 'old' },
      },
      {
        why: 'replaces what is missing',
        code: 'missing',
        last: { op: 'replace', doc: aNote({ id: 'nobody' }), etag: 'old' },
      },
      { why: 'deletes an old version', code: 'stale', last: { op: 'delete', id: 'there', etag: 'old' } },
      { why: 'deletes what is missing', code: 'missing', last: { op: 'delete', id: 'nobody' } },
    ];

    it.each(failures)('leaves nothing behind when one operation $why, and names it', async ({ code, last }) => {
      const { store } = subject();
      await store.create(aNote({ id: 'there' }));
      const kept = await store.create(aNote({ id: 'kept' }));
      const before = await store.query(PK, 'note');

      const batch = store.batch(PK, [
        { op: 'create', doc: aNote({ id: 'new' }) },
        { op: 'upsert', doc: aNote({ id: 'newer' }) },
        { op: 'replace', doc: aNote({ id: 'kept', body: { text: 'changed' } }), etag: kept },
        last,
        { op: 'create', doc: aNote({ id: 'newest' }) },
      ]);

      await expect(batch).rejects.toMatchObject(failing(code, 3));
      expect(await store.query(PK, 'note')).toEqual(before);
    });

    it('takes no operation at all', async () => {
      expect(await subject().store.batch(PK, [])).toEqual([]);
    });

    it('takes 100 operations and refuses 101', async () => {
      const { store } = subject();
      const operations = Array.from({ length: 101 }, (_, at): Operation => ({
        op: 'create',
        doc: aNote({ id: `n-${1000 + at}` }),
      }));

      await expect(store.batch(PK, operations)).rejects.toMatchObject(failing('invalid'));
      expect(await store.batch(PK, operations.slice(1))).toHaveLength(100);
      expect((await store.query(PK, 'note')).items).toHaveLength(100);
    });

    it('refuses the same id twice, and a document of another partition', async () => {
      const { store } = subject();
      const first: Operation = { op: 'create', doc: aNote() };

      await expect(store.batch(PK, [first, { op: 'delete', id: 'note-1' }])).rejects.toMatchObject(
        failing('invalid', 1),
      );
      await expect(store.batch('elsewhere', [first])).rejects.toMatchObject(failing('invalid', 0));
      expect(await store.read(PK, 'note-1')).toBeUndefined();
    });

    it('refuses more than 1.5 MB together', async () => {
      const { store } = subject();
      const large = (id: string): Operation => ({
        op: 'create',
        doc: aNote({ id, body: { text: 'x'.repeat(600_000) } }),
      });

      await expect(store.batch(PK, ['a', 'b', 'c'].map(large))).rejects.toMatchObject(failing('too_large'));
      await store.batch(PK, ['a', 'b'].map(large));
      expect(idsOf((await store.query(PK, 'note')).items)).toEqual(['a', 'b']);
    });

    it('is done by exactly one of many that claim the same version', async () => {
      const { store } = subject();
      const etag = await store.create(aNote({ id: 'claimed' }));

      const claims = await Promise.allSettled(
        Array.from({ length: 10 }, (_, at) =>
          store.batch(PK, [
            { op: 'create', doc: aNote({ id: `claim-${at}` }) },
            { op: 'replace', doc: aNote({ id: 'claimed', body: { by: at } }), etag },
          ]),
        ),
      );

      const winner = claims.findIndex(({ status }) => status === 'fulfilled');
      expect(idsOf((await store.query(PK, 'note')).items)).toEqual([`claim-${winner}`, 'claimed']);
      expect((await store.read(PK, 'claimed'))?.body).toEqual({ by: winner });
    });
  });
}
