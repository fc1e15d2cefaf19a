import type { Intervention } from '../../contracts/interventions';
import type { Actor } from '../../shared/actor';

/** Who leads a team writes drafts, and management. */
export function mayWriteToolkit(actor: Actor): boolean {
  return actor.leadsTeamIds.length > 0 || mayDecideToolkit(actor);
}

/** What is in use is for the whole association, so management decides of it. */
export function mayDecideToolkit({ role }: Actor): boolean {
  return role === 'manager' || role === 'administrator';
}

/** What never was adopted is only there for who may write it. */
export function mayRead(actor: Actor, { state }: Pick<Intervention, 'state'>): boolean {
  return state !== 'draft' || mayWriteToolkit(actor);
}
