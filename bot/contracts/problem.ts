import { z } from 'zod';

/** What is wrong with one field of a request; `path` begins with the part of the request: `body.dueOn`. */
export const Fault = z.object({ path: z.string(), message: z.string() });
export type Fault = z.infer<typeof Fault>;

/** An error answer, RFC 9457. `code` is stable; `title` is for people, in their language. */
export const Problem = z.object({
  type: z.literal('about:blank'),
  status: z.int(),
  title: z.string(),
  code: z.string(),
  /** Finds an unexpected error in the log. */
  id: z.string().optional(),
  faults: z.array(Fault).optional(),
  /** The resource as it is now, when the writer had seen an earlier version. */
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;
