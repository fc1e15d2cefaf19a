import type { AssessmentRound } from '../../contracts/assessment-rounds';
import type { Instant } from '../../contracts/calendar';
import type { WriteOptions } from '../../ports/collection';
import { addDays, instantAt, localDateOf, yearsAfter } from '../../shared/local-date';

/** A judgement is attributed so long, and kept so long. */
const YEARS_ATTRIBUTED = 2;
const YEARS_KEPT = 10;
/** A draft outlives its round so long. */
const DAYS_DRAFT_KEPT = 60;

/** Until when a judgement may be attributed, and until when it is kept. */
export function keptFrom(givenAt: Instant): WriteOptions {
  return { due: yearsAfter(givenAt, YEARS_ATTRIBUTED), keepUntil: yearsAfter(givenAt, YEARS_KEPT) };
}

/** Until when a draft is kept that was written now; the round may be closed already. */
export function draftKeptUntil({ closesOn }: Pick<AssessmentRound, 'closesOn'>, now: Instant): Instant {
  const today = localDateOf(now);
  return instantAt(addDays(today > closesOn ? today : closesOn, DAYS_DRAFT_KEPT), '00:00');
}
