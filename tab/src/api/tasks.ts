import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { ItemResource } from '../../../bot/contracts/plan-resources';
import { useClient } from './client-context';
import { queryKeys } from './query-keys';

export const Tasks = z.object({ items: z.array(ItemResource) });

/** What the reader has to do, by due day. */
export function useTasks() {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.tasks,
    queryFn: ({ signal }) => call({ path: '/api/tasks', answer: Tasks, signal }),
  });
}
