import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import {
  AssignmentChange,
  AssignmentImport,
  AssignmentOutcome,
  HandOverOutcome,
  ParticipantList,
  type Assignment,
  type ParticipantFilter,
} from '../../../bot/contracts/assessment-rounds';
import { useT } from '../i18n';
import { roundAddress } from './assessment-rounds';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

/** Which participants are listed; absent parts let everybody through. */
export type ListedParticipants = Omit<ParticipantFilter, 'limit' | 'after'>;

/** So many assignments go in one request. */
const MOST_AT_ONCE = 500;

/** Who is asked in a round, page after page. */
export function useParticipants(roundId: string, filter: ListedParticipants, isLive = false) {
  const { call } = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.roundPart(roundId, 'participants', filter),
    queryFn: ({ signal, pageParam }) =>
      call({
        path: `${roundAddress(roundId)}/participants`,
        query: {
          ...filter,
          unfinished: filter.unfinished === true ? 'true' : undefined,
          ...(pageParam === '' ? {} : { after: pageParam }),
        },
        answer: ParticipantList,
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ after }) => after,
    placeholderData: keepPreviousData,
    refetchInterval: isLive ? 15_000 : false,
  });
}

/** What changes in who is asked, and what takes it back where something does. */
export interface AssignmentRequest {
  readonly change: AssignmentChange;
  readonly back?: readonly Assignment[];
}

/** Says who is asked about what; more than fit in one request go one after another. */
export function useAssignment(roundId: string, showsProblem = false): Changing<AssignmentRequest, AssignmentOutcome> {
  const { call } = useClient();
  const t = useT();
  const sendPart = (change: AssignmentChange): Promise<AssignmentOutcome> =>
    call({
      method: 'POST',
      path: `${roundAddress(roundId)}/assignment`,
      body: AssignmentChange.parse(change),
      answer: AssignmentOutcome,
    });

  async function send(change: AssignmentChange): Promise<AssignmentOutcome> {
    const [first = change, ...more] = partsOf(change);
    let outcome = await sendPart(first);
    for (const part of more) {
      const next = await sendPart(part);
      outcome = { ...next, changed: outcome.changed + next.changed, kept: outcome.kept + next.kept };
    }
    return outcome;
  }

  return useChange<AssignmentRequest, AssignmentOutcome>({
    send: ({ change }) => send(change),
    touches: () => touchedBy.round(roundId),
    said: ({ changed, kept }) =>
      kept > 0 ? t('assessments.said.assigned.kept', { changed, kept }) : t('assessments.said.assigned', { changed }),
    undo: async (_outcome, { back = [] }) => send({ what: 'set', assignments: [...back] }),
    isUndoable: (_outcome, { back = [] }) => back.length > 0,
    showsProblem,
  });
}

/** Reads a file that says who is asked about what; nothing is saved by it. */
export function useAssignmentReading(roundId: string): Changing<File, AssignmentImport> {
  const { call } = useClient();
  return useChange<File, AssignmentImport>({
    send: (file) =>
      call({
        method: 'POST',
        path: `${roundAddress(roundId)}/assignment-import`,
        query: { name: file.name },
        body: file,
        answer: AssignmentImport,
      }),
    touches: () => [],
    showsProblem: true,
  });
}

export interface HandingOver {
  readonly participantId: string;
  readonly toPersonId: string;
}

/** Gives what somebody did not answer yet to a colleague. */
export function useHandOver(roundId: string): Changing<HandingOver, HandOverOutcome> {
  const { call } = useClient();
  const t = useT();
  return useChange<HandingOver, HandOverOutcome>({
    send: ({ participantId, toPersonId }) =>
      call({
        method: 'POST',
        path: `${participantAddress(roundId, participantId)}/hand-over`,
        body: { toPersonId },
        answer: HandOverOutcome,
      }),
    touches: () => touchedBy.round(roundId),
    said: () => t('assessments.said.handed-over'),
    showsProblem: true,
  });
}

/** Of one who is asked in a round. */
export function participantAddress(roundId: string, participantId: string): `/api/${string}` {
  return `${roundAddress(roundId)}/participants/${encodeURIComponent(participantId)}`;
}

function partsOf(change: AssignmentChange): readonly AssignmentChange[] {
  if (change.what !== 'set') return [change];
  const parts: Assignment[][] = [];
  for (let at = 0; at < change.assignments.length; at += MOST_AT_ONCE)
    parts.push(change.assignments.slice(at, at + MOST_AT_ONCE));
  return parts.map((assignments) => ({ what: 'set', assignments }));
}
