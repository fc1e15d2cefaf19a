import type { Participant } from '../../contracts/assessment-rounds';
import type { Judgement } from '../../contracts/judgements';
import type { Person, Role } from '../../contracts/people';
import type { Directory } from '../../ports/directory';
import type { NetworkPartners } from '../network-partners';
import type { KnownAtPlace } from './attribution';

export interface KnownPeopleDeps {
  readonly networkPartners: Pick<NetworkPartners, 'all'>;
  readonly directory: Pick<Directory, 'people'>;
}

/** What decides how the people of an association may be told apart, read once for all places. */
export interface KnownPeople {
  at(placeId: string, rows: readonly Participant[], judgements: readonly Judgement[]): KnownAtPlace;
}

export function createKnownPeople({ networkPartners, directory }: KnownPeopleDeps) {
  return {
    async read(tenantId: string): Promise<KnownPeople> {
      const [partners, people] = await Promise.all([networkPartners.all(tenantId), directory.people(tenantId)]);
      const byId = new Map(partners.map((partner) => [partner.id, partner]));
      return {
        at: (placeId, rows, judgements) => ({ roles: rolesAt(placeId, rows, { judgements, people }), partners: byId }),
      };
    },
  };
}

/** The role in which each colleague judged the place, else the one in which they were asked. Who left without judging does not count. */
function rolesAt(
  placeId: string,
  rows: readonly Participant[],
  { judgements, people }: { readonly judgements: readonly Judgement[]; readonly people: readonly Person[] },
): readonly Role[] {
  const roles = new Map(people.map(({ id, role }) => [id, role]));
  const asked = rows.flatMap(({ personId, placeIds }) =>
    personId !== undefined && placeIds.includes(placeId) ? [[personId, roles.get(personId)] as const] : [],
  );
  const judged = judgements.flatMap(({ source, personId, role }) =>
    source === 'professionals' && personId !== undefined ? [[personId, role] as const] : [],
  );
  return [...new Map([...asked, ...judged]).values()].filter((role) => role !== undefined);
}
