import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ThemeId } from '../../../bot/contracts/themes';
import {
  IssueAdvice,
  IssueCommand,
  IssueFollowUp,
  IssueHistory,
  IssueList,
  IssueOutcome,
  IssueResource,
  type IssueRef,
  type ReportedIssueStatus,
} from '../../../bot/contracts/reported-issues';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

/** Which issues are listed; absent parts let everything through. */
export interface IssueFilter {
  readonly teamId?: string | undefined;
  /** `unfinished`: open or in progress. */
  readonly status?: ReportedIssueStatus | 'unfinished' | undefined;
  readonly theme?: ThemeId | undefined;
  readonly placeId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly words?: string | undefined;
  /** Only what the reader reported. */
  readonly mine?: 'yes' | undefined;
}

/** The reported issues that fit, the newest first, page after page. */
export function useIssues(filter: IssueFilter) {
  const { call } = useClient();
  return useInfiniteQuery({
    queryKey: queryKeys.issues(filter),
    queryFn: ({ signal, pageParam }) =>
      call({
        path: '/api/issues',
        query: { ...filter, ...(pageParam === '' ? {} : { after: pageParam }) },
        answer: IssueList,
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ after }) => after,
    placeholderData: keepPreviousData,
  });
}

export function useIssue(ref: IssueRef) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.issue(ref),
    queryFn: ({ signal }) => call({ path: issueAddress(ref), answer: IssueResource, signal }),
  });
}

/** What happened to an issue. */
export function useIssueHistory(ref: IssueRef) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.issuePart(ref, 'history'),
    queryFn: ({ signal }) => call({ path: `${issueAddress(ref)}/history`, answer: IssueHistory, signal }),
  });
}

/** What one can do about an issue. */
export function useIssueAdvice(ref: IssueRef) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.issuePart(ref, 'advice'),
    queryFn: ({ signal }) => call({ path: `${issueAddress(ref)}/advice`, answer: IssueAdvice, signal }),
  });
}

/** What was tried, and what the resident can be told. */
export function useIssueFollowUp(ref: IssueRef) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.issuePart(ref, 'follow-up'),
    queryFn: ({ signal }) => call({ path: `${issueAddress(ref)}/follow-up`, answer: IssueFollowUp, signal }),
  });
}

/** What is asked of an issue, as it was when somebody looked at it. */
export interface IssueRequest {
  readonly issue: IssueResource;
  readonly command: IssueCommand;
  /** How the issue will be when the server agrees; the screen shows it at once. */
  readonly expected?: Partial<IssueResource>;
  /** The line that tells that it is done. */
  readonly said: string;
}

/** Works on an issue. The line that tells it can take it back, where the server says so. */
export function useIssueChange(showsProblem = false): Changing<IssueRequest, IssueOutcome> {
  const { call } = useClient();
  const queries = useQueryClient();
  const t = useT();

  async function send(issue: IssueResource, command: IssueCommand): Promise<IssueOutcome> {
    const { version, teamId, id } = issue;
    const body = IssueCommand.parse(command);
    const path = `${issueAddress({ teamId, issueId: id })}/commands` as const;
    const answer = await call({ method: 'POST', path, body, version, answer: IssueOutcome });
    queries.setQueryData(queryKeys.issue({ teamId: answer.issue.teamId, issueId: id }), answer.issue);
    return answer;
  }

  return useChange<IssueRequest, IssueOutcome>({
    send: ({ issue, command }) => send(issue, command),
    touches: () => touchedBy.issues(),
    expect(kept, { issue, expected = {} }) {
      kept.setQueryData(queryKeys.issue({ teamId: issue.teamId, issueId: issue.id }), { ...issue, ...expected });
    },
    said: ({ outcome }, { said }) => (outcome === 'applied' ? said : t('issues.said.already')),
    undo: ({ issue }, request) => send(issue, reverseOf(request)),
    isUndoable: ({ outcome, issue: { may } }, { command: { what } }) =>
      outcome === 'applied' && (may.undo || (what === 'join' && may.separate) || (what === 'separate' && may.join)),
    showsProblem,
  });
}

/** The command that takes another one back. */
function reverseOf({ command, issue: { joinedTo = '' } }: IssueRequest): IssueCommand {
  if (command.what === 'join') return { what: 'separate' };
  return command.what === 'separate' ? { what: 'join', issueId: joinedTo } : { what: 'undo' };
}

export function issueAddress({ teamId, issueId }: IssueRef): `/api/${string}` {
  return `/api/issues/${encodeURIComponent(teamId)}/${encodeURIComponent(issueId)}`;
}
