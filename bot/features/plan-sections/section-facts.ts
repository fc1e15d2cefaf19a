import type { LocalDate } from '../../contracts/calendar';
import type { Place } from '../../contracts/places';
import type { EffortLevel, Goal, PerformanceAgreement } from '../../contracts/plan-goals';
import type { SectionKey } from '../../contracts/plan-sections';
import { isLate, type ItemView } from '../annual-plan';
import type { GoalView, PlanGoals } from '../plan-goals';

/** What the product knows for the sections of a plan. */
export interface SectionFacts {
  /** Last year's plan; undefined when there was none. */
  readonly results: PlanGoals | undefined;
  /** The places in which anything is planned or was done. */
  readonly places: readonly PlaceFacts[];
  readonly agreements: readonly { readonly agreement: PerformanceAgreement; readonly goals: readonly Goal[] }[];
  readonly goals: readonly GoalView[];
  readonly priorities: readonly Priority[];
  /** The plan actions under the goal that they serve; those that serve none last. */
  readonly planActions: readonly { readonly goal: Goal | undefined; readonly items: readonly ItemView[] }[];
  /** When is inspected, measured and asked. */
  readonly measuring: readonly ItemView[];
  readonly milestones: readonly ItemView[];
}

export interface PlaceFacts {
  readonly place: Place;
  readonly open: number;
  /** Of what is open. */
  readonly late: number;
  readonly done: number;
}

/** A place that a goal is for, with the most effort that any of its goals asks. */
export interface Priority {
  readonly place: Place;
  readonly effortLevel: EffortLevel;
  readonly goals: readonly Goal[];
}

/** @param lastYear the plan of the year before */
export function sectionFacts(
  current: PlanGoals,
  lastYear: PlanGoals | undefined,
  places: readonly Place[],
  today: LocalDate,
): SectionFacts {
  const { plan, agreements } = current;
  const active = current.goals.filter(({ goal }) => goal.status === 'active');
  const goals = active.map(({ goal }) => goal);
  return {
    results: lastYear,
    places: placesIn(plan.items, places, today),
    agreements: agreements.map((agreement) => ({
      agreement,
      goals: goals.filter(({ agreementIds }) => agreementIds.includes(agreement.id)),
    })),
    goals: active,
    priorities: prioritiesIn(goals, places),
    planActions: planActionsIn(plan.items, active),
    measuring: plan.items.filter(
      ({ item }) => MEASURING.test(item.title) || MEASURES.includes(item.milestoneKey ?? ''),
    ),
    milestones: plan.items.filter(({ item }) => item.kind === 'milestone'),
  };
}

/** Whether the product knows anything for this section. */
export function knowsFor(facts: SectionFacts, key: SectionKey): boolean {
  const known: Partial<Record<SectionKey, boolean>> = {
    results: facts.results !== undefined,
    analysis: facts.places.length > 0,
    strategy: facts.agreements.length > 0,
    goals: facts.goals.length > 0,
    priorities: facts.priorities.length > 0,
    actions: facts.planActions.length > 0,
    measuring: facts.measuring.length > 0,
    timeline: facts.milestones.length > 0,
  };
  return known[key] ?? false;
}

const MEASURES = ['spring-inspection'];
const MEASURING = /schouw|inspect|meting|meten|enqu[eê]te|survey|oordeel|beoordel/i;

const LEVELS: readonly EffortLevel[] = ['basis', 'plus', 'plusplus'];

function placesIn(items: readonly ItemView[], places: readonly Place[], today: LocalDate): readonly PlaceFacts[] {
  return places.flatMap((place) => {
    const here = items.map(({ item }) => item).filter(({ placeId }) => placeId === place.id);
    if (here.length === 0) return [];
    return [
      {
        place,
        open: here.filter(({ status }) => status === 'open').length,
        late: here.filter((item) => isLate(item, today)).length,
        done: here.filter(({ status }) => status === 'done').length,
      },
    ];
  });
}

function prioritiesIn(goals: readonly Goal[], places: readonly Place[]): readonly Priority[] {
  const found = places.flatMap((place) => {
    const here = goals.filter(({ placeIds }) => placeIds.includes(place.id));
    const effortLevel = LEVELS.findLast((level) => here.some((goal) => goal.effortLevel === level));
    return effortLevel === undefined ? [] : [{ place, effortLevel, goals: here }];
  });
  return found.sort((one, other) => LEVELS.indexOf(other.effortLevel) - LEVELS.indexOf(one.effortLevel));
}

function planActionsIn(items: readonly ItemView[], goals: readonly GoalView[]): SectionFacts['planActions'] {
  const served = new Set(goals.map(({ goal }) => goal.id));
  const loose = items.filter(({ item }) => item.kind === 'plan-action' && !served.has(item.goalId ?? ''));
  const groups = [
    ...goals.map(({ goal, planActions }) => ({ goal, items: planActions })),
    { goal: undefined, items: loose },
  ];
  return groups.filter((group) => group.items.length > 0);
}
