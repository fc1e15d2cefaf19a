import { z } from 'zod';

/** How many were asked now; who was asked before is not asked again. */
export const ContributionsAsked = z.object({ asked: z.int() });
export type ContributionsAsked = z.infer<typeof ContributionsAsked>;
