import { z } from 'zod';

/**
 * What livability is judged on: dwelling and building, living environment (clean and whole), social cohesion, nuisance and safety,
 * and involvement (betrokkenheid en inzet).
 */
export const Dimension = z.enum(['housing', 'environment', 'cohesion', 'safety', 'involvement']);
export type Dimension = z.infer<typeof Dimension>;
