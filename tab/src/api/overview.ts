import { useQuery } from '@tanstack/react-query';
import { Overview, OverviewRows } from '../../../bot/contracts/overview';
import { useClient } from './client-context';
import { queryKeys } from './query-keys';

/** How the teams stand; without a year the one that the server takes for the present. */
export function useOverview(year: number | undefined) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.overviewOf(year),
    queryFn: ({ signal }) => call({ path: '/api/overview', query: { year }, answer: Overview, signal }),
  });
}

/** What a number of the overview counts. */
export interface RowsBehind {
  readonly year: number;
  readonly teamId: string;
  readonly what: 'late' | 'coming' | 'done';
}

export function useOverviewRows({ year, teamId, what }: RowsBehind) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.overviewRows(year, teamId, what),
    queryFn: ({ signal }) =>
      call({ path: '/api/overview/rows', query: { year, teamId, what }, answer: OverviewRows, signal }),
  });
}
