import type { AssessmentRound, Participant, RoundPermissions } from '../../contracts/assessment-rounds';
import type { LocalDate } from '../../contracts/calendar';
import type { Place } from '../../contracts/places';
import type { Actor } from '../../shared/actor';
import { mayOversee } from '../people';

type Round = Pick<AssessmentRound, 'state' | 'teamId'>;
type OfTeam = Pick<Place, 'teamId'>;

/** Managers and administrators make rounds, a team lead one for their own team. */
export function mayMake(actor: Actor, teamId: string | undefined): boolean {
  return mayOversee(actor) || (teamId !== undefined && actor.leadsTeamIds.includes(teamId));
}

/** Whether there is a round that they may make at all. */
export function mayMakeAny(actor: Actor): boolean {
  return mayOversee(actor) || actor.leadsTeamIds.length > 0;
}

/** Who may make a round runs it. */
export function mayRun(actor: Actor, round: Pick<Round, 'teamId'>): boolean {
  return mayMake(actor, round.teamId);
}

/** The judgements of a place are for management, and for who leads the team that it is of now. */
export function mayFollowPlace(actor: Actor, { teamId }: OfTeam): boolean {
  return mayOversee(actor) || actor.leadsTeamIds.includes(teamId);
}

/** Who is asked is for management, and for who leads the team with which somebody is counted. */
export function mayFollowParticipant(actor: Actor, { teamId }: Pick<Participant, 'teamId'>): boolean {
  return mayOversee(actor) || actor.leadsTeamIds.includes(teamId);
}

/**
 * How far a colleague is, is theirs to know and their team lead's: management sees teams, not persons. How far a partner is, is for
 * everybody who sees that they are asked.
 */
export function maySeeProgress(
  { personId, leadsTeamIds }: Actor,
  participant: Pick<Participant, 'source' | 'personId' | 'teamId'>,
): boolean {
  if (participant.source === 'partners') return true;
  return participant.personId === personId || leadsTeamIds.includes(participant.teamId);
}

/** Any colleague of the team of a place writes down what a partner says of it. */
export function mayRecordAt(actor: Actor, { teamId }: OfTeam): boolean {
  if (actor.role === 'guest') return false;
  return mayOversee(actor) || actor.teamIds.includes(teamId) || actor.leadsTeamIds.includes(teamId);
}

/** Themselves, who leads them, and management. */
export function mayHandOver(actor: Actor, participant: Pick<Participant, 'source' | 'personId' | 'teamId'>): boolean {
  if (participant.source !== 'professionals') return false;
  return participant.personId === actor.personId || mayFollowParticipant(actor, participant);
}

/**
 * Whether a round is this person's to look at: who runs it, who is asked, and from its opening on the colleagues of the teams whose
 * places it is about.
 */
export function mayView(actor: Actor, round: Round, places: readonly OfTeam[], isAsked: boolean): boolean {
  if (mayRun(actor, round)) return true;
  if (round.state === 'draft' || round.state === 'cancelled') return false;
  return isAsked || (actor.role !== 'guest' && places.some((place) => mayRecordAt(actor, place)));
}

/** What the person may do with the round as it is. */
export function roundPermissions(actor: Actor, round: Round, places: readonly OfTeam[]): RoundPermissions {
  const runs = mayRun(actor, round);
  const isIn = (...states: readonly Round['state'][]): boolean => states.includes(round.state);
  const runsIn = (...states: readonly Round['state'][]): boolean => runs && isIn(...states);
  return {
    change: runsIn('draft', 'planned', 'open'),
    open: runsIn('draft', 'planned'),
    close: runsIn('open'),
    // What was closed was shown to people: only management opens it again.
    reopen: mayOversee(actor) && isIn('closed'),
    extend: runsIn('open'),
    cancel: runsIn('draft', 'planned', 'open'),
    nudge: runsIn('open'),
    repeat: runsIn('open', 'closed'),
    follow: follows(actor, round, places),
    record: isIn('open') && places.some((place) => mayRecordAt(actor, place)),
  };
}

/** Whether judgements still count: it is open, and its last day has not passed. */
export function isOpenOn({ state, closesOn }: Pick<AssessmentRound, 'state' | 'closesOn'>, today: LocalDate): boolean {
  return state === 'open' && today <= closesOn;
}

function follows(actor: Actor, round: Round, places: readonly OfTeam[]): boolean {
  return mayRun(actor, round) || places.some((place) => mayFollowPlace(actor, place));
}
