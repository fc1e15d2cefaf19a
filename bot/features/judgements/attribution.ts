import type { Judgement } from '../../contracts/judgements';
import type { NetworkPartner } from '../../contracts/network-partners';
import type { Role } from '../../contracts/people';

/** Who said something, as far as it may be told; undefined: a partner without a name. */
export type Attribution =
  | { readonly as: 'role'; readonly role: Role }
  | { readonly as: 'colleague' }
  | { readonly as: 'partner'; readonly organization: string }
  | undefined;

/** What decides how people may be told apart at one place. */
export interface KnownAtPlace {
  /** The role of each colleague who was asked about the place, or judged it. */
  readonly roles: readonly Role[];
  /** By id, also those who are archived. */
  readonly partners: ReadonlyMap<string, Pick<NetworkPartner, 'organization' | 'mayBeNamed'>>;
}

/** Who is one of so many cannot be pointed at. */
const ENOUGH_OF_A_ROLE = 2;
/** So many partners without a name hide one another. */
const ENOUGH_PARTNERS = 3;

/** Tells who a judgement is of: of a colleague at most their role, of a partner the organization where they agreed to it. */
export function attributionAt(known: KnownAtPlace): (judgement: Judgement) => Attribution {
  const told = tellableRoles(known.roles);
  return ({ source, role, partnerId }) => {
    if (source === 'professionals') {
      return role !== undefined && told.has(role) ? { as: 'role', role } : { as: 'colleague' };
    }
    const partner = partnerId === undefined ? undefined : known.partners.get(partnerId);
    return partner?.mayBeNamed === true ? { as: 'partner', organization: partner.organization } : undefined;
  };
}

/**
 * The roles that may be told: of at least two people who were asked. One person who is left over would be known by having no
 * role beside all who have one, so that the smallest of the other roles then goes unsaid with them.
 */
export function tellableRoles(roles: readonly Role[]): ReadonlySet<Role> {
  const counts = new Map<Role, number>();
  for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
  const told = [...counts]
    .filter(([, count]) => count >= ENOUGH_OF_A_ROLE)
    .sort(([one, few], [other, many]) => few - many || one.localeCompare(other));
  const untold = roles.length - told.reduce((sum, [, count]) => sum + count, 0);
  return new Set((untold === 1 ? told.slice(1) : told).map(([role]) => role));
}

/**
 * What may be opened: everything that may be attributed, and what nameless partners said from three of them on.
 * @param items one for each participant at most
 */
export function openable<T extends { readonly who: Attribution }>(items: readonly T[]): readonly T[] {
  const nameless = items.filter(({ who }) => who === undefined);
  return nameless.length >= ENOUGH_PARTNERS ? items : items.filter(({ who }) => who !== undefined);
}
