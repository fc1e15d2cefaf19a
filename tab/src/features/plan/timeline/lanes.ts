import type { LocalDate } from '../../../../../bot/contracts/calendar';
import type { ItemResource, PlanResource } from '../../../../../bot/contracts/plan-resources';

/** What the plan actions stand in lanes by. */
export type LaneChoice = 'goal' | 'person';

export interface Lane {
  readonly key: string;
  /** Absent on the lanes whose name is the screen's to give: `association`, `team`, `no-goal` and a person without a name. */
  readonly title?: string;
  readonly items: readonly ItemResource[];
}

/** The association's milestones, the team's, and the plan actions by goal or by person; lanes with nothing in them are left out. */
export function lanesOf(plan: PlanResource, isShown: (item: ItemResource) => boolean, by: LaneChoice): readonly Lane[] {
  const items = plan.items.filter(isShown);
  const actions = items.filter(({ kind }) => kind === 'plan-action');
  return [
    { key: 'association', items: plan.associationItems.filter(isShown) },
    { key: 'team', items: items.filter(({ kind }) => kind === 'milestone') },
    ...(by === 'goal' ? goalLanes(plan, actions) : personLanes(actions)),
  ].filter((lane) => lane.items.length > 0);
}

function goalLanes({ goals }: PlanResource, actions: readonly ItemResource[]): readonly Lane[] {
  const known = new Set(goals.map(({ id }) => id));
  return [
    ...goals.map(({ id, title }) => ({ key: id, title, items: actions.filter(({ goalId }) => goalId === id) })),
    { key: 'no-goal', items: actions.filter(({ goalId }) => goalId === undefined || !known.has(goalId)) },
  ];
}

function personLanes(actions: readonly ItemResource[]): readonly Lane[] {
  const owners = new Map(actions.map(({ owner }) => [owner.id, owner]));
  return [...owners.values()]
    .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))
    .map(({ id, name }) => ({
      key: id,
      ...(name === undefined ? {} : { title: name }),
      items: actions.filter(({ owner }) => owner.id === id),
    }));
}

/** How many are done of what counts: a milestone that was over before the plan began does not. */
export function progressOf({ items }: Lane): { readonly done: number; readonly total: number } {
  return {
    done: items.filter(({ status }) => status === 'done').length,
    total: items.filter(({ status }) => status !== 'past').length,
  };
}

/** An item with the row of its lane that it stands in, so that nothing lies over something else. */
export interface Placed {
  readonly item: ItemResource;
  readonly x: number;
  readonly row: number;
}

/** Puts the items of a lane in as few rows as fit, the earliest first. */
export function placed(
  items: readonly ItemResource[],
  x: (day: LocalDate) => number,
  width: number,
): { readonly items: readonly Placed[]; readonly rows: number } {
  const ends: number[] = [];
  const sorted = items.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const result = sorted.map((item) => {
    const at = x(item.dueOn);
    const free = ends.findIndex((end) => end <= at);
    const row = free === -1 ? ends.length : free;
    ends[row] = at + width;
    return { item, x: at, row };
  });
  return { items: result, rows: ends.length };
}

/** What can be seen of the timeline, in pixels from its beginning. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** As many rows as what is in view takes, at least one. */
export function rowsIn(items: readonly Placed[], width: number, { from, to }: View): number {
  return 1 + Math.max(0, ...items.filter(({ x }) => x + width > from && x < to).map(({ row }) => row));
}
