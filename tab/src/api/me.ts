import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { Me } from '../../../bot/contracts/overview';
import { useClient } from './client-context';
import { queryKeys } from './query-keys';

/** Who is signed in; asked once, before the first screen. */
export function useMeQuery() {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.me,
    queryFn: ({ signal }) => call({ path: '/api/me', answer: Me, signal }),
    staleTime: 5 * 60_000,
  });
}

export const MeContext = createContext<Me | undefined>(undefined);

/** The signed-in person. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('A screen stands within MeContext');
  return me;
}
