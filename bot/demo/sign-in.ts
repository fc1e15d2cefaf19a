import type { RequestHeaders, SignIn } from '../api/sign-in';
import type { Me } from '../contracts/overview';
import type { PersonId } from '../contracts/people';
import type { Actor } from '../shared/actor';
import type { DemoAssociation } from './demo-association';

/** With which the tab says as whom it is looked at: a word such as `manager`, a person's id or their name. */
const HEADER = 'x-demo-identity';

/**
 * Believes whoever reaches the program: of the invented association anybody can be anyone. Without the header they are who sits
 * at the local Teams client.
 */
export function demoSignIn(
  association: DemoAssociation,
  actorOf: (tenantId: string, personId: PersonId) => Promise<Actor | undefined>,
): SignIn {
  return {
    state: 'ready',
    async authenticate(headers) {
      const asked = askedIn(headers);
      const personId = asked === undefined ? association.currentUserId : personMeant(association, asked);
      return personId === undefined ? undefined : actorOf(association.tenantId, personId);
    },
  };
}

/** As whom the demo can be looked at, for a choice. */
export function demoIdentities({ identities, people }: DemoAssociation): NonNullable<Me['identities']> {
  return identities.flatMap(({ as, personId }) => {
    const person = people.find(({ id }) => id === personId);
    return person === undefined ? [] : [{ as, name: person.name }];
  });
}

function askedIn({ [HEADER]: header }: RequestHeaders): string | undefined {
  return typeof header === 'string' && header !== '' ? header.toLowerCase() : undefined;
}

function personMeant({ identities, people }: DemoAssociation, asked: string): PersonId | undefined {
  const identity = identities.find(({ as }) => as === asked);
  if (identity !== undefined) return identity.personId;
  return people.find((person) =>
    [person.id, person.name, person.givenName].some((known) => known.toLowerCase() === asked),
  )?.id;
}
