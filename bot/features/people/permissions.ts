import type { Team } from '../../contracts/people';
import type { Actor } from '../../shared/actor';

/** A team is seen by its people; managers and administrators see all. */
export function maySeeTeam(actor: Actor, { id }: Team): boolean {
  return actor.teamIds.includes(id) || mayOversee(actor);
}

/** Sees the whole association: every team, and what the program sent to whom. */
export function mayOversee({ role }: Actor): boolean {
  return role === 'manager' || role === 'administrator';
}

/** Sets the program up for the association. */
export function mayAdminister({ role }: Actor): boolean {
  return role === 'administrator';
}
