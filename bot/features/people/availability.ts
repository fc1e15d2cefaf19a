import type { LocalDate } from '../../contracts/calendar';
import type { PersonSettings } from '../../contracts/people';

/** What keeps somebody from getting messages today. */
export type Availability = 'reachable' | 'away' | 'not-installed' | 'unreachable';

export function availabilityOf(settings: PersonSettings, today: LocalDate): Availability {
  if (settings.reachability.state !== 'installed') return settings.reachability.state;
  return isAway(settings, today) ? 'away' : 'reachable';
}

/** Both ends of an absence are days away. */
export function isAway({ absence }: PersonSettings, today: LocalDate): boolean {
  return absence !== undefined && absence.from <= today && today <= absence.until;
}
