import { Agenda, Digest, ReminderSettings } from '../../contracts/reminders';
import type { CollectionDefinition } from '../../ports/collection';

/** In the person's partition under the id `agenda`; `due` is the moment of their next digest. */
export const agendas: CollectionDefinition<Agenda> = {
  type: 'agenda',
  parse: (body) => Agenda.parse(body),
  keys: {},
};

/** In the recipient's partition, id `digest:{day}`: a person cannot have two on one day. Kept a year. */
export const digests: CollectionDefinition<Digest> = {
  type: 'digest',
  parse: (body) => Digest.parse(body),
  keys: { day: { kind: 'string', sorts: true }, state: { kind: 'string' } },
};

/** In the tenant's partition under the id `reminder-settings`. Waits for work (`due`) after a change, until everybody's next digest is planned anew. */
export const reminderSettings: CollectionDefinition<ReminderSettings> = {
  type: 'reminder-settings',
  parse: (body) => ReminderSettings.parse(body),
  keys: {},
};
