import type { Actor } from '../../shared/actor';
import { mayOversee } from '../people';

/** Everybody prints in it; managers and administrators change it. */
export function mayChangeHouseStyle(actor: Actor): boolean {
  return mayOversee(actor);
}
