import type { Doc } from '../../../bot/ports/store';
import { aNote, aReport, asStored, failing, idsOf, PK, type Subjects } from './a-doc';

export function testDocuments(subject: Subjects): void {
  describe('one document', () => {
    it('comes back as it was created', async () => {
      const { store } = subject();
      const doc = aReport({
        body: { nested: { list: [1, 2.5, null, { deep: true }], empty: '' }, text: 'Ünïcode 🏡 "quotes" \\u0000 \n' },
        due: '2026-12-01T08:00:00.000Z',
      });

      const etag = await store.create(doc);

      expect(await store.read(doc.pk, doc.id)).toEqual(asStored(doc, etag));
    });

    it('has no due and no ttl unless they were given', async () => {
      const { store } = subject();

      await store.create(aNote({ due: undefined, ttl: undefined }));

      expect(Object.keys((await store.read(PK, 'note-1')) ?? {}).sort()).toEqual([
        'body',
        'etag',
        'id',
        'pk',
        'type',
        'version',
      ]);
    });

    it('is undefined when nobody wrote it', async () => {
      expect(await subject().store.read(PK, 'nobody')).toBeUndefined();
    });

    it('is created once', async () => {
      const { store } = subject();
      await store.create(aNote());

      await expect(store.create(aNote({ body: { text: 'another' } }))).rejects.toMatchObject(failing('exists'));
      expect((await store.read(PK, 'note-1'))?.body).toEqual({ text: 'Fietsen in de hal' });
    });

    it('changes its etag with every write', async () => {
      const { store } = subject();
      const etags = [await store.create(aNote())];
      etags.push(await store.upsert(aNote()));
      etags.push(await store.replace(aNote(), etags[1] ?? ''));
      await store.delete(PK, 'note-1');
      etags.push(await store.create(aNote()));

      expect(new Set(etags).size).toBe(4);
    });

    it('is replaced as a whole', async () => {
      const { store } = subject();
      const etag = await store.create(aReport({ body: { extra: 1 } }));

      const next = await store.replace(aReport({ body: { weight: 7 } }), etag);

      expect(await store.read(PK, 'report-1')).toEqual(asStored(aReport({ body: { weight: 7 } }), next));
    });

    it('is not replaced with an etag that is no longer current', async () => {
      const { store } = subject();
      const old = await store.create(aNote());
      const current = await store.replace(aNote({ body: { text: 'second' } }), old);

      await expect(store.replace(aNote({ body: { text: 'third' } }), old)).rejects.toMatchObject(failing('stale'));
      expect(await store.read(PK, 'note-1')).toEqual(asStored(aNote({ body: { text: 'second' } }), current));
    });

    it('is not replaced when it is missing', async () => {
      await expect(subject().store.replace(aNote(), 'any-etag')).rejects.toMatchObject(failing('missing'));
    });

    it('is upserted whether or not it is there', async () => {
      const { store } = subject();
      await store.upsert(aNote());
      await store.upsert(aNote({ body: { text: 'second' } }));

      expect((await store.read(PK, 'note-1'))?.body).toEqual({ text: 'second' });
    });

    it('is gone after deletion, and deleting it again is no error', async () => {
      const { store } = subject();
      await store.create(aNote());

      await store.delete(PK, 'note-1');
      await store.delete(PK, 'note-1');

      expect(await store.read(PK, 'note-1')).toBeUndefined();
    });

    it('is deleted with its etag only when that is current', async () => {
      const { store } = subject();
      const old = await store.create(aNote());
      const current = await store.upsert(aNote());

      await expect(store.delete(PK, 'note-1', old)).rejects.toMatchObject(failing('stale'));
      expect(await store.read(PK, 'note-1')).toBeDefined();
      await store.delete(PK, 'note-1', current);
      await store.delete(PK, 'note-1', current);
      expect(await store.read(PK, 'note-1')).toBeUndefined();
    });

    it('is written by exactly one of many that replace the same version', async () => {
      const { store } = subject();
      const etag = await store.create(aReport());

      const writers = await Promise.allSettled(
        Array.from({ length: 30 }, (_, weight) => store.replace(aReport({ body: { weight } }), etag)),
      );

      const winners = writers.flatMap((writer, weight) =>
        writer.status === 'fulfilled' ? [{ weight, etag: writer.value }] : [],
      );
      expect(winners).toHaveLength(1);
      expect(await store.read(PK, 'report-1')).toMatchObject({
        etag: winners[0]?.etag,
        body: { weight: winners[0]?.weight },
      });
      for (const writer of writers) {
        if (writer.status === 'rejected') expect(writer.reason).toMatchObject(failing('stale'));
      }
    });

    it('is created by exactly one of many', async () => {
      const { store } = subject();

      const writers = await Promise.allSettled(Array.from({ length: 10 }, () => store.create(aNote())));

      expect(writers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  describe('the version of a document', () => {
    const aLetter = (version: number, body: Doc['body'] = { to: 'de buurt' }): Doc => ({
      ...aNote({ id: `v${version}`, version, body }),
      type: 'letter',
    });

    it('comes back with it, however it was written', async () => {
      const { store } = subject();
      await store.create(aLetter(3));
      const etag = await store.upsert(aLetter(1, {}));
      expect(await store.read(PK, 'v1')).toMatchObject({ version: 1, body: {} });

      await store.replace({ ...aLetter(3), id: 'v1' }, etag);
      await store.batch(PK, [{ op: 'create', doc: aLetter(2, {}) }]);

      expect((await store.query(PK, 'letter')).items.map(({ id, version }) => [id, version])).toEqual([
        ['v1', 3],
        ['v2', 2],
        ['v3', 3],
      ]);
    });

    it('tells that an older one may lack a key, by which it is not found', async () => {
      const { store } = subject();
      await store.create(aLetter(2, { toWhom: 'de buurt' }));
      await store.create(aLetter(3));

      expect(idsOf((await store.query(PK, 'letter', { where: { to: 'de buurt' } })).items)).toEqual(['v3']);
      await expect(store.create({ ...aLetter(3, {}), id: 'other' })).rejects.toMatchObject(failing('invalid'));
    });
  });

  describe('an address', () => {
    const ids = [
      'a|b:c',
      'round:2026|person',
      'Jaarplan wijk Oost',
      'é-ß-漢字-🏡',
      "it's;a=b&c+d,e@f!g*h(i)",
      '100%',
      '%2F',
      '%41',
      '...',
    ];

    it.each(ids)('takes the id %s', async (id) => {
      const { store } = subject();
      const etag = await store.create(aNote({ id }));

      expect(await store.read(PK, id)).toEqual(asStored(aNote({ id }), etag));
      const next = await store.replace(aNote({ id, body: { text: 'second' } }), etag);
      await store.batch(PK, [{ op: 'replace', doc: aNote({ id, body: { text: 'third' } }), etag: next }]);
      expect(idsOf((await store.query(PK, 'note')).items)).toEqual([id]);
      await store.delete(PK, id);
      expect(await store.read(PK, id)).toBeUndefined();
    });

    it('keeps ids apart that are alike', async () => {
      const { store } = subject();
      for (const id of ids) await store.create(aNote({ id, body: { text: id } }));
      for (const id of ids) expect((await store.read(PK, id))?.body).toEqual({ text: id });
    });

    it('keeps partitions apart, even with separators in their names', async () => {
      const { store } = subject();
      const partitions = ['t|team|1', 't|team|1|2026', 't', 'Ünïcode 漢字', "it's; 100%"];
      for (const pk of partitions) await store.create(aNote({ pk, body: { text: pk } }));

      for (const pk of partitions) {
        expect((await store.read(pk, 'note-1'))?.body).toEqual({ text: pk });
        expect((await store.query(pk, 'note')).items.map(({ body }) => body)).toEqual([{ text: pk }]);
      }
      await store.delete('t|team|1', 'note-1');
      expect(await store.read('t|team|1|2026', 'note-1')).toBeDefined();
    });

    const refused = [
      '',
      '.',
      '..',
      'a/b',
      'a\\b',
      'a?b',
      'a#b',
      'a\0b',
      'a\nb',
      ' a',
      'a ',
      'half \ud83c',
      'x'.repeat(201),
    ];

    it.each(refused)('refuses the id %j, and finds nothing there', async (id) => {
      const { store } = subject();

      await expect(store.create(aNote({ id }))).rejects.toMatchObject(failing('invalid'));
      await expect(store.upsert(aNote({ id }))).rejects.toMatchObject(failing('invalid'));
      await expect(store.batch(PK, [{ op: 'delete', id }])).rejects.toMatchObject(failing('invalid', 0));
      expect(await store.read(PK, id)).toBeUndefined();
      await store.delete(PK, id);
    });

    it.each(['', 'a\0b', 'half \ud83c', 'x'.repeat(101)])('refuses the partition %j', async (pk) => {
      const { store } = subject();

      await expect(store.create(aNote({ pk }))).rejects.toMatchObject(failing('invalid'));
      await expect(store.query(pk, 'note')).rejects.toMatchObject(failing('invalid'));
      expect(await store.read(pk, 'note-1')).toBeUndefined();
    });
  });

  describe('a document that cannot be kept', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = cyclic;

    const unkeepable: readonly (readonly [string, Doc])[] = [
      ['of an undeclared type', aNote({ type: 'parcel' })],
      ['of an inherited type name', aNote({ type: 'constructor' })],
      ['without a declared key', aReport({ body: { place: undefined } })],
      ['with a key that is null', aReport({ body: { place: null } })],
      ['with a key as text', aReport({ body: { weight: '1' } })],
      ['with a key as number', aReport({ body: { open: 1 } })],
      ['with a key not finite', aReport({ body: { weight: Number.NaN } })],
      ['with NUL in a key', aReport({ body: { place: 'a\0b' } })],
      ['with NUL deep inside', aNote({ body: { list: [{ text: '\0' }] } })],
      ['with NUL in a field name', aNote({ body: { 'a\0b': 1 } })],
      ['with half a character', aNote({ body: { text: '\ud83c' } })],
      ['that is not JSON', aNote({ body: cyclic })],
      ['of version 0', aNote({ version: 0 })],
      ['of a version newer than the newest', aNote({ version: 2 })],
      ['with a due day', aNote({ due: '2026-12-01' })],
      ['with a ttl of nothing', aNote({ ttl: 0 })],
      ['with half a second of ttl', aNote({ ttl: 1.5 })],
    ];

    it.each(unkeepable)('is refused %s', async (_what, doc) => {
      const { store } = subject();

      await expect(store.create(doc)).rejects.toMatchObject(failing('invalid'));
      await expect(store.upsert(doc)).rejects.toMatchObject(failing('invalid'));
      await expect(store.replace(doc, 'any-etag')).rejects.toMatchObject(failing('invalid'));
      await expect(store.batch(PK, [{ op: 'upsert', doc }])).rejects.toMatchObject(failing('invalid', 0));
    });

    it('is refused above 1.5 MB and kept just below', async () => {
      const { store } = subject();
      const sized = (bytes: number) =>
        aNote({ body: { text: 'é'.repeat((bytes - '{"text":""}'.length - 1) / 2) + 'x' } });

      await expect(store.create(sized(1_500_002))).rejects.toMatchObject(failing('too_large'));
      await store.create(sized(1_500_000));
      expect(await store.read(PK, 'note-1')).toMatchObject({ body: sized(1_500_000).body });
    });

    it.each(['', '*', 'two words', 'line\nbreak'])('refuses %j as an etag', async (etag) => {
      const { store } = subject();
      await store.create(aNote());

      await expect(store.replace(aNote(), etag)).rejects.toMatchObject(failing('invalid'));
      await expect(store.delete(PK, 'note-1', etag)).rejects.toMatchObject(failing('invalid'));
    });
  });
}
