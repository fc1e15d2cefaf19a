import { z } from 'zod';
import { Lesson } from '../../contracts/recognition';
import type { CollectionDefinition } from '../../ports/collection';

/** What one association learned, the latest first; `version` counts its changes. */
export const RecognitionLessons = z.object({ lessons: z.array(Lesson), version: z.int().min(1) });
export type RecognitionLessons = z.infer<typeof RecognitionLessons>;

/** In the tenant's partition under the id `recognition-lessons`. */
export const recognitionLessons: CollectionDefinition<RecognitionLessons> = {
  type: 'recognition-lessons',
  parse: (body) => RecognitionLessons.parse(body),
  keys: {},
};
