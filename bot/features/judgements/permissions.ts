import type { Place } from '../../contracts/places';
import type { Actor } from '../../shared/actor';
import { mayOversee } from '../people';

/** A team lead judges every place of their teams, also where nobody asked them to. */
export function leads({ leadsTeamIds }: Pick<Actor, 'leadsTeamIds'>, { teamId }: Pick<Place, 'teamId'>): boolean {
  return leadsTeamIds.includes(teamId);
}

/** On the card of a neighborhood a team lead sees the places of their teams, managers and administrators all. */
export function maySeeOnCard(actor: Actor, place: Pick<Place, 'teamId'>): boolean {
  return leads(actor, place) || mayOversee(actor);
}
