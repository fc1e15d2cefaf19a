import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  IssueOutcome,
  ReportAnswer,
  ReportUnderstanding,
  type NewReport,
  type UnderstandReport,
} from '../../../bot/contracts/reported-issues';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { issueAddress } from './reported-issues';
import { useChange, type Changing } from './use-change';

/** What would be kept of a text and how it is understood, as soon as there is a text; nothing is written. */
export function useUnderstanding(report: UnderstandReport | undefined) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.understanding(report),
    queryFn: ({ signal }) =>
      call({ method: 'POST', path: '/api/issues/understanding', body: report, answer: ReportUnderstanding, signal }),
    enabled: report !== undefined,
    placeholderData: keepPreviousData,
    // What is typed stays in this window no longer than it is looked at.
    gcTime: 0,
  });
}

/** Reports an issue. Taking it back withdraws it. */
export function useReport(): Changing<NewReport, ReportAnswer> {
  const { call } = useClient();
  const queries = useQueryClient();
  const t = useT();
  return useChange<NewReport, ReportAnswer>({
    async send(body) {
      const reported = await call({ method: 'POST', path: '/api/issues', body, answer: ReportAnswer });
      const { advice, ...issue } = reported;
      const ref = { teamId: issue.teamId, issueId: issue.id };
      queries.setQueryData(queryKeys.issue(ref), issue);
      queries.setQueryData(queryKeys.issuePart(ref, 'advice'), advice);
      return reported;
    },
    touches: () => touchedBy.issues(),
    said: () => t('issues.said.reported'),
    undo: ({ teamId, id, version }) =>
      call({
        method: 'POST',
        path: `${issueAddress({ teamId, issueId: id })}/commands`,
        body: { what: 'close', as: 'withdrawn', note: '' },
        version,
        answer: IssueOutcome,
      }),
    showsProblem: true,
  });
}
