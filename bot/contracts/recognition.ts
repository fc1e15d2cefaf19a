import { z } from 'zod';
import { Instant } from './calendar';
import { PersonId } from './people';
import { ThemeId } from './themes';

/** Where something belongs that is no livability issue. */
export const BelongsTo = z.enum(['repairs', 'letting', 'colleagues', 'it', 'municipality', 'conversation']);
export type BelongsTo = z.infer<typeof BelongsTo>;

/** A theme that a text may be about; `share` from 0 to 1, all themes of a text together 1. `because`: the words of the text that point to it. */
export const RankedTheme = z.object({ theme: ThemeId, share: z.number().min(0).max(1), because: z.array(z.string()) });
export type RankedTheme = z.infer<typeof RankedTheme>;

/** What a text was understood to say. */
export const Recognition = z.object({
  /** All themes, the likeliest first. */
  ranked: z.array(RankedTheme),
  /** From 0 to 1, how surely it is about livability. */
  score: z.number().min(0).max(1),
  outOfScope: z.boolean(),
  /** Only with `outOfScope`. */
  belongsTo: BelongsTo.optional(),
  /** Whether the emergency numbers come first, and the words that say so. */
  emergency: z.object({ isOne: z.boolean(), because: z.array(z.string()) }),
  /** Whether the text leaves open what it is about, so that one asks. */
  isUnclear: z.boolean(),
  /** A street or complex as it was written; null where there is none. */
  place: z.string().nullable(),
});
export type Recognition = z.infer<typeof Recognition>;

/**
 * What the recognition learned from a correction: these words (stems, never the text) point to another theme than it thought.
 * `undone`: an administrator took it back.
 */
export const Lesson = z.object({
  /** Of the reported issue that was corrected. */
  id: z.string().min(1).max(100),
  words: z.array(z.string()).min(1).max(16),
  from: ThemeId.optional(),
  to: ThemeId,
  by: PersonId,
  at: Instant,
  state: z.enum(['active', 'undone']),
});
export type Lesson = z.infer<typeof Lesson>;

/** What was learned, the latest first, as an administrator sees it; `version` guards what is taken back. */
export const LessonList = z.object({
  lessons: z.array(Lesson.extend({ byName: z.string().optional() })),
  /** More are not kept: the oldest goes. */
  most: z.int(),
  version: z.int().min(0),
  may: z.object({ undo: z.boolean() }),
});
export type LessonList = z.infer<typeof LessonList>;

/** `active` again, or `undone`. */
export const ChangeLesson = z.object({ state: z.enum(['active', 'undone']) });
export type ChangeLesson = z.infer<typeof ChangeLesson>;
