import type { LocalDate } from '../../contracts/calendar';
import type { PersonId, PersonSettings } from '../../contracts/people';
import { snapshotAround, type CandidateDeps } from './candidates';
import { concernsOf, type PeopleSnapshot } from './recipients';
import type { RemindableItem } from './remindable';

/**
 * Whether the reminders of this item come to somebody today in the place of another: of its owner, or of a team lead or manager
 * who cannot be told. Whoever asks is at work, whatever their settings say. Costs the settings of its owner and of those who lead the team, with their deputies.
 */
export async function takesPlace(
  deps: Omit<CandidateDeps, 'source'>,
  tenantId: string,
  personId: PersonId,
  item: RemindableItem,
  today: LocalDate,
): Promise<boolean> {
  const people = withPresent(personId, await snapshotAround(deps, tenantId, [item], [personId]));
  return concernsOf(personId, [item], today, people).some(
    ({ role, forPersonId }) => role === 'stand-in' || forPersonId !== undefined,
  );
}

function withPresent(personId: PersonId, people: PeopleSnapshot): PeopleSnapshot {
  const { known, settings } = people.person(personId);
  const present = settings === undefined ? undefined : presentSettings(settings);
  return { ...people, person: (id) => (id === personId ? { known, settings: present } : people.person(id)) };
}

function presentSettings({ absence: _away, ...settings }: PersonSettings): PersonSettings {
  return { ...settings, reachability: { state: 'installed', since: '2000-01-01T00:00:00.000Z' } };
}
