import { MOST_PLACE_ACTIONS, type PlacePlanList, type PlacePlanView } from '../../../contracts/place-plans';
import type { Goal } from '../../../contracts/plan-goals';
import { progressOf } from '../../annual-plan';
import { presentItem, type ReaderToday } from '../../annual-plan/presenters';
import type { PlacePlanState } from '../service';
import { presentFacts } from './facts';

/** A plan of action as the API answers it. */
export function presentPlacePlan(reader: ReaderToday, state: PlacePlanState): PlacePlanView {
  const { ref, place, own, goal, actions, may } = state;
  return {
    place: { id: place.id, kind: place.kind, name: place.name },
    year: ref.year,
    problem: own?.problem ?? '',
    analysis: own?.analysis ?? '',
    gathered: presentFacts(reader, state),
    ...(goal === undefined ? {} : { goal: goalOf(goal) }),
    actions: actions.map((view) => presentItem(reader, view)),
    mostActions: MOST_PLACE_ACTIONS,
    ...(own === undefined ? {} : { changedAt: own.changedAt }),
    version: own?.version ?? 0,
    may,
  };
}

/** The plans of action in a list. */
export function presentPlacePlans(states: readonly PlacePlanState[], mayWrite: boolean): PlacePlanList {
  return {
    placePlans: states.map(({ place: { id, kind, name }, goal, actions }) => ({
      place: { id, kind, name },
      goalTitle: goal?.title ?? '',
      ...progressOf(actions.map(({ item }) => item)),
    })),
    may: { write: mayWrite },
  };
}

function goalOf({ id, title, indicator, unit, baseline, target, status, version }: Goal): PlacePlanView['goal'] {
  return { id, title, indicator, unit, baseline, target, isDropped: status === 'dropped', version };
}
