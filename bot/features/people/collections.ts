import { z } from 'zod';
import { PersonId, PersonSettings } from '../../contracts/people';
import type { CollectionDefinition } from '../../ports/collection';

/** In the tenant's partition, id `person:{personId}`. Waits for work (`due`) after a change that moves the person's next digest. */
export const personSettings: CollectionDefinition<PersonSettings> = {
  type: 'person-settings',
  parse: (body) => PersonSettings.parse(body),
  keys: {},
};

/** Who stands in for whom, asked the other way round: derived from the settings and written in the same batch. */
export const Substitution = z.object({ deputyId: PersonId, personId: PersonId });
export type Substitution = z.infer<typeof Substitution>;

export const substitutions: CollectionDefinition<Substitution> = {
  type: 'substitution',
  parse: (body) => Substitution.parse(body),
  keys: { deputyId: { kind: 'string' } },
};

/** A person's 1:1 conversation with the bot, in their own partition under the id `conversation`. */
export const Conversation = z.object({
  conversationId: z.string(),
  serviceUrl: z.string(),
  tenantId: z.string(),
  channelUserId: z.string(),
});
export type Conversation = z.infer<typeof Conversation>;

export const conversations: CollectionDefinition<Conversation> = {
  type: 'conversation',
  parse: (body) => Conversation.parse(body),
  keys: {},
};
