import type { Actor } from '../../shared/actor';
import { mayOversee } from '../people';

/** Every colleague knows who is asked; guests know of nobody else. */
export function mayListPartners({ role }: Actor): boolean {
  return role !== 'guest';
}

/** Managers, administrators and who leads a team. */
export function mayChangePartners(actor: Actor): boolean {
  return mayListPartners(actor) && (mayOversee(actor) || actor.leadsTeamIds.length > 0);
}
