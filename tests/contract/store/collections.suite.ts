import { z } from 'zod';
import { createCollection, type Collection } from '../../../bot/ports/collection';
import { addMilliseconds } from '../../../bot/shared/local-date';
import { failing, LIFE_SECONDS, PK, type Subject, type Subjects } from './a-doc';

const Note = z.object({ text: z.string(), count: z.number() });
type Note = z.infer<typeof Note>;

export function testCollections(subject: Subjects): void {
  describe('a collection', () => {
    const notesOf = ({ store, clock }: Subject): Collection<Note> =>
      createCollection(store, { type: 'note', parse: (body) => Note.parse(body), keys: {} }, clock);

    it('loses none of 100 changes that are made at once', async () => {
      const notes = notesOf(subject());
      await notes.create(PK, 'tally', { text: 'Turven', count: 0 });

      await Promise.all(
        Array.from({ length: 100 }, () =>
          notes.update(PK, 'tally', ({ body }) => ({ body: { ...body, count: body.count + 1 } })),
        ),
      );

      expect((await notes.read(PK, 'tally'))?.body.count).toBe(100);
    });

    it('keeps a document until the moment that was given', async () => {
      const { store, clock } = subject();
      const notes = notesOf({ store, clock });
      const keepUntil = addMilliseconds(clock.now(), LIFE_SECONDS * 1000);
      await notes.create(PK, 'short', { text: 'kort', count: 0 }, { keepUntil });

      await clock.advance(LIFE_SECONDS - 3);
      expect(await notes.read(PK, 'short')).toBeDefined();
      await clock.advance(3);
      expect(await notes.read(PK, 'short')).toBeUndefined();
    });

    describe('whose shape changed', () => {
      const Letter = z.object({ to: z.string(), lines: z.array(z.string()) });
      const First = z.object({ recipient: z.string(), text: z.string() });
      const Second = z.object({ to: z.string(), text: z.string() });
      const lettersOf = ({ store, clock }: Subject): Collection<z.infer<typeof Letter>> =>
        createCollection(
          store,
          {
            type: 'letter',
            version: 3,
            parse: (body) => Letter.parse(body),
            keys: { to: { kind: 'string' } },
            migrations: {
              1: (body) => {
                const { recipient: to, text } = First.parse(body);
                return { to, text };
              },
              2: (body) => {
                const { text, ...letter } = Second.parse(body);
                return { ...letter, lines: text.split('\n') };
              },
            },
          },
          clock,
        );
      const written = { pk: PK, type: 'letter' };

      it('reads what earlier versions of the program wrote', async () => {
        const { store, clock } = subject();
        await store.create({ ...written, id: 'first', body: { recipient: 'de buurt', text: 'een\ntwee' } });
        await store.create({ ...written, id: 'second', version: 2, body: { to: 'de buurt', text: 'een' } });
        const letters = lettersOf({ store, clock });

        expect((await letters.read(PK, 'first'))?.body).toEqual({ to: 'de buurt', lines: ['een', 'twee'] });
        expect((await letters.all(PK)).map(({ body }) => body.lines.length)).toEqual([2, 1]);
      });

      it('keeps the newest shape from the next write on', async () => {
        const { store, clock } = subject();
        await store.create({ ...written, id: 'first', body: { recipient: 'de buurt', text: 'een' } });
        const letters = lettersOf({ store, clock });

        await letters.update(PK, 'first', ({ body }) => ({ body: { ...body, to: 'de straat' } }));

        expect(await store.read(PK, 'first')).toMatchObject({ version: 3, body: { to: 'de straat', lines: ['een'] } });
        expect(await letters.all(PK, { where: { to: 'de straat' } })).toHaveLength(1);
      });

      it('refuses what a newer version of the program wrote, and what has no way up', async () => {
        const { store, clock } = subject();
        await store.create({ ...written, id: 'newer', version: 3, body: { to: 'de buurt', pages: [] } });
        const older = createCollection(
          store,
          { type: 'letter', version: 2, parse: (body) => Second.parse(body), keys: {} },
          clock,
        );

        await expect(older.read(PK, 'newer')).rejects.toMatchObject({
          ...failing('invalid'),
          message: 'letter newer has version 3; this program knows 2 and older',
        });
        await store.create({ ...written, id: 'oldest', body: { recipient: 'de buurt', text: '' } });
        await expect(older.read(PK, 'oldest')).rejects.toMatchObject({
          ...failing('invalid'),
          message: 'letter has no migration from version 1',
        });
      });
    });
  });
}
