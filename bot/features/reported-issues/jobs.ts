import { defineDueHandler, type DueHandler } from '../../jobs/define';
import { reportedIssues } from './collections';
import type { ReportedIssues } from './service';

/** Moves issues to the team of their place, and learns from what was corrected, where whoever changed them did not get to it. */
export function reportedIssueJobs({
  reportedIssues: issues,
}: {
  readonly reportedIssues: ReportedIssues;
}): readonly DueHandler[] {
  return [
    defineDueHandler({
      type: reportedIssues.type,
      handle: async (stored) => void (await issues.settle(issues.entryOf(stored))),
    }),
  ];
}
