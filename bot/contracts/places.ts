import { z } from 'zod';

/** A neighborhood (buurt) or a complex in it: where a plan action happens. */
export const Place = z.object({
  id: z.string().min(1).max(60),
  kind: z.enum(['neighborhood', 'complex']),
  name: z.string().min(1),
  /** Other names that people write: a street, a nickname. */
  aliases: z.array(z.string()),
  teamId: z.string(),
  /** Of a complex: the neighborhood that it lies in, where that is known. */
  neighborhoodId: z.string().max(60).optional(),
});
export type Place = z.infer<typeof Place>;

/** The places of a team, by name. */
export const PlaceList = z.object({ places: z.array(Place) });
export type PlaceList = z.infer<typeof PlaceList>;
