import type { ItemResource } from '../../../../bot/contracts/plan-resources';

export interface TaskGroup {
  readonly key: 'late' | 'today' | 'week' | 'later';
  readonly items: readonly ItemResource[];
}

const KEYS = ['late', 'today', 'week', 'later'] as const;

const DAY_MS = 86_400_000;

/** Tasks by how soon they are due, without the groups that hold nothing. */
export function groupsOf(items: readonly ItemResource[], today: string): readonly TaskGroup[] {
  const weekEnd = new Date(Date.parse(`${today}T12:00:00Z`) + 7 * DAY_MS).toISOString().slice(0, 10);
  const keyOf = ({ isLate, dueOn }: ItemResource): TaskGroup['key'] => {
    if (isLate || dueOn < today) return 'late';
    if (dueOn === today) return 'today';
    return dueOn <= weekEnd ? 'week' : 'later';
  };
  return KEYS.map((key) => ({ key, items: items.filter((item) => keyOf(item) === key) })).filter(
    (group) => group.items.length > 0,
  );
}
