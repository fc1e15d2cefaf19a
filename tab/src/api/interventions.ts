import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  RunCommand,
  RunList,
  RunOutcomeResource,
  RunResource,
  type PhotoMoment,
  type RunFilter,
} from '../../../bot/contracts/intervention-runs';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

/** Which interventions are listed; absent parts let everything through. */
export type ListedRuns = Pick<RunFilter, 'teamId' | 'ownerId' | 'placeId' | 'stage'>;

/** What is or was carried out, the latest start first, page after page. */
export function useRuns(filter: ListedRuns) {
  const { call } = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.runs(filter),
    queryFn: ({ signal, pageParam }) =>
      call({
        path: '/api/interventions',
        query: { ...filter, ...(pageParam === '' ? {} : { after: pageParam }) },
        answer: RunList,
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ after }) => after,
    placeholderData: keepPreviousData,
  });
}

/** An intervention that is carried out. */
export function useRun(runId: string) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.run(runId),
    queryFn: ({ signal }) => call({ path: runAddress(runId), answer: RunResource, signal }),
  });
}

/** What is asked of a run, as it was when somebody looked at it. */
export interface RunRequest {
  readonly run: RunResource;
  readonly command: RunCommand;
  /** The line that tells that it is done. */
  readonly said: string;
  /** What takes it back, where something does. */
  readonly back?: RunCommand;
}

/** Works on a run. The line that tells it can take it back, where something does. */
export function useRunChange(showsProblem = false): Changing<RunRequest, RunOutcomeResource> {
  const { call } = useClient();
  const queries = useQueryClient();
  const t = useT();

  async function send({ id, version }: RunResource, command: RunCommand): Promise<RunOutcomeResource> {
    const body = RunCommand.parse(command);
    const path = `${runAddress(id)}/commands` as const;
    const answer = await call({ method: 'POST', path, body, version, answer: RunOutcomeResource });
    queries.setQueryData(queryKeys.run(id), answer.run);
    return answer;
  }

  return useChange<RunRequest, RunOutcomeResource>({
    send: ({ run, command }) => send(run, command),
    touches: () => touchedBy.runs(),
    said: ({ outcome }, { said }) => (outcome === 'applied' ? said : t('items.said.already')),
    undo: async ({ run }, { back }) => back && send(run, back),
    isUndoable: ({ outcome }, { back }) => outcome === 'applied' && back !== undefined,
    showsProblem,
  });
}

/** A picture of the place, and when it was taken. */
export interface TakenPicture {
  readonly file: File;
  readonly moment: PhotoMoment;
}

/** Adds a picture to a run. */
export function useRunPhotoAddition(runId: string): Changing<TakenPicture, RunResource> {
  const { call } = useClient();
  const t = useT();
  return useChange<TakenPicture, RunResource>({
    send: ({ file, moment }) =>
      call({
        method: 'POST',
        path: `${runAddress(runId)}/photos`,
        query: { moment },
        body: file,
        answer: RunResource,
      }),
    touches: () => [queryKeys.run(runId), ['interventions', 'list']],
    said: (_run, { moment }) => t(`interventions.photos.added.${moment}`),
  });
}

function runAddress(runId: string): `/api/${string}` {
  return `/api/interventions/${encodeURIComponent(runId)}`;
}
