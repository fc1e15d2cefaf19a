import type { Instant } from '../../contracts/calendar';
import type { Language } from '../../contracts/people';
import type { Digest } from '../../contracts/reminders';
import { backoffMs } from '../../delivery/backoff';
import type { PostedDelivery, PreparedDelivery } from '../../delivery/delivery';
import type { Dispatcher } from '../../delivery/dispatcher';
import { createTranslator, type Translate } from '../../i18n';
import { defineDueHandler, type DueHandler } from '../../jobs/define';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Links } from '../../ports/links';
import type { Logger } from '../../ports/logger';
import { MessengerError, TOO_LATE, type Messenger, type OutgoingMessage } from '../../ports/messenger';
import type { Store, Stored } from '../../ports/store';
import { tenantOf } from '../../shared/partitions';
import { personSettings, type People } from '../people';
import { agendas, digests, reminderSettings } from './collections';
import type { ClaimedDigest, DigestDelivery, PreparedDigest } from './digest-delivery';
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
  readonly links: Links;
  readonly dispatcher: Dispatcher;
  readonly clock: Clock;
  readonly random: () => number;
  readonly logger: Logger;
  readonly defaultLanguage: Language;
  readonly notice?: ((now: Instant, t: Translate, language: Language) => string) | undefined;
}

/** Planning a person's next digest, composing it when its moment comes, and sending it. */
export function reminderJobs(deps: ReminderJobDeps): readonly DueHandler[] {
  const { store, reminders, dispatcher, clock } = deps;
  const settings = createCollection(store, personSettings, clock);
  const quietDays = createCollection(store, reminderSettings, clock);
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
    defineDueHandler({
      type: reminderSettings.type,
      async handle(stored: Stored) {
        const entry = quietDays.entryOf(stored);
        await reminders.rescheduleEverybody(tenantOf(entry.pk));
        await quietDays.replace(entry, entry.body);
      },
    }),
    defineDueHandler({ type: agendas.type, handle: (stored) => reminders.compose(agendaEntries.entryOf(stored)) }),
    defineDueHandler({
      type: digests.type,
      atOnce: DIGESTS_AT_ONCE,
      handle(stored: Stored) {
        const waiting = digestEntries.entryOf(stored);
        return dispatcher.deliver(tenantOf(stored.pk), { prepare: () => prepare(deps, waiting) });
      },
      stop: () => dispatcher.stop(),
    }),
  ];
}

/** As many as a page of what is due holds, so that waiting digests hold up nothing else. */
const DIGESTS_AT_ONCE = 200;

async function prepare(deps: ReminderJobDeps, waiting: Entry<Digest>): Promise<PreparedDelivery | undefined> {
  const prepared = await deps.delivery.prepare(waiting);
  if (prepared === undefined) return undefined;
  const message = await messageFor(deps, prepared);
  return {
    async claim() {
      const claimed = await deps.delivery.claim(prepared);
      if (claimed === undefined) return undefined;
      return {
        send: (mayPost) => send(deps, claimed, message, mayPost),
        release: () => deps.delivery.release(claimed),
      };
    },
  };
}

async function send(
  { delivery, messenger, logger, random }: ReminderJobDeps,
  claimed: ClaimedDigest,
  message: OutgoingMessage,
  mayPost: () => boolean,
): Promise<PostedDelivery | 'too-late'> {
  const { address, entry, view } = claimed;
  try {
    const { activityId } = await messenger.send(address, message, mayPost);
    logger.info({ digest: entry.id, lines: view.lines.length }, 'Digest delivered');
    return { record: () => delivery.delivered(claimed, activityId) };
  } catch (error) {
    if (!(error instanceof MessengerError)) throw error;
    const { kind, reason, retryAfterMs } = error;
    if (reason === TOO_LATE) return TOO_LATE;
    const { attempts } = entry.body;
    logger.warn({ digest: entry.id, kind, reason, attempts }, 'Digest not delivered');
    const waitMs = backoffMs(attempts, random(), retryAfterMs);
    return {
      throttled: retryAfterMs === undefined ? undefined : { conversationId: address.conversationId, retryAfterMs },
      record: () =>
        kind === 'busy' ? delivery.putOff(claimed, reason, waitMs) : delivery.notDelivered(claimed, { kind, reason }),
    };
  }
}

async function messageFor(deps: ReminderJobDeps, { tenantId, view }: PreparedDigest): Promise<OutgoingMessage> {
  const settings = await deps.people.settingsOf(tenantId, view.recipient.id);
  const language = settings.language ?? settings.spokenLanguage ?? deps.defaultLanguage;
  const t = createTranslator(language);
  const tabLink = (path: string) => deps.links.tab(path);
  const notice = deps.notice?.(deps.clock.now(), t, language);
  return presentDigest(view, { t, language, today: view.digest.day, notice, verbs: deps.source, tabLink });
}
