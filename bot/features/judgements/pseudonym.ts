import type { Instant, LocalDate } from '../../contracts/calendar';
import type { Judgement, JudgementWay, ParticipantId } from '../../contracts/judgements';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Ids } from '../../ports/ids';
import type { Store } from '../../ports/store';
import { instantAt, localDateOf } from '../../shared/local-date';
import { judgementId, judgements, type StoredJudgement } from './collections';
import { keptFrom } from './retention';

export interface PseudonymDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Takes who it was out of a judgement that is two years old; what was said keeps counting, under an id that leads to nobody.
 */
export async function pseudonymize({ store, clock, ids }: PseudonymDeps, entry: Entry<StoredJudgement>): Promise<void> {
  const judged = createCollection(store, judgements, clock);
  const { body } = entry;
  const { keepUntil } = keptFrom(body.givenAt);
  const next = withoutPerson(body, `${body.source === 'partners' ? 'partner' : 'professional'}.${ids.next()}`);
  // The id has the participant in it, so that it goes with the document.
  await store.batch(entry.pk, [
    { op: 'delete', id: entry.id, etag: entry.etag },
    judged.toCreate(entry.pk, judgementId(next.placeId, next.participantId), next, { keepUntil }),
  ]);
}

/** The day goes as well: beside who answered when, it would say who it was. */
function withoutPerson(judgement: StoredJudgement, participantId: ParticipantId): StoredJudgement {
  const { personId: _person, partnerId: _partner, role: _role, ...rest } = judgement;
  return {
    ...rest,
    participantId,
    way: wayOf(judgement.way),
    givenAt: monthOf(judgement.givenAt),
    superseded: [],
  };
}

function wayOf(way: Judgement['way']): JudgementWay {
  if (way.by !== 'recorded') return way;
  return { by: 'recorded', saidOn: firstOfMonth(way.saidOn), source: '' };
}

function monthOf(instant: Instant): Instant {
  return instantAt(firstOfMonth(localDateOf(instant)), '00:00');
}

function firstOfMonth(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01`;
}
