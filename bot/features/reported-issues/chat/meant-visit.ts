import type { ChatContext } from '../../../chat/chat-context';
import type { Place } from '../../../contracts/places';
import type { OutgoingMessage } from '../../../ports/messenger';
import { createPlaceMatcher } from '../../annual-plan';
import { presentVisit, presentVisitChoice } from './visit-card';
import { choosablePlaces } from './known-places';
import type { ChatServices } from './services';

/** `straks Vechtstraat`: the place by name or alias; a choice where it can be several, or none. */
export async function meantVisit(
  services: ChatServices,
  context: ChatContext,
  typed: string | undefined,
): Promise<OutgoingMessage> {
  const { t } = context;
  const places = await choosablePlaces(services, context);
  const [first] = places;
  if (first === undefined) return { text: t('reported-issues.visit.no-places') };
  if (typed === undefined)
    return presentVisitChoice(context, places, t('reported-issues.visit.none', { place: first.name }));
  const named = placesNamed(places, typed);
  const [one, ...others] = named;
  if (one !== undefined && others.length === 0) return openVisit(services, context, one.id);
  return one === undefined
    ? presentVisitChoice(context, places, t('reported-issues.visit.unknown', { text: typed }))
    : presentVisitChoice(context, named, t('reported-issues.visit.unclear', { text: typed }));
}

/** @throws PlaceNotFound */
export async function openVisit(
  { issues }: ChatServices,
  context: ChatContext,
  placeId: string,
): Promise<OutgoingMessage> {
  return presentVisit(context, await issues.visit(context.actor, placeId));
}

function placesNamed(places: readonly Place[], typed: string): readonly Place[] {
  const match = createPlaceMatcher(places).inCell(typed);
  if (match.found === 'one' && match.surety === 'sure') return [match.place];
  return places.filter((place) => createPlaceMatcher([place]).inCell(typed).found === 'one');
}
