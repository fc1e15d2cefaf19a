import type { Instant } from '../../contracts/calendar';
import type { Language } from '../../contracts/people';
import { createTranslator, type Translate } from '../../i18n';
import { defineDueHandler, type DueHandler } from '../../jobs/define';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Logger } from '../../ports/logger';
import { MessengerError, type Messenger } from '../../ports/messenger';
import type { Store, Stored } from '../../ports/store';
import { tenantOf } from '../../shared/partitions';
import { personSettings, type People } from '../people';
import { agendas, digests } from './collections';
import type { ClaimedDigest, DigestDelivery } from './digest-delivery';
import type { ItemSource } from './item-source';
import { presentDigest } from './presenters';
import type { Reminders } from './service';

export interface ReminderJobDeps {
  readonly store: Store;
  readonly reminders: Reminders;
  readonly delivery: DigestDelivery;
  readonly people: People;
  readonly source: ItemSource;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly defaultLanguage: Language;
  readonly notice?: ((now: Instant, t: Translate, language: Language) => string) | undefined;
}

/** Planning a person's next digest, composing it when its moment comes, and sending it. */
export function reminderJobs(deps: ReminderJobDeps): readonly DueHandler[] {
  const { store, reminders, delivery, clock } = deps;
  const settings = createCollection(store, personSettings, clock);
  const agendaEntries = createCollection(store, agendas, clock);
  const digestEntries = createCollection(store, digests, clock);

  return [
    defineDueHandler({
      type: personSettings.type,
      async handle(stored: Stored) {
        const entry = settings.entryOf(stored);
        await reminders.reschedule(tenantOf(entry.pk), entry.body.personId);
        await settings.replace(entry, entry.body);
      },
    }),
    defineDueHandler({ type: agendas.type, handle: (stored) => reminders.compose(agendaEntries.entryOf(stored)) }),
    defineDueHandler({
      type: digests.type,
      async handle(stored: Stored) {
        const claimed = await delivery.claim(digestEntries.entryOf(stored));
        if (claimed !== undefined) await deliver(deps, claimed);
      },
    }),
  ];
}

async function deliver(deps: ReminderJobDeps, claimed: ClaimedDigest): Promise<void> {
  const { delivery, people, messenger, logger } = deps;
  const { tenantId, view } = claimed;
  const address = await people.addressOf(tenantId, view.recipient.id);
  if (address === undefined) return delivery.notDelivered(claimed, { kind: 'unreachable', reason: 'no-conversation' });
  const message = await messageFor(deps, claimed);
  try {
    const { activityId } = await messenger.send(address, message);
    await delivery.delivered(claimed, activityId);
    logger.info({ digest: claimed.entry.id, lines: view.lines.length }, 'Digest delivered');
  } catch (error) {
    if (!(error instanceof MessengerError)) throw error;
    const { kind, reason, retryAfterMs } = error;
    logger.warn(
      { digest: claimed.entry.id, kind, reason, attempts: claimed.entry.body.attempts },
      'Digest not delivered',
    );
    await delivery.notDelivered(claimed, { kind, reason, retryAfterMs });
  }
}

async function messageFor(deps: ReminderJobDeps, { tenantId, view }: ClaimedDigest) {
  const settings = await deps.people.settingsOf(tenantId, view.recipient.id);
  const language = settings.language ?? settings.spokenLanguage ?? deps.defaultLanguage;
  const t = createTranslator(language);
  const notice = deps.notice?.(deps.clock.now(), t, language);
  return presentDigest(view, { t, language, today: view.digest.day, notice, verbs: deps.source });
}
