export { issueMoves, reportedIssues } from './collections';
export { createReportedIssues, type ReportedIssues } from './service';
