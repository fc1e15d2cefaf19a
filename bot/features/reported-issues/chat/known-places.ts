import type { ChatContext } from '../../../chat/chat-context';
import type { Place } from '../../../contracts/places';
import { redact } from '../../redaction';
import type { ChatServices } from './services';
import { namesOf } from '../../places';

/** Those of the person's own teams first, then the others, by name; neighborhoods and complexes. */
export async function choosablePlaces(
  { places }: Pick<ChatServices, 'places'>,
  { actor }: ChatContext,
): Promise<readonly Place[]> {
  const known = await places.all(actor.tenantId);
  const isOwn = ({ teamId }: Place) => actor.teamIds.includes(teamId);
  const byName = (one: Place, other: Place) => one.name.localeCompare(other.name, 'nl');
  return [...known.filter(isOwn).sort(byName), ...known.filter((place) => !isOwn(place)).sort(byName)];
}

/** Words of a kept text that may be names of people. */
export function unsureWords(text: string, places: readonly Place[]): readonly string[] {
  const keep = namesOf(places);
  return redact(text, { keep }).unsure.map(({ value }) => value);
}
