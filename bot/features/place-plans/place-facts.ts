import type { LocalDate } from '../../contracts/calendar';
import type { Place } from '../../contracts/places';
import type { Goal } from '../../contracts/plan-goals';
import { createPlaceMatcher, inOrder, isLate, type ItemView, type PlanView } from '../annual-plan';

/** What the annual plan knows of a place, for the analysis of its plan of action. */
export interface PlaceFacts {
  readonly late: readonly ItemView[];
  readonly open: readonly ItemView[];
  readonly done: readonly ItemView[];
  /** What was answered to an uitvraag, and names the place. */
  readonly contributions: readonly PlaceContribution[];
  /** The active goals for this place. */
  readonly goals: readonly Goal[];
}

export interface PlaceContribution {
  /** Undefined when that colleague left. */
  readonly from: string | undefined;
  readonly text: string;
}

/** @param goalId of the plan of action itself: its own goal and actions are no part of the analysis */
export function placeFacts(
  place: Place,
  { items, requests }: Pick<PlanView, 'items' | 'requests'>,
  goals: readonly Goal[],
  today: LocalDate,
  goalId?: string,
): PlaceFacts {
  const here = inOrder(
    items.filter(({ item }) => item.placeId === place.id && (goalId === undefined || item.goalId !== goalId)),
  );
  return {
    late: here.filter(({ item }) => isLate(item, today)),
    open: here.filter(({ item }) => item.status === 'open' && !isLate(item, today)),
    done: here.filter(({ item }) => item.status === 'done'),
    contributions: contributionsOn(place, requests),
    goals: goals.filter(
      ({ id, status, placeIds }) => status === 'active' && placeIds.includes(place.id) && id !== goalId,
    ),
  };
}

function contributionsOn(place: Place, requests: readonly ItemView[]): readonly PlaceContribution[] {
  const matcher = createPlaceMatcher([place]);
  return requests.flatMap(({ item: { request, answer }, owner }) => {
    if (request?.what !== 'contribution' || answer === undefined) return [];
    if (matcher.within(`${request.question} ${answer.text}`) === undefined) return [];
    return [{ from: request.onBehalfOf ?? owner?.name, text: answer.text }];
  });
}
