import type { NetworkPartner } from '../../../contracts/network-partners';
import type { Person } from '../../../contracts/people';
import { comparable, createOwnerMatcher, isWithinEdits, type OwnerMatcher } from '../../annual-plan';
import { participantIdOf, partnerParticipantId } from '../participant-row';
import type { AssignmentRow } from './assignment-table';

/** Somebody who can be asked, by the name under which they are shown. */
export interface KnownParticipant {
  readonly id: string;
  readonly name: string;
}

/** Whom a row means; `near` are those whose names are nearly so. */
export type WhoMatch =
  | { readonly found: 'one'; readonly participant: KnownParticipant }
  | { readonly found: 'several'; readonly candidates: readonly KnownParticipant[] }
  | { readonly found: 'none'; readonly why: 'empty' | 'unknown'; readonly near: readonly KnownParticipant[] };

export type Who = Pick<AssignmentRow, 'name' | 'email' | 'organization'>;

/** Tells whom a row means: a colleague, or a network partner who is asked still. */
export type WhoMatcher = (who: Who) => WhoMatch;

const MOST_NEAR = 3;
const SHORTEST_NEAR = 4;

/** The surest column decides: the address, then name with organization, then either of them. */
export function createWhoMatcher(people: readonly Person[], partners: readonly NetworkPartner[]): WhoMatcher {
  const colleagues = people.filter(({ role }) => role !== 'guest');
  const known = knownPartners(partners, people);
  const owners = createOwnerMatcher(colleagues);
  const byText = new Map<string, WhoMatch>();

  function named(text: string): WhoMatch {
    const before = byText.get(text);
    if (before !== undefined) return before;
    const match = matchText(text, { owners, known, colleagues });
    byText.set(text, match);
    return match;
  }

  return ({ name, email, organization }) => {
    const tries = [email, name !== '' && organization !== '' ? `${organization} ${name}` : '', name, organization];
    const matches = tries.filter((text) => text !== '').map(named);
    return (
      matches.find(({ found }) => found === 'one') ??
      matches.find(({ found }) => found === 'several') ??
      matches.find((match) => match.found === 'none' && match.near.length > 0) ??
      matches[0] ?? { found: 'none', why: 'empty', near: [] }
    );
  };
}

/** A partner with all by which they can be named, comparable. */
interface KnownPartner extends KnownParticipant {
  readonly names: readonly string[];
  readonly emails: readonly string[];
}

interface Known {
  readonly owners: OwnerMatcher;
  readonly known: readonly KnownPartner[];
  readonly colleagues: readonly Person[];
}

function knownPartners(partners: readonly NetworkPartner[], people: readonly Person[]): readonly KnownPartner[] {
  return partners
    .filter(({ archivedAt }) => archivedAt === undefined)
    .map((partner) => {
      const { organization, contactName, email, guestId } = partner;
      const guest = people.find(({ id }) => id === guestId);
      const contacts = [contactName, guest?.name ?? ''].filter((contact) => contact !== '');
      const names = contacts.flatMap((contact) => [
        contact,
        `${contact} ${organization}`,
        `${organization} ${contact}`,
      ]);
      return {
        id: partnerParticipantId(partner.id),
        name: partnerName(partner),
        names: [organization, ...names].map(comparable),
        emails: [email, guest?.email ?? ''].filter((address) => address !== '').map((address) => address.toLowerCase()),
      };
    });
}

const EMAIL = /[^\s<>(),;]+@[^\s<>(),;]+/;

function matchText(text: string, { owners, known, colleagues }: Known): WhoMatch {
  const plain = comparable(text);
  if (plain === '') return { found: 'none', why: 'empty', near: [] };
  const email = EMAIL.exec(text)?.[0].toLowerCase();
  const partners = known.filter(({ names, emails }) => names.includes(plain) || emails.some((one) => one === email));
  const owner = owners(text);
  const candidates = [...surelyNamed(owner).map(colleagueOf), ...partners.map(shown)];
  const [only] = candidates;
  if (only !== undefined) {
    return candidates.length === 1 ? { found: 'one', participant: only } : { found: 'several', candidates };
  }
  const guessed = owner.found === 'one' ? [colleagueOf(owner.person)] : [];
  // Of several names in one cell nobody is chosen: that would leave the others out.
  if (owner.found === 'one' && owner.surety === 'first-of-several') return { found: 'several', candidates: guessed };
  return { found: 'none', why: 'unknown', near: nearest(plain, guessed, { known, colleagues }) };
}

function surelyNamed(owner: ReturnType<OwnerMatcher>): readonly Person[] {
  if (owner.found === 'several') return owner.candidates;
  return owner.found === 'one' && owner.surety === 'sure' ? [owner.person] : [];
}

function nearest(
  plain: string,
  typed: readonly KnownParticipant[],
  { known, colleagues }: Pick<Known, 'known' | 'colleagues'>,
): readonly KnownParticipant[] {
  if (plain.length < SHORTEST_NEAR) return typed;
  const named = [
    ...colleagues.map((person) => ({
      participant: colleagueOf(person),
      names: [comparable(person.name), comparable(person.givenName)],
    })),
    ...known.map((partner) => ({ participant: shown(partner), names: partner.names })),
  ];
  const within = (edits: number) =>
    named.filter(({ names }) => names.some((name) => isWithinEdits(name, plain, edits)));
  const holding = named.filter(({ names }) => names.some((name) => ` ${name} `.includes(` ${plain} `)));
  const all = [...typed, ...[...within(1), ...within(2), ...holding].map(({ participant }) => participant)];
  return [...new Map(all.map((participant) => [participant.id, participant])).values()].slice(0, MOST_NEAR);
}

/** How a network partner is shown: the contact with the organization, or the organization as such. */
function partnerName({ contactName, organization }: Pick<NetworkPartner, 'contactName' | 'organization'>): string {
  return contactName === '' ? organization : `${contactName} (${organization})`;
}

function colleagueOf({ id, name }: Person): KnownParticipant {
  return { id: participantIdOf(id), name };
}

function shown({ id, name }: KnownPartner): KnownParticipant {
  return { id, name };
}
