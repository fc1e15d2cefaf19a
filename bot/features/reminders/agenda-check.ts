import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { DerivedCheck, Finding } from '../../ports/derived-check';
import type { Store } from '../../ports/store';
import { personPartition, tenantOf, tenantPartition } from '../../shared/partitions';
import { personSettings, settingsId } from '../people';
import { agendas } from './collections';

/** Everybody who has the bot has an agenda with the moment of their next digest. */
export function createAgendaCheck({ store, clock }: { readonly store: Store; readonly clock: Clock }): DerivedCheck {
  const settings = createCollection(store, personSettings, clock);
  const agendaEntries = createCollection(store, agendas, clock);

  return {
    name: 'agendas against who has the bot',

    async *check(): AsyncGenerator<Finding> {
      for await (const { pk: tenantPk, body, due } of settings.scan()) {
        if (due !== undefined || body.reachability.state === 'not-installed') continue;
        const pk = personPartition(tenantOf(tenantPk), body.personId);
        const agenda = await agendaEntries.read(pk, 'agenda');
        if (agenda === undefined) yield { type: agendas.type, pk, id: 'agenda', problem: 'missing' };
        else if (agenda.due === undefined) yield { type: agendas.type, pk, id: 'agenda', problem: 'different' };
      }
    },

    /** Lets the program plan the next digest, which it does within a minute of running. */
    async repair({ pk }) {
      const tenantId = tenantOf(pk);
      const personId = pk.slice(personPartition(tenantId, '').length);
      await settings.update(tenantPartition(tenantId), settingsId(personId), ({ body }) => ({
        body,
        due: clock.now(),
      }));
    },
  };
}
