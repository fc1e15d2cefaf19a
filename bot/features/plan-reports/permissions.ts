import type { LocalDate } from '../../contracts/calendar';
import type { PlanState } from '../../contracts/annual-plan';
import type { ReportKey } from '../../contracts/plan-reports';
import type { Actor } from '../../shared/actor';
import { mayWritePlan } from '../annual-plan';

/** What somebody may do with a report, in the state that it is in. */
export interface ReportPermissions {
  readonly write: boolean;
  readonly submit: boolean;
  readonly reopen: boolean;
}

/** Where a report stands. */
export interface ReportStanding {
  readonly key: ReportKey;
  readonly state: 'draft' | 'submitted';
  /** The first day that it tells of. */
  readonly from: LocalDate;
  readonly planState: PlanState;
}

/** Who writes the plan writes its reports; everybody who sees the plan reads them. */
export function reportPermissions(
  actor: Actor,
  teamId: string,
  { key, state, from, planState }: ReportStanding,
  today: LocalDate,
): ReportPermissions {
  const writes = mayWritePlan(actor, teamId);
  const isDraft = state === 'draft';
  return {
    write: writes && isDraft,
    submit: writes && isDraft && from <= today,
    reopen: writes && !isDraft && !(key === 'evaluation' && planState === 'evaluated'),
  };
}
