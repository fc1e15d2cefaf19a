import { z } from 'zod';
import { Person, PersonId, Team } from '../contracts/people';
import { Place } from '../contracts/places';
import association from './association.json';

/**
 * An invented housing association, for trying the program. `currentUserId` is who sits at the local Teams client; `identities`
 * are as whom the tab can be looked at with one word.
 */
export const DemoAssociation = z.object({
  name: z.string(),
  town: z.string(),
  tenantId: z.guid(),
  currentUserId: PersonId,
  associationManagerId: PersonId,
  identities: z.array(z.object({ as: z.string(), personId: PersonId })),
  people: z.array(Person),
  teams: z.array(Team),
  places: z.array(Place),
});
export type DemoAssociation = z.infer<typeof DemoAssociation>;

export const demoAssociation: DemoAssociation = DemoAssociation.parse(association);
