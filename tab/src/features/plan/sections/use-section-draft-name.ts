import { useMe } from '../../../api/me';
import { useOpenPlan } from '../open-plan';

/** Under which name this browser keeps what a person writes and has not saved. */
export function useSectionDraftName(key: string): string {
  const { personId } = useMe();
  const { teamId, year } = useOpenPlan();
  return `plan-text ${personId} ${teamId} ${year} ${key}`;
}
