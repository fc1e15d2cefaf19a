import { z } from 'zod';
import { Instant } from './calendar';
import { PersonId } from './people';

/** Of what a photo is. `teamId` and `id` are enough to read the owner, also when it went to another team since. */
export const PhotoOwner = z.object({
  kind: z.enum(['reported-issue', 'running-intervention']),
  teamId: z.string(),
  id: z.string(),
});
export type PhotoOwner = z.infer<typeof PhotoOwner>;

/** A photo without its picture; sizes in pixels. */
export const Photo = z.object({
  id: z.string(),
  width: z.int(),
  height: z.int(),
  addedBy: PersonId,
  addedAt: Instant,
});
export type Photo = z.infer<typeof Photo>;
