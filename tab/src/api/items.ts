import { useQuery, type QueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import type { PlanItemRef } from '../../../bot/contracts/annual-plan';
import { Overview, OverviewRows, type OverviewItem } from '../../../bot/contracts/overview';
import { ItemCommand, ItemDetails, PlanResource, type ItemResource } from '../../../bot/contracts/plan-resources';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { Tasks } from './tasks';
import { useChange, type Changing } from './use-change';

const Changed = z.object({ outcome: z.enum(['applied', 'already']), item: ItemDetails });
type Changed = z.infer<typeof Changed>;

/** One item opened, as soon as it is asked for. */
export function useItem(ref: PlanItemRef, isAsked = true) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.item(ref),
    queryFn: ({ signal }) => call({ path: itemAddress(ref), answer: ItemDetails, signal }),
    enabled: isAsked,
  });
}

/** What is asked of an item, as it was when somebody looked at it. */
export interface ItemRequest {
  readonly item: ItemResource;
  readonly command: ItemCommand;
  /** How the item will be when the server agrees; screens show it at once. */
  readonly expected?: ItemResource;
  /** The line that tells that it is done. */
  readonly said: string;
}

/** Changes an item: done, snoozed, handed over, moved. The line that tells it can take it back. */
export function useItemChange(showsProblem = false): Changing<ItemRequest, Changed> {
  const { call } = useClient();
  const t = useT();

  function send(item: ItemResource, command: ItemCommand): Promise<Changed> {
    const body = ItemCommand.parse(command);
    const path = `${itemAddress(item.ref)}/changes` as const;
    return call({ method: 'POST', path, body, version: item.version, answer: Changed });
  }

  return useChange<ItemRequest, Changed>({
    send: ({ item, command }) => send(item, command),
    touches: ({ item }) => touchedBy.item(item.ref),
    expect(queries, { expected }) {
      if (expected !== undefined) showItem(queries, expected);
    },
    said: ({ outcome }, { said }) => (outcome === 'applied' ? said : t('items.said.already')),
    undo: ({ item }) => send(item, { what: 'undo' }),
    showsProblem,
  });
}

/** Puts an item as it will be in every answer that shows it. */
function showItem(queries: QueryClient, item: ItemResource): void {
  const isIt = ({ ref }: OverviewItem): boolean => ref.itemId === item.ref.itemId && ref.teamId === item.ref.teamId;
  const within = <T extends OverviewItem>(items: readonly T[]): T[] =>
    items.map((other) => (isIt(other) ? { ...other, ...item } : other));
  update(queries, queryKeys.tasks, Tasks, (tasks) => ({ items: within(tasks.items) }));
  update(queries, queryKeys.item(item.ref), ItemDetails, (details) => ({ ...details, ...item }));
  update(queries, queryKeys.overview, Overview, (overview) => ({ ...overview, attention: within(overview.attention) }));
  update(queries, queryKeys.overview, OverviewRows, (rows) => ({ items: within(rows.items) }));
  update(queries, ['plan'], PlanResource, (plan) => ({
    ...plan,
    items: within(plan.items),
    contributions: within(plan.contributions),
  }));
}

/** Changes those of the kept answers under a key that are of one kind. */
function update<T>(
  queries: QueryClient,
  queryKey: readonly unknown[],
  contract: z.ZodType<T>,
  change: (data: T) => T,
): void {
  queries.setQueriesData({ queryKey }, (data: unknown) => {
    const parsed = contract.safeParse(data);
    return parsed.success ? change(parsed.data) : data;
  });
}

function itemAddress({ teamId, year, itemId }: PlanItemRef): `/api/${string}` {
  const plan = teamId === undefined ? `association-plans/${year}` : (`plans/${teamId}/${year}` as const);
  return `/api/${plan}/items/${encodeURIComponent(itemId)}`;
}
