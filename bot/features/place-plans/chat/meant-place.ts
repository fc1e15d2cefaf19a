import type { ChatContext } from '../../../chat/chat-context';
import type { CommandWords } from '../../../chat/define';
import type { Place } from '../../../contracts/places';
import type { CardMessage, OutgoingMessage } from '../../../ports/messenger';
import { createPlaceMatcher } from '../../annual-plan';
import { presentPlaceChoice } from './choose-place-card';
import type { ChatServices } from './services';

/** By name or alias among the places that this person sees; a choice where it can be several, or none. */
export async function meantPlace(
  { plans, places }: Pick<ChatServices, 'plans' | 'places'>,
  context: ChatContext,
  { place: typed }: CommandWords,
  open: (context: ChatContext, place: Place) => Promise<CardMessage>,
): Promise<OutgoingMessage> {
  const { actor, t } = context;
  const teams = await plans.teams(actor);
  if (teams.length === 0) return { text: t('annual-plan.no-team') };
  const known = (await Promise.all(teams.map(({ id }) => places.ofTeam(actor.tenantId, id)))).flat();
  const [first] = known;
  if (first === undefined) return { text: t('place-plans.choose.no-places') };
  if (typed === undefined)
    return presentPlaceChoice(context, known, t('place-plans.choose.none', { place: first.name }));
  const match = createPlaceMatcher(known).inCell(typed);
  if (match.found === 'one' && match.surety === 'sure') return open(context, match.place);
  const candidates = known.filter((place) => createPlaceMatcher([place]).inCell(typed).found === 'one');
  if (candidates.length > 0)
    return presentPlaceChoice(context, candidates, t('place-plans.choose.unclear', { text: typed }));
  const names = teams.map(({ name }) => name).join(', ');
  return presentPlaceChoice(context, known, t('place-plans.choose.unknown', { text: typed, teams: names }));
}
