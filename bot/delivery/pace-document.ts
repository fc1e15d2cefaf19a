import { z } from 'zod';
import type { CollectionDefinition } from '../ports/collection';

const Pace = z.object({
  /** When the next message may go, in milliseconds since 1970; with fractions, as 30 a second divides no millisecond. */
  nextAt: z.number(),
});
export type Pace = z.infer<typeof Pace>;

/** In a partition of its own, `{tenant}|pace`, under the id `pace`: every instance writes it several times a second. */
export const paces: CollectionDefinition<Pace> = {
  type: 'pace',
  parse: (body) => Pace.parse(body),
  keys: {},
};
