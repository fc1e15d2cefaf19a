import { useQuery } from '@tanstack/react-query';
import { ReportList, ReportView } from '../../../../../bot/contracts/plan-reports';
import { useClient } from '../../../api/client-context';
import { queryKeys, touchedBy } from '../../../api/query-keys';
import { useChange, type Changing } from '../../../api/use-change';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

/** The two four-month reports and the final evaluation. */
export function useReports() {
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  return useQuery({
    queryKey: queryKeys.planPart(teamId, year, 'reports'),
    queryFn: ({ signal }) => call({ path: `${api}/reports`, answer: ReportList, signal }),
  });
}

export interface StorySaving {
  readonly before: ReportView;
  readonly story: string;
  readonly version: number;
}

/** Saves the story of a report; undoing writes back what was there. */
export function useSaveStory(): Changing<StorySaving, ReportView> {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();

  function put(key: string, story: string, version: number): Promise<ReportView> {
    return call({ method: 'PUT', path: `${api}/reports/${key}`, body: { story }, version, answer: ReportView });
  }

  return useChange<StorySaving, ReportView>({
    send: ({ before, story, version }) => put(before.key, story, version),
    touches: () => touchedBy.plan(teamId, year),
    expect: (queries, { before, story }) =>
      queries.setQueryData(
        queryKeys.planPart(teamId, year, 'reports'),
        (list: ReportList | undefined) =>
          list && { reports: list.reports.map((one) => (one.key === before.key ? { ...one, story } : one)) },
      ),
    said: ({ title }) => t('plan.report.saved', { title }),
    undo: ({ key, version }, { before }) => put(key, before.story, version),
    showsProblem: true,
  });
}

/** Hands a report in, or opens one that was handed in again. */
export function useReportSubmission(): Changing<ReportView, ReportView> {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();

  function toggle({ key, state, version }: ReportView): Promise<ReportView> {
    const method = state === 'draft' ? 'POST' : 'DELETE';
    return call({ method, path: `${api}/reports/${key}/submission`, version, answer: ReportView });
  }

  return useChange<ReportView, ReportView>({
    send: toggle,
    touches: () => touchedBy.plan(teamId, year),
    said: ({ title, state }) => t(state === 'submitted' ? 'plan.report.submitted' : 'plan.report.reopened', { title }),
    undo: (report) => toggle(report),
  });
}
