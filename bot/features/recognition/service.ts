import type { Lesson, LessonList, Recognition } from '../../contracts/recognition';
import type { PersonId } from '../../contracts/people';
import type { ThemeId } from '../../contracts/themes';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Recognizer } from '../../ports/recognizer';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { tenantPartition } from '../../shared/partitions';
import { recognitionLessons, type RecognitionLessons } from './collections';
import { LessonNotFound, NotAllowed } from './errors';
import { builtInKnowledge } from './knowledge';
import { createLessonWords } from './lesson-words';
import { withLessons } from './lessons';
import { mayChangeLessons, mayViewLessons } from './permissions';

export interface RecognitionDeps {
  readonly recognizer: Recognizer;
  readonly store: Store;
  readonly directory: Directory;
  readonly clock: Clock;
}

/** A theme that somebody chose for a text, whose personal data was taken out. */
export interface Correction {
  readonly issueId: string;
  readonly text: string;
  /** What it was understood as. */
  readonly from?: ThemeId | undefined;
  readonly to: ThemeId;
}

/** `stale`: something was learned or taken back since the version that was looked at; nothing was done. */
export interface LessonOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly list: LessonList;
}

export type RecognitionService = ReturnType<typeof createRecognition>;

/** Understands reports, and learns from what people correct within their association. */
export function createRecognition({ recognizer, store, directory, clock }: RecognitionDeps) {
  const documents = createCollection(store, recognitionLessons, clock);
  const wordsOf = createLessonWords(builtInKnowledge);

  const readEntry = (tenantId: string) => documents.read(tenantPartition(tenantId), ID);

  async function write(tenantId: string, entry: Entry<RecognitionLessons> | undefined, lessons: readonly Lesson[]) {
    const body = { lessons: lessons.slice(0, MOST_LESSONS), version: (entry?.body.version ?? 0) + 1 };
    return entry === undefined ? documents.create(tenantPartition(tenantId), ID, body) : documents.replace(entry, body);
  }

  async function listFor(actor: Actor, stored: RecognitionLessons | undefined): Promise<LessonList> {
    const lessons = await Promise.all(
      (stored?.lessons ?? []).map(async (lesson) => {
        const person = await directory.person(actor.tenantId, lesson.by);
        return { ...lesson, ...(person === undefined ? {} : { byName: person.name }) };
      }),
    );
    const may = { undo: mayChangeLessons(actor) };
    return { lessons, most: MOST_LESSONS, version: stored?.version ?? 0, may };
  }

  /** Takes away what a report taught; nothing when it taught nothing. */
  async function forget(tenantId: string, issueId: string): Promise<void> {
    await untilFirst(async () => {
      const entry = await readEntry(tenantId);
      const others = entry?.body.lessons.filter(({ id }) => id !== issueId) ?? [];
      if (entry !== undefined && others.length < entry.body.lessons.length) await write(tenantId, entry, others);
    });
  }

  return {
    /** One point read. `text` holds no personal data any more. */
    async recognize(tenantId: string, text: string): Promise<Recognition> {
      const [recognition, entry] = await Promise.all([recognizer.recognize(text), readEntry(tenantId)]);
      return entry === undefined ? recognition : withLessons(recognition, new Set(wordsOf(text)), entry.body.lessons);
    },

    /**
     * Keeps which words point to the theme, never the text; the same twice changes nothing. Of one report the last choice counts,
     * and nothing is learned of it when that is what it was understood as.
     */
    async learn(
      by: { readonly tenantId: string; readonly personId: PersonId },
      { issueId, text, from, to }: Correction,
    ): Promise<void> {
      const words = wordsOf(text).slice(0, MOST_WORDS);
      if (words.length === 0 || from === to) return forget(by.tenantId, issueId);
      const told = { words, ...(from === undefined ? {} : { from }), to };
      const lesson: Lesson = { id: issueId, ...told, by: by.personId, at: clock.now(), state: 'active' };
      await untilFirst(async () => {
        const entry = await readEntry(by.tenantId);
        const lessons = entry?.body.lessons ?? [];
        const known = lessons.find(({ id }) => id === issueId);
        if (known?.to === to && known.words.join() === words.join()) return;
        await write(by.tenantId, entry, [lesson, ...lessons.filter(({ id }) => id !== issueId)]);
      });
    },

    forget,

    /** What was learned, the latest first. @throws NotAllowed */
    async lessons(actor: Actor): Promise<LessonList> {
      if (!mayViewLessons(actor)) throw new NotAllowed();
      return listFor(actor, (await readEntry(actor.tenantId))?.body);
    },

    /** Takes a lesson back, or puts it back. @throws NotAllowed, LessonNotFound */
    async changeLesson(actor: Actor, id: string, seen: number, state: Lesson['state']): Promise<LessonOutcome> {
      if (!mayChangeLessons(actor)) throw new NotAllowed();
      return untilFirst(async () => {
        const entry = await readEntry(actor.tenantId);
        const lesson = entry?.body.lessons.find((one) => one.id === id);
        if (entry === undefined || lesson === undefined) throw new LessonNotFound();
        const unchanged = await listFor(actor, entry.body);
        if (lesson.state === state) return { outcome: 'already', list: unchanged };
        if (entry.body.version !== seen) return { outcome: 'stale', list: unchanged };
        const next = entry.body.lessons.map((one) => (one.id === id ? { ...one, state } : one));
        const { body } = await write(actor.tenantId, entry, next);
        return { outcome: 'applied', list: await listFor(actor, body) };
      });
    },
  };
}

const ID = 'recognition-lessons';
/** More would be read with every report, and old ones were often overtaken. */
const MOST_LESSONS = 300;
const MOST_WORDS = 16;
const MOST_TRIES = 20;

/** Does it again while somebody else wrote first. */
async function untilFirst<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isOvertaken = error instanceof StoreError && (error.code === 'stale' || error.code === 'exists');
      if (!isOvertaken || tries === MOST_TRIES) throw error;
    }
  }
}
