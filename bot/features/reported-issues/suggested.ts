import type { ReportedIssue } from '../../contracts/reported-issues';

type Suggested = ReportedIssue['suggested'];

/** With these interventions shown; what became of them before stays. */
export function withShown(suggested: Suggested, interventionIds: readonly string[]): Suggested {
  const known = new Set(suggested.map(({ interventionId }) => interventionId));
  const fresh = [...new Set(interventionIds)].filter((id) => !known.has(id));
  return [...suggested, ...fresh.map((interventionId) => ({ interventionId, outcome: 'shown' as const }))];
}

/** With what became of these interventions, shown before or not. */
export function withOutcome(
  suggested: Suggested,
  interventionIds: readonly string[],
  outcome: Suggested[number]['outcome'],
): Suggested {
  return withShown(suggested, interventionIds).map((one) =>
    interventionIds.includes(one.interventionId) ? { ...one, outcome } : one,
  );
}
