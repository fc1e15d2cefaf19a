import { aNote, failing, idsOf, LIFE_SECONDS, PK, type Subjects } from './a-doc';

const at = (time: string): string => `2026-12-01T${time}.000Z`;

export function testMoments(subject: Subjects): void {
  describe('what is due', () => {
    it('comes earliest first, across partitions and types, from its moment on', async () => {
      const { store } = subject();
      await store.create(aNote({ pk: 'p1', id: 'a-third', due: at('10:00:00') }));
      await store.create(aNote({ pk: 'p2', id: 'c-first', due: at('08:00:00') }));
      await store.create(aNote({ pk: 'p1', id: 'b-second', due: at('09:00:00') }));
      await store.create(aNote({ pk: 'p3', id: 'later', due: at('10:00:01') }));
      await store.create(aNote({ pk: 'p1', id: 'never' }));

      const due = await store.due(at('10:00:00'), 10);

      expect(idsOf(due)).toEqual(['c-first', 'b-second', 'a-third']);
      expect(due[0]).toMatchObject({ ...aNote({ pk: 'p2', id: 'c-first', due: at('08:00:00') }) });
      expect(idsOf(await store.due(at('10:00:00'), 2))).toEqual(['c-first', 'b-second']);
      expect(await store.due(at('07:59:59'), 10)).toEqual([]);
    });

    it('no longer includes what was replaced or upserted without a due moment', async () => {
      const { store } = subject();
      const etag = await store.create(aNote({ id: 'replaced', due: at('08:00:00') }));
      await store.create(aNote({ id: 'upserted', due: at('08:00:00') }));
      await store.create(aNote({ id: 'in a batch', due: at('08:00:00') }));
      await store.create(aNote({ id: 'deleted', due: at('08:00:00') }));

      await store.replace(aNote({ id: 'replaced' }), etag);
      await store.upsert(aNote({ id: 'upserted' }));
      await store.batch(PK, [{ op: 'upsert', doc: aNote({ id: 'in a batch' }) }]);
      await store.delete(PK, 'deleted');

      expect(await store.due(at('12:00:00'), 10)).toEqual([]);
      expect(await store.read(PK, 'replaced')).not.toHaveProperty('due');
    });

    it('follows a due moment that moves', async () => {
      const { store } = subject();
      const etag = await store.create(aNote({ due: at('08:00:00') }));
      await store.replace(aNote({ due: at('09:00:00') }), etag);

      expect(await store.due(at('08:59:59'), 10)).toEqual([]);
      expect(idsOf(await store.due(at('09:00:00'), 10))).toEqual(['note-1']);
    });

    it('gives a full page of many', async () => {
      const { store } = subject();
      for (const pk of ['p1', 'p2', 'p3']) {
        await store.batch(
          pk,
          Array.from({ length: 90 }, (_, n) => ({
            op: 'create' as const,
            doc: aNote({ pk, id: `n-${n}`, due: at('08:00:00') }),
          })),
        );
      }

      expect(await store.due(at('08:00:00'), 200)).toHaveLength(200);
    });

    it.each([
      ['a day', '2026-12-01', 10],
      ['a page of nothing', at('08:00:00'), 0],
      ['a page of 201', at('08:00:00'), 201],
    ])('refuses %s', async (_what, before, limit) => {
      await expect(subject().store.due(before, limit)).rejects.toMatchObject(failing('invalid'));
    });
  });

  describe('a document with a ttl', () => {
    it('tells when it will be gone', async () => {
      const { store, clock } = subject();
      const secondsLeft = (expiresAt = ''): number => (Date.parse(expiresAt) - Date.parse(clock.now())) / 1000;
      await store.create(aNote({ ttl: 1000 }));
      await clock.advance(3);
      await store.batch(PK, [{ op: 'create', doc: aNote({ id: 'in a batch', ttl: 2000 }) }]);

      const read = await store.read(PK, 'note-1');
      expect(read?.ttl).toBe(1000);
      expect(Math.abs(secondsLeft(read?.expiresAt) - 997)).toBeLessThan(2);
      const [inBatch] = (await store.query(PK, 'note')).items;
      expect(Math.abs(secondsLeft(inBatch?.expiresAt) - 2000)).toBeLessThan(2);
    });

    it('reads as missing everywhere once that has passed', async () => {
      const { store, clock } = subject();
      const etag = await store.create(aNote({ ttl: LIFE_SECONDS, due: at('00:00:00') }));
      await store.create(aNote({ id: 'kept' }));

      await clock.advance(LIFE_SECONDS - 3);
      expect(await store.read(PK, 'note-1')).toBeDefined();
      await clock.advance(3);

      expect(await store.read(PK, 'note-1')).toBeUndefined();
      expect(idsOf((await store.query(PK, 'note')).items)).toEqual(['kept']);
      expect(await store.due(at('12:00:00'), 10)).toEqual([]);
      const scanned: string[] = [];
      for await (const { id } of store.scan('note')) scanned.push(id);
      for await (const { id } of store.scanAll()) scanned.push(id);
      expect(scanned).toEqual(['kept', 'kept']);
      await expect(store.replace(aNote(), etag)).rejects.toMatchObject(failing('missing'));
      await expect(store.batch(PK, [{ op: 'delete', id: 'note-1' }])).rejects.toMatchObject(failing('missing', 0));
      await store.delete(PK, 'note-1', etag);
    });

    it('can be created anew once that has passed', async () => {
      const { store, clock } = subject();
      await store.create(aNote({ ttl: LIFE_SECONDS }));
      await store.create(aNote({ id: 'note-2', ttl: LIFE_SECONDS }));
      await clock.advance(LIFE_SECONDS);

      await store.create(aNote({ body: { text: 'anew' } }));
      await store.batch(PK, [{ op: 'create', doc: aNote({ id: 'note-2', body: { text: 'anew' } }) }]);

      await clock.advance(LIFE_SECONDS + 2);
      expect((await store.query(PK, 'note')).items.map(({ body }) => body)).toEqual([
        { text: 'anew' },
        { text: 'anew' },
      ]);
    });

    it('begins again with every write, and ends with one that gives none', async () => {
      const { store, clock } = subject();
      const etag = await store.create(aNote({ id: 'extended', ttl: LIFE_SECONDS }));
      await store.create(aNote({ id: 'for ever', ttl: LIFE_SECONDS }));
      await store.create(aNote({ id: 'in a batch' }));
      await clock.advance(3);
      await store.replace(aNote({ id: 'extended', ttl: LIFE_SECONDS }), etag);
      await store.upsert(aNote({ id: 'for ever' }));
      await store.batch(PK, [{ op: 'upsert', doc: aNote({ id: 'in a batch', ttl: LIFE_SECONDS }) }]);

      await clock.advance(LIFE_SECONDS - 3);
      expect(idsOf((await store.query(PK, 'note')).items)).toEqual(['extended', 'for ever', 'in a batch']);
      await clock.advance(3);
      expect(idsOf((await store.query(PK, 'note')).items)).toEqual(['for ever']);
    });
  });
}
