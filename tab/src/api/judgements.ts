import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { JudgementTask } from '../../../bot/contracts/assessment-rounds';
import { JudgementOutcome, PlaceJudgements, RecordedJudgement, RoundSummary } from '../../../bot/contracts/judgements';
import { Removed } from '../../../bot/contracts/redaction';
import { roundAddress } from './assessment-rounds';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { participantAddress } from './round-participants';
import { useChange, type Changing } from './use-change';

/** A summary that is being counted is asked again after so long. */
const COUNTED_AFTER_MS = 3_000;
const LIVE_MS = 15_000;

/** What a round found, of the places that the reader may see, page after page. */
export function useRoundSummary(roundId: string, teamId: string | undefined) {
  const { call } = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.roundPart(roundId, 'summary', { teamId }),
    queryFn: ({ signal, pageParam }) =>
      call({
        path: `${roundAddress(roundId)}/summary`,
        query: { teamId, ...(pageParam === '' ? {} : { after: pageParam }) },
        answer: RoundSummary,
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ after }) => after,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) => AGAIN_MS[data?.pages[0]?.state ?? 'final'],
  });
}

const AGAIN_MS = { running: LIVE_MS, pending: COUNTED_AFTER_MS, final: false } as const;

/** The judgements of one place side by side. */
export function usePlaceJudgements(roundId: string, placeId: string) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.roundPart(roundId, 'place', { placeId }),
    queryFn: ({ signal }) =>
      call({ path: `${roundAddress(roundId)}/places/${encodeURIComponent(placeId)}`, answer: PlaceJudgements, signal }),
  });
}

/** What a participant said of a place, to be written down for them; without a place nothing is asked. */
export function useRecordedTask(roundId: string, participantId: string, placeId: string | undefined) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.roundPart(roundId, 'recorded', { participantId, placeId }),
    queryFn: ({ signal }) =>
      call({ path: recordedAddress(roundId, participantId, placeId ?? ''), answer: JudgementTask, signal }),
    enabled: placeId !== undefined,
    // What is typed stands on it: it does not change under somebody's hands.
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** What came of a judgement that was written down. */
export const RecordedOutcome = z.object({
  outcome: JudgementOutcome,
  task: JudgementTask,
  removed: z.array(Removed),
});
export type RecordedOutcome = z.infer<typeof RecordedOutcome>;

/** Writes down what a participant said of a place. */
export function useRecording(
  roundId: string,
  participantId: string,
  placeId: string,
): Changing<RecordedJudgement, RecordedOutcome> {
  const { call } = useClient();
  return useChange<RecordedJudgement, RecordedOutcome>({
    send: (judgement) =>
      call({
        method: 'PUT',
        path: recordedAddress(roundId, participantId, placeId),
        body: RecordedJudgement.parse(judgement),
        answer: RecordedOutcome,
      }),
    touches: () => touchedBy.judgements(roundId),
    showsProblem: true,
  });
}

function recordedAddress(roundId: string, participantId: string, placeId: string): `/api/${string}` {
  return `${participantAddress(roundId, participantId)}/judgements/${encodeURIComponent(placeId)}`;
}
