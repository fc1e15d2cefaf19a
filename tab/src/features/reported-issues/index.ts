export { IssueScreen } from './issue-screen';
export { IssuesScreen } from './issues-screen';
export { ReportScreen } from './report-screen';
