import { z } from 'zod';

/** Whether a database is there: nobody listens when it is `gone`, no request is answered while `silent`, and each with 503 while `refusing`. */
export const Presence = z.enum(['there', 'gone', 'silent', 'refusing']);
export type Presence = z.infer<typeof Presence>;
