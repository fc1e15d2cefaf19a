import { z } from 'zod';

/** What is taken out of a text before it is kept. */
export const RedactionKind = z.enum(['phone', 'email', 'bsn', 'iban', 'plate', 'birth-date', 'name', 'house-number']);
export type RedactionKind = z.infer<typeof RedactionKind>;

/** How much of a kind was taken out. */
export const Removed = z.object({ kind: RedactionKind, count: z.int().min(1) });
export type Removed = z.infer<typeof Removed>;
