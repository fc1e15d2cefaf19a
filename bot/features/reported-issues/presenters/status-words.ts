import type { ReportedIssue } from '../../../contracts/reported-issues';
import type { Translate } from '../../../i18n';

/** How a reported issue stands: `Opgepakt door Anna Visser`, `Afgerond: opgelost`. */
export function statusWords(
  t: Translate,
  view: { readonly issue: Pick<ReportedIssue, 'status' | 'closedAs'>; readonly handlerName: string | undefined },
): string {
  const { issue, handlerName } = view;
  if (issue.status === 'closed' && issue.closedAs !== undefined)
    return t('reported-issues.status.closed.as', { as: t(`reported-issues.closed-as.${issue.closedAs}`) });
  if (issue.status === 'in-progress' && handlerName !== undefined)
    return t('reported-issues.status.in-progress.by', { name: handlerName });
  return t(`reported-issues.status.${issue.status}`);
}
