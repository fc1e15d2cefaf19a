import { useQuery } from '@tanstack/react-query';
import { PlanResource } from '../../../bot/contracts/plan-resources';
import { useClient } from './client-context';
import { queryKeys } from './query-keys';

/** A team's plan of one year, nothing without a team; a Problem with status 404 when nobody made it yet. */
export function usePlan(teamId: string | undefined, year: number) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.planResource(teamId ?? 'association', year),
    queryFn: ({ signal }) => call({ path: `/api/plans/${teamId ?? ''}/${year}`, answer: PlanResource, signal }),
    enabled: teamId !== undefined,
  });
}
