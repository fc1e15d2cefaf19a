/** The verbs of this feature's card actions. */
export const VERBS = {
  openReport: 'plan-reports/open-report',
  openCurrent: 'plan-reports/open-current',
  saveReport: 'plan-reports/save-report',
  submitReport: 'plan-reports/submit-report',
  reopenReport: 'plan-reports/reopen-report',
  openTalk: 'plan-reports/open-talk',
  recordDecision: 'plan-reports/record-decision',
} as const;
