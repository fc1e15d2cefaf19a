import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  NewRound,
  RepeatRound,
  RoundCommand,
  type RoundInput,
  RoundList,
  RoundOutcome,
  RoundPreview,
  RoundResource,
  RoundResponse,
} from '../../../bot/contracts/assessment-rounds';
import { keepFile } from '../components/keep-file';
import { useNotices } from '../components/notices';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

/** So often the response of an open round is asked again, while somebody looks at it. */
const LIVE_MS = 4_000;

/** The rounds that the reader may see, the latest first. */
export function useRounds() {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.rounds,
    queryFn: ({ signal }) => call({ path: '/api/assessment-rounds', answer: RoundList, signal }),
  });
}

/** One round; an undefined id asks nothing. */
export function useRound(roundId: string | undefined) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.round(roundId ?? ''),
    queryFn: ({ signal }) => call({ path: roundAddress(roundId ?? ''), answer: RoundResource, signal }),
    enabled: roundId !== undefined,
  });
}

/** What opening the round would mean. */
export function useRoundPreview(roundId: string) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.roundPart(roundId, 'preview'),
    queryFn: ({ signal }) => call({ path: `${roundAddress(roundId)}/preview`, answer: RoundPreview, signal }),
  });
}

/** How far the round is; asked again every few seconds while it is open and looked at. */
export function useRoundResponse(roundId: string, isLive: boolean) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.roundPart(roundId, 'response'),
    queryFn: ({ signal }) => call({ path: `${roundAddress(roundId)}/response`, answer: RoundResponse, signal }),
    refetchInterval: isLive ? LIVE_MS : false,
  });
}

/** Makes a round; its people come after it. */
export function useRoundCreation(): Changing<NewRound, RoundResource> {
  const { call } = useClient();
  const keep = useKeptRound();
  const t = useT();
  return useChange<NewRound, RoundResource>({
    send: (round) =>
      call({
        method: 'POST',
        path: '/api/assessment-rounds',
        body: NewRound.parse(round),
        answer: RoundResource,
      }).then(keep),
    touches: () => [queryKeys.rounds],
    said: () => t('assessments.said.made'),
    showsProblem: true,
  });
}

export interface RoundChange {
  /** As it was read, on which the change is made. */
  readonly version: number;
  readonly input: RoundInput;
}

/** Changes what was filled in of a round. */
export function useRoundChange(roundId: string): Changing<RoundChange, RoundResource> {
  const { call } = useClient();
  const keep = useKeptRound();
  const t = useT();
  return useChange<RoundChange, RoundResource>({
    send: ({ version, input }) =>
      call({ method: 'PUT', path: roundAddress(roundId), body: input, version, answer: RoundResource }).then(keep),
    touches: () => touchedBy.round(roundId),
    said: () => t('assessments.said.saved'),
    showsProblem: true,
  });
}

/** What is asked of a round, as it was when somebody looked at it. */
export interface RoundRequest {
  readonly round: Pick<RoundResource, 'id' | 'version'>;
  readonly command: RoundCommand;
}

/** Opens, closes, extends, nudges a round. */
export function useRoundCommand(showsProblem = false): Changing<RoundRequest, RoundOutcome> {
  const { call } = useClient();
  const keep = useKeptRound();
  const t = useT();
  return useChange<RoundRequest, RoundOutcome>({
    async send({ round: { id, version }, command }) {
      const body = RoundCommand.parse(command);
      const path = `${roundAddress(id)}/commands` as const;
      const answer = await call({ method: 'POST', path, body, version, answer: RoundOutcome });
      keep(answer.round);
      return answer;
    },
    touches: ({ round }) => touchedBy.round(round.id),
    said: ({ outcome, round }, { command }) =>
      outcome === 'already'
        ? t('items.said.already')
        : t(command.what === 'open' && round.state === 'planned' ? 'assessments.said.planned' : SAID[command.what]),
    showsProblem,
  });
}

const SAID = {
  open: 'assessments.said.opened',
  'open-now': 'assessments.said.opened',
  close: 'assessments.said.closed',
  reopen: 'assessments.said.reopened',
  extend: 'assessments.said.extended',
  cancel: 'assessments.said.cancelled',
  nudge: 'assessments.said.nudged',
} as const;

/** Makes the same round again for the year after it. */
export function useRoundRepetition(): Changing<{ readonly of: string; readonly id: string }, RoundResource> {
  const { call } = useClient();
  const keep = useKeptRound();
  const t = useT();
  return useChange<{ readonly of: string; readonly id: string }, RoundResource>({
    send: ({ of, id }) =>
      call({
        method: 'POST',
        path: `${roundAddress(of)}/repeat`,
        body: RepeatRound.parse({ id }),
        answer: RoundResource,
      }).then(keep),
    touches: () => [queryKeys.rounds],
    said: () => t('assessments.said.repeated'),
  });
}

/** Asks the server for a file of a round, and lets the browser keep it. */
export function useRoundFile(roundId: string, file: 'export' | 'assignment-example') {
  const t = useT();
  const { download } = useClient();
  const notices = useNotices();
  const making = useMutation({
    mutationFn: () => download(`${roundAddress(roundId)}/${file}`),
    onSuccess({ name, content }) {
      keepFile(name, content);
      notices.done(t('assessments.said.file', { name }));
    },
    onError: (error) => notices.refused(error),
  });
  return { run: () => making.mutate(), isBusy: making.isPending };
}

/** `/api/assessment-rounds/2027-spring`. */
export function roundAddress(roundId: string): `/api/${string}` {
  return `/api/assessment-rounds/${encodeURIComponent(roundId)}`;
}

/** The screens show what the server answered before it is asked anew. */
function useKeptRound(): (round: RoundResource) => RoundResource {
  const queries = useQueryClient();
  return (round) => {
    queries.setQueryData(queryKeys.round(round.id), round);
    return round;
  };
}
