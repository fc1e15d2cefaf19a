import type { LocalDate } from '../../contracts/calendar';
import type { ReportKey } from '../../contracts/plan-reports';

/** Of one report: which days it tells of, when it is due unless the plan says otherwise, and the milestone that it finishes. */
export interface ReportPeriod {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly dueOn: LocalDate;
  readonly milestoneKey: string;
}

export function reportPeriod(key: ReportKey, year: number): ReportPeriod {
  switch (key) {
    case 'progress-1':
      return { from: `${year}-01-01`, until: `${year}-04-30`, dueOn: `${year}-06-01`, milestoneKey: 'first-report' };
    case 'progress-2':
      return { from: `${year}-05-01`, until: `${year}-08-31`, dueOn: `${year}-10-01`, milestoneKey: 'second-report' };
    case 'evaluation':
      return {
        from: `${year}-01-01`,
        until: `${year}-12-31`,
        dueOn: `${year + 1}-01-31`,
        milestoneKey: 'final-evaluation',
      };
  }
}

/** The report that a team works on now: the first one to come that was not handed in, else the last that was forgotten. */
export function currentReport(
  reports: readonly { readonly key: ReportKey; readonly dueOn: LocalDate; readonly state: 'draft' | 'submitted' }[],
  today: LocalDate,
): ReportKey {
  const drafts = reports.filter(({ state }) => state === 'draft');
  return (drafts.find(({ dueOn }) => dueOn >= today) ?? drafts.at(-1))?.key ?? 'evaluation';
}
