import type { Actor } from '../../shared/actor';
import { mayAdminister } from '../people';

/** Everybody reads the numbers; an administrator answers for them. */
export function mayWriteHelpNumbers(actor: Actor): boolean {
  return mayAdminister(actor);
}
