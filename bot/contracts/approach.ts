import { z } from 'zod';

/** What an intervention aims at: ontmoeten, beïnvloeden or activeren. */
export const Approach = z.enum(['meeting', 'influencing', 'activating']);
export type Approach = z.infer<typeof Approach>;
