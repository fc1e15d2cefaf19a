import type { ParticipantId } from '../../contracts/judgements';
import type { PersonId, Role } from '../../contracts/people';
import type { Actor } from '../../shared/actor';
import { participantIdOf, partnerParticipantId, type AssessmentRounds, type Participants } from '../assessment-rounds';
import type { NetworkPartners } from '../network-partners';
import type { Places } from '../places';
import { hasStarted } from './round-moment';

/** Who judges: a colleague, or a partner through a colleague, their link or their guest account. */
export interface Judge {
  readonly tenantId: string;
  readonly participantId: ParticipantId;
  readonly way: 'chat' | 'tab' | 'link';
  /** Absent for who comes through a link. */
  readonly personId?: PersonId;
  readonly role?: Role;
  readonly leadsTeamIds: readonly string[];
}

export interface JudgeDeps {
  readonly rounds: Pick<AssessmentRounds, 'find'>;
  readonly participants: Pick<Participants, 'find'>;
  readonly networkPartners: Pick<NetworkPartners, 'ofGuest'>;
  readonly places: Pick<Places, 'ofTeam'>;
}

/** Undefined for who is not asked, and leads no team with a place in the round; and while nobody is asked yet. */
export async function judgeFor(
  deps: JudgeDeps,
  actor: Actor,
  roundId: string,
  way: 'chat' | 'tab' = 'chat',
): Promise<Judge | undefined> {
  const { tenantId, personId, role, leadsTeamIds } = actor;
  const [round, participantId] = await Promise.all([deps.rounds.find(tenantId, roundId), participantOf(deps, actor)]);
  if (participantId === undefined || round === undefined || !hasStarted(round)) return undefined;
  const row = await deps.participants.find(tenantId, roundId, participantId);
  const isAsked = row?.body.isAsked === true;
  if (!isAsked && !(await leadsPlaceIn(deps, actor, round.placeIds))) return undefined;
  return { tenantId, participantId, way, personId, role, leadsTeamIds };
}

async function participantOf({ networkPartners }: JudgeDeps, { tenantId, personId, role }: Actor) {
  if (role !== 'guest') return participantIdOf(personId);
  const partner = await networkPartners.ofGuest(tenantId, personId);
  return partner === undefined ? undefined : partnerParticipantId(partner.id);
}

async function leadsPlaceIn({ places }: JudgeDeps, actor: Actor, placeIds: readonly string[]): Promise<boolean> {
  for (const teamId of actor.leadsTeamIds) {
    const ofTeam = await places.ofTeam(actor.tenantId, teamId);
    if (ofTeam.some(({ id }) => placeIds.includes(id))) return true;
  }
  return false;
}
