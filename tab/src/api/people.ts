import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { Place } from '../../../bot/contracts/places';
import { NamedPerson } from '../../../bot/contracts/plan-resources';
import { useClient } from './client-context';
import { queryKeys } from './query-keys';

const People = z.object({ people: z.array(NamedPerson) });
const Places = z.object({ places: z.array(Place) });

const SELDOM_CHANGES = 10 * 60_000;

/** The people of a team, its lead first. */
export function usePeopleOfTeam(teamId: string | undefined) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.people(teamId ?? ''),
    queryFn: ({ signal }) => call({ path: `/api/teams/${teamId ?? ''}/people`, answer: People, signal }),
    select: ({ people }) => people,
    enabled: teamId !== undefined,
    staleTime: SELDOM_CHANGES,
  });
}

/** Colleagues whose name has these letters, at most twenty. */
export function usePeopleNamed(letters: string) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.peopleNamed(letters),
    queryFn: ({ signal }) => call({ path: '/api/people', query: { q: letters }, answer: People, signal }),
    select: ({ people }) => people,
    enabled: letters.trim().length >= 2,
    placeholderData: keepPreviousData,
    staleTime: SELDOM_CHANGES,
  });
}

/** The neighborhoods and complexes of a team. */
export function usePlaces(teamId: string | undefined) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.places(teamId ?? ''),
    queryFn: ({ signal }) => call({ path: `/api/teams/${teamId ?? ''}/places`, answer: Places, signal }),
    select: ({ places }) => places,
    enabled: teamId !== undefined,
    staleTime: SELDOM_CHANGES,
  });
}

/** The same of some teams, the places of each together; as far as they are known yet. */
export function usePlacesOfTeams(teamIds: readonly string[]): readonly Place[] {
  const { call } = useClient();
  const answers = useQueries({
    queries: teamIds.map((teamId) => ({
      queryKey: queryKeys.places(teamId),
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call({ path: `/api/teams/${teamId}/places`, answer: Places, signal }),
      staleTime: SELDOM_CHANGES,
    })),
  });
  return answers.flatMap(({ data }) => data?.places ?? []);
}
