import type { Instant } from '../../contracts/calendar';
import type { NetworkPartner, PartnerCommand, PartnerInput } from '../../contracts/network-partners';

/** What was filled in, in one order: two that say the same are written the same. A guest who is left out is no guest any more. */
export function withInput(partner: NetworkPartner, input: PartnerInput): NetworkPartner {
  const { guestId: _before, ...kept } = partner;
  const { guestId, ...filledIn } = input;
  return { ...kept, ...filledIn, ...(guestId === undefined ? {} : { guestId }) };
}

export function withCommand(partner: NetworkPartner, { what }: PartnerCommand, now: Instant): NetworkPartner {
  const { archivedAt, ...kept } = partner;
  return what === 'archive' ? { ...kept, archivedAt: archivedAt ?? now } : kept;
}

/** Whether nothing is different but, at most, the version. */
export function isSamePartner(one: NetworkPartner, other: NetworkPartner): boolean {
  return FIELDS.every((field) => one[field] === other[field]);
}

const FIELDS = [
  ...(['organization', 'kind', 'contactName', 'email', 'language'] as const),
  ...(['guestId', 'mayBeNamed', 'archivedAt'] as const),
];
