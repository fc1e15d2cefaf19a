import { z } from 'zod';
import { Instant } from './calendar';

/** Up to where a list of the newest was read: a moment, and which of that moment were. */
export const PagePosition = z.object({ at: Instant, ids: z.array(z.string()) });
export type PagePosition = z.infer<typeof PagePosition>;
