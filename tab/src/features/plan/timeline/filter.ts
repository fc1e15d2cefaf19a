import type { ItemResource } from '../../../../../bot/contracts/plan-resources';

/** What the timeline shows; absent parts let everything through. */
export interface TimelineFilter {
  readonly personId?: string;
  readonly placeId?: string;
  readonly goalId?: string;
  readonly onlyLate: boolean;
}

export const NO_FILTER: TimelineFilter = { onlyLate: false };

/** Whether an item is shown. */
export function isShown(filter: TimelineFilter, item: ItemResource): boolean {
  return (
    (filter.personId === undefined || item.owner.id === filter.personId) &&
    (filter.placeId === undefined || item.place?.id === filter.placeId) &&
    (filter.goalId === undefined || item.goalId === filter.goalId) &&
    (!filter.onlyLate || item.isLate)
  );
}

export function isFiltered({ onlyLate, ...chosen }: TimelineFilter): boolean {
  return onlyLate || Object.values(chosen).some((value) => value !== undefined);
}
