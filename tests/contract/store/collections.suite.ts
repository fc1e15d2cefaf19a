import { z } from 'zod';
import { createCollection, type Collection } from '../../../bot/ports/collection';
import { PK, type Subject, type Subjects } from './a-doc';

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
      await notes.create(PK, 'short', { text: 'kort', count: 0 }, { keepUntil: '2026-12-01T08:00:00.000Z' });

      clock.advance(119);
      expect(await notes.read(PK, 'short')).toBeDefined();
      clock.advance(1);
      expect(await notes.read(PK, 'short')).toBeUndefined();
    });
  });
}
